import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { RecordShares } from '../record-shares.repository.js';
import { SharesEnding } from '../sharing.events.js';

const DAYS_AHEAD = 3;

/** Three days before a share ends it is said to whom it shows something; whoever hears it twice is told once. */
@Injectable()
export class WarnOfEnding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shares: RecordShares,
    private readonly events: EventBus,
  ) {}

  @Hourly()
  async execute(): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      for (const { type: subjectType, id: subjectId, ...rest } of await this.shares.ending(DAYS_AHEAD))
        await this.events.publish(new SharesEnding({ subjectType, subjectId, ...rest }));
    });
  }
}
