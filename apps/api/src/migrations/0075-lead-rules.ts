import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/**
 * Rules by which leads find somebody, tried in their order, and what came of each trial of a lead. Whose turn it is
 * belongs to no version of a rule: it changes with every lead, and is neither audited nor anybody's to read.
 */
export class LeadRules1700000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULES);
    await recordTable(runner, { table: 'lead_rules' });
    await runner.query(DISPATCHES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE lead_dispatches, lead_turns, lead_rules CASCADE;
      ALTER TABLE leads DROP COLUMN product_interest;
    `);
  }
}

const RULES = `
  ALTER TABLE leads ADD COLUMN product_interest text;
  CREATE TABLE lead_rules (
    ${RECORD_COLUMNS},
    name text NOT NULL CHECK (btrim(name) <> ''),
    place int NOT NULL,
    enabled boolean NOT NULL,
    condition jsonb NOT NULL,
    way text NOT NULL CHECK (way IN ('turn', 'load')),
    -- Whoever has so many open leads gets no more by this rule; null: any number.
    most_open int CHECK (most_open > 0),
    -- [{personId, weight}]: in the order in which a tie is decided.
    people jsonb NOT NULL
  );
  CREATE UNIQUE INDEX lead_rules_name ON lead_rules (name) WHERE deleted_at IS NULL;
  CREATE INDEX lead_rules_place ON lead_rules (place) WHERE deleted_at IS NULL;
  CREATE TABLE lead_turns (
    rule_id uuid NOT NULL REFERENCES lead_rules (id),
    person_id uuid NOT NULL REFERENCES people (id),
    credit bigint NOT NULL,
    PRIMARY KEY (rule_id, person_id)
  );
  ALTER TABLE lead_turns ENABLE ROW LEVEL SECURITY;
  ALTER TABLE lead_turns FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON lead_turns TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON lead_turns TO countersign_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON lead_turns TO countersign_house;
`;

const DISPATCHES = `
  CREATE TABLE lead_dispatches (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_id uuid NOT NULL REFERENCES leads (id),
    at timestamptz NOT NULL DEFAULT app_now(),
    by uuid NOT NULL REFERENCES owners (id),
    cause text NOT NULL CHECK (cause IN ('entered', 'imported', 'form', 'asked')),
    rule_id uuid REFERENCES lead_rules (id),
    owner_id uuid REFERENCES owners (id),
    -- Every rule that was tried, with what it looked for, what it found, and whom it passed over for what.
    tried jsonb NOT NULL,
    CONSTRAINT dispatch_is_whole CHECK ((rule_id IS NULL) = (owner_id IS NULL))
  );
  CREATE INDEX lead_dispatches_of ON lead_dispatches (lead_id, id DESC);
  ALTER TABLE lead_dispatches ENABLE ROW LEVEL SECURITY;
  ALTER TABLE lead_dispatches FORCE ROW LEVEL SECURITY;
  CREATE POLICY with_lead ON lead_dispatches FOR SELECT TO countersign_app
    USING (EXISTS (SELECT 1 FROM leads p WHERE p.id = lead_id));
  CREATE POLICY house ON lead_dispatches TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON lead_dispatches TO countersign_app;
  GRANT SELECT, INSERT ON lead_dispatches TO countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON lead_dispatches FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
