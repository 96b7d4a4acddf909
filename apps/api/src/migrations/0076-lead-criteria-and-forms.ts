import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesByParent } from './row-scope.js';
import { RECORD_COLUMNS, recordTable } from './schema.js';

const LEADS = { table: 'leads', module: 'lead', shownBy: { id: ['lead'] } };

/**
 * What a lead is judged by before it becomes a customer, by what it says or by the answer of whoever follows it; and the
 * public forms by which leads come, with what their senders agreed to.
 */
export class LeadCriteriaAndForms1700000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await recordTable(runner, { table: 'lead_criteria' });
    await policiesByParent(runner, 'lead_answers', LEADS, 'lead_id');
    await runner.query(FORMS);
    await recordTable(runner, { table: 'lead_forms' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE lead_form_sends, lead_form_entries, lead_forms, lead_answers, lead_criteria CASCADE',
    );
  }
}

const TABLES = `
  CREATE TABLE lead_criteria (
    ${RECORD_COLUMNS},
    name text NOT NULL CHECK (btrim(name) <> ''),
    place int NOT NULL,
    enabled boolean NOT NULL,
    -- Null: somebody answers it.
    condition jsonb,
    required boolean NOT NULL,
    points int NOT NULL CHECK (points BETWEEN -100 AND 100)
  );
  CREATE UNIQUE INDEX lead_criteria_name ON lead_criteria (name) WHERE deleted_at IS NULL;
  CREATE TABLE lead_answers (
    id uuid PRIMARY KEY,
    lead_id uuid NOT NULL REFERENCES leads (id),
    criterion_id uuid NOT NULL REFERENCES lead_criteria (id),
    met boolean NOT NULL,
    at timestamptz NOT NULL DEFAULT app_now(),
    by uuid NOT NULL REFERENCES owners (id),
    UNIQUE (lead_id, criterion_id)
  );
  ALTER TABLE lead_answers ENABLE ROW LEVEL SECURITY;
  ALTER TABLE lead_answers FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON lead_answers TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE, DELETE ON lead_answers TO countersign_app, countersign_house;
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON lead_answers FOR EACH ROW EXECUTE FUNCTION audit_row();
`;

const FORMS = `
  CREATE TABLE lead_forms (
    ${RECORD_COLUMNS},
    -- Stands in its address; nobody guesses the address of a form that is not yet embedded anywhere.
    key text NOT NULL UNIQUE,
    title text NOT NULL CHECK (btrim(title) <> ''),
    intro text,
    thanks text,
    -- [{name, required}] in the order in which they are asked.
    fields jsonb NOT NULL,
    source text NOT NULL,
    campaign text,
    -- Origins that may embed it; none: it stands alone.
    sites text[] NOT NULL,
    consent text,
    consent_version int NOT NULL,
    enabled boolean NOT NULL
  );
  -- By which form a lead came, and the very words its sender agreed to.
  CREATE TABLE lead_form_entries (
    id uuid PRIMARY KEY,
    lead_id uuid NOT NULL UNIQUE REFERENCES leads (id),
    form_id uuid NOT NULL REFERENCES lead_forms (id),
    consent text,
    consent_version int NOT NULL,
    at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX lead_form_entries_form ON lead_form_entries (form_id, at);
  ALTER TABLE lead_form_entries ENABLE ROW LEVEL SECURITY;
  ALTER TABLE lead_form_entries FORCE ROW LEVEL SECURITY;
  CREATE POLICY with_lead ON lead_form_entries FOR SELECT TO countersign_app
    USING (EXISTS (SELECT 1 FROM leads p WHERE p.id = lead_id));
  CREATE POLICY house ON lead_form_entries TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON lead_form_entries TO countersign_app;
  GRANT SELECT, INSERT ON lead_form_entries TO countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON lead_form_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
  -- How often a form was sent lately, and by whom in a way that tells no address; kept for a day.
  CREATE TABLE lead_form_sends (
    form_id uuid NOT NULL REFERENCES lead_forms (id),
    sender text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX lead_form_sends_lately ON lead_form_sends (form_id, at);
  ALTER TABLE lead_form_sends ENABLE ROW LEVEL SECURITY;
  ALTER TABLE lead_form_sends FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON lead_form_sends TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON lead_form_sends TO countersign_app;
  GRANT SELECT, INSERT, DELETE ON lead_form_sends TO countersign_house;
`;
