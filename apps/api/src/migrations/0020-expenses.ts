import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, scopeTable } from './schema.js';

/** Expense claims: frozen from submission on, approved only by a grant for exactly their content. */
export class Expenses1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXPENSES);
    await scopeTable(runner, {
      table: 'expenses',
      module: 'expense',
      classes: { financial: ['lines', 'total'] },
      derived: ['search_text', 'search_grams'],
    });
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE expenses; DROP FUNCTION guard_expense();');
  }
}

const EXPENSES = `
  CREATE TABLE expenses (
    ${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    title text NOT NULL CHECK (btrim(title) <> ''),
    customer_id uuid REFERENCES customers (id),
    opportunity_id uuid REFERENCES opportunities (id),
    activity_id uuid REFERENCES activities (id),
    lines jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array'),
    total numeric(18, 2) NOT NULL CHECK (total >= 0),
    note text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'in_approval', 'approved', 'rejected', 'returned', 'withdrawn')),
    content_hash text,
    submitted_at timestamptz,
    decided_at timestamptz,
    search_text text NOT NULL,
    search_grams text[] NOT NULL
  );
  CREATE INDEX expenses_number ON expenses (number, id);
  CREATE INDEX expenses_status ON expenses (status, updated_at DESC, id DESC);
  CREATE INDEX expenses_customer ON expenses (customer_id) WHERE customer_id IS NOT NULL;
  CREATE INDEX expenses_opportunity ON expenses (opportunity_id) WHERE opportunity_id IS NOT NULL;
  CREATE INDEX expenses_activity ON expenses (activity_id) WHERE activity_id IS NOT NULL;
  CREATE INDEX expenses_search ON expenses USING gin (search_grams);
`;

/** What is not named as free is frozen, so a column added later is frozen too. */
const GUARD = `
  CREATE FUNCTION guard_expense() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    free text[] := '{version,updated_at,updated_by,owner_id,department_id,status,decided_at,external_system,external_id,custom}';
    steps jsonb := '{
      "draft": ["in_approval"], "returned": ["in_approval", "withdrawn"], "rejected": ["in_approval"], "withdrawn": ["in_approval"],
      "in_approval": ["approved", "rejected", "returned", "withdrawn"], "approved": []}';
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.status <> 'draft' OR NEW.content_hash IS NOT NULL THEN
        RAISE EXCEPTION 'a claim begins as a draft' USING ERRCODE = 'CS001';
      END IF;
      RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND NOT (steps -> OLD.status) ? NEW.status THEN
      RAISE EXCEPTION 'a claim does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'CS001';
    END IF;
    IF OLD.status IN ('in_approval', 'approved') AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
      RAISE EXCEPTION 'a claim that is being approved, or was, cannot change' USING ERRCODE = 'CS001';
    END IF;
    IF NEW.status = 'approved' AND OLD.status <> 'approved' AND NOT active_grant('expense', NEW.id, NEW.content_hash, 'expense.claim') THEN
      RAISE EXCEPTION 'a claim is approved only by a grant for exactly its content' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON expenses FOR EACH ROW EXECUTE FUNCTION guard_expense();
`;
