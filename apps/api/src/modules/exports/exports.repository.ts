import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KEPT_DAYS, LISTED_DAYS, type ExportRow } from './export.row.js';

const ROW = `x.id, x.person_id AS "personId", x.list, x.format, x.question, x.locale, x.status, x.attempt, x.total, x.processed,
  x.size::text, x.failure, x.failure_params AS "failureParams", x.created_at AS "createdAt", x.finished_at AS "finishedAt",
  x.expires_at AS "expiresAt"`;

type NewExport = Pick<ExportRow, 'list' | 'format' | 'question' | 'locale'>;

/** Exports of one person. Whoever sees everything sees hers alone here too, so every question says whose it is. */
@Injectable()
export class Exports {
  constructor(private readonly work: UnitOfWork) {}

  mine(): Promise<ExportRow[]> {
    const sql = `SELECT ${ROW} FROM exports x WHERE x.person_id = $1 ORDER BY x.created_at DESC, x.id DESC LIMIT 50`;
    return this.work.manager.query(sql, [this.work.principal.personId]);
  }

  /** @throws RowIsMissing alike for what is not there and what is somebody else's */
  async mineBy(id: string, forChange = false): Promise<ExportRow> {
    const sql = `SELECT ${ROW} FROM exports x WHERE x.id = $1 AND x.person_id = $2`;
    const locked = forChange ? `${sql} FOR UPDATE` : sql;
    const [row] = await this.work.manager.query<ExportRow[]>(locked, [id, this.work.principal.personId]);
    if (!row) throw new RowIsMissing({ type: 'export', id });
    return row;
  }

  /** How many of hers are under way; a second wish of the same person waits until this transaction ends. */
  async underWay(): Promise<number> {
    const { personId } = this.work.principal;
    const { manager } = this.work;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('exports of ' || $1, 0))`, [personId]);
    const sql = `SELECT count(*)::int AS n FROM exports WHERE person_id = $1 AND status IN ('queued', 'running')`;
    const [row] = await manager.query<{ n: number }[]>(sql, [personId]);
    return row?.n ?? 0;
  }

  async insert({ list, format, question, locale }: NewExport): Promise<string> {
    const id = newId();
    await this.work.manager.query(
      `INSERT INTO exports (id, person_id, list, format, question, locale) VALUES ($1, $2, $3, $4, $5::jsonb, $6)`,
      [id, this.work.principal.personId, list, format, JSON.stringify(question), locale],
    );
    return id;
  }

  async cancel(id: string): Promise<void> {
    await this.work.manager.query(
      `UPDATE exports SET status = 'cancelled', finished_at = app_now() WHERE id = $1 AND status IN ('queued', 'running')`,
      [id],
    );
  }

  /** A worker takes it, whoever had it before; null where nothing is to be made any more. */
  async begin(id: string): Promise<ExportRow | null> {
    const [rows] = await this.work.manager.query<[ExportRow[], number]>(
      `UPDATE exports x SET status = 'running', attempt = attempt + 1, processed = 0, total = NULL
       WHERE x.id = $1 AND x.status IN ('queued', 'running') RETURNING ${ROW}`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Says how far this attempt is. @returns false where it was cancelled, or another worker has begun */
  async advance({ id, attempt }: ExportRow, processed: number, total: number): Promise<boolean> {
    const [, changed] = await this.work.manager.query<[unknown, number]>(
      `UPDATE exports SET processed = $3, total = $4 WHERE id = $1 AND attempt = $2 AND status = 'running'`,
      [id, attempt, processed, total],
    );
    return changed > 0;
  }

  /** @returns false as `advance` does */
  async finish({ id, attempt }: ExportRow, rows: number, size: number): Promise<boolean> {
    const [, changed] = await this.work.manager.query<[unknown, number]>(
      `UPDATE exports SET status = 'done', processed = $3, total = $3, size = $4, finished_at = app_now(),
         expires_at = app_now() + make_interval(days => $5)
       WHERE id = $1 AND attempt = $2 AND status = 'running'`,
      [id, attempt, rows, size, KEPT_DAYS],
    );
    return changed > 0;
  }

  /** @returns whose it is, unless it has ended */
  async fail(id: string, failure: string, params: object): Promise<Pick<ExportRow, 'personId' | 'list'> | null> {
    const [rows] = await this.work.manager.query<[Pick<ExportRow, 'personId' | 'list'>[], number]>(
      `UPDATE exports SET status = 'failed', failure = $2, failure_params = $3::jsonb, finished_at = app_now()
       WHERE id = $1 AND status IN ('queued', 'running') RETURNING person_id AS "personId", list`,
      [id, failure, JSON.stringify(params)],
    );
    return rows[0] ?? null;
  }

  /** Those of the exports whose files are wanted or will be. */
  async keeping(ids: readonly string[]): Promise<Set<string>> {
    const sql = `SELECT id FROM exports WHERE id::text = ANY ($1::text[])
      AND (status IN ('queued', 'running') OR (status = 'done' AND expires_at > app_now()))`;
    return new Set((await this.work.manager.query<{ id: string }[]>(sql, [ids])).map(({ id }) => id));
  }

  /** Marks those whose time is over, and forgets what is long over. */
  async expire(): Promise<void> {
    const { manager } = this.work;
    await manager.query(`UPDATE exports SET status = 'expired' WHERE status = 'done' AND expires_at <= app_now()`);
    await manager.query(
      `DELETE FROM exports WHERE finished_at < app_now() - make_interval(days => $1) AND status <> 'done'`,
      [LISTED_DAYS],
    );
  }
}
