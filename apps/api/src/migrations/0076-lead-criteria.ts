import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesByParent } from './row-scope.js';
import { RECORD_COLUMNS, recordTable } from './schema.js';

const LEADS = { table: 'leads', module: 'lead', shownBy: { id: ['lead'] } };

/** What a lead is judged by before it becomes a customer: by what it says, or by the answer of whoever follows it. */
export class LeadCriteria1700000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await recordTable(runner, { table: 'lead_criteria' });
    await policiesByParent(runner, 'lead_answers', LEADS, 'lead_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lead_answers, lead_criteria CASCADE');
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
