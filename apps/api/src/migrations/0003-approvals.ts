import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, RECORD_COLUMNS, recordTable, scopeByParent, scopeTable } from './schema.js';

/** Policies as versioned data, instances with their rounds, seats and actions, and what an approval allows. */
export class Approvals1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICIES);
    await runner.query(INSTANCES);
    await scopeTable(runner, {
      table: 'approval_instances',
      module: 'approval',
      classes: { financial: ['amount', 'ratio', 'snapshot', 'facts'] },
      derived: ['snapshot', 'facts'],
    });
    await runner.query(ROUNDS);
    await runner.query(SEATS);
    await scopeByParent(runner, 'approval_node_runs', 'approval_instances', 'instance_id');
    await scopeByParent(runner, 'approval_tasks', 'approval_instances', 'instance_id');
    await runner.query('REVOKE DELETE ON approval_node_runs, approval_tasks FROM countersign_app, countersign_house');
    await runner.query(ACTIONS);
    await runner.query(GRANTS);
    await recordTable(runner, { table: 'approval_grants', classes: { financial: ['min_ratio', 'max_amount'] } });
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION active_grant(text, uuid, text, text);
      DROP TABLE approval_grants, approval_actions, approval_tasks, approval_node_runs, approval_rounds, approval_instances,
        approval_policy_versions, approval_policies;
    `);
  }
}

const POLICIES = `
  CREATE TABLE approval_policies (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    purpose text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT app_now()
  );
  -- A version is never edited and never deleted: running instances and finished ones point at it for ever.
  CREATE TABLE approval_policy_versions (
    id uuid PRIMARY KEY,
    policy_id uuid NOT NULL REFERENCES approval_policies (id),
    number int NOT NULL CHECK (number > 0),
    content jsonb NOT NULL,
    content_hash text NOT NULL,
    published_at timestamptz NOT NULL DEFAULT app_now(),
    UNIQUE (policy_id, number)
  );
  GRANT SELECT ON approval_policies, approval_policy_versions TO countersign_app;
  GRANT SELECT, INSERT ON approval_policies, approval_policy_versions TO countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON approval_policies FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON approval_policy_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const INSTANCES = `
  CREATE TABLE approval_instances (
    ${OWNED_COLUMNS},
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    purpose text NOT NULL,
    subject_version int NOT NULL,
    title text NOT NULL,
    number text NOT NULL,
    snapshot jsonb NOT NULL,
    facts jsonb NOT NULL,
    subject_hash text NOT NULL,
    policy_version_id uuid NOT NULL REFERENCES approval_policy_versions (id),
    submitter_id uuid NOT NULL REFERENCES people (id),
    org_as_of timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('running', 'returned', 'blocked', 'approved', 'rejected', 'withdrawn')),
    round int NOT NULL CHECK (round > 0),
    previous_id uuid REFERENCES approval_instances (id),
    note text NOT NULL,
    submitted_at timestamptz NOT NULL,
    finished_at timestamptz,
    amount numeric(18, 2),
    currency text,
    ratio int,
    customer_name text
  );
  CREATE UNIQUE INDEX approval_instances_live ON approval_instances (subject_type, subject_id, purpose) WHERE status IN ('running', 'returned', 'blocked');
  CREATE INDEX approval_instances_subject ON approval_instances (subject_id, submitted_at DESC);
  CREATE INDEX approval_instances_submitted ON approval_instances (submitted_at DESC, id DESC);
  CREATE INDEX approval_instances_submitter ON approval_instances (submitter_id, submitted_at DESC, id DESC);
  CREATE INDEX approval_instances_title ON approval_instances USING gin (title gin_trgm_ops);
`;

const ROUNDS = `
  -- What was put forward each time, kept for ever: a later round never overwrites what an earlier one decided on.
  CREATE TABLE approval_rounds (
    instance_id uuid NOT NULL REFERENCES approval_instances (id),
    round int NOT NULL,
    subject_version int NOT NULL,
    snapshot jsonb NOT NULL,
    facts jsonb NOT NULL,
    subject_hash text NOT NULL,
    note text NOT NULL,
    route jsonb NOT NULL,
    submitted_at timestamptz NOT NULL,
    PRIMARY KEY (instance_id, round)
  );
  ALTER TABLE approval_rounds ENABLE ROW LEVEL SECURITY;
  ALTER TABLE approval_rounds FORCE ROW LEVEL SECURITY;
  CREATE POLICY with_parent ON approval_rounds TO countersign_app USING (EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id));
  CREATE POLICY house ON approval_rounds TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT ON approval_rounds TO countersign_app, countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON approval_rounds FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const SEATS = `
  CREATE TABLE approval_node_runs (
    id uuid PRIMARY KEY,
    instance_id uuid NOT NULL REFERENCES approval_instances (id),
    round int NOT NULL,
    ordinal int NOT NULL,
    node_key text NOT NULL,
    title jsonb NOT NULL,
    mode text NOT NULL CHECK (mode IN ('single', 'sequence', 'all', 'any', 'advisory')),
    state text NOT NULL CHECK (state IN ('active', 'passed', 'failed', 'returned', 'skipped', 'cancelled')),
    opened_at timestamptz NOT NULL,
    closed_at timestamptz
  );
  CREATE TABLE approval_tasks (
    id uuid PRIMARY KEY,
    instance_id uuid NOT NULL REFERENCES approval_instances (id),
    node_run_id uuid NOT NULL REFERENCES approval_node_runs (id),
    ordinal int NOT NULL,
    version int NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'open', 'approved', 'rejected', 'returned', 'advised', 'superseded', 'cancelled', 'auto_approved')),
    principal_id uuid NOT NULL REFERENCES people (id),
    actor_id uuid NOT NULL REFERENCES people (id),
    position text,
    opened_at timestamptz,
    decided_at timestamptz,
    due_at timestamptz
  );
  CREATE INDEX approval_tasks_inbox ON approval_tasks (actor_id, opened_at DESC) WHERE state = 'open';
  CREATE INDEX approval_tasks_node_run ON approval_tasks (node_run_id);
`;

const ACTIONS = `
  -- The truth of an instance: each row chains to the one before, and its events fold to the stored state.
  CREATE TABLE approval_actions (
    id uuid PRIMARY KEY,
    instance_id uuid NOT NULL REFERENCES approval_instances (id),
    seq int NOT NULL CHECK (seq > 0),
    at timestamptz NOT NULL,
    actor_id uuid NOT NULL REFERENCES people (id),
    principal_id uuid NOT NULL REFERENCES people (id),
    action text NOT NULL CHECK (action IN ('submit', 'resubmit', 'approve', 'reject', 'return', 'advise', 'withdraw', 'comment')),
    task_id uuid REFERENCES approval_tasks (id),
    node_key text,
    opinion text,
    reason text,
    subject_hash text NOT NULL,
    idempotency_key text NOT NULL,
    events jsonb NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    UNIQUE (instance_id, seq),
    UNIQUE (instance_id, idempotency_key)
  );
  CREATE INDEX approval_actions_actor ON approval_actions (actor_id, instance_id);
  CREATE UNIQUE INDEX approval_actions_one_decision ON approval_actions (task_id) WHERE action IN ('approve', 'reject', 'return', 'advise');
  ALTER TABLE approval_actions ENABLE ROW LEVEL SECURITY;
  ALTER TABLE approval_actions FORCE ROW LEVEL SECURITY;
  CREATE POLICY with_parent ON approval_actions TO countersign_app USING (EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id));
  CREATE POLICY house ON approval_actions TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT ON approval_actions TO countersign_app, countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON approval_actions FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER audited AFTER INSERT ON approval_actions FOR EACH ROW EXECUTE FUNCTION audit_row('events');
`;

const GRANTS = `
  -- Not FORCEd, so that active_grant() can look as the table's owner when a trigger of another table asks.
  CREATE TABLE approval_grants (
    ${RECORD_COLUMNS},
    instance_id uuid NOT NULL UNIQUE REFERENCES approval_instances (id),
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    purpose text NOT NULL,
    content_hash text NOT NULL,
    customer_id uuid,
    product_ids uuid[] NOT NULL DEFAULT '{}',
    min_ratio int,
    max_amount numeric(18, 2),
    currency text,
    valid_until date,
    status text NOT NULL CHECK (status IN ('active', 'consumed', 'lapsed', 'revoked', 'invalidated'))
  );
  CREATE INDEX approval_grants_subject ON approval_grants (subject_type, subject_id);
  CREATE INDEX approval_grants_customer ON approval_grants (customer_id) WHERE status = 'active';
  ALTER TABLE approval_grants ENABLE ROW LEVEL SECURITY;
  CREATE POLICY with_parent ON approval_grants FOR SELECT TO countersign_app USING (EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id));
  CREATE POLICY house ON approval_grants TO countersign_house USING (true) WITH CHECK (true);
`;

const GUARD = `
  -- Whether exactly this content was approved and the approval still stands; what triggers of business tables ask.
  CREATE FUNCTION active_grant(of_type text, of_id uuid, of_hash text, of_purpose text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM approval_grants
      WHERE subject_type = of_type AND subject_id = of_id AND content_hash = of_hash AND purpose = of_purpose
        AND status IN ('active', 'consumed') AND (valid_until IS NULL OR valid_until >= (app_now() AT TIME ZONE 'Asia/Shanghai')::date))
  $$;
  GRANT EXECUTE ON FUNCTION active_grant(text, uuid, text, text) TO countersign_app, countersign_house;
`;
