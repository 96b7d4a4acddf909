import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, RECORD_COLUMNS, recordTable, scopeTable } from './schema.js';

/** What was done with a customer, and what hangs on any record: notes and files. */
export class Activities1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTIVITIES);
    await scopeTable(runner, {
      table: 'activities',
      module: 'activity',
      sharedThrough: { customer: 'customer_id', opportunity: 'opportunity_id' },
      classes: { personal: ['customer_participants'] },
    });
    await runner.query(ON_ANY_RECORD);
    await recordTable(runner, { table: 'notes' });
    await recordTable(runner, { table: 'attachments', classes: { secret: ['storage_key'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachments, notes, activities CASCADE');
  }
}

const ACTIVITIES = `
  CREATE TABLE activities (${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    customer_id uuid NOT NULL REFERENCES customers (id),
    contact_id uuid NOT NULL REFERENCES contacts (id),
    opportunity_id uuid REFERENCES opportunities (id),
    occurred_at timestamptz NOT NULL,
    channel text NOT NULL CHECK (channel IN ('phone', 'email', 'meeting', 'visit')),
    place text,
    our_participant_ids uuid[] NOT NULL CHECK (cardinality(our_participant_ids) > 0),
    customer_participants text NOT NULL,
    subject text NOT NULL CHECK (btrim(subject) <> ''),
    content text NOT NULL,
    feedback text,
    attitude text CHECK (attitude IN ('positive', 'neutral', 'negative')),
    key_points text,
    follow_up text NOT NULL,
    follow_up_owner_id uuid NOT NULL REFERENCES people (id),
    follow_up_due_on date NOT NULL,
    status text NOT NULL CHECK (status IN ('not_started', 'in_progress', 'done'))
  );
  CREATE INDEX activities_customer ON activities (customer_id, occurred_at DESC);
  CREATE INDEX activities_contact ON activities (contact_id, occurred_at DESC);
  CREATE INDEX activities_opportunity ON activities (opportunity_id, occurred_at DESC) WHERE opportunity_id IS NOT NULL;
  CREATE INDEX activities_occurred ON activities (occurred_at DESC, id DESC);
  CREATE INDEX activities_due ON activities (follow_up_owner_id, follow_up_due_on, id) WHERE status <> 'done' AND deleted_at IS NULL;
`;

/**
 * Notes and files are seen by whoever sees the record they hang on, and that may be a record of any table. So only the
 * house reads these rows, after the record itself was found under the reader's own scope.
 */
const ON_ANY_RECORD = `
  CREATE TABLE notes (${RECORD_COLUMNS},
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    text text NOT NULL CHECK (btrim(text) <> '')
  );
  CREATE TABLE attachments (${RECORD_COLUMNS},
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    size bigint NOT NULL CHECK (size > 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    storage_key text NOT NULL UNIQUE
  );
  CREATE INDEX notes_subject ON notes (subject_id, created_at DESC);
  CREATE INDEX attachments_subject ON attachments (subject_id, created_at DESC);
  ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE notes FORCE ROW LEVEL SECURITY;
  ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
  ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON notes TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY house ON attachments TO countersign_house USING (true) WITH CHECK (true);
`;
