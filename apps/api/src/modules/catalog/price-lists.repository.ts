import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { recordJoins, recordSelect } from '../../platform/http/record-view.js';
import { PriceList, PriceListItem } from './price-list.entity.js';
import type { PriceListItemRow, PriceListRow } from './price-list.view.js';

export interface ItemPrice {
  readonly productId: string;
  /** Decimal text, including tax. */
  readonly listPrice: string;
  readonly taxRate: number;
  readonly cost: string | null;
}

const SELECT = `SELECT ${recordSelect('l')}, l.name, l.version_number AS "versionNumber", l.currency,
    l.effective_from::text AS "effectiveFrom", l.effective_to::text AS "effectiveTo", l.status, l.published_at AS "publishedAt"
  FROM price_lists l ${recordJoins('l')} WHERE l.deleted_at IS NULL`;

@Injectable()
export class PriceLists {
  constructor(private readonly work: UnitOfWork) {}

  all(): Promise<PriceListRow[]> {
    return this.work.manager.query<PriceListRow[]>(SELECT + ' ORDER BY l.currency, l.version_number DESC');
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<PriceListRow> {
    const [row] = await this.work.manager.query<PriceListRow[]>(SELECT + ' AND l.id = $1', [id]);
    if (!row) throw new RowIsMissing({ type: 'price_list', id });
    return row;
  }

  /** The list that has the say today, or null. */
  async currentId(currency: string): Promise<string | null> {
    const [row] = await this.work.manager.query<{ id: string | null }[]>('SELECT current_price_list($1) AS id', [
      currency,
    ]);
    return row?.id ?? null;
  }

  items(id: string): Promise<PriceListItemRow[]> {
    return this.work.manager.query<PriceListItemRow[]>(
      `SELECT i.product_id AS "productId", p.name AS "productName", p.code, p.unit, p.family, p.kind,
         i.list_price AS "listPrice", i.tax_rate AS "taxRate", i.cost
       FROM price_list_items i JOIN products p ON p.id = i.product_id WHERE i.price_list_id = $1 ORDER BY p.code`,
      [id],
    );
  }

  /** @throws RowIsMissing */
  async getForChange(id: string): Promise<PriceList> {
    const row = await this.find(id);
    if (!row) throw new RowIsMissing({ type: 'price_list', id });
    return row;
  }

  /** The published list that has no end yet. */
  openEnded(currency: string): Promise<PriceList | null> {
    return this.work.manager
      .createQueryBuilder(PriceList, 'l')
      .setLock('pessimistic_write')
      .where(`l.status = 'published' AND l.currency = :currency AND l.effective_to IS NULL AND l.deleted_at IS NULL`, {
        currency,
      })
      .getOne();
  }

  async nextVersion(currency: string): Promise<number> {
    const [row] = await this.work.manager.query<{ n: number }[]>(
      'SELECT coalesce(max(version_number), 0) + 1 AS n FROM price_lists WHERE currency = $1',
      [currency],
    );
    return row?.n ?? 1;
  }

  async replaceItems(id: string, items: readonly ItemPrice[]): Promise<void> {
    await this.work.manager.delete(PriceListItem, { priceListId: id });
    if (items.length === 0) return;
    await this.work.manager.insert(
      PriceListItem,
      items.map((item) => ({ id: newId(), priceListId: id, ...item })),
    );
  }

  private find(id: string): Promise<PriceList | null> {
    return this.work.manager
      .createQueryBuilder(PriceList, 'l')
      .setLock('pessimistic_write')
      .where('l.id = :id AND l.deleted_at IS NULL', { id })
      .getOne();
  }
}
