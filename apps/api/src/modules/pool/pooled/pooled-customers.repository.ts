import { Injectable } from '@nestjs/common';
import { TODAY } from '../../../platform/clock/today.sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { POOLED_LIST, POOLED_SHAPE, type PooledRow } from './pooled-customers.list.js';

export interface LockedInPool {
  readonly id: string;
  readonly poolId: string;
  /** Whoever asks lost it; she may claim it again from this day on. */
  readonly coolsUntil: string | null;
  /** Somebody appeals against having lost it. */
  readonly appealed: boolean;
}

export interface Quota {
  readonly poolId: string;
  /** Null for any number. */
  readonly quota: number | null;
  readonly days: number;
  readonly claimed: number;
}

/** What lies in the pools, as far as the reader may take from them. */
@Injectable()
export class PooledCustomers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<PooledRow>> {
    return this.listing.page<PooledRow>(POOLED_LIST, query, POOLED_SHAPE);
  }

  /** Those of the ids that lie in a pool the reader may take from. */
  async openAmong(ids: readonly string[]): Promise<string[]> {
    const sql = 'SELECT id FROM pooled_customers WHERE id = ANY($1::uuid[])';
    const found = await this.work.manager.query<{ id: string }[]>(sql, [ids]);
    return found.map(({ id }) => id);
  }

  /** A person's claims are decided one after the other, else two at once could each find her quota free. */
  async oneAtATime(personId: string): Promise<void> {
    await this.work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('pool claims ' || $1, 0))`, [
      personId,
    ]);
  }

  /**
   * As the house: those still in a pool, locked in one order so that two claims never wait for each other. Whoever waited
   * for the other sees the new owner, and the row is not among hers. What else is asked of them is asked afterwards, so
   * that it is not older than the lock.
   */
  async lock(ids: readonly string[], personId: string): Promise<LockedInPool[]> {
    const locked = await this.work.manager.query<{ id: string }[]>(LOCK, [ids]);
    if (locked.length === 0) return [];
    return this.work.manager.query<LockedInPool[]>(FACTS, [locked.map(({ id }) => id), personId]);
  }

  /** As the house: of each pool what a person has claimed within its days. */
  quotas(personId: string, poolIds: readonly string[]): Promise<Quota[]> {
    const sql = `
      SELECT p.id AS "poolId", p.claim_quota AS quota, p.quota_days AS days, (
        SELECT count(*)::int FROM pool_moves m WHERE m.kind = 'claimed' AND m.to_owner_id = $1 AND m.pool_id = p.id
        AND m.moved_on > ${TODAY} - p.quota_days) AS claimed
      FROM pools p WHERE p.id = ANY($2::uuid[])`;
    return this.work.manager.query<Quota[]>(sql, [personId, poolIds]);
  }
}

const LOCK = `
  SELECT c.id FROM customers c JOIN pools p ON p.id = c.owner_id WHERE c.id = ANY($1::uuid[]) AND c.deleted_at IS NULL
  ORDER BY c.id FOR NO KEY UPDATE OF c`;

const FACTS = `
  SELECT c.id, p.id AS "poolId", (
      SELECT (max(m.moved_on) + p.cooldown_days)::text FROM pool_moves m WHERE m.customer_id = c.id AND m.from_owner_id = $2
      AND m.kind IN ('recycled', 'released') HAVING max(m.moved_on) + p.cooldown_days > ${TODAY}) AS "coolsUntil",
    EXISTS (SELECT 1 FROM pool_freezes z WHERE z.customer_id = c.id AND z.kind = 'appeal' AND z.until_on IS NULL) AS appealed
  FROM customers c JOIN pools p ON p.id = c.owner_id WHERE c.id = ANY($1::uuid[]) ORDER BY c.id`;
