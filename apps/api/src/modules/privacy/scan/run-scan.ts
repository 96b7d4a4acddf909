import { Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Job, JobGivenUp, JobInterrupted } from '../../../platform/jobs/job.js';
import { SCAN_JOB } from '../jobs.js';
import { Scans, type TableToLookAt } from './scans.repository.js';

/** Half a megabyte of a table at a time, so that no transaction is long. */
const PAGES_AT_ONCE = 64;

/** Looks through every text that is stored. Begun again it begins anew: what is found once more is found once. */
@Injectable()
export class RunScan {
  private readonly logger = new Logger('privacy');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly scans: Scans,
  ) {}

  @Job(SCAN_JOB)
  async execute({ scanId }: { scanId: string }, stopping: AbortSignal): Promise<void> {
    const tables = await this.work.run(HOUSE, 'write', () => this.scans.begin(scanId));
    for (const table of tables) await this.lookThrough(scanId, table, stopping);
    await this.work.run(HOUSE, 'write', () => this.scans.finish(scanId));
    this.logger.log({ msg: 'looked through everything stored', tables: tables.length });
  }

  @JobGivenUp(SCAN_JOB)
  async giveUp({ scanId }: { scanId: string }): Promise<void> {
    await this.work.run(HOUSE, 'write', () => this.scans.end(scanId, 'failed'));
  }

  private async lookThrough(scanId: string, { table, pages }: TableToLookAt, stopping: AbortSignal): Promise<void> {
    for (let from = 0; from < pages; from += PAGES_AT_ONCE) {
      if (stopping.aborted) throw new JobInterrupted();
      const range = [from, Math.min(from + PAGES_AT_ONCE, pages)] as const;
      await this.work.run(HOUSE, 'write', () => this.scans.lookAt(scanId, table, range, this.clock.today()));
    }
  }
}
