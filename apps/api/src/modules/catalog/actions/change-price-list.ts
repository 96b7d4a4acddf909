import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import type { ChangePriceListDto } from '../price-list.dto.js';
import { PriceLists } from '../price-lists.repository.js';
import { PriceItems } from './price-items.js';

@Injectable()
export class ChangePriceList {
  constructor(
    private readonly rows: Rows,
    private readonly priceLists: PriceLists,
    private readonly priceItems: PriceItems,
  ) {}

  async execute(id: string, version: number, { items, ...changes }: ChangePriceListDto): Promise<void> {
    const list = await this.priceLists.getForChange(id);
    list.mustBeDraft();
    await this.rows.change(Object.assign(list, changes), version);
    if (!items) return;
    await this.priceLists.replaceItems(id, await this.priceItems.from(items, await this.priceLists.items(id)));
  }
}
