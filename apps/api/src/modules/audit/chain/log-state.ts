import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Months } from '../retention/months.repository.js';
import { rootView, type AuditRootsView, type LogStateView } from './audit-chain.view.js';
import { AuditSeals } from './audit-seals.repository.js';

const ROOTS_FORMAT = 'countersign-audit-roots/1';

/** How far the log is sealed, what of it is there, and what went. */
@Injectable()
export class LogState {
  constructor(
    private readonly work: UnitOfWork,
    private readonly seals: AuditSeals,
    private readonly months: Months,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  roots(): Promise<AuditRootsView> {
    return this.work.asHouse(async () => ({ format: ROOTS_FORMAT, items: (await this.seals.all()).map(rootView) }));
  }

  show(): Promise<LogStateView> {
    const days = this.config.auditRetentionDays;
    return this.work.asHouse(async () => {
      const last = await this.seals.last();
      const months = await this.months.all(days);
      return {
        retentionDays: days,
        months: months.filter(({ oldEnough }) => !oldEnough).map(({ month }) => month),
        dropped: await this.seals.dropped(),
        unsealed: await this.seals.unsealed(),
        lastSeal: last && rootView(last),
      };
    });
  }
}
