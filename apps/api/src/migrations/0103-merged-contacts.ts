import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  AT_MERGES_OF_CONTACTS_TOO,
  AT_MERGES_OF_CUSTOMERS_ALONE,
  LATE_ROWS_OF_A_CONTACT,
  NO_LATE_ROWS_OF_A_CONTACT,
} from './merging/one-contact.sql.js';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/** Two entries of one person at a customer become one, as customers do; the one that gives way stays, discarded, and names the other. */
export class MergedContacts1700000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_merges (
        ${RECORD_COLUMNS},
        survivor_id uuid NOT NULL REFERENCES contacts (id),
        loser_id uuid NOT NULL REFERENCES contacts (id),
        status text NOT NULL CHECK (status IN ('running', 'done', 'undoing', 'undone')),
        choices jsonb NOT NULL,
        former jsonb NOT NULL DEFAULT '{}',
        moved jsonb NOT NULL DEFAULT '{}',
        stayed jsonb NOT NULL DEFAULT '{}',
        merged_at timestamptz,
        undone_at timestamptz,
        undone_by uuid REFERENCES owners (id),
        CONSTRAINT contact_merged_with_another CHECK (survivor_id <> loser_id),
        CONSTRAINT contact_undone_by_somebody CHECK ((undone_at IS NULL) = (undone_by IS NULL))
      );
      CREATE UNIQUE INDEX contact_merges_once ON contact_merges (loser_id) WHERE status IN ('running', 'done', 'undoing');
      CREATE INDEX contact_merges_survivor ON contact_merges (survivor_id, created_at DESC);
      CREATE INDEX contact_merges_recent ON contact_merges (created_at DESC, id DESC);
      -- Not FORCEd, so that the guards look as the table's owner.
      ALTER TABLE contact_merges ENABLE ROW LEVEL SECURITY;
      CREATE POLICY house ON contact_merges TO countersign_house USING (true) WITH CHECK (true);
      CREATE POLICY both_seen ON contact_merges FOR SELECT TO countersign_app USING (
        EXISTS (SELECT 1 FROM contacts c WHERE c.id = survivor_id) AND EXISTS (SELECT 1 FROM contacts c WHERE c.id = loser_id));

      CREATE TABLE contact_merge_moves (
        merge_id uuid NOT NULL REFERENCES contact_merges (id),
        reference text NOT NULL,
        record_id text NOT NULL,
        was uuid NOT NULL,
        becomes uuid NOT NULL,
        outcome text CHECK (outcome IN ('returned', 'kept')),
        PRIMARY KEY (merge_id, reference, record_id)
      );
      ALTER TABLE contact_merge_moves ENABLE ROW LEVEL SECURITY;
      CREATE POLICY house ON contact_merge_moves TO countersign_house USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON contact_merge_moves TO countersign_house;
    `);
    await recordTable(runner, {
      table: 'contact_merges',
      classes: { personal: ['former'] },
      derived: ['former'],
    });
    await runner.query(AT_MERGES_OF_CONTACTS_TOO);
    await runner.query(LATE_ROWS_OF_A_CONTACT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NO_LATE_ROWS_OF_A_CONTACT);
    await runner.query(AT_MERGES_OF_CUSTOMERS_ALONE);
    await runner.query('DROP TABLE contact_merge_moves, contact_merges');
  }
}
