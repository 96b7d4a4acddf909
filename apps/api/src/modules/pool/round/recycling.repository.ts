import { Injectable } from '@nestjs/common';
import { TODAY } from '../../../platform/clock/today.sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DUE, HOME, THIS_DAY, TIER } from '../countdown/countdown.sql.js';
import { DEFAULT_RULE } from '../countdown/countdown.js';
import type { Move } from '../ledger/moves.js';

export interface Told {
  readonly first: number;
  readonly second: number;
  readonly warned: number;
  readonly contactDue: number;
}

/** What the nightly run reads and writes; everything as the house. */
@Injectable()
export class Recycling {
  constructor(private readonly work: UnitOfWork) {}

  /** Which pool each customer would fall into, after pools or departments have changed. */
  async settle(): Promise<number> {
    const [row] = await this.work.manager.query<{ n: number }[]>('SELECT settle_homes() AS n');
    return row?.n ?? 0;
  }

  /**
   * Some that are due, locked: first the customers, then, with a fresh look, their countdowns. It never waits: what
   * somebody is just working on is looked at again with the next run, and no two can wait for each other.
   */
  async lockDue(most: number): Promise<Move[]> {
    const found = await this.work.manager.query<{ id: string }[]>(FIND_DUE, [most]);
    if (found.length === 0) return [];
    return this.work.manager.query<Move[]>(LOCK_DUE, [found.map(({ id }) => id)]);
  }

  /** Owners with something to be told today who were told nothing today. */
  async ownersToTell(): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(TO_TELL);
    return rows.map(({ id }) => id);
  }

  /** @returns false when somebody has told her today */
  async beginDigest(ownerId: string): Promise<boolean> {
    const sql = `INSERT INTO pool_digests (owner_id, told_on, told_at) VALUES ($1, ${TODAY}, app_now()) ON CONFLICT DO NOTHING RETURNING 1`;
    return (await this.work.manager.query<unknown[]>(sql, [ownerId])).length > 0;
  }

  /** Marks every alert she had not been told of, and counts them. */
  async tell(ownerId: string): Promise<Told> {
    const [told] = await this.work.manager.query<Omit<Told, 'contactDue'>[]>(TELL, [ownerId]);
    const contactDue = await this.remind(ownerId);
    return { first: told?.first ?? 0, second: told?.second ?? 0, warned: told?.warned ?? 0, contactDue };
  }

  /** How many she lost since she was told before. */
  async lost(ownerId: string): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM pool_moves WHERE kind = 'recycled' AND from_owner_id = $1 AND moved_on >= ${TODAY} - 1
      AND at > coalesce((SELECT max(told_at) FROM pool_digests WHERE owner_id = $1 AND told_on < ${TODAY}), '-infinity')`;
    const [row] = await this.work.manager.query<{ n: number }[]>(sql, [ownerId]);
    return row?.n ?? 0;
  }

  private async remind(ownerId: string): Promise<number> {
    const sql = `UPDATE countdowns SET remind_on = ${TODAY} + contact_every_days WHERE owner_id = $1 AND live AND remind_on <= ${TODAY}`;
    const [, reminded] = await this.work.manager.query<[unknown, number]>(sql, [ownerId]);
    return reminded;
  }
}

/** By the pool first: its index gives those that have waited longest, and none that is too young. */
const FIND_DUE = `
  SELECT c.id FROM pools h
    JOIN countdowns k ON k.home_id = h.id AND k.live AND k.frozen_from IS NULL AND k.counts_from <= ${THIS_DAY} - h.recycle_days
    JOIN customers c ON c.id = k.id
  WHERE h.recycles AND h.deleted_at IS NULL AND ${DUE}
  LIMIT $1 FOR NO KEY UPDATE OF c SKIP LOCKED`;

const LOCK_DUE = `
  SELECT k.id, k.owner_id AS "fromId", h.id AS "ownerId", h.department_id AS "departmentId"
  FROM countdowns k ${HOME} WHERE k.id = ANY($1::uuid[]) AND ${DUE} ORDER BY k.id
  FOR NO KEY UPDATE OF k SKIP LOCKED`;

const YOUNGEST = `${THIS_DAY} - least(${DEFAULT_RULE.firstAlertDays}, (SELECT min(first_alert_days) FROM pools WHERE deleted_at IS NULL))`;

const TO_TELL = `
  SELECT DISTINCT t.id FROM (
    SELECT k.owner_id AS id FROM countdowns k ${HOME}
      WHERE k.live AND k.frozen_from IS NULL AND k.told < 3 AND k.counts_from <= ${YOUNGEST} AND ${TIER} > k.told
    UNION ALL SELECT owner_id FROM countdowns WHERE live AND remind_on <= ${THIS_DAY}
    UNION ALL SELECT from_owner_id FROM pool_moves
      WHERE at > app_now() - interval '2 days' AND kind = 'recycled' AND moved_on = ${THIS_DAY}
  ) t WHERE NOT EXISTS (SELECT 1 FROM pool_digests d WHERE d.owner_id = t.id AND d.told_on = ${THIS_DAY})
  ORDER BY t.id`;

const TELL = `
  WITH reached AS (
    SELECT k.id, ${TIER} AS tier FROM countdowns k ${HOME}
    WHERE k.owner_id = $1 AND k.live AND k.frozen_from IS NULL AND k.told < 3 AND ${TIER} > k.told
    ORDER BY k.id FOR NO KEY UPDATE OF k
  ), marked AS (UPDATE countdowns k SET told = r.tier FROM reached r WHERE k.id = r.id RETURNING r.tier)
  SELECT count(*) FILTER (WHERE tier = 1)::int AS first, count(*) FILTER (WHERE tier = 2)::int AS second,
    count(*) FILTER (WHERE tier = 3)::int AS warned FROM marked`;
