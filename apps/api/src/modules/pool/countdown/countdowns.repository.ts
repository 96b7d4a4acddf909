import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import type { CountdownRule, Freeze, Phase } from './countdown.js';
import { FROZEN, HOME, PHASE, THIS_DAY } from './countdown.sql.js';
import { COUNTDOWN_LIST, COUNTDOWN_SHAPE, type CountdownRow } from './countdowns.list.js';

export interface FreezeRow extends Freeze {
  /** What runs: `quote`, `contract`, … */
  readonly subjectType: string;
}

export interface Releasable {
  readonly id: string;
  readonly ownerId: string;
  /** The pool that takes it, and the department it is stamped with there. */
  readonly homeId: string | null;
  readonly departmentId: string | null;
  readonly frozen: boolean;
}

/** How far customers are on their way into a pool, as far as the reader sees the customers. */
@Injectable()
export class Countdowns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<CountdownRow>> {
    return this.listing.page<CountdownRow>(COUNTDOWN_LIST, query, COUNTDOWN_SHAPE);
  }

  /** @throws RowIsMissing for a customer the reader does not see */
  async show(id: string): Promise<CountdownRow> {
    const sql = `SELECT ${COUNTDOWN_SHAPE.select} FROM countdowns k ${COUNTDOWN_SHAPE.joins} WHERE k.id = $1 AND c.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<CountdownRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'customer', id });
    return row;
  }

  /** The freezes of a customer that count: those running, and the latest that are over. */
  freezes(id: string): Promise<FreezeRow[]> {
    const sql = `SELECT kind, subject_type AS "subjectType", from_on::text AS "fromOn", until_on::text AS "untilOn"
      FROM pool_freezes WHERE customer_id = $1 ORDER BY until_on IS NULL DESC, until_on DESC, id DESC LIMIT 20`;
    return this.work.manager.query<FreezeRow[]>(sql, [id]);
  }

  /** The rule of the pool a customer would go to; null where there is none. */
  async ruleOf(poolId: string | null): Promise<CountdownRule | null> {
    const sql = `SELECT first_alert_days AS "firstAlertDays", second_alert_days AS "secondAlertDays", warn_days AS "warnDays",
      recycle_days AS "recycleDays", signed_recycle_days AS "signedRecycleDays", recycles FROM pools WHERE id = $1`;
    const [rule] = await this.work.manager.query<CountdownRule[]>(sql, [poolId]);
    return rule ?? null;
  }

  /** How many customers stand in each phase, of the reader alone or of everybody she sees; and how many are due for a contact. */
  async count(ownerId: string | null): Promise<{ phases: Map<Phase, number>; contactDue: number }> {
    const sql = `SELECT ${PHASE} AS phase, count(*)::int AS n,
        count(*) FILTER (WHERE k.contact_due_on <= ${THIS_DAY})::int AS due
      FROM countdowns k ${HOME} WHERE k.live AND ($1::uuid IS NULL OR k.owner_id = $1) GROUP BY 1`;
    const rows = await this.work.manager.query<{ phase: Phase; n: number; due: number }[]>(sql, [ownerId]);
    return {
      phases: new Map(rows.map(({ phase, n }) => [phase, n])),
      contactDue: rows.reduce((sum, { due }) => sum + due, 0),
    };
  }

  /**
   * Locks those of the customers that are the reader's own, or of people she reaches where `others` is set. What is
   * only shared with her is not hers to give up.
   */
  async lockOwned(ids: readonly string[], others: boolean): Promise<string[]> {
    const sql = `SELECT c.id FROM customers c WHERE c.id = ANY($1::uuid[]) AND c.deleted_at IS NULL AND (c.owner_id = me() OR ($2
        AND c.owner_id IN (SELECT owner_id FROM reach WHERE viewer_id = me() AND scope_key = 'customer')))
      ORDER BY c.id FOR NO KEY UPDATE`;
    const found = await this.work.manager.query<{ id: string }[]>(sql, [ids, others]);
    return found.map(({ id }) => id);
  }

  /** As the house: where each of those would go. */
  releasable(ids: readonly string[]): Promise<Releasable[]> {
    const sql = `SELECT k.id, k.owner_id AS "ownerId", h.id AS "homeId", h.department_id AS "departmentId", ${FROZEN} AS frozen
      FROM countdowns k ${HOME} WHERE k.id = ANY($1::uuid[]) AND k.live ORDER BY k.id FOR NO KEY UPDATE OF k`;
    return this.work.manager.query<Releasable[]>(sql, [ids]);
  }

  /** As the house: how often its owner means to be in touch; null for no rhythm of its own. */
  async setRhythm(id: string, everyDays: number | null): Promise<void> {
    const sql = `UPDATE countdowns SET contact_every_days = $2, remind_on = NULL WHERE id = $1`;
    await this.work.manager.query(sql, [id, everyDays]);
    await this.work.manager.query('SELECT recount(ARRAY[$1::uuid])', [id]);
  }
}
