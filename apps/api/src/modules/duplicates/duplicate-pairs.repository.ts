import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { Rows } from '../../platform/database/rows.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { DuplicatePair } from './duplicate-pair.entity.js';
import type { PairRow } from './duplicate-pair.view.js';
import { PAIR_LIST, PAIR_SHAPE } from './duplicate-pairs.list.js';

/** Records that are there twice, as far as the reader sees both and may look at their kind. */
@Injectable()
export class DuplicatePairs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<PairRow>> {
    return this.listing.page<PairRow>(PAIR_LIST, query, { ...PAIR_SHAPE, where: () => this.live() });
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<PairRow> {
    const sql = `SELECT ${PAIR_SHAPE.select} FROM duplicate_pairs p ${PAIR_SHAPE.joins} WHERE p.id = $1 AND ${this.live()}`;
    const [row] = await this.work.manager.query<PairRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'duplicate', id });
    return row;
  }

  /** @throws RowIsMissing, RowIsForReading */
  async getForChange(id: string): Promise<DuplicatePair> {
    await this.show(id);
    return this.rows.forChange(DuplicatePair, 'duplicate', id);
  }

  save(pair: DuplicatePair, expectedVersion?: number): Promise<DuplicatePair> {
    return this.rows.change(pair, expectedVersion);
  }

  private live(): string {
    const { actor } = this.work;
    const may = (permission: string) => actor === HOUSE || mayDo(actor, permission);
    if (may('customer.view') && may('lead.view')) return 'p.deleted_at IS NULL';
    return may('customer.view')
      ? `p.deleted_at IS NULL AND p.one_object = 'customer' AND p.other_object = 'customer'`
      : `p.deleted_at IS NULL AND p.one_object = 'lead' AND p.other_object = 'lead'`;
  }
}
