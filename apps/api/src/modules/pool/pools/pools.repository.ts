import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { TODAY } from '../../../platform/clock/today.sql.js';
import { recordJoins, recordSelect, type RecordRow } from '../../../platform/http/record-view.js';
import { Pool } from './pool.entity.js';

type PoolFields = Omit<
  Pool,
  keyof RecordRow | 'createdBy' | 'updatedBy' | 'deletedAt' | 'deletedBy' | 'externalSystem' | 'externalId'
>;

export interface PoolRow extends RecordRow, PoolFields {
  departmentName: string | null;
  /** How many customers lie in it. */
  holds: number;
  /** How many the reader has claimed from it within the days of its quota. */
  claimed: number;
  /** The reader may take from it. */
  open: boolean;
}

type Counted = Omit<PoolRow, 'holds' | 'claimed'>;

const JOINS = `${recordJoins('p')} LEFT JOIN departments d ON d.id = p.department_id`;
const ROW = `${recordSelect('p')}, p.name, p.department_id AS "departmentId", d.name AS "departmentName", p.regions,
  p.first_alert_days AS "firstAlertDays", p.second_alert_days AS "secondAlertDays", p.warn_days AS "warnDays",
  p.recycle_days AS "recycleDays", p.signed_recycle_days AS "signedRecycleDays", p.recycles, p.claim_quota AS "claimQuota",
  p.quota_days AS "quotaDays", p.cooldown_days AS "cooldownDays", p.id = ANY (pools_open_to_me()) AS open`;

/** Pools and the rules by which customers come into them and leave them. */
@Injectable()
export class Pools {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** @param all those the reader may not take from as well */
  async list(all: boolean): Promise<PoolRow[]> {
    const sql = `SELECT ${ROW} FROM pools p ${JOINS} WHERE p.deleted_at IS NULL AND ($1 OR p.id = ANY (pools_open_to_me()))
      ORDER BY p.created_at, p.id`;
    return this.counted(await this.work.manager.query<Counted[]>(sql, [all]));
  }

  async show(id: string): Promise<PoolRow> {
    const sql = `SELECT ${ROW} FROM pools p ${JOINS} WHERE p.id = $1`;
    const [row] = await this.counted(await this.work.manager.query<Counted[]>(sql, [id]));
    return row as PoolRow;
  }

  /** What each holds and what the reader claimed from it: as the house, for a number tells of nobody. */
  private async counted(found: readonly Counted[]): Promise<PoolRow[]> {
    const counts = await this.counts(found.map(({ id }) => id));
    return found.map((row) => ({ ...row, holds: 0, claimed: 0, ...counts.get(row.id) }));
  }

  private async counts(ids: readonly string[]): Promise<Map<string, { holds: number; claimed: number }>> {
    const me = this.work.principal.personId;
    const sql = `SELECT p.id, (SELECT count(*)::int FROM pooled_customers q WHERE q.pool_id = p.id) AS holds,
        (SELECT count(*)::int FROM pool_moves m WHERE m.kind = 'claimed' AND m.to_owner_id = $2 AND m.pool_id = p.id
          AND m.moved_on > ${TODAY} - p.quota_days) AS claimed
      FROM pools p WHERE p.id = ANY($1::uuid[])`;
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string; holds: number; claimed: number }[]>(sql, [ids, me]),
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  getForChange(id: string): Promise<Pool> {
    return this.rows.forChange(Pool, 'pool', id);
  }

  /** As the house. A pool is an owner, and whoever sees what belongs to everybody sees what lies in it. */
  async found(fields: PoolFields): Promise<Pool> {
    const id = newId();
    await this.work.manager.query(`INSERT INTO owners (id, kind, name) VALUES ($1, 'queue', $2)`, [id, fields.name]);
    const pool = await this.rows.insert(Pool, { ...fields, id });
    await this.work.manager.query('SELECT rebuild_reach()');
    return pool;
  }

  /** As the house. */
  async save(pool: Pool, version: number): Promise<void> {
    await this.rows.change(pool, version);
    await this.work.manager.query('UPDATE owners SET name = $2 WHERE id = $1 AND name <> $2', [pool.id, pool.name]);
  }

  /** As the house. */
  async retire(pool: Pool, version: number): Promise<void> {
    await this.rows.discard(pool, version);
  }

  async isNamed(name: string, except: string | null): Promise<boolean> {
    const sql = 'SELECT 1 FROM pools WHERE name = $1 AND deleted_at IS NULL AND ($2::uuid IS NULL OR id <> $2)';
    return (await this.work.manager.query<unknown[]>(sql, [name, except])).length > 0;
  }

  async isDepartment(id: string): Promise<boolean> {
    return (await this.work.manager.query<unknown[]>('SELECT 1 FROM departments WHERE id = $1', [id])).length > 0;
  }

  /** As the house: how many customers lie in it. */
  async holds(id: string): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM customers WHERE owner_id = $1 AND deleted_at IS NULL`;
    const [row] = await this.work.manager.query<{ n: number }[]>(sql, [id]);
    return row?.n ?? 0;
  }
}
