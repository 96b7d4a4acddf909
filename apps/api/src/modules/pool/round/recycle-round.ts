import { Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { Job } from '../../../platform/jobs/job.js';
import { SETTLE_JOB } from '../jobs.js';
import { Moves } from '../ledger/moves.js';
import { CustomersGoQuiet } from '../pool.events.js';
import { Recycling } from './recycling.repository.js';

const BATCH = 500;

/**
 * Every hour, so within an hour of a day's beginning: what is due goes into its pool, and every owner is told once a day of
 * all her customers together. There is nothing to resume: what was done no longer matches, what was not is found again.
 */
@Injectable()
export class RecycleRound {
  private readonly logger = new Logger('pool');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly recycling: Recycling,
    private readonly moves: Moves,
    private readonly events: EventBus,
  ) {}

  @Hourly()
  async execute(): Promise<void> {
    await this.settle();
    let recycled = 0;
    for (let n = 1; n > 0; recycled += n) n = await this.work.run(HOUSE, 'write', () => this.batch());
    const owners = await this.work.run(HOUSE, 'read', () => this.recycling.ownersToTell());
    for (const ownerId of owners) await this.work.run(HOUSE, 'write', () => this.tell(ownerId));
    if (recycled > 0) this.logger.log({ msg: 'recycled customers', recycled, told: owners.length });
  }

  /** Repeatable: writes only what is different. */
  @Job(SETTLE_JOB)
  async settle(): Promise<void> {
    await this.work.run(HOUSE, 'write', async (manager) => {
      await manager.query(`SELECT set_config('statement_timeout', '0', true)`);
      await this.recycling.settle();
    });
  }

  private async batch(): Promise<number> {
    const due = await this.recycling.lockDue(BATCH);
    await this.moves.execute(due, { kind: 'recycled', reason: '' });
    return due.length;
  }

  private async tell(ownerId: string): Promise<void> {
    if (!(await this.recycling.beginDigest(ownerId))) return;
    const told = await this.recycling.tell(ownerId);
    const recycled = await this.recycling.lost(ownerId);
    await this.events.publish(new CustomersGoQuiet({ ownerId, day: this.clock.today(), recycled, ...told }));
  }
}
