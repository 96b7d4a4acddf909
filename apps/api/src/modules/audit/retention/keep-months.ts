import { Inject, Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { AuditSeals } from '../chain/audit-seals.repository.js';
import { dropOf } from '../chain/entry-seal.js';
import { Months } from './months.repository.js';

const MONTHS_AHEAD = 3;

/** Makes the coming months of the log, and drops whole months that are older than the configuration keeps. */
@Injectable()
export class KeepMonths {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly work: UnitOfWork,
    private readonly months: Months,
    private readonly seals: AuditSeals,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Hourly()
  async execute(): Promise<void> {
    await this.work.run(HOUSE, 'write', () => this.months.prepare(MONTHS_AHEAD));
    const days = this.config.auditRetentionDays;
    const there = await this.work.run(HOUSE, 'read', () => this.months.all(days));
    for (const { month } of there.filter(({ oldEnough }) => oldEnough)) await this.drop(month, days);
  }

  /** The seal that says so and the dropping are one transaction; a month that is not sealed to its end stays. */
  private drop(month: string, days: number): Promise<void> {
    return this.work.run(HOUSE, 'write', async () => {
      const before = await this.seals.lastForNext();
      const { entries, unsealed } = await this.months.count(month);
      if (unsealed > 0) return;
      const seal = dropOf(before, month, entries, this.work.now.toISOString());
      await this.seals.insert(seal, []);
      await this.months.drop(month, days);
      await this.audit.note({ action: 'drop', subjectType: 'audit_log', after: { month, entries, keptDays: days } });
      this.work.afterCommit(() => this.logger.log({ msg: 'audit month dropped', month, entries, root: seal.hash }));
    });
  }
}
