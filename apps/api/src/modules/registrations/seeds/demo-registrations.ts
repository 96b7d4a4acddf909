import { businessDate } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { DemoStaff } from '../../org/index.js';
import { RegisterClaim } from '../actions/register-claim.js';
import type { NewRegistrationDto } from '../registration.dto.js';

type Told = Omit<NewRegistrationDto, 'heardOn'>;

/** A deal registered on the day it was heard of, and a company that somebody else has had for long. */
const REGISTERED: readonly (readonly [login: string, said: Told, deal?: string])[] = [
  ['sales-a1', { note: '客户工艺部来电，当天报备。' }, '海曙电子二期防错'],
  [
    'sales-b1',
    {
      companyName: '江海新材料有限公司',
      project: '配方管理系统二期',
      note: '展会上由其设备部负责人主动问起。',
    },
  ],
];

@Injectable()
@Seeds('demo', 7.4)
export class DemoRegistrations implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: DemoStaff,
    private readonly registerClaim: RegisterClaim,
  ) {}

  async execute(): Promise<void> {
    const heardOn = businessDate(this.work.now);
    for (const [login, said, deal] of REGISTERED) {
      const about = deal ? { opportunityId: await this.idOf(deal) } : {};
      await this.staff.as(login, () => this.registerClaim.execute({ ...said, ...about, heardOn }));
    }
  }

  private async idOf(deal: string): Promise<string> {
    const [row] = await this.work.manager.query<{ id: string }[]>('SELECT id FROM opportunities WHERE name = $1', [
      deal,
    ]);
    if (!row) throw new Error(`the demo company has no deal ${deal}`);
    return row.id;
  }
}
