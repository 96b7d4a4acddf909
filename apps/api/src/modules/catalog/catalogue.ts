import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ExchangeRateIsMissing, NoPriceListIsInForce } from './catalog.errors.js';
import type { ProductKind } from './product.entity.js';
import { Prices, type PricedProduct } from './prices.repository.js';

/** What quotes and contracts ask of the catalogue: prices and rates as they are today, to be frozen by who asks. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly prices: Prices,
    private readonly clock: Clock,
  ) {}

  /** The list in force today. @throws NoPriceListIsInForce */
  async currentPriceList(): Promise<{ id: string; name: string }> {
    const list = await this.prices.listInForce('CNY');
    if (!list) throw new NoPriceListIsInForce({ currency: 'CNY' });
    return list;
  }

  /** Name of a price list, also of one that has ended. */
  priceListName(id: string): Promise<string | null> {
    return this.prices.listName(id);
  }

  /**
   * Products by id with their price in one list; `listPrice` is null where the list has none, and those that do not
   * exist or are no longer sold are absent.
   */
  async products(priceListId: string, ids: readonly string[]): Promise<ReadonlyMap<string, PricedProduct>> {
    if (ids.length === 0) return new Map();
    const rows = await this.work.asHouse(() => this.prices.products(priceListId, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What the products of the ids are, each as often as it is named. */
  async kinds(ids: readonly string[]): Promise<ProductKind[]> {
    const kinds = await this.work.asHouse(() => this.prices.kinds(ids));
    return ids.flatMap((id) => kinds.get(id) ?? []);
  }

  /** The families of products, also of those that are no longer sold; of all there are where none is named. */
  families(ids: readonly string[] | null = null): Promise<string[]> {
    return this.work.asHouse(() => this.prices.families(ids));
  }

  /** CNY for one unit of the currency, today; "1" for renminbi. @throws ExchangeRateIsMissing */
  async exchangeRate(currency: string): Promise<string> {
    if (currency === 'CNY') return '1';
    const rate = await this.prices.exchangeRate(currency, this.clock.today());
    if (rate === null) throw new ExchangeRateIsMissing({ currency });
    return rate;
  }
}
