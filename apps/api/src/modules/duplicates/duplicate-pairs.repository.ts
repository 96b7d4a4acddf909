import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { Rows } from '../../platform/database/rows.js';
import { SqlParameters } from '../../platform/conditions/to-sql.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { DuplicatePair, PAIRED } from './duplicate-pair.entity.js';
import { untoldTo } from './found-by.js';
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
    return this.listing.page<PairRow>(PAIR_LIST, query, {
      ...PAIR_SHAPE,
      where: (parameters) => this.live(parameters),
    });
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<PairRow> {
    const parameters = new SqlParameters();
    const where = `p.id = ${parameters.add(id)} AND ${this.live(parameters)}`;
    const sql = `SELECT ${PAIR_SHAPE.select} FROM duplicate_pairs p ${PAIR_SHAPE.joins} WHERE ${where}`;
    const [row] = await this.work.manager.query<PairRow[]>(sql, parameters.values);
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

  /** Codes of reasons the reader may not know. */
  untold(): ReadonlySet<string> {
    return untoldTo(this.work.actor);
  }

  private live(parameters: SqlParameters): string {
    const { actor } = this.work;
    const kinds = PAIRED.filter((kind) => actor === HOUSE || mayDo(actor, `${kind}.view`));
    const mine = parameters.add(kinds);
    const untold = [...this.untold()];
    return [
      `p.deleted_at IS NULL AND p.one_object = ANY (${mine}::text[]) AND p.other_object = ANY (${mine}::text[])`,
      ...(untold.length === 0
        ? []
        : [
            `(p.reasons = '[]' OR EXISTS (SELECT 1 FROM jsonb_array_elements(p.reasons) r WHERE r->>'code' <> ALL (${parameters.add(untold)}::text[])))`,
          ]),
    ].join(' AND ');
  }
}
