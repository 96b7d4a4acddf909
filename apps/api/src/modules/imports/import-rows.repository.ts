import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Decision, Finding, FindingKind } from './finding.js';
import type { Kept, RowProblem } from './import-target.js';

export interface StoredRow {
  readonly row: number;
  readonly cells: string[];
  /** What it met when it was looked at, and what was decided on it alone. */
  readonly finding?: Finding | null;
  readonly decision?: Decision | null;
}

export interface FoundRow extends StoredRow {
  readonly finding: Finding;
  readonly decision: Decision | null;
}

export interface KeptRow extends Kept {
  readonly id: string;
}

export interface JudgedRow extends StoredRow {
  readonly problems: RowProblem[];
  readonly number: string | null;
}

export interface Verdict {
  readonly row: number;
  readonly outcome: 'created' | 'changed' | 'linked' | 'skipped' | 'refused';
  readonly problems: readonly RowProblem[];
  readonly recordId: string | null;
  readonly recordNumber: string | null;
  readonly kept: Kept | null;
}

export interface FoundQuery {
  readonly kind: FindingKind | null;
  readonly after: number;
  readonly limit: number;
}

const AT_ONCE = 2000;

/** The rows of imported files and what became of each. */
@Injectable()
export class ImportRows {
  constructor(private readonly work: UnitOfWork) {}

  async add(importId: string, rows: readonly StoredRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.work.manager.query(
      `INSERT INTO import_rows (import_id, row_no, cells)
       SELECT $1, (r ->> 'row')::int, ARRAY (SELECT jsonb_array_elements_text(r -> 'cells')) FROM jsonb_array_elements($2::jsonb) r`,
      [importId, JSON.stringify(rows)],
    );
  }

  /** The next rows nothing has become of yet, all of one turn. */
  left(importId: string, limit: number): Promise<StoredRow[]> {
    const sql = `SELECT row_no AS row, cells, finding, decision FROM import_rows WHERE import_id = $1 AND outcome IS NULL
         AND turn = (SELECT min(turn) FROM import_rows WHERE import_id = $1 AND outcome IS NULL) ORDER BY row_no LIMIT $2`;
    return this.work.manager.query<StoredRow[]>(sql, [importId, limit]);
  }

  /** All rows in their order, a batch at a time. */
  async *all(importId: string): AsyncGenerator<StoredRow[]> {
    for (let after = 0; ;) {
      const sql =
        'SELECT row_no AS row, cells FROM import_rows WHERE import_id = $1 AND row_no > $2 ORDER BY row_no LIMIT $3';
      const batch = await this.work.manager.query<StoredRow[]>(sql, [importId, after, AT_ONCE]);
      if (batch.length === 0) return;
      yield batch;
      after = (batch.at(-1) as StoredRow).row;
    }
  }

  /** Those with one of the outcomes, with why; those that nothing has become of yet are waiting. */
  async *judged(importId: string, outcomes: readonly (Verdict['outcome'] | 'waiting')[]): AsyncGenerator<JudgedRow> {
    for (let after = 0; ;) {
      const batch = await this.work.manager.query<JudgedRow[]>(
        `SELECT row_no AS row, cells, problems, record_number AS number FROM import_rows
         WHERE import_id = $1 AND (outcome = ANY($2) OR (outcome IS NULL AND 'waiting' = ANY($2))) AND row_no > $3 ORDER BY row_no LIMIT $4`,
        [importId, outcomes, after, AT_ONCE],
      );
      yield* batch;
      if (batch.length < AT_ONCE) return;
      after = (batch.at(-1) as JudgedRow).row;
    }
  }

  async forgetFindings(importId: string): Promise<void> {
    const sql = 'UPDATE import_rows SET finding = NULL, decision = NULL WHERE import_id = $1 AND finding IS NOT NULL';
    await this.work.manager.query(sql, [importId]);
  }

  async keepFindings(importId: string, rows: readonly { row: number; finding?: Finding }[]): Promise<void> {
    const found = rows.flatMap(({ row, finding }) => (finding ? [{ row, finding }] : []));
    if (found.length === 0) return;
    await this.work.manager.query(
      `UPDATE import_rows r SET finding = f.finding FROM jsonb_to_recordset($2::jsonb) AS f (row int, finding jsonb)
       WHERE r.import_id = $1 AND r.row_no = f.row`,
      [importId, JSON.stringify(found)],
    );
  }

  /** Rows that met something of one kind, or of any, in their order. */
  found(importId: string, { kind, after, limit }: FoundQuery): Promise<FoundRow[]> {
    return this.work.manager.query<FoundRow[]>(
      `SELECT row_no AS row, cells, finding, decision FROM import_rows
       WHERE import_id = $1 AND finding IS NOT NULL AND row_no > $2 AND ($3::text IS NULL OR finding ->> 'kind' = $3) ORDER BY row_no LIMIT $4`,
      [importId, after, kind, limit],
    );
  }

  /** Those of the rows that met something, by their numbers. */
  async foundAmong(importId: string, rows: readonly number[]): Promise<Map<number, Finding>> {
    const sql = `SELECT row_no AS row, finding FROM import_rows WHERE import_id = $1 AND row_no = ANY($2::int[]) AND finding IS NOT NULL`;
    const found = await this.work.manager.query<Pick<FoundRow, 'row' | 'finding'>[]>(sql, [importId, rows]);
    return new Map(found.map(({ row, finding }) => [row, finding]));
  }

  /** What is to become of single rows; null where they follow the others of their kind again. */
  async decide(importId: string, decided: readonly { row: number; decision: Decision | null }[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE import_rows r SET decision = d.decision FROM jsonb_to_recordset($2::jsonb) AS d (row int, decision text)
       WHERE r.import_id = $1 AND r.row_no = d.row`,
      [importId, JSON.stringify(decided)],
    );
  }

  /** What changed records said before, a batch at a time. */
  async *kept(importId: string): AsyncGenerator<KeptRow[]> {
    for (let after = 0; ;) {
      const batch = await this.work.manager.query<(KeptRow & { row: number })[]>(
        `SELECT row_no AS row, record_id AS id, (kept ->> 'version')::int AS version, kept -> 'before' AS before FROM import_rows
         WHERE import_id = $1 AND kept IS NOT NULL AND row_no > $2 ORDER BY row_no LIMIT $3`,
        [importId, after, AT_ONCE],
      );
      if (batch.length === 0) return;
      yield batch;
      after = (batch.at(-1) as { row: number }).row;
    }
  }

  /** Which rows are written before which. */
  async arrange(importId: string, turns: readonly { row: number; turn: number }[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE import_rows r SET turn = t.turn FROM jsonb_to_recordset($2::jsonb) AS t (row int, turn int)
       WHERE r.import_id = $1 AND r.row_no = t.row`,
      [importId, JSON.stringify(turns)],
    );
  }

  /** One statement for a chunk. */
  async judge(importId: string, verdicts: readonly Verdict[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE import_rows r SET outcome = v.outcome, problems = v.problems, record_id = v."recordId", record_number = v."recordNumber", kept = v.kept
       FROM jsonb_to_recordset($2::jsonb) AS v (row int, outcome text, problems jsonb, "recordId" uuid, "recordNumber" text, kept jsonb)
       WHERE r.import_id = $1 AND r.row_no = v.row`,
      [importId, JSON.stringify(verdicts)],
    );
  }
}
