import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { TODAY } from '../../../platform/clock/today.sql.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { DEFAULT_RULE } from '../countdown/countdown.js';
import { Pools } from '../pools/pools.repository.js';
import { Recycling } from '../round/recycling.repository.js';
import { DemoPooled } from './demo-pooled.js';

const RULE = { ...DEFAULT_RULE, claimQuota: 20, quotaDays: 30, cooldownDays: 30 };

/**
 * How many days ago each customer came to its owner, as far as the countdown is concerned. The pools were introduced two
 * days ago, and of whoever is not named here the days count from then.
 */
const QUIET_FOR: Readonly<Record<string, number>> = {
  海曙电子科技有限公司: 9,
  华东工业设计研究院有限公司: 18,
  云亭纺织集团有限公司: 36,
  甬江模具制造有限公司: 57,
  数联自动化系统集成有限公司: 8,
  泰山石化装备有限公司: 33,
  黄河水务设备有限公司: 52,
  滨海食品工业有限公司: 16,
  珠江包装印刷有限公司: 41,
  漓江生物制药有限公司: 12,
};
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
    await manager.query(
      `UPDATE countdowns k SET reset_on = ${TODAY} - coalesce(($1::jsonb ->> c.name)::int, $2::int) FROM customers c WHERE c.id = k.id`,
      [JSON.stringify(QUIET_FOR), INTRODUCED],
    );
    await manager.query('SELECT recount(ARRAY (SELECT id FROM countdowns))');
    await this.pooled.execute();
  }
}
