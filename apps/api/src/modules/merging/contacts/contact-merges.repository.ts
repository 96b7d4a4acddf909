import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { CONTACT_MERGE_STATUSES, ContactMerge } from './contact-merge.entity.js';

export const CONTACT_MERGE_LIST: ListSpec = {
  name: 'contact-merges',
  table: 'contact_merges m',
  alias: 'm',
  fields: {
    survivorId: { type: 'id', sql: 'm.survivor_id' },
    loserId: { type: 'id', sql: 'm.loser_id' },
    status: { type: 'choice', sql: 'm.status', choices: CONTACT_MERGE_STATUSES },
    createdAt: { type: 'instant', sql: 'm.created_at' },
  },
  sorts: { createdAt: { sql: 'm.created_at', cast: 'timestamptz' } },
  defaultSort: '-createdAt',
  search: [],
};

export interface ContactMergeRow extends Pick<
  ContactMerge,
  'id' | 'version' | 'survivorId' | 'loserId' | 'status' | 'moved' | 'stayed' | 'createdAt' | 'mergedAt' | 'undoneAt'
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
  joins: `JOIN contacts s ON s.id = m.survivor_id JOIN contacts l ON l.id = m.loser_id JOIN shown_owners cb ON cb.id = m.created_by
    LEFT JOIN shown_owners ub ON ub.id = m.undone_by`,
  select: `m.id, m.version, m.survivor_id AS "survivorId", m.loser_id AS "loserId", m.status, m.moved, m.stayed,
    m.created_at AS "createdAt", m.merged_at AS "mergedAt", m.undone_at AS "undoneAt", s.name AS "survivorName", l.name AS "loserName",
    l.number AS "loserNumber", m.created_by AS "createdBy", cb.name AS "createdByName", m.undone_by AS "undoneBy", ub.name AS "undoneByName"`,
};

type NewContactMerge = Pick<ContactMerge, 'survivorId' | 'loserId' | 'choices'>;

/** Merges of contacts, as whoever sees both entries sees them. */
@Injectable()
export class ContactMerges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<ContactMergeRow>> {
    return this.listing.page<ContactMergeRow>(CONTACT_MERGE_LIST, query, SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ContactMergeRow> {
    const sql = `SELECT ${SHAPE.select} FROM contact_merges m ${SHAPE.joins} WHERE m.id = $1 AND m.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<ContactMergeRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'contact_merge', id });
    return row;
  }

  /** Locks it, as the house; whoever asks must have been shown it. @throws RowIsMissing */
  getForChange(id: string): Promise<ContactMerge> {
    return this.work.asHouse(() => this.rows.forChange(ContactMerge, 'contact_merge', id));
  }

  insert(fields: NewContactMerge): Promise<ContactMerge> {
    const open = { status: 'running' as const, former: { was: {}, is: {} }, moved: {}, stayed: {} };
    const times = { mergedAt: null, undoneAt: null, undoneBy: null };
    return this.work.asHouse(() => this.rows.insert(ContactMerge, { ...open, ...times, ...fields }));
  }

  save(merge: ContactMerge): Promise<ContactMerge> {
    return this.work.asHouse(() => this.rows.change(merge));
  }

  /** As the house, and let through by the guards of the database for this merge and nothing else. */
  through<T>(merge: ContactMerge, body: () => Promise<T>): Promise<T> {
    return this.work.asHouse(() => this.work.planned({ 'app.merge': merge.id }, body));
  }
}
