import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordTable } from './schema.js';

/**
 * Somebody asks for what she may not do, or for a record she does not see. The record may be one that does not exist:
 * that is for nobody to learn from the asking.
 */
export class AccessRequests1700000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_requests (
        id uuid PRIMARY KEY,
        version int NOT NULL DEFAULT 1,
        asked_by uuid NOT NULL REFERENCES people (id),
        asked_at timestamptz NOT NULL DEFAULT now(),
        lacks text NOT NULL CHECK (lacks IN ('permission', 'record', 'share', 'field')),
        permission text,
        subject_type text,
        subject_id uuid,
        field text,
        note text NOT NULL CHECK (btrim(note) <> ''),
        CHECK ((subject_type IS NULL) = (subject_id IS NULL))
      );
      CREATE INDEX access_requests_asker ON access_requests (asked_by, asked_at DESC);
      ALTER TABLE access_requests ENABLE ROW LEVEL SECURITY;
      ALTER TABLE access_requests FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON access_requests TO countersign_app USING (asked_by = (SELECT me())) WITH CHECK (asked_by = (SELECT me()));
      CREATE POLICY house ON access_requests TO countersign_house USING (true) WITH CHECK (true);
    `);
    await recordTable(runner, { table: 'access_requests' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_requests');
  }
}
