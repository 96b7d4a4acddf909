import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { SupportViewEnded } from './support.events.js';
import { SupportViews } from './support-views.repository.js';

/** Either of the two ends it, or declines it, at once; the other hears of it. */
@Injectable()
export class EndLooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: SupportViews,
    private readonly events: EventBus,
  ) {}

  /** @throws RowIsMissing */
  async execute(id: string): Promise<void> {
    const { personId: me } = this.work.principal;
    const view = await this.views.getForChange(id);
    if (view.state === 'over') return;
    await this.views.end(id, me);
    const isAsker = view.askedById === me;
    const tellId = isAsker ? view.personId : view.askedById;
    await this.events.publish(new SupportViewEnded({ viewId: id, tellId, byId: me, isAsker }));
  }
}
