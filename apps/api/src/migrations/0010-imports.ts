import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, scopeTable } from './schema.js';

/** Files on their way in: each row as it stood in the file, and what became of it. */
export class Imports1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        ${OWNED_COLUMNS},
        target text NOT NULL CHECK (target IN ('leads', 'customers')),
        file_name text NOT NULL,
        sha256 text NOT NULL,
        status text NOT NULL CHECK (status IN ('preview', 'queued', 'running', 'done', 'failed', 'undone')),
        encoding text NOT NULL,
        delimiter text,
        columns jsonb NOT NULL,
        preview jsonb NOT NULL,
        total_rows int NOT NULL,
        problem_count int NOT NULL,
        processed int NOT NULL DEFAULT 0,
        created int NOT NULL DEFAULT 0,
        skipped int NOT NULL DEFAULT 0,
        refused int NOT NULL DEFAULT 0,
        failure text,
        finished_at timestamptz
      );
    `);
    await scopeTable(runner, {
      table: 'imports',
      module: 'lead',
      classes: { personal: ['columns', 'preview'] },
      derived: ['columns', 'preview'],
    });
    // Rows are kept out of the audit log: the records they become are in it, and a file may hold 300,000 of them.
    await runner.query(`
      CREATE TABLE import_rows (
        import_id uuid NOT NULL REFERENCES imports (id),
        row_no int NOT NULL,
        cells text[] NOT NULL,
        outcome text CHECK (outcome IN ('created', 'skipped', 'refused')),
        problems jsonb NOT NULL DEFAULT '[]',
        record_id uuid,
        record_number text,
        PRIMARY KEY (import_id, row_no)
      );
      CREATE INDEX import_rows_left ON import_rows (import_id, row_no) WHERE outcome IS NULL;
      COMMENT ON COLUMN import_rows.cells IS 'class: personal';
      ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;
      ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
      CREATE POLICY with_parent ON import_rows TO countersign_app USING (EXISTS (SELECT 1 FROM imports p WHERE p.id = import_id));
      CREATE POLICY house ON import_rows TO countersign_house USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON import_rows TO countersign_app, countersign_house;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_rows, imports');
  }
}
