import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordJoins, recordSelect, type RecordRow } from '../../../platform/http/record-view.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { TODAY } from '../../../platform/clock/today.sql.js';
import { Appeal, APPEAL_STATUSES, type AppealStatus } from './appeal.entity.js';

export interface AppealRow extends RecordRow {
  customerId: string;
  customerName: string;
  poolId: string;
  poolName: string;
  appellantId: string;
  appellantName: string;
  reason: string;
  status: AppealStatus;
  decision: string | null;
  decidedAt: Date | null;
  decidedById: string | null;
  decidedByName: string | null;
  /** What the countdown had come to, and when it was recycled. */
  days: number | null;
  movedOn: string;
}

/** A customer that was recycled, as far as an appeal has to know. */
export interface Lost {
  readonly moveId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly poolId: string;
  /** It happened within the days of the pool's cool-down, so an appeal is in time. */
  readonly inTime: boolean;
  readonly appealed: boolean;
}

export const APPEAL_LIST: ListSpec = {
  name: 'pool-appeals',
  table: 'pool_appeals a',
  alias: 'a',
  fields: {
    customerId: { type: 'id', sql: 'a.customer_id' },
    poolId: { type: 'id', sql: 'a.pool_id' },
    appellantId: { type: 'id', sql: 'a.appellant_id' },
    status: { type: 'choice', sql: 'a.status', choices: APPEAL_STATUSES },
  },
  sorts: { createdAt: { sql: 'a.created_at', cast: 'timestamptz' } },
  defaultSort: '-createdAt',
  search: ['a.customer_name'],
};

const SHAPE = {
  joins: `${recordJoins('a')} JOIN pools p ON p.id = a.pool_id JOIN shown_owners ap ON ap.id = a.appellant_id
    LEFT JOIN shown_owners db ON db.id = a.decided_by LEFT JOIN pool_moves m ON m.id = a.move_id`,
  select: `${recordSelect('a')}, a.customer_id AS "customerId", a.customer_name AS "customerName", a.pool_id AS "poolId", p.name AS "poolName",
    a.appellant_id AS "appellantId", ap.name AS "appellantName", a.reason, a.status, a.decision, a.decided_at AS "decidedAt",
    a.decided_by AS "decidedById", db.name AS "decidedByName", m.days, coalesce(m.moved_on, a.created_at::date)::text AS "movedOn"`,
};

/** Appeals against recyclings: one's own, and those of the pools one gives out from. */
@Injectable()
export class Appeals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<AppealRow>> {
    return this.listing.page<AppealRow>(APPEAL_LIST, query, SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<AppealRow> {
    const sql = `SELECT ${SHAPE.select} FROM pool_appeals a ${SHAPE.joins} WHERE a.id = $1`;
    const [row] = await this.work.manager.query<AppealRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'appeal', id });
    return row;
  }

  /** As the house: the customer is still where the rule put it, and was taken from this person. Locks it. */
  async lost(customerId: string, personId: string): Promise<Lost | null> {
    const sql = `
      SELECT m.id::text AS "moveId", c.id AS "customerId", c.name AS "customerName", m.pool_id AS "poolId",
        m.moved_on + greatest(p.cooldown_days, 1) > ${TODAY} AS "inTime",
        EXISTS (SELECT 1 FROM pool_appeals a WHERE a.move_id = m.id) AS appealed
      FROM customers c JOIN pool_moves m ON m.id = (SELECT max(id) FROM pool_moves WHERE customer_id = c.id)
        JOIN pools p ON p.id = m.pool_id
      WHERE c.id = $1 AND c.deleted_at IS NULL AND c.owner_id = m.pool_id AND m.kind = 'recycled' AND m.from_owner_id = $2
      FOR NO KEY UPDATE OF c`;
    const [row] = await this.work.manager.query<Lost[]>(sql, [customerId, personId]);
    return row ?? null;
  }

  /** As the house. */
  open({ moveId, customerId, customerName, poolId }: Lost, appellantId: string, reason: string): Promise<Appeal> {
    const undecided = { decision: null, decidedAt: null, decidedBy: null };
    const fields = { customerId, customerName, poolId, moveId, appellantId, reason, status: 'open' as const };
    return this.rows.insert(Appeal, { ...fields, ...undecided });
  }

  /** As the house, locked until the end. @throws RowIsMissing */
  getForChange(id: string): Promise<Appeal> {
    return this.rows.forChange(Appeal, 'appeal', id);
  }

  /** As the house. */
  async save(appeal: Appeal, version: number): Promise<void> {
    await this.rows.change(appeal, version);
  }

  /** As the house: it lies in the pool still, and is locked. */
  async isStillIn({ customerId, poolId }: Appeal): Promise<boolean> {
    const sql = 'SELECT 1 FROM customers WHERE id = $1 AND owner_id = $2 AND deleted_at IS NULL FOR NO KEY UPDATE';
    return (await this.work.manager.query<unknown[]>(sql, [customerId, poolId])).length > 0;
  }
}
