import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { DEFAULT_RULE } from '../countdown/countdown.js';
import { ClosedOrganisation } from '../../org/index.js';
import { SETTLE_JOB } from '../jobs.js';
import { PoolDaysAreDisordered, PoolDepartmentIsMissing, PoolHoldsCustomers, PoolNameIsTaken } from '../pool.errors.js';
import type { ChangePoolDto, NewPoolDto } from '../pools/pool.dto.js';
import type { Pool } from '../pools/pool.entity.js';
import { Pools } from '../pools/pools.repository.js';

const UNLESS_SAID = {
  ...DEFAULT_RULE,
  departmentId: null,
  regions: [],
  claimQuota: 20,
  quotaDays: 30,
  cooldownDays: 30,
};

/** Founds pools, changes their rules and closes them. Whose pool is whose customer's is settled afterwards, by a job. */
@Injectable()
export class ArrangePools {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pools: Pools,
    private readonly jobs: Jobs,
    private readonly closed: ClosedOrganisation,
  ) {}

  /** @throws PoolNameIsTaken, PoolDepartmentIsMissing, PoolDaysAreDisordered */
  async found(fields: NewPoolDto): Promise<string> {
    const pool = { ...UNLESS_SAID, ...definedOnly(fields), name: fields.name.trim() };
    await this.check(pool, null);
    const { id } = await this.work.asHouse(() => this.pools.found(pool));
    await this.jobs.ask(SETTLE_JOB, {});
    return id;
  }

  /** @throws the same, RowIsMissing, RowIsStale */
  async change(id: string, version: number, fields: ChangePoolDto): Promise<void> {
    const pool = await this.pools.getForChange(id);
    if (pool.version !== version) throw new RowIsStale({ id, version });
    applyPatch(pool, fields);
    pool.name = pool.name.trim();
    await this.check(pool, id);
    await this.work.asHouse(() => this.pools.save(pool, version));
    if (fields.departmentId !== undefined || fields.regions !== undefined) await this.jobs.ask(SETTLE_JOB, {});
  }

  /** @throws RowIsMissing, RowIsStale, PoolHoldsCustomers */
  async close(id: string, version: number): Promise<void> {
    const pool = await this.pools.getForChange(id);
    const count = await this.work.asHouse(() => this.pools.holds(id));
    if (count > 0) throw new PoolHoldsCustomers({ count });
    await this.work.asHouse(() => this.pools.retire(pool, version));
    await this.jobs.ask(SETTLE_JOB, {});
  }

  private async check(pool: Pick<Pool, keyof typeof UNLESS_SAID | 'name'>, except: string | null): Promise<void> {
    if (!inOrder(pool)) throw new PoolDaysAreDisordered({});
    if (pool.departmentId !== null && !(await this.isThere(pool.departmentId)))
      throw new PoolDepartmentIsMissing({}, [{ pointer: '/departmentId', code: PoolDepartmentIsMissing.code }]);
    if (await this.pools.isNamed(pool.name, except)) throw new PoolNameIsTaken({ name: pool.name });
  }

  private async isThere(departmentId: string): Promise<boolean> {
    return (await this.closed.holds(departmentId)) && (await this.pools.isDepartment(departmentId));
  }
}

type Days = Pick<Pool, 'firstAlertDays' | 'secondAlertDays' | 'warnDays' | 'recycleDays' | 'signedRecycleDays'>;

function inOrder({ firstAlertDays, secondAlertDays, warnDays, recycleDays, signedRecycleDays }: Days): boolean {
  return (
    firstAlertDays <= secondAlertDays &&
    secondAlertDays <= warnDays &&
    warnDays < recycleDays &&
    (signedRecycleDays === null || signedRecycleDays >= recycleDays)
  );
}

function definedOnly<T extends object>(sent: T): T {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as T;
}
