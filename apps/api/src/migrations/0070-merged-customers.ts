import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AT_MERGES_ONLY, BACK_TO_THE_GUARDS } from './merging/past-the-guards.sql.js';
import { LATE_ROWS, NO_LATE_ROWS } from './merging/late-rows.sql.js';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/**
 * Two customers that are one company become one. The record that gives way stays, discarded, and names the one that took
 * its place, so that whatever was written down of it (links, numbers of other systems, evidence) still leads somewhere.
 */
export class MergedCustomers1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACE_TAKEN);
    await runner.query(MERGES);
    await recordTable(runner, {
      table: 'customer_merges',
      classes: { personal: ['former'] },
      derived: ['former'],
    });
    await runner.query(AT_MERGES_ONLY);
    await runner.query(LATE_ROWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NO_LATE_ROWS);
    await runner.query(BACK_TO_THE_GUARDS);
    await runner.query(`
      DROP TABLE customer_merge_moves, customer_merges;
      ALTER TABLE contacts DROP COLUMN merged_into_id;
      ALTER TABLE customers DROP COLUMN merged_into_id;
    `);
  }
}

const PLACE_TAKEN = ['customers', 'contacts']
  .map(
    (table) => `
  ALTER TABLE ${table} ADD COLUMN merged_into_id uuid REFERENCES ${table} (id),
    ADD CONSTRAINT ${table}_give_way_as_discarded CHECK (merged_into_id IS NULL OR (deleted_at IS NOT NULL AND merged_into_id <> id));
  CREATE INDEX ${table}_merged ON ${table} (merged_into_id) WHERE merged_into_id IS NOT NULL;`,
  )
  .join('');

const MERGES = `
  CREATE TABLE customer_merges (
    ${RECORD_COLUMNS},
    survivor_id uuid NOT NULL REFERENCES customers (id),
    loser_id uuid NOT NULL REFERENCES customers (id),
    status text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'undoing', 'undone')),
    -- Which side each field was taken from, where it was not the survivor's.
    choices jsonb NOT NULL,
    -- Contacts that are one person: [{"from": …, "to": …}].
    joined jsonb NOT NULL,
    -- The fields of the survivor and of contacts that others were joined with: what they were, and what they became.
    former jsonb NOT NULL DEFAULT '{}',
    -- How many rows of each kind went over; how many of them the undo left where they are.
    moved jsonb NOT NULL DEFAULT '{}',
    stayed jsonb NOT NULL DEFAULT '{}',
    failure text,
    merged_at timestamptz,
    undone_at timestamptz,
    undone_by uuid REFERENCES owners (id),
    CONSTRAINT merged_with_another CHECK (survivor_id <> loser_id),
    CONSTRAINT undone_by_somebody CHECK ((undone_at IS NULL) = (undone_by IS NULL))
  );
  CREATE UNIQUE INDEX customer_merges_once ON customer_merges (loser_id) WHERE status IN ('queued', 'running', 'done', 'undoing');
  CREATE INDEX customer_merges_survivor ON customer_merges (survivor_id, created_at DESC);
  CREATE INDEX customer_merges_recent ON customer_merges (created_at DESC, id DESC);
  -- Not FORCEd, so that the guards look as the table's owner.
  ALTER TABLE customer_merges ENABLE ROW LEVEL SECURITY;
  CREATE POLICY house ON customer_merges TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY both_seen ON customer_merges FOR SELECT TO countersign_app USING (
    EXISTS (SELECT 1 FROM customers c WHERE c.id = survivor_id) AND EXISTS (SELECT 1 FROM customers c WHERE c.id = loser_id));

  CREATE TABLE customer_merge_moves (
    merge_id uuid NOT NULL REFERENCES customer_merges (id),
    -- The column that named one record and names another: 'quotes.customer_id'.
    reference text NOT NULL,
    record_id text NOT NULL,
    was uuid NOT NULL,
    becomes uuid NOT NULL,
    was_department_id uuid,
    -- Given back by the undo, or left because it was changed again.
    outcome text CHECK (outcome IN ('returned', 'kept')),
    PRIMARY KEY (merge_id, reference, record_id)
  );
  ALTER TABLE customer_merge_moves ENABLE ROW LEVEL SECURITY;
  CREATE POLICY house ON customer_merge_moves TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON customer_merge_moves TO countersign_house;
`;
