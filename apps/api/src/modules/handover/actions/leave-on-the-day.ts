import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Handovers } from '../handovers.repository.js';
import { MOVE_JOB } from '../jobs.js';

/** On the day of leaving: what came to her since goes too, and then the account is disabled. */
@Injectable()
export class LeaveOnTheDay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly handovers: Handovers,
    private readonly jobs: Jobs,
  ) {}

  @Hourly()
  async look(): Promise<void> {
    const ids = await this.work.run(HOUSE, 'read', () => this.handovers.due(this.clock.today()));
    for (const id of ids) await this.work.run(HOUSE, 'write', () => this.begin(id));
  }

  private async begin(id: string): Promise<void> {
    const handover = await this.handovers.getForChange(id);
    if (handover.status !== 'waiting') return;
    handover.comeDue();
    await this.handovers.save(handover);
    await this.jobs.ask(MOVE_JOB, { handoverId: id });
  }
}
