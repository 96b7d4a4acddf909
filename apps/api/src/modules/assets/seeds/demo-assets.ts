import { addDays } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { DemoStaff } from '../../org/index.js';
import { CreateAsset } from '../actions/create-asset.js';
import { DEMO_INSTALLED, type DemoInstalled } from './demo-installed.js';

interface Known {
  readonly customerId: string;
  readonly productId: string | null;
  readonly contractId: string | null;
}

/** What stands at the customers of the demo company: some of it out of warranty, some of competitors and due. */
@Injectable()
@Seeds('demo', 7.1)
export class DemoAssets implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: DemoStaff,
    private readonly createAsset: CreateAsset,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    for (const installed of DEMO_INSTALLED) {
      const known = await this.find(installed);
      await this.staff.as(installed.keeper ?? 'business', () => this.createAsset.execute(this.said(installed, known)));
    }
  }

  private async find({ customer, product, byContract }: DemoInstalled): Promise<Known> {
    const [known] = await this.work.manager.query<Known[]>(
      `SELECT c.id AS "customerId", (SELECT id FROM products WHERE code = $2) AS "productId", CASE WHEN $3 THEN (SELECT id FROM contracts
         WHERE customer_id = c.id AND signed_on IS NOT NULL ORDER BY signed_on LIMIT 1) END AS "contractId"
       FROM customers c WHERE c.name = $1`,
      [customer, product ?? null, byContract ?? false],
    );
    if (!known) throw new Error(`the demo company has no customer ${customer}`);
    return known;
  }

  private said(installed: DemoInstalled, known: Known) {
    const {
      name,
      competitor = null,
      model = null,
      quantity,
      unit,
      location,
      state = 'in_use',
      note = null,
    } = installed;
    const day = (days: number | undefined) => (days === undefined ? null : addDays(this.clock.today(), days));
    return {
      ...known,
      ...{ name, competitor, model, serialNumber: installed.serial ?? null, quantity, unit, location, state, note },
      brand: competitor === null ? ('own' as const) : ('competitor' as const),
      installedOn: day(installed.installed),
      warrantyUntil: day(installed.warranty),
      replaceDueOn: day(installed.replace),
    };
  }
}
