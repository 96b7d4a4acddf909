import { Injectable } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { HOUSE, HOUSE_ID } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { SCAN_JOB } from '../jobs.js';
import { Scans } from './scans.repository.js';

/** Asks for a look through everything that is stored: once a day by itself, and whenever somebody wants it. */
@Injectable()
export class RequestScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: Scans,
    private readonly jobs: Jobs,
  ) {}

  /** While one is under way, that one is the answer. */
  async execute(): Promise<void> {
    const { personId } = this.work.principal;
    await this.work.asHouse(() => this.request(personId));
  }

  @Hourly()
  async daily(): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const last = await this.scans.last();
      if (!last || businessDate(last.requestedAt) < businessDate(this.work.now)) await this.request(HOUSE_ID);
    });
  }

  private async request(by: string): Promise<void> {
    const scanId = await this.scans.queue(by);
    if (scanId) await this.jobs.ask(SCAN_JOB, { scanId });
  }
}
