import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { DemoStaff } from '../../org/index.js';
import { ShareRecords } from '../../sharing/index.js';
import { JoinTeam } from '../actions/join-team.js';
import { DemoCustomers } from './demo-parties.js';

const SALES = 'sales-a1';
const ENGINEER = 'pre-sales';
/** Of hers: the customer she shares as it is, and the deal for which she has a team. */
const SHARED_CUSTOMER = 3;
const TEAM_DEAL = '徐州工厂焊接数据采集';

/** A salesperson brings the pre-sales engineer in: to one customer by a share, to one deal by its team. */
@Injectable()
@Seeds('demo', 4.2)
export class DemoSharing implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: DemoStaff,
    private readonly customers: DemoCustomers,
    private readonly share: ShareRecords,
    private readonly joinTeam: JoinTeam,
  ) {}

  async execute(): Promise<void> {
    const personId = await this.staff.idOf(ENGINEER);
    const customer = (await this.customers.byOwner()).get(SALES)?.[SHARED_CUSTOMER];
    const [deal] = await this.work.manager.query<{ id: string }[]>('SELECT id FROM opportunities WHERE name = $1', [
      TEAM_DEAL,
    ]);
    if (!customer || !deal) throw new Error('the demo company lacks what is to be shared');
    await this.staff.as(SALES, async () => {
      await this.share.execute({
        ...{ subjectType: 'customer', subjectIds: [customer.id], grantee: { kind: 'person', id: personId } },
        ...{ access: 'read', note: '请一起调研来料检验，准备方案' },
      });
      await this.joinTeam.execute(deal.id, {
        ...{ personId, function: 'pre_sales', access: 'write', note: '负责方案与演示' },
      });
    });
  }
}
