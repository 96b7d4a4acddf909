import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import type { NewPriceListDto } from '../price-list.dto.js';
import { PriceList } from '../price-list.entity.js';
import { PriceLists, type ItemPrice } from '../price-lists.repository.js';
import { PriceItems } from './price-items.js';

/** A new version of the list prices, beginning from those in force today. */
@Injectable()
export class DraftPriceList {
  constructor(
    private readonly rows: Rows,
    private readonly priceLists: PriceLists,
    private readonly priceItems: PriceItems,
  ) {}

  async execute({ name, effectiveFrom, items }: NewPriceListDto): Promise<string> {
    const inForce = await this.inForce();
    const prices = items ? await this.priceItems.from(items, inForce) : inForce;
    const list = await this.rows.insert(PriceList, {
      name,
      effectiveFrom,
      currency: 'CNY',
      versionNumber: await this.priceLists.nextVersion('CNY'),
      ...{ effectiveTo: null, status: 'draft', publishedAt: null, publishedBy: null },
    });
    await this.priceLists.replaceItems(list.id, prices);
    return list.id;
  }

  private async inForce(): Promise<ItemPrice[]> {
    const current = await this.priceLists.currentId('CNY');
    if (current === null) return [];
    const items = await this.priceLists.items(current);
    return items.map(({ productId, listPrice, taxRate, cost }) => ({ productId, listPrice, taxRate, cost }));
  }
}
