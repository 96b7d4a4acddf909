import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesByParent, type RowScope } from './row-scope.js';
import { OWNED_COLUMNS, scopeTable } from './schema.js';

/**
 * Implementation projects: what is carried out for a customer after signing, with its milestones and every step it took.
 * Engineering owns them; the salesperson concerned, and whoever sees what is hers, reads them while a rule says so.
 */
export class Projects1700000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROJECTS);
    await scopeTable(runner, {
      ...{ table: 'projects', module: 'project', sharedThrough: { contract: 'contract_id' } },
      ...{ changedBy: SCOPE.changedBy, alsoSeen: SELLING },
      derived: ['search_text', 'search_grams'],
    });
    await runner.query(PARTS);
    await policiesByParent(runner, 'project_milestones', SCOPE, 'project_id');
    await policiesByParent(runner, 'project_steps', SCOPE, 'project_id');
    await runner.query(RULE);
    await runner.query(GUARDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE project_steps, project_milestones, projects;
      DROP FUNCTION guard_project();
      DELETE FROM access_rules WHERE code = 'sales-sees-its-projects';
    `);
  }
}

/** Shown by a share of itself or of its contract; worked on by a share of itself alone. */
const SCOPE: RowScope & { readonly changedBy: readonly string[] } = {
  table: 'projects',
  module: 'project',
  shownBy: { id: ['project'], contract_id: ['contract'] },
  changedBy: ['id'],
};

/** The circle is empty while the rule is off, so that both the owner's index and this one can be used. */
const SELLING = `seller_id = ANY (ARRAY (SELECT owner_id FROM reach WHERE viewer_id = (SELECT me()) AND scope_key = 'project'
  AND (SELECT rule_holds('sales-sees-its-projects'))))`;

const STATUSES = `('planned', 'running', 'paused', 'accepted', 'closed', 'cancelled')`;

const PROJECTS = `
  CREATE TABLE projects (
    ${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    name text NOT NULL CHECK (btrim(name) <> ''),
    customer_id uuid NOT NULL REFERENCES customers (id),
    contract_id uuid REFERENCES contracts (id),
    -- The salesperson concerned: whose contract it was, without one whose customer.
    seller_id uuid NOT NULL REFERENCES owners (id),
    amount numeric(18, 2) CHECK (amount >= 0),
    currency text,
    status text NOT NULL DEFAULT 'planned' CHECK (status IN ${STATUSES}),
    planned_from date,
    planned_until date,
    note text NOT NULL DEFAULT '',
    search_text text NOT NULL,
    search_grams text[] NOT NULL,
    CONSTRAINT project_ends_after_it_begins CHECK (planned_until >= planned_from),
    CONSTRAINT project_amount_has_currency CHECK ((amount IS NULL) = (currency IS NULL))
  );
  COMMENT ON COLUMN projects.amount IS 'class: financial, project.amounts';
  CREATE INDEX projects_number ON projects (number, id);
  CREATE INDEX projects_status ON projects (status, updated_at DESC, id DESC);
  CREATE INDEX projects_customer ON projects (customer_id);
  CREATE INDEX projects_contract ON projects (contract_id) WHERE contract_id IS NOT NULL;
  CREATE INDEX projects_seller_recent ON projects (seller_id, updated_at DESC, id DESC);
  CREATE INDEX projects_search ON projects USING gin (search_grams);
`;

const PARTS = `
  CREATE TABLE project_milestones (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES projects (id),
    position int NOT NULL,
    name text NOT NULL CHECK (btrim(name) <> ''),
    due_on date,
    done_at timestamptz,
    done_by uuid REFERENCES owners (id),
    CONSTRAINT milestone_is_done_by_somebody CHECK ((done_at IS NULL) = (done_by IS NULL)),
    CONSTRAINT milestones_in_order UNIQUE (project_id, position) DEFERRABLE INITIALLY DEFERRED
  );
  CREATE TABLE project_steps (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES projects (id),
    -- Null where it began.
    from_status text CHECK (from_status IN ${STATUSES}),
    to_status text NOT NULL CHECK (to_status IN ${STATUSES}),
    reason text,
    at timestamptz NOT NULL DEFAULT app_now(),
    by uuid NOT NULL REFERENCES owners (id),
    CONSTRAINT project_is_cancelled_for_a_reason CHECK (to_status <> 'cancelled' OR btrim(coalesce(reason, '')) <> '')
  );
  CREATE INDEX project_steps_of ON project_steps (project_id, at, id);
  ALTER TABLE project_milestones ENABLE ROW LEVEL SECURITY;
  ALTER TABLE project_milestones FORCE ROW LEVEL SECURITY;
  ALTER TABLE project_steps ENABLE ROW LEVEL SECURITY;
  ALTER TABLE project_steps FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON project_milestones TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY house ON project_steps TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE, DELETE ON project_milestones TO countersign_app, countersign_house;
  GRANT SELECT, INSERT ON project_steps TO countersign_app, countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON project_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON project_milestones FOR EACH ROW EXECUTE FUNCTION audit_row();
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON project_steps FOR EACH ROW EXECUTE FUNCTION audit_row();
`;

const RULE = `INSERT INTO access_rules (id, code, enabled) VALUES (gen_random_uuid(), 'sales-sees-its-projects', true)`;

/**
 * What a project is of never changes, and nothing of it once it is over but whose it is; what is not named as free is
 * frozen, so a column added later is frozen too. The contract is looked up under the writer's own scope.
 */
const GUARDS = `
  CREATE FUNCTION guard_project() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    free text[] := '{version,updated_at,updated_by,owner_id,department_id,seller_id,status,deleted_at,deleted_by,external_system,external_id,custom}';
    steps jsonb := '{
      "planned": ["running", "cancelled"], "running": ["paused", "accepted", "cancelled"], "paused": ["running", "cancelled"],
      "accepted": ["closed"], "closed": [], "cancelled": []}';
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.status <> 'planned' THEN
        RAISE EXCEPTION 'a project begins as a plan' USING ERRCODE = 'CS001';
      END IF;
      IF NEW.contract_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contracts c
        WHERE c.id = NEW.contract_id AND c.customer_id = NEW.customer_id AND c.status IN ('signed', 'filed')) THEN
        RAISE EXCEPTION 'a project is of a signed contract of its customer' USING ERRCODE = 'CS001';
      END IF;
      RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND NOT (steps -> OLD.status) ? NEW.status THEN
      RAISE EXCEPTION 'a project does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'CS001';
    END IF;
    IF (NEW.number, NEW.customer_id, NEW.contract_id) IS DISTINCT FROM (OLD.number, OLD.customer_id, OLD.contract_id) THEN
      RAISE EXCEPTION 'a project stays with its customer and its contract' USING ERRCODE = 'CS001';
    END IF;
    IF OLD.status IN ('closed', 'cancelled') AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
      RAISE EXCEPTION 'a project that is over cannot change' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON projects FOR EACH ROW EXECUTE FUNCTION guard_project();
  CREATE TRIGGER not_given_away BEFORE UPDATE OF owner_id, deleted_at ON projects FOR EACH ROW
    WHEN (OLD.owner_id IS DISTINCT FROM NEW.owner_id OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
    EXECUTE FUNCTION refuse_giving_away('project');
`;
