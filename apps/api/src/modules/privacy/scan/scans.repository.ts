import { Inject, Injectable } from '@nestjs/common';
import { findForbidden, type Finding } from '@countersign/kernel/forbidden';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { digestOf } from '../../../platform/forbidden/found-ticket.js';

export interface Scan {
  id: string;
  status: 'queued' | 'running' | 'done' | 'failed';
  requestedById: string;
  requestedBy: string;
  requestedAt: Date;
  finishedAt: Date | null;
  total: number;
  done: number;
  found: number;
}

/** A table with texts, and how many pages of the disk it takes. */
export interface TableToLookAt {
  readonly table: string;
  readonly pages: number;
}

interface TextToLookAt {
  rowKey: string;
  keeperId: string | null;
  column: string;
  value: string;
}

/** Repeats for some days what is written elsewhere, and is swept by itself. */
const PASSING = ['idempotency_keys', 'outbox'];

const SCAN = `SELECT s.id, s.status, s.requested_by AS "requestedById", o.name AS "requestedBy", s.requested_at AS "requestedAt",
    s.finished_at AS "finishedAt", s.total, s.done, (SELECT count(*)::int FROM forbidden_findings) AS found
  FROM forbidden_scans s JOIN shown_owners o ON o.id = s.requested_by ORDER BY s.requested_at DESC, s.id DESC LIMIT 1`;

/** Looks through everything that is stored; as the house. Which columns hold texts the database says by itself. */
@Injectable()
export class Scans {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  async last(): Promise<Scan | null> {
    const [row] = await this.work.asHouse(() => this.work.manager.query<Scan[]>(SCAN));
    return row ?? null;
  }

  /** Null while another is under way. */
  async queue(requestedBy: string): Promise<string | null> {
    const [row] = await this.work.manager.query<{ id: string }[]>(
      'INSERT INTO forbidden_scans (id, requested_by) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id',
      [newId(), requestedBy],
    );
    return row?.id ?? null;
  }

  async begin(id: string): Promise<TableToLookAt[]> {
    const tables = await this.work.manager.query<TableToLookAt[]>(
      `SELECT table_name AS "table", ceil(pg_relation_size(table_id) / current_setting('block_size')::numeric)::int AS pages
       FROM text_columns WHERE table_name <> ALL ($1) GROUP BY table_name, table_id ORDER BY table_name`,
      [PASSING],
    );
    const total = tables.reduce((sum, { pages }) => sum + pages, 0);
    await this.work.manager.query(`UPDATE forbidden_scans SET status = 'running', total = $2, done = 0 WHERE id = $1`, [
      id,
      total,
    ]);
    return tables;
  }

  /** Some pages of one table; what was found there before keeps the day it was found. */
  async lookAt(scanId: string, table: string, [from, until]: readonly [number, number], today: string): Promise<void> {
    const texts = await this.work.manager.query<TextToLookAt[]>(
      `SELECT row_key AS "rowKey", keeper_id AS "keeperId", column_name AS "column", value FROM texts_to_look_at($1, $2, $3)`,
      [table, from, until],
    );
    const found = await this.withoutExcepted(texts.flatMap((text) => findingsIn(text, today)));
    await this.work.manager.query(
      `INSERT INTO forbidden_findings AS f (id, scan_id, table_name, row_key, column_name, kind, certainty, masked, keeper_id)
       SELECT r.id, $1, $2, r.row_key, r.column_name, r.kind, r.certainty, r.masked, r.keeper_id
       FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, row_key text, column_name text, kind text, certainty text, masked text, keeper_id uuid)
       ON CONFLICT (table_name, row_key, column_name, kind, masked)
       DO UPDATE SET scan_id = excluded.scan_id, certainty = excluded.certainty, keeper_id = excluded.keeper_id`,
      [scanId, table, JSON.stringify(found.map((each) => rowOf(each)))],
    );
    await this.work.manager.query('UPDATE forbidden_scans SET done = done + $2 WHERE id = $1', [scanId, until - from]);
  }

  /** What two people have found to be none is none wherever it stands. */
  private async withoutExcepted(found: readonly FoundText[]): Promise<FoundText[]> {
    if (found.length === 0) return [];
    const digests = found.map(({ number }) => digestOf(number, this.installation.secret));
    const rows = await this.work.manager.query<{ digest: string }[]>(
      `SELECT DISTINCT digest FROM forbidden_exceptions WHERE decided_at IS NOT NULL AND status <> 'refused' AND digest = ANY ($1)`,
      [digests],
    );
    const excepted = new Set(rows.map(({ digest }) => digest));
    return found.filter((_, i) => !excepted.has(digests[i]!));
  }

  /** What this scan has not found is repaired. */
  async finish(id: string): Promise<void> {
    await this.work.manager.query('DELETE FROM forbidden_findings WHERE scan_id <> $1', [id]);
    await this.end(id, 'done');
  }

  async end(id: string, status: 'done' | 'failed'): Promise<void> {
    await this.work.manager.query('UPDATE forbidden_scans SET status = $2, finished_at = app_now() WHERE id = $1', [
      id,
      status,
    ]);
  }
}

interface FoundText extends Pick<Finding, 'kind' | 'certainty' | 'masked' | 'number'> {
  readonly text: TextToLookAt;
}

/** One of each kind and mask: a statement must not meet the same row twice. */
function findingsIn(text: TextToLookAt, today: string): FoundText[] {
  const found = findForbidden(text.value, today).map((each): [string, FoundText] => [
    `${each.kind} ${each.masked}`,
    { ...each, text },
  ]);
  return [...new Map(found).values()];
}

function rowOf({ kind, certainty, masked, text: { rowKey, column, keeperId } }: FoundText): object {
  return { id: newId(), row_key: rowKey, column_name: column, keeper_id: keeperId, kind, certainty, masked };
}
