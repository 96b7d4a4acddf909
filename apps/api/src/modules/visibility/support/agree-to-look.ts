import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import type { SupportViewRow } from './support-view.row.js';
import { ConsentIsHers, SupportIsOverAlready } from './support.errors.js';
import { SupportViewAgreed } from './support.events.js';
import { SupportViews } from './support-views.repository.js';

/** She agrees, for so many hours, to everything or to some of it; said again, it is shorter or narrower from then on. */
@Injectable()
export class AgreeToLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: SupportViews,
    private readonly events: EventBus,
  ) {}

  /** @throws RowIsMissing @throws ConsentIsHers @throws SupportIsOverAlready */
  async execute(id: string, hours: number, objects: readonly string[] | null): Promise<SupportViewRow> {
    const view = await this.views.getForChange(id);
    if (view.personId !== this.work.principal.personId) throw new ConsentIsHers({});
    if (view.state === 'over') throw new SupportIsOverAlready({});
    await this.views.consent(id, hours, objects);
    if (view.state === 'asked')
      await this.events.publish(new SupportViewAgreed({ viewId: id, personId: view.personId, byId: view.askedById }));
    return this.views.get(id);
  }
}
