import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOUSE_ID } from '../platform/access/principal.js';
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
    await runner.query(POOL_RULE);
    await recordTable(runner, { table: 'lead_pool_rules' });
    for (const [given, held] of GIVEN)
      await runner.query(
        `UPDATE roles SET version = version + 1, permissions = ARRAY (SELECT DISTINCT p FROM unnest(permissions || $1::text) p ORDER BY p)
         WHERE permissions @> $2 AND NOT $1 = ANY (permissions)`,
        [given, held],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE lead_pool_rules, lead_dispatches, lead_turns, lead_rules CASCADE;
      ALTER TABLE leads DROP COLUMN product_interest;
      UPDATE roles SET version = version + 1, permissions = ARRAY (SELECT p FROM unnest(permissions) p WHERE p NOT IN ('lead.claim', 'lead.rule'))
        WHERE permissions && ARRAY['lead.claim', 'lead.rule'];
    `);
  }
}

/** Whoever claims customers claims leads, and whoever keeps the pools of customers keeps the rules of leads. */
const GIVEN = [
  ['lead.claim', ['pool.claim', 'lead.view']],
  ['lead.rule', ['pool.manage']],
] as const;

/** What one may claim from the lead pool. There is one pool, and so one row; what was claimed stands in `lead_owners`. */
const POOL_RULE = `
  CREATE TABLE lead_pool_rules (
    ${RECORD_COLUMNS},
    -- Within so many days one person may claim so many; null: any number.
    claim_quota int CHECK (claim_quota > 0),
    quota_days int NOT NULL CHECK (quota_days > 0),
    -- For so many days whoever had a lead may not claim it again.
    cooldown_days int NOT NULL CHECK (cooldown_days >= 0)
  );
  CREATE UNIQUE INDEX lead_pool_rules_one ON lead_pool_rules ((true));
  INSERT INTO lead_pool_rules (id, created_by, updated_by, claim_quota, quota_days, cooldown_days)
    VALUES ('00000000-0000-7000-8000-000000000075', '${HOUSE_ID}', '${HOUSE_ID}', 20, 7, 30);
  CREATE INDEX lead_owners_claimed ON lead_owners (owner_id, at);
`;

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
