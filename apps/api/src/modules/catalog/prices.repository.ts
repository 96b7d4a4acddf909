import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ProductKind } from './product.entity.js';

export interface PricedProduct {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: ProductKind;
  readonly description: string;
  /** Decimal text in renminbi, including tax; null where the list has none. */
  readonly listPrice: string | null;
  readonly taxRate: number;
  /** Decimal text in renminbi, including tax; null where nobody has said. Not to be shown to everybody. */
  readonly cost: string | null;
}

@Injectable()
export class Prices {
  constructor(private readonly work: UnitOfWork) {}

  async listInForce(currency: string): Promise<{ id: string; name: string } | null> {
    const [row] = await this.work.manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM price_lists WHERE id = current_price_list($1)',
      [currency],
    );
    return row ?? null;
  }

  async listName(id: string): Promise<string | null> {
    const [row] = await this.work.manager.query<{ name: string }[]>('SELECT name FROM price_lists WHERE id = $1', [id]);
    return row?.name ?? null;
  }

  products(priceListId: string, ids: readonly string[]): Promise<PricedProduct[]> {
    return this.work.manager.query<PricedProduct[]>(
      `SELECT p.id, p.code, p.name, p.unit, p.kind, p.description, i.list_price AS "listPrice",
         coalesce(i.tax_rate, p.tax_rate) AS "taxRate", i.cost
       FROM products p LEFT JOIN price_list_items i ON i.product_id = p.id AND i.price_list_id = $1
       WHERE p.id = ANY($2::uuid[]) AND p.active AND p.deleted_at IS NULL`,
      [priceListId, ids],
    );
  }

  async kinds(ids: readonly string[]): Promise<Map<string, ProductKind>> {
    const rows = await this.work.manager.query<{ id: string; kind: ProductKind }[]>(
      'SELECT id, kind FROM products WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }

  async families(ids: readonly string[] | null): Promise<string[]> {
    const rows = await this.work.manager.query<{ family: string }[]>(
      `SELECT DISTINCT family FROM products WHERE deleted_at IS NULL AND ($1::uuid[] IS NULL OR id = ANY($1)) ORDER BY family`,
      [ids],
    );
    return rows.map(({ family }) => family);
  }

  /** The latest rate on or before a day. */
  async exchangeRate(currency: string, on: string): Promise<string | null> {
    const [row] = await this.work.manager.query<{ rate: string }[]>(
      `SELECT trim_scale(rate)::text AS rate FROM exchange_rates
       WHERE currency = $1 AND effective_from <= $2 ORDER BY effective_from DESC LIMIT 1`,
      [currency, on],
    );
    return row?.rate ?? null;
  }
}
