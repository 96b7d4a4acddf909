import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { BulkEditDto } from './bulk-edit.dto.js';
import {
  LISTED_DAYS,
  UNDO_HOURS,
  type BulkEditRow,
  type BulkObject,
  type BulkOutcome,
  type BulkRecord,
  type Settled,
  type Values,
} from './bulk-edit.row.js';

const ROW = `e.id, e.person_id AS "personId", e.object, e.changes, e.status, e.total, e.created_at AS "createdAt",
  e.finished_at AS "finishedAt", e.undone_at AS "undoneAt",
  (SELECT coalesce(jsonb_object_agg(c.outcome, c.n), '{}') FROM
    (SELECT r.outcome, count(*)::int AS n FROM bulk_edit_records r WHERE r.edit_id = e.id GROUP BY r.outcome) c) AS counts`;

interface NewBulkEdit {
  readonly object: BulkObject;
  readonly changes: Values;
  readonly records: BulkEditDto['records'];
}

export interface LeftRecord {
  readonly recordId: string;
  readonly code: string;
  readonly params: Record<string, unknown>;
}

/** Bulk edits of one person. Whoever sees everything sees hers alone here too, so every question says whose it is. */
@Injectable()
export class BulkEdits {
  constructor(private readonly work: UnitOfWork) {}

  mine(): Promise<BulkEditRow[]> {
    const sql = `SELECT ${ROW} FROM bulk_edits e WHERE e.person_id = $1 ORDER BY e.created_at DESC, e.id DESC LIMIT 50`;
    return this.work.manager.query(sql, [this.work.principal.personId]);
  }

  /** @throws RowIsMissing alike for what is not there and what is somebody else's */
  async mineBy(id: string): Promise<BulkEditRow> {
    const sql = `SELECT ${ROW} FROM bulk_edits e WHERE e.id = $1 AND e.person_id = $2`;
    const [row] = await this.work.manager.query<BulkEditRow[]>(sql, [id, this.work.principal.personId]);
    if (!row) throw new RowIsMissing({ type: 'bulk_edit', id });
    return row;
  }

  /** Nobody else works on it until this transaction ends; null where it is none any more. */
  async take(id: string): Promise<BulkEditRow | null> {
    const { manager } = this.work;
    await manager.query('SELECT id FROM bulk_edits WHERE id = $1 FOR UPDATE', [id]);
    const [row] = await manager.query<BulkEditRow[]>(`SELECT ${ROW} FROM bulk_edits e WHERE e.id = $1`, [id]);
    return row ?? null;
  }

  async insert({ object, changes, records }: NewBulkEdit): Promise<string> {
    const id = newId();
    const { manager, principal } = this.work;
    await manager.query(
      `INSERT INTO bulk_edits (id, person_id, object, changes, total) VALUES ($1, $2, $3, $4::jsonb, $5)`,
      [id, principal.personId, object, JSON.stringify(changes), records.length],
    );
    await manager.query(
      `INSERT INTO bulk_edit_records (edit_id, record_id, version, position)
       SELECT $1, r.id, r.version, r.position FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS r (id, version, position)`,
      [id, records.map(({ recordId }) => recordId), records.map(({ version }) => version)],
    );
    return id;
  }

  /** The next of its records with this outcome, in the order they were named. */
  next(id: string, outcome: BulkOutcome, limit: number): Promise<BulkRecord[]> {
    const sql = `SELECT r.record_id AS "recordId", r.version, r.was FROM bulk_edit_records r
      WHERE r.edit_id = $1 AND r.outcome = $2 ORDER BY r.position LIMIT $3`;
    return this.work.manager.query(sql, [id, outcome, limit]);
  }

  /** Those of its records that were left as they were, with the reason. */
  left(id: string, outcome: BulkOutcome): Promise<LeftRecord[]> {
    const sql = `SELECT r.record_id AS "recordId", r.code, r.params FROM bulk_edit_records r
      WHERE r.edit_id = $1 AND r.outcome = $2 ORDER BY r.position`;
    return this.work.manager.query(sql, [id, outcome]);
  }

  async settle(id: string, settled: readonly Settled[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE bulk_edit_records r SET outcome = s.outcome, version = s.version, was = s.was, code = s.code, params = s.params
       FROM jsonb_to_recordset($2::jsonb) AS s ("recordId" uuid, outcome text, version int, was jsonb, code text, params jsonb)
       WHERE r.edit_id = $1 AND r.record_id = s."recordId"`,
      [id, JSON.stringify(settled)],
    );
  }

  /** All that is still to be done of it is given up. */
  async giveUp(id: string, from: BulkOutcome, to: BulkOutcome, code: string): Promise<void> {
    const sql = 'UPDATE bulk_edit_records SET outcome = $3, code = $4 WHERE edit_id = $1 AND outcome = $2';
    await this.work.manager.query(sql, [id, from, to, code]);
  }

  async finish(id: string): Promise<void> {
    await this.work.manager.query(
      `UPDATE bulk_edits SET status = 'done', finished_at = app_now() WHERE id = $1 AND status = 'running'`,
      [id],
    );
  }

  async beginUndo(id: string): Promise<void> {
    await this.work.manager.query(`UPDATE bulk_edits SET status = 'undoing' WHERE id = $1 AND status = 'done'`, [id]);
  }

  async finishUndo(id: string): Promise<void> {
    await this.work.manager.query(
      `UPDATE bulk_edits SET status = 'undone', undone_at = app_now() WHERE id = $1 AND status = 'undoing'`,
      [id],
    );
  }

  /** Former values are kept no longer than they can be brought back, the edits themselves for a month. */
  async forget(): Promise<void> {
    const { manager } = this.work;
    await manager.query(
      `UPDATE bulk_edit_records r SET was = NULL FROM bulk_edits e
       WHERE e.id = r.edit_id AND r.was IS NOT NULL AND e.status IN ('done', 'undone')
         AND e.created_at < app_now() - make_interval(hours => $1)`,
      [UNDO_HOURS],
    );
    const over = `DELETE FROM bulk_edits WHERE status IN ('done', 'undone') AND created_at < app_now() - make_interval(days => $1)`;
    await manager.query(over, [LISTED_DAYS]);
  }
}
