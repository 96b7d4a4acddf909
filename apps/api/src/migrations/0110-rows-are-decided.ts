import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row that meets a record which is there already is decided about before anything is written: what it met, what was
 * decided, and what a changed record said before, as long as the import may be taken back. What was fetched is not
 * audited here: the records themselves are.
 */
export class RowsAreDecided1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports ADD COLUMN findings jsonb NOT NULL DEFAULT '{}', ADD COLUMN decisions jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN linked int NOT NULL DEFAULT 0;
      ALTER TABLE import_rows ADD COLUMN finding jsonb, ADD COLUMN kept jsonb,
        ADD COLUMN decision text CHECK (decision IN ('skip', 'create', 'update', 'link'));
      COMMENT ON COLUMN import_rows.finding IS 'class: personal';
      COMMENT ON COLUMN import_rows.kept IS 'class: personal';
      CREATE INDEX import_rows_found ON import_rows (import_id, row_no) WHERE finding IS NOT NULL;
      CREATE INDEX import_rows_kept ON import_rows (import_id, row_no) WHERE kept IS NOT NULL;
    `);
    await runner.query(outcomes(`${OUTCOMES}, 'linked'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_rows NO FORCE ROW LEVEL SECURITY;
      UPDATE import_rows SET outcome = 'created' WHERE outcome = 'linked';
      ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
      DROP INDEX import_rows_found, import_rows_kept;
      ALTER TABLE import_rows DROP COLUMN finding, DROP COLUMN kept, DROP COLUMN decision;
      ALTER TABLE imports DROP COLUMN findings, DROP COLUMN decisions, DROP COLUMN linked;
    `);
    await runner.query(outcomes(OUTCOMES));
  }
}

const OUTCOMES = `'created', 'changed', 'skipped', 'refused'`;

const outcomes = (allowed: string): string => `
  ALTER TABLE import_rows DROP CONSTRAINT import_rows_outcome_check,
    ADD CONSTRAINT import_rows_outcome_check CHECK (outcome IN (${allowed}));`;
