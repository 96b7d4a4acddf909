import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { recordSelect, recordJoins } from '../../platform/http/record-view.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { PRODUCT_KINDS, Product } from './product.entity.js';
import type { ProductRow } from './product.view.js';

export const PRODUCT_LIST: ListSpec = {
  name: 'products',
  table: 'products p',
  alias: 'p',
  fields: {
    code: { type: 'text', sql: 'p.code' },
    name: { type: 'text', sql: 'p.name' },
    family: { type: 'text', sql: 'p.family' },
    kind: { type: 'choice', sql: 'p.kind', choices: PRODUCT_KINDS },
    active: { type: 'boolean', sql: 'p.active' },
    updatedAt: { type: 'instant', sql: 'p.updated_at' },
  },
  sorts: {
    code: { sql: 'p.code', cast: 'text' },
    name: { sql: 'p.name', cast: 'text' },
    family: { sql: 'p.family', cast: 'text' },
    updatedAt: { sql: 'p.updated_at', cast: 'timestamptz' },
  },
  defaultSort: 'code',
  search: [],
  matches: searchCondition('p'),
};

const SELECT = `${recordSelect('p')}, p.number, p.code, p.name, p.family, p.kind, p.unit, p.active, p.description,
  i.list_price AS "listPrice", coalesce(i.tax_rate, p.tax_rate) AS "taxRate"`;
const JOINS = `${recordJoins('p')}
  LEFT JOIN price_list_items i ON i.product_id = p.id AND i.price_list_id = (SELECT current_price_list('CNY'))`;
const SHAPE = { select: SELECT, joins: JOINS, where: () => 'p.deleted_at IS NULL' };

@Injectable()
export class Products {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<ProductRow>> {
    return this.listing.page<ProductRow>(PRODUCT_LIST, query, SHAPE);
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<ProductRow> {
    const [row] = await this.rows([id]);
    if (!row) throw new RowIsMissing({ type: 'product', id });
    return row;
  }

  /** Those of the ids that exist, in no particular order. */
  rows(ids: readonly string[]): Promise<ProductRow[]> {
    const sql =
      'SELECT ' + SELECT + ' FROM products p ' + JOINS + ' WHERE p.id = ANY($1::uuid[]) AND p.deleted_at IS NULL';
    return this.work.manager.query<ProductRow[]>(sql, [ids]);
  }

  /** @throws RowIsMissing */
  async getForChange(id: string): Promise<Product> {
    const row = await this.work.manager
      .createQueryBuilder(Product, 'p')
      .setLock('pessimistic_write')
      .where('p.id = :id AND p.deleted_at IS NULL', { id })
      .getOne();
    if (!row) throw new RowIsMissing({ type: 'product', id });
    return row;
  }
}
