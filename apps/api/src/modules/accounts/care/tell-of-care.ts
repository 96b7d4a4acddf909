import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { AccountCaredFor, type Care } from '../accounts.events.js';

/** Whose account it is hears what was done to it. */
@Injectable()
export class TellOfCare {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventBus,
  ) {}

  async execute(personId: string, care: Care): Promise<void> {
    const { actor } = this.work;
    const byId = actor === HOUSE ? null : actor.personId;
    await this.events.publish(new AccountCaredFor({ careId: newId(), care, personId, byId }));
  }
}
