import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { People, PersonIsInactive } from '../../org/index.js';
import type { SupportViewRow } from './support-view.row.js';
import { SupportIsAskedAlready, SupportIsForOthers } from './support.errors.js';
import { SupportViewAsked } from './support.events.js';
import { SupportViews } from './support-views.repository.js';

/** Asks somebody for a look with her eyes, and says why. */
@Injectable()
export class AskToLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: SupportViews,
    private readonly people: People,
    private readonly events: EventBus,
  ) {}

  /** @throws RowIsMissing @throws PersonIsInactive @throws SupportIsForOthers @throws SupportIsAskedAlready */
  async execute(personId: string, reason: string, hours: number): Promise<SupportViewRow> {
    const { personId: askedBy } = this.work.principal;
    if (personId === askedBy)
      throw new SupportIsForOthers({}, [{ pointer: '/personId', code: SupportIsForOthers.code }]);
    const { name, active } = await this.people.get(personId);
    if (!active) throw new PersonIsInactive({ name });
    const id = await this.views.insert({ askedBy, personId, reason, hours });
    if (!id) throw new SupportIsAskedAlready({ name });
    await this.events.publish(new SupportViewAsked({ viewId: id, personId, byId: askedBy }));
    return this.views.get(id);
  }
}
