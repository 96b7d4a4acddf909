import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { AddressChanged } from '../org.events.js';

/** Says that somebody's address is another: by it an account is recovered. */
@Injectable()
export class TellAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventBus,
  ) {}

  async execute(personId: string, version: number, former: string | null, now: string | null): Promise<void> {
    if (former === now) return;
    const { actor } = this.work;
    const byId = actor === HOUSE ? null : actor.personId;
    await this.events.publish(new AddressChanged({ personId, byId, former, version }));
  }
}
