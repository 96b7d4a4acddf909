import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { CustomerMerge, MERGE_STATUSES } from './customer-merge.entity.js';

export const MERGE_LIST: ListSpec = {
  name: 'customer-merges',
  table: 'customer_merges m',
  alias: 'm',
  fields: {
    survivorId: { type: 'id', sql: 'm.survivor_id' },
    loserId: { type: 'id', sql: 'm.loser_id' },
    status: { type: 'choice', sql: 'm.status', choices: MERGE_STATUSES },
    createdAt: { type: 'instant', sql: 'm.created_at' },
  },
  sorts: { createdAt: { sql: 'm.created_at', cast: 'timestamptz' } },
  defaultSort: '-createdAt',
  search: [],
};

export interface MergeRow extends Pick<
  CustomerMerge,
  | 'id'
  | 'version'
  | 'survivorId'
  | 'loserId'
  | 'status'
  | 'moved'
  | 'stayed'
  | 'failure'
  | 'createdAt'
  | 'mergedAt'
  | 'undoneAt'
> {
  readonly survivorName: string;
  readonly loserName: string;
  readonly loserNumber: string;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly undoneBy: string | null;
  readonly undoneByName: string | null;
}

const SHAPE = {
  where: () => 'm.deleted_at IS NULL',
  joins: `JOIN customers s ON s.id = m.survivor_id JOIN customers l ON l.id = m.loser_id JOIN shown_owners cb ON cb.id = m.created_by
    LEFT JOIN shown_owners ub ON ub.id = m.undone_by`,
  select: `m.id, m.version, m.survivor_id AS "survivorId", m.loser_id AS "loserId", m.status, m.moved, m.stayed, m.failure,
    m.created_at AS "createdAt", m.merged_at AS "mergedAt", m.undone_at AS "undoneAt", s.name AS "survivorName", l.name AS "loserName",
    l.number AS "loserNumber", m.created_by AS "createdBy", cb.name AS "createdByName", m.undone_by AS "undoneBy", ub.name AS "undoneByName"`,
};

type NewMerge = Pick<CustomerMerge, 'survivorId' | 'loserId' | 'choices' | 'joined'>;

/** Merges, as whoever sees both records sees them. */
@Injectable()
export class CustomerMerges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<MergeRow>> {
    return this.listing.page<MergeRow>(MERGE_LIST, query, SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<MergeRow> {
    const sql = `SELECT ${SHAPE.select} FROM customer_merges m ${SHAPE.joins} WHERE m.id = $1 AND m.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<MergeRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'customer_merge', id });
    return row;
  }

  /** Locks it, as the house; whoever asks must have been shown it. @throws RowIsMissing */
  getForChange(id: string): Promise<CustomerMerge> {
    return this.work.asHouse(() => this.rows.forChange(CustomerMerge, 'customer_merge', id));
  }

  /** Another merge that has one of these records and has not ended. */
  async underWay(ids: readonly string[], except: string | null = null): Promise<Set<string>> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ survivorId: string; loserId: string }[]>(
        `SELECT survivor_id AS "survivorId", loser_id AS "loserId" FROM customer_merges
         WHERE status IN ('queued', 'undoing') AND (survivor_id = ANY ($1::uuid[]) OR loser_id = ANY ($1::uuid[])) AND id IS DISTINCT FROM $2::uuid`,
        [ids, except],
      ),
    );
    return new Set(rows.flatMap(({ survivorId, loserId }) => [survivorId, loserId]));
  }

  insert(fields: NewMerge): Promise<CustomerMerge> {
    const open = { status: 'queued' as const, former: {}, moved: {}, stayed: {}, failure: null };
    const times = { mergedAt: null, undoneAt: null, undoneBy: null };
    return this.work.asHouse(() => this.rows.insert(CustomerMerge, { ...open, ...times, ...fields }));
  }

  save(merge: CustomerMerge): Promise<CustomerMerge> {
    return this.work.asHouse(() => this.rows.change(merge));
  }

  /** Lets the guards of the database let this merge through, and nothing else. */
  through<T>(merge: CustomerMerge, body: () => Promise<T>): Promise<T> {
    return this.work.planned({ 'app.merge': merge.id }, body);
  }
}
