import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PERSONAL, treatmentOf, type Relation, type Treatment } from './classification.js';
import type { Hold } from './holds.js';

export interface Place {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly relation: Relation;
  readonly treatment: Treatment;
  readonly hold: Hold | null;
  readonly outcome: 'done' | 'kept' | null;
}

export interface FoundPlace {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly relation: Relation;
}

export interface LookedFor {
  /** An expression, null where only a name is known. */
  readonly reached: string | null;
  readonly names: readonly string[];
  /** In rows with one of these she may be meant by her name. */
  readonly ids: readonly string[];
}

/** Matches nothing. */
const NOTHING = '(?!)';

const POINTING = Object.entries(PERSONAL).flatMap(([table, { points = [] }]) =>
  points.map(
    (column) =>
      `SELECT '${table}' AS "table", id::text AS key, '${column}' AS "column" FROM ${table} WHERE ${column} = ANY($1::uuid[])`,
  ),
);
const ABOUT = ['notes', 'attachments'].map(
  (table) =>
    `SELECT '${table}' AS "table", id::text AS key FROM ${table} WHERE subject_type IN ('contact', 'lead') AND subject_id = ANY($1::uuid[])`,
);

/** Where somebody was found; always as the house, and never with what stands there. */
@Injectable()
export class Places {
  constructor(private readonly work: UnitOfWork) {}

  of(requestId: string): Promise<Place[]> {
    return this.work.manager.query<Place[]>(
      `SELECT table_name AS "table", row_key AS key, column_name AS "column", relation, treatment, hold, outcome
       FROM subject_request_places WHERE request_id = $1
       ORDER BY array_position(ARRAY['erase', 'delete', 'redact', 'point', 'keep'], treatment), array_position(ARRAY['hers', 'mention', 'named'], relation),
         array_position(ARRAY['contacts', 'leads'], table_name), table_name, row_key, column_name`,
      [requestId],
    );
  }

  async forget(requestId: string): Promise<void> {
    await this.work.manager.query('DELETE FROM subject_request_places WHERE request_id = $1', [requestId]);
  }

  /** What was found before under a closer relation stays so. */
  async add(requestId: string, found: readonly FoundPlace[]): Promise<void> {
    const rows = found.map((place) => ({ ...place, ...treatmentOf(place.table, place.column, place.relation) }));
    await this.work.manager.query(
      `INSERT INTO subject_request_places (request_id, table_name, row_key, column_name, relation, treatment, hold)
       SELECT $1, r."table", r.key, r."column", r.relation, r.treatment, r.hold
       FROM jsonb_to_recordset($2::jsonb) AS r ("table" text, key text, "column" text, relation text, treatment text, hold text)
       ON CONFLICT DO NOTHING`,
      [requestId, JSON.stringify(rows)],
    );
  }

  async ended(
    requestId: string,
    { table, key, column }: Place,
    outcome: 'done' | 'kept',
    hold: Hold | null,
  ): Promise<void> {
    await this.work.manager.query(
      `UPDATE subject_request_places SET outcome = $5, hold = coalesce($6, hold)
       WHERE (request_id, table_name, row_key, column_name) = ($1, $2, $3, $4)`,
      [requestId, table, key, column, outcome, hold],
    );
  }

  /** Tables with texts, and how many pages they have. */
  tables(): Promise<{ table: string; pages: number }[]> {
    return this.work.manager.query(
      `SELECT table_name AS "table", ceil(pg_relation_size(table_id) / current_setting('block_size')::numeric)::int AS pages
       FROM person_texts GROUP BY table_name, table_id ORDER BY table_name`,
    );
  }

  async mentions(
    table: string,
    { reached, names, ids }: LookedFor,
    [from, until]: readonly [number, number],
  ): Promise<FoundPlace[]> {
    const rows = await this.work.manager.query<{ key: string; column: string }[]>(
      `SELECT row_key AS key, column_name AS "column" FROM names_a_person($1, $2, $3, $4, $5, $6)`,
      [table, reached ?? NOTHING, names, ids, from, until],
    );
    return rows.map((row) => ({ ...row, table, relation: 'mention' as const }));
  }

  /** What points at her records, and what hangs on them: notes, files, keys she is compared by, entries of the log. */
  async around(recordIds: readonly string[]): Promise<FoundPlace[]> {
    const { manager } = this.work;
    const pointing = await manager.query<{ table: string; key: string; column: string }[]>(
      POINTING.join(' UNION ALL '),
      [recordIds],
    );
    const about = await manager.query<{ table: string; key: string }[]>(ABOUT.join(' UNION ALL '), [recordIds]);
    const keys = await manager.query<{ key: string }[]>(
      `SELECT object || ' ' || record_id AS key FROM match_records WHERE record_id = ANY($1::uuid[]) AND keys <> '{}'`,
      [recordIds],
    );
    const told = await manager.query<{ key: string }[]>(
      'SELECT DISTINCT subject_id::text AS key FROM audit_log WHERE subject_id = ANY($1::uuid[])',
      [recordIds],
    );
    const hers =
      (table: string, column: string) =>
      (row: { key: string }): FoundPlace => ({ table, key: row.key, column, relation: 'hers' });
    return [
      ...pointing.map((row) => ({ ...row, relation: 'named' as const })),
      ...about.map((row) => hers(row.table, row.table === 'notes' ? 'text' : 'file_name')(row)),
      ...keys.map(hers('match_records', 'keys')),
      ...told.map(hers('audit_log', 'before')),
    ];
  }

  /** The row as it is; null where it is gone. */
  async row(table: string, key: string): Promise<Record<string, unknown> | null> {
    if (table === 'audit_log') return null;
    const [row] = await this.work.manager.query<{ held: Record<string, unknown> | null }[]>(
      'SELECT held_row($1, $2) AS held',
      [table, key],
    );
    return row?.held ?? null;
  }
}
