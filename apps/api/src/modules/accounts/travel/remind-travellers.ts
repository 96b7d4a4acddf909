import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { TravellerIsSilent } from '../accounts.events.js';
import { Travellers } from './travellers.repository.js';

/** Looks every hour for people on the road of whom nothing has been seen for too long. */
@Injectable()
export class RemindTravellers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly travellers: Travellers,
    private readonly events: EventBus,
  ) {}

  @Hourly()
  async execute(): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const { now } = this.work;
      for (const { id, superiorId, relayIds, since, days } of await this.travellers.claimSilent()) {
        await this.events.publish(
          new TravellerIsSilent({
            personId: id,
            superiorId,
            relayIds,
            since: since.toISOString(),
            at: now.toISOString(),
            days,
          }),
        );
      }
    });
  }
}
