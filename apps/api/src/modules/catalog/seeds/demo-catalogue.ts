import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { Rows } from '../../../platform/database/rows.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { PriceList } from '../price-list.entity.js';
import { PriceLists, type ItemPrice } from '../price-lists.repository.js';
import { Product, productKeys } from '../product.entity.js';
import { DEMO_PRODUCTS } from './demo-products.js';

/** How long the demo's present price list has been in force. */
const DAYS_IN_FORCE = 200;

@Injectable()
@Seeds('demo', 3.1)
export class DemoCatalogue implements Seed {
  constructor(
    private readonly rows: Rows,
    private readonly numbering: Numbering,
    private readonly priceLists: PriceLists,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const items: ItemPrice[] = [];
    for (const { listPrice, cost, ...fields } of DEMO_PRODUCTS) {
      const number = await this.numbering.next('CP');
      const { id, taxRate } = await this.rows.insert(Product, {
        ...fields,
        ...productKeys({ ...fields, number }),
        number,
        active: true,
        importId: null,
      });
      if (listPrice !== null) items.push({ productId: id, listPrice, taxRate, cost });
    }
    await this.publish(items);
  }

  private async publish(items: readonly ItemPrice[]): Promise<void> {
    const effectiveFrom = addDays(this.clock.today(), -DAYS_IN_FORCE);
    const list = await this.rows.insert(PriceList, {
      name: `${effectiveFrom.slice(0, 4)} 年度价目表`,
      ...{ versionNumber: 1, currency: 'CNY', effectiveFrom, effectiveTo: null },
      ...{ status: 'draft', publishedAt: null, publishedBy: null },
    });
    await this.priceLists.replaceItems(list.id, items);
    list.publish(HOUSE_ID, this.clock.now(), items.length);
    await this.rows.change(list);
  }
}
