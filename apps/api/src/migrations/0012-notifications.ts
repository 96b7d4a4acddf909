import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person has been told, in the order it was written: the number is what an event stream resumes from. */
export class Notifications1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        person_id uuid NOT NULL REFERENCES people (id),
        kind text NOT NULL,
        params jsonb NOT NULL,
        link text NOT NULL,
        at timestamptz NOT NULL DEFAULT app_now(),
        read_at timestamptz,
        -- What it tells of; a repeated delivery of the same news finds it told already.
        dedup_key text NOT NULL,
        UNIQUE (person_id, dedup_key)
      );
      CREATE INDEX notifications_recent ON notifications (person_id, seq DESC);
      CREATE INDEX notifications_unread ON notifications (person_id) WHERE read_at IS NULL;
      ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON notifications TO countersign_app USING (person_id = (SELECT me()));
      CREATE POLICY house ON notifications TO countersign_house USING (true) WITH CHECK (true);
      GRANT SELECT ON notifications TO countersign_app;
      GRANT UPDATE (read_at) ON notifications TO countersign_app;
      GRANT SELECT, INSERT, UPDATE ON notifications TO countersign_house;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notifications');
  }
}
