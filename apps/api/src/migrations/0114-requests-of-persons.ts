import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ERASED_ROWS, HELD_TEXTS, OVERWRITING } from './privacy/held-texts.sql.js';
import { AUDIT_KEEPS_WHAT_CHANGED, AUDIT_LEAVES_OUT_WHAT_IS_ERASED } from './privacy/unaudited-erasure.sql.js';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/**
 * 个人信息请求: somebody wants to see what is held on her, or wants it put right or erased. What she is known by stays out
 * of the audit log, which nobody can erase; the places where something was found hold no word of it.
 */
export class RequestsOfPersons1700000000114 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await recordTable(runner, {
      table: 'subject_requests',
      classes: { personal: ['person', 'records'] },
      derived: ['person', 'records', 'identity'],
    });
    await runner.query(PLACES);
    await runner.query(HELD_TEXTS);
    await runner.query(OVERWRITING);
    await runner.query(ERASED_ROWS);
    await runner.query(AUDIT_LEAVES_OUT_WHAT_IS_ERASED);
    await runner.query(offices(", 'subject.erase', 'subject.handle'"));
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(offices(''));
    await runner.query(AUDIT_KEEPS_WHAT_CHANGED);
    await runner.query(`
      DROP TRIGGER stays_erased ON contacts; DROP TRIGGER stays_erased ON leads; DROP FUNCTION stays_erased();
      DROP FUNCTION write_over(text, text, jsonb), take_away(text, text), held_row(text, text), names_a_person(text, text, text[], text[], bigint, bigint);
      DROP FUNCTION row_named(text), erasure_runs();
      DROP VIEW person_texts;
      DROP TABLE erased_records, subject_request_places, subject_requests;
      SELECT rebuild_reach();
    `);
  }
}

const REQUESTS = `
  CREATE TABLE subject_requests (
    ${RECORD_COLUMNS},
    number text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('copy', 'correction', 'erasure')),
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'proposed', 'erasing', 'done', 'refused', 'withdrawn')),
    channel text NOT NULL CHECK (channel IN ('phone', 'email', 'letter', 'in_person', 'other')),
    -- What she is known by; a pseudonym once she is erased.
    person jsonb NOT NULL,
    -- How it was made sure that it is she who asks.
    identity text NOT NULL CHECK (btrim(identity) <> ''),
    received_on date NOT NULL,
    due_on date NOT NULL,
    -- Contacts and leads that are she, and those the officer says are somebody else.
    records jsonb NOT NULL DEFAULT '[]',
    excluded uuid[] NOT NULL DEFAULT '{}',
    search text NOT NULL DEFAULT 'queued' CHECK (search IN ('queued', 'running', 'done', 'failed')),
    searched_at timestamptz,
    proposed_by uuid REFERENCES people (id),
    proposed_at timestamptz,
    decided_by uuid REFERENCES people (id),
    decided_at timestamptz,
    answer text,
    closed_at timestamptz,
    closed_by uuid REFERENCES owners (id),
    certificate jsonb,
    reminded_on date,
    overdue_told_on date,
    CONSTRAINT erased_by_two_people CHECK (decided_by <> proposed_by),
    CONSTRAINT proposed_as_a_whole CHECK ((proposed_by IS NULL) = (proposed_at IS NULL)),
    CONSTRAINT erased_only_when_confirmed CHECK (status <> 'erasing' OR (proposed_by IS NOT NULL AND decided_by IS NOT NULL)),
    CONSTRAINT closed_as_a_whole CHECK ((status IN ('done', 'refused', 'withdrawn')) = (closed_at IS NOT NULL)
      AND (closed_at IS NULL) = (closed_by IS NULL)),
    CONSTRAINT certified_where_erased CHECK (certificate IS NULL OR (kind = 'erasure' AND status = 'done'))
  );
  CREATE INDEX subject_requests_recent ON subject_requests (created_at DESC, id DESC);
  CREATE INDEX subject_requests_due ON subject_requests (due_on, id) WHERE closed_at IS NULL;
  -- Not FORCEd, so that the audit's trigger sees as the table's owner whether an erasure runs.
  ALTER TABLE subject_requests ENABLE ROW LEVEL SECURITY;
  CREATE POLICY house ON subject_requests TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY officers ON subject_requests FOR SELECT TO countersign_app USING ((SELECT i_may(ARRAY['subject.handle', 'subject.erase'])));
`;

const PLACES = `
  CREATE TABLE subject_request_places (
    request_id uuid NOT NULL REFERENCES subject_requests (id),
    table_name text NOT NULL,
    row_key text NOT NULL,
    column_name text NOT NULL,
    -- hers: a record that is she or is about her alone; named: it points at such a record; mention: a text says who she is.
    relation text NOT NULL CHECK (relation IN ('hers', 'named', 'mention')),
    treatment text NOT NULL CHECK (treatment IN ('erase', 'redact', 'delete', 'point', 'keep')),
    hold text,
    outcome text CHECK (outcome IN ('done', 'kept')),
    PRIMARY KEY (request_id, table_name, row_key, column_name),
    CONSTRAINT kept_for_a_reason CHECK ((treatment = 'keep') = (hold IS NOT NULL) OR outcome = 'kept')
  );
  ALTER TABLE subject_request_places ENABLE ROW LEVEL SECURITY;
  CREATE POLICY house ON subject_request_places TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE, DELETE ON subject_request_places TO countersign_house;

  CREATE TABLE erased_records (
    table_name text NOT NULL,
    record_id uuid NOT NULL,
    request_id uuid NOT NULL REFERENCES subject_requests (id),
    at timestamptz NOT NULL DEFAULT app_now(),
    PRIMARY KEY (table_name, record_id)
  );
  GRANT SELECT, INSERT ON erased_records TO countersign_house;
`;

const offices = (more: string): string => `
  CREATE OR REPLACE FUNCTION company_offices() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['account.manage', 'approval.administer', 'audit.export', 'audit.verify', 'audit.view', 'calendar.manage', 'clock.set',
      'customer.rule', 'evidence.seal', 'evidence.view', 'lead.rule', 'organisation.plan', 'policy.edit', 'policy.publish', 'pool.manage',
      'privacy.except', 'privacy.scan', 'role.manage'${more}, 'support.view']
  $$;
`;
