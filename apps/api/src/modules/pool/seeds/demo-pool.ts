import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { TODAY } from '../../../platform/clock/today.sql.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { DEFAULT_RULE } from '../countdown/countdown.js';
import { Pools } from '../pools/pools.repository.js';
import { Recycling } from '../round/recycling.repository.js';
import { DemoPooled } from './demo-pooled.js';

const RULE = { ...DEFAULT_RULE, claimQuota: 20, quotaDays: 30, cooldownDays: 30 };

/** The pools were introduced so many days ago: of whoever was there the days count from then, or from the latest contact. */
const INTRODUCED = 2;

/** The pools of the demo company: one of 销售一部, one of everybody; customers in every phase, and some nobody looks after. */
@Injectable()
@Seeds('demo', 6.2)
export class DemoPool implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pools: Pools,
    private readonly recycling: Recycling,
    private readonly pooled: DemoPooled,
  ) {}

  async execute(): Promise<void> {
    const { manager } = this.work;
    const [department] = await manager.query<{ id: string }[]>(`SELECT id FROM departments WHERE code = 'sales-a'`);
    await this.pools.found({ ...RULE, name: '公司公海', departmentId: null, regions: [] });
    await this.pools.found({ ...RULE, name: '销售一部公海', departmentId: department?.id ?? null, regions: [] });
    await this.recycling.settle();
    await manager.query(`UPDATE countdowns SET reset_on = ${TODAY} - $1::int`, [INTRODUCED]);
    await manager.query('SELECT recount(ARRAY (SELECT id FROM countdowns))');
    await this.pooled.execute();
  }
}
