import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists that become files in the background. A row is its person's alone; what was taken out, by whom and how much of it
 * is in the audit log, so the progress of a job is not.
 */
export class Exports1700000000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exports (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people (id),
        list text NOT NULL,
        format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
        question jsonb NOT NULL,
        locale text NOT NULL CHECK (locale IN ('zh-CN', 'en')),
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled', 'expired')),
        attempt int NOT NULL DEFAULT 0,
        total int,
        processed int NOT NULL DEFAULT 0,
        size bigint,
        failure text,
        failure_params jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT app_now(),
        finished_at timestamptz,
        expires_at timestamptz,
        CHECK ((status IN ('done', 'expired')) = (expires_at IS NOT NULL))
      );
      COMMENT ON COLUMN exports.question IS 'class: personal';
      CREATE INDEX exports_recent ON exports (person_id, created_at DESC, id DESC);
      CREATE INDEX exports_overdue ON exports (expires_at) WHERE status = 'done';
      ALTER TABLE exports ENABLE ROW LEVEL SECURITY;
      ALTER TABLE exports FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON exports TO countersign_app USING (person_id = (SELECT me()));
      CREATE POLICY house ON exports TO countersign_house USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON exports TO countersign_app;
      GRANT UPDATE (status, finished_at) ON exports TO countersign_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON exports TO countersign_house;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exports');
  }
}
