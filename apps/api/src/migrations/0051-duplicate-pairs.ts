import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/** One of a pair that the reader sees, and that still is what it was. */
const seen = (side: 'one' | 'other'): string =>
  `(EXISTS (SELECT 1 FROM customers c WHERE c.id = ${side}_id AND c.deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM leads l WHERE l.id = ${side}_id AND l.deleted_at IS NULL AND l.status <> 'qualified'))`;

/** Customers and leads that are there twice, found by and by; a pair is told to whoever sees both. */
export class DuplicatePairs1700000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_records ADD COLUMN compared boolean NOT NULL DEFAULT false;
      CREATE INDEX match_records_uncompared ON match_records (object, record_id) WHERE NOT compared AND object <> 'contact';
      CREATE TABLE duplicate_pairs (
        ${RECORD_COLUMNS},
        one_object text NOT NULL CHECK (one_object IN ('customer', 'lead')),
        one_id uuid NOT NULL,
        other_object text NOT NULL CHECK (other_object IN ('customer', 'lead')),
        other_id uuid NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('same', 'likely')),
        score int NOT NULL,
        reasons jsonb NOT NULL,
        dismissed_at timestamptz,
        dismissed_by uuid REFERENCES owners (id),
        CONSTRAINT pair_in_order CHECK (one_id < other_id),
        CONSTRAINT dismissed_by_somebody CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL))
      );
      CREATE UNIQUE INDEX duplicate_pairs_once ON duplicate_pairs (one_id, other_id);
      CREATE INDEX duplicate_pairs_other ON duplicate_pairs (other_id);
      CREATE INDEX duplicate_pairs_open ON duplicate_pairs (score DESC, id DESC) WHERE deleted_at IS NULL;
      ALTER TABLE duplicate_pairs ENABLE ROW LEVEL SECURITY;
      ALTER TABLE duplicate_pairs FORCE ROW LEVEL SECURITY;
      CREATE POLICY seen ON duplicate_pairs FOR SELECT TO countersign_app USING (${seen('one')} AND ${seen('other')});
      CREATE POLICY changed ON duplicate_pairs FOR UPDATE TO countersign_app USING (${seen('one')} AND ${seen('other')});
      CREATE POLICY house ON duplicate_pairs TO countersign_house USING (true) WITH CHECK (true);
    `);
    await recordTable(runner, { table: 'duplicate_pairs' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE duplicate_pairs;
      DROP INDEX match_records_uncompared;
      ALTER TABLE match_records DROP COLUMN compared;
    `);
  }
}
