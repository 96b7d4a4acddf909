import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bulk edits and what became of each of their records. Both are their person's alone: the records themselves are audited
 * where they stand, and what they said before is kept only as long as it can be brought back.
 */
export class BulkEdits1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bulk_edits (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people (id),
        object text NOT NULL CHECK (object IN ('customer', 'contact', 'lead', 'opportunity')),
        changes jsonb NOT NULL,
        status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'undoing', 'undone')),
        total int NOT NULL CHECK (total BETWEEN 1 AND 1000),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        finished_at timestamptz,
        undone_at timestamptz
      );
      COMMENT ON COLUMN bulk_edits.changes IS 'class: personal';
      CREATE INDEX bulk_edits_recent ON bulk_edits (person_id, created_at DESC, id DESC);
      CREATE INDEX bulk_edits_over ON bulk_edits (created_at);

      CREATE TABLE bulk_edit_records (
        edit_id uuid NOT NULL REFERENCES bulk_edits (id) ON DELETE CASCADE,
        record_id uuid NOT NULL,
        position int NOT NULL,
        version int NOT NULL,
        outcome text NOT NULL DEFAULT 'waiting' CHECK (outcome IN ('waiting', 'changed', 'same', 'refused', 'restored', 'kept')),
        code text,
        params jsonb NOT NULL DEFAULT '{}',
        was jsonb,
        PRIMARY KEY (edit_id, record_id)
      );
      COMMENT ON COLUMN bulk_edit_records.was IS 'class: personal';
      COMMENT ON COLUMN bulk_edit_records.params IS 'class: personal';
      CREATE INDEX bulk_edit_records_next ON bulk_edit_records (edit_id, outcome, position);

      ALTER TABLE bulk_edits ENABLE ROW LEVEL SECURITY;
      ALTER TABLE bulk_edits FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON bulk_edits TO countersign_app USING (person_id = (SELECT me()));
      CREATE POLICY house ON bulk_edits TO countersign_house USING (true) WITH CHECK (true);
      ALTER TABLE bulk_edit_records ENABLE ROW LEVEL SECURITY;
      ALTER TABLE bulk_edit_records FORCE ROW LEVEL SECURITY;
      CREATE POLICY with_edit ON bulk_edit_records TO countersign_app
        USING (EXISTS (SELECT 1 FROM bulk_edits e WHERE e.id = edit_id));
      CREATE POLICY house ON bulk_edit_records TO countersign_house USING (true) WITH CHECK (true);

      GRANT SELECT, INSERT ON bulk_edits, bulk_edit_records TO countersign_app;
      GRANT UPDATE (status, finished_at, undone_at) ON bulk_edits TO countersign_app;
      GRANT UPDATE (outcome, version, code, params, was) ON bulk_edit_records TO countersign_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON bulk_edits, bulk_edit_records TO countersign_house;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bulk_edit_records; DROP TABLE bulk_edits');
  }
}
