import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, ownerHistory, scopeByParent, scopeTable } from './schema.js';

/** Opportunities with their stages, and what may never be lost about them: every move and every owner. */
export class Opportunities1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAGES);
    await runner.query(OPPORTUNITIES);
    await scopeTable(runner, {
      table: 'opportunities',
      module: 'opportunity',
      sharedThrough: { customer: 'customer_id' },
      classes: { financial: ['expected_amount'] },
      derived: ['search_text', 'search_grams'],
    });
    await runner.query(INDEXES);
    await runner.query(HISTORY);
    await scopeByParent(runner, 'opportunity_stage_moves', 'opportunities', 'opportunity_id');
    await runner.query(APPEND_ONLY);
    await ownerHistory(runner, 'opportunities', 'opportunity_owners', 'opportunity_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE opportunity_owners, opportunity_stage_moves, opportunities, sales_stages CASCADE; DROP FUNCTION keep_opportunity_owners()',
    );
  }
}

const STAGES = `
  CREATE TABLE sales_stages (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    name_en text NOT NULL,
    probability int NOT NULL CHECK (probability BETWEEN 0 AND 100),
    sort int NOT NULL UNIQUE CHECK (sort BETWEEN 1 AND 60),
    expected_days int NOT NULL CHECK (expected_days > 0),
    kind text NOT NULL CHECK (kind IN ('open', 'won', 'after_sales'))
  );
  GRANT SELECT ON sales_stages TO countersign_app;
  GRANT SELECT, INSERT, UPDATE ON sales_stages TO countersign_house;
`;

const OPPORTUNITIES = `
  CREATE TABLE opportunities (${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    name text NOT NULL CHECK (btrim(name) <> ''),
    customer_id uuid NOT NULL REFERENCES customers (id),
    primary_contact_id uuid NOT NULL REFERENCES contacts (id),
    product_interest text NOT NULL,
    expected_amount numeric(18, 2) NOT NULL CHECK (expected_amount >= 0),
    currency text NOT NULL DEFAULT 'CNY',
    exchange_rate numeric(18, 8) NOT NULL DEFAULT 1 CHECK (exchange_rate > 0),
    expected_close_on date NOT NULL,
    stage_id uuid NOT NULL REFERENCES sales_stages (id),
    stage_entered_at timestamptz NOT NULL,
    competitors text,
    strengths text,
    weaknesses text,
    key_success_factors text,
    risks text,
    next_action text NOT NULL,
    next_action_owner_id uuid NOT NULL REFERENCES people (id),
    planned_finish_on date NOT NULL,
    actual_finish_on date,
    outcome text NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'won', 'lost')),
    lost_reason text CHECK (lost_reason IN ('price', 'competitor', 'no_budget', 'no_decision', 'product_fit', 'timing', 'other')),
    closing_note text,
    closed_at timestamptz,
    closed_by uuid REFERENCES owners (id),
    lead_id uuid UNIQUE,
    lead_number text,
    search_text text NOT NULL,
    search_grams text[] NOT NULL,
    CONSTRAINT opportunity_closed_has_its_time CHECK ((outcome = 'open') = (closed_at IS NULL)),
    CONSTRAINT opportunity_lost_has_its_reason CHECK ((outcome = 'lost') = (lost_reason IS NOT NULL)),
    CONSTRAINT opportunity_lead_has_its_number CHECK ((lead_id IS NULL) = (lead_number IS NULL))
  );
`;

const INDEXES = `
  CREATE INDEX opportunities_stage ON opportunities (stage_id, updated_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX opportunities_customer ON opportunities (customer_id);
  CREATE INDEX opportunities_contact ON opportunities (primary_contact_id);
  CREATE INDEX opportunities_close ON opportunities (expected_close_on DESC, id DESC);
  CREATE INDEX opportunities_amount ON opportunities (expected_amount DESC, id DESC);
  CREATE INDEX opportunities_created ON opportunities (created_at DESC, id DESC);
  CREATE INDEX opportunities_closed ON opportunities (closed_at) WHERE closed_at IS NOT NULL;
  CREATE INDEX opportunities_search ON opportunities USING gin (search_grams);
`;

/** The days a stage took are read off the move before; they are stored nowhere. */
const HISTORY = `
  CREATE TABLE opportunity_stage_moves (
    id uuid PRIMARY KEY,
    opportunity_id uuid NOT NULL REFERENCES opportunities (id),
    from_stage_id uuid REFERENCES sales_stages (id),
    to_stage_id uuid NOT NULL REFERENCES sales_stages (id),
    outcome text NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    note text,
    moved_at timestamptz NOT NULL,
    moved_by uuid NOT NULL REFERENCES owners (id)
  );
  CREATE INDEX opportunity_stage_moves_entered ON opportunity_stage_moves (moved_at) INCLUDE (opportunity_id, from_stage_id, to_stage_id);
`;

const APPEND_ONLY = `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON opportunity_stage_moves FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
