import { Injectable } from '@nestjs/common';
import { TODAY } from '../../../platform/clock/today.sql.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { INTAKE } from '../lead.entity.js';
import { LeadPoolRule } from './lead-pool-rule.entity.js';
import { POOLED_LEADS, POOLED_SHAPE, type PooledLeadRow } from './lead-pool.list.js';

export interface PoolState extends Pick<LeadPoolRule, 'id' | 'version' | 'claimQuota' | 'quotaDays' | 'cooldownDays'> {
  /** How many leads wait in it. */
  readonly holds: number;
  /** How many the reader has claimed within the days of the quota. */
  readonly claimed: number;
}

export interface WaitingLead {
  readonly id: string;
  /** Whoever asks had it; she may claim it again from this day on. */
  readonly coolsUntil: string | null;
}

const STATE = `SELECT r.id, r.version, r.claim_quota AS "claimQuota", r.quota_days AS "quotaDays", r.cooldown_days AS "cooldownDays",
    (SELECT count(*)::int FROM leads l WHERE l.owner_id = $2 AND l.status = 'new' AND l.deleted_at IS NULL) AS holds,
    (SELECT count(*)::int FROM lead_owners o WHERE o.owner_id = $1 AND o.previous_owner_id = $2 AND o.by = $1
      AND (o.at AT TIME ZONE 'Asia/Shanghai')::date > ${TODAY} - r.quota_days) AS claimed
  FROM lead_pool_rules r`;

const WAITING = `SELECT l.id, (
    SELECT ((max(o.at) AT TIME ZONE 'Asia/Shanghai')::date + r.cooldown_days)::text FROM lead_owners o, lead_pool_rules r
    WHERE o.lead_id = l.id AND o.owner_id = $3 AND o.previous_owner_id = $2
    GROUP BY r.cooldown_days HAVING (max(o.at) AT TIME ZONE 'Asia/Shanghai')::date + r.cooldown_days > ${TODAY}) AS "coolsUntil"
  FROM leads l WHERE l.id = ANY($1::uuid[]) AND l.owner_id = $3 AND l.status = 'new' AND l.deleted_at IS NULL`;

/** The lead pool as whoever may claim from it sees it. As the house, because she does not reach what waits there. */
@Injectable()
export class LeadPool {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<PooledLeadRow>> {
    return this.work.asHouse(() => this.listing.page<PooledLeadRow>(POOLED_LEADS, query, POOLED_SHAPE));
  }

  async state(): Promise<PoolState> {
    const me = this.work.principal.personId;
    const [row] = await this.work.asHouse(() => this.work.manager.query<PoolState[]>(STATE, [me, INTAKE]));
    if (!row) throw new RowIsMissing({ type: 'lead_pool_rule', id: '' });
    return row;
  }

  /** A person's claims are decided one after the other, else two at once could each find her quota free. */
  async oneAtATime(personId: string): Promise<void> {
    const sql = `SELECT pg_advisory_xact_lock(hashtextextended('lead claims ' || $1, 0))`;
    await this.work.manager.query(sql, [personId]);
  }

  /** As the house: those that still wait, locked in one order, so that whoever waited for another sees the new owner. */
  async lock(ids: readonly string[], personId: string): Promise<WaitingLead[]> {
    const lock = 'SELECT id FROM leads WHERE id = ANY($1::uuid[]) AND owner_id = $2 ORDER BY id FOR NO KEY UPDATE';
    const locked = await this.work.manager.query<{ id: string }[]>(lock, [ids, INTAKE]);
    return this.work.manager.query<WaitingLead[]>(WAITING, [locked.map(({ id }) => id), personId, INTAKE]);
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  async ruleForChange(): Promise<LeadPoolRule> {
    const { id } = await this.state();
    return this.rows.forChange(LeadPoolRule, 'lead_pool_rule', id);
  }

  async save(rule: LeadPoolRule, version: number): Promise<void> {
    await this.rows.change(rule, version);
  }
}
