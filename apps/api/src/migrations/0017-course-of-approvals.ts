import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeByParent } from './schema.js';

/**
 * The course of an approval beyond yes and no: seats that are transferred, held, added or taken away, visits that wait
 * for a day, and what the house itself does when that day has come.
 */
export class CourseOfApprovals1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INSTANCES);
    await runner.query(SEATS);
    await runner.query(ACTIONS);
    await runner.query(TIMERS);
    await scopeByParent(runner, 'approval_timers', 'approval_instances', 'instance_id');
    await runner.query(`
      DROP TRIGGER audited ON approval_timers;
      REVOKE INSERT, UPDATE, DELETE ON approval_timers FROM countersign_app;
      REVOKE DELETE ON approval_timers FROM countersign_house;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE approval_timers;
      DROP INDEX approval_actions_one_decision;
      CREATE UNIQUE INDEX approval_actions_one_decision ON approval_actions (task_id) WHERE action IN ('approve', 'reject', 'return', 'advise');
      ALTER TABLE approval_actions
        DROP CONSTRAINT approval_actions_action_check,
        DROP CONSTRAINT approval_actions_actor_id_fkey,
        DROP CONSTRAINT approval_actions_principal_id_fkey,
        ADD CONSTRAINT approval_actions_action_check CHECK (action IN ('submit', 'resubmit', 'approve', 'reject', 'return', 'advise', 'withdraw', 'comment')),
        ADD CONSTRAINT approval_actions_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES people (id),
        ADD CONSTRAINT approval_actions_principal_id_fkey FOREIGN KEY (principal_id) REFERENCES people (id);
      DROP INDEX approval_tasks_taking_part, approval_tasks_represented, approval_tasks_due;
      ALTER TABLE approval_tasks
        DROP CONSTRAINT approval_tasks_state_check,
        DROP COLUMN seat_groups, DROP COLUMN weight, DROP COLUMN due_explanation, DROP COLUMN origin,
        ADD CONSTRAINT approval_tasks_state_check CHECK (state IN ('waiting', 'open', 'approved', 'rejected', 'returned', 'advised', 'superseded', 'cancelled', 'auto_approved'));
      DROP INDEX approval_node_runs_told;
      ALTER TABLE approval_node_runs
        DROP CONSTRAINT approval_node_runs_mode_check,
        DROP CONSTRAINT approval_node_runs_state_check,
        DROP COLUMN visit, DROP COLUMN told,
        ADD CONSTRAINT approval_node_runs_mode_check CHECK (mode IN ('single', 'sequence', 'all', 'any', 'advisory')),
        ADD CONSTRAINT approval_node_runs_state_check CHECK (state IN ('active', 'passed', 'failed', 'returned', 'skipped', 'cancelled'));
      DROP INDEX approval_instances_live;
      CREATE UNIQUE INDEX approval_instances_live ON approval_instances (subject_type, subject_id, purpose) WHERE status IN ('running', 'returned', 'blocked');
      DROP INDEX approval_instances_attention;
      ALTER TABLE approval_instances
        DROP CONSTRAINT approval_instances_status_check,
        DROP COLUMN stalled, DROP COLUMN superseded_by,
        ADD CONSTRAINT approval_instances_status_check CHECK (status IN ('running', 'returned', 'blocked', 'approved', 'rejected', 'withdrawn'));
    `);
  }
}

const INSTANCES = `
  ALTER TABLE approval_instances
    DROP CONSTRAINT approval_instances_status_check,
    ADD CONSTRAINT approval_instances_status_check CHECK (status IN ('running', 'returned', 'blocked', 'suspended',
      'approved', 'rejected', 'withdrawn', 'cancelled', 'superseded', 'expired')),
    -- Some node waits for a person who is not there.
    ADD COLUMN stalled boolean NOT NULL DEFAULT false,
    ADD COLUMN superseded_by uuid REFERENCES approval_instances (id) DEFERRABLE INITIALLY DEFERRED;
  DROP INDEX approval_instances_live;
  CREATE UNIQUE INDEX approval_instances_live ON approval_instances (subject_type, subject_id, purpose)
    WHERE status IN ('running', 'returned', 'blocked', 'suspended');
  CREATE INDEX approval_instances_attention ON approval_instances (id) WHERE stalled OR status IN ('blocked', 'suspended');
`;

const SEATS = `
  ALTER TABLE approval_node_runs
    DROP CONSTRAINT approval_node_runs_mode_check,
    DROP CONSTRAINT approval_node_runs_state_check,
    ADD CONSTRAINT approval_node_runs_mode_check CHECK (mode IN ('single', 'sequence', 'all', 'any', 'advisory',
      'ratio', 'count', 'weight', 'per-group')),
    ADD CONSTRAINT approval_node_runs_state_check CHECK (state IN ('active', 'stalled', 'passed', 'failed', 'returned',
      'skipped', 'cancelled')),
    ADD COLUMN visit int NOT NULL DEFAULT 1,
    ADD COLUMN told uuid[] NOT NULL DEFAULT '{}';
  CREATE INDEX approval_node_runs_told ON approval_node_runs USING gin (told);
  ALTER TABLE approval_tasks
    DROP CONSTRAINT approval_tasks_state_check,
    ADD CONSTRAINT approval_tasks_state_check CHECK (state IN ('waiting', 'open', 'held', 'approved', 'rejected',
      'returned', 'advised', 'abstained', 'transferred', 'taken_back', 'superseded', 'removed', 'cancelled', 'expired',
      'auto_approved', 'auto_rejected')),
    ADD COLUMN seat_groups text[] NOT NULL DEFAULT '{}',
    ADD COLUMN weight int NOT NULL DEFAULT 1,
    ADD COLUMN due_explanation jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN origin jsonb NOT NULL DEFAULT '{"kind": "policy"}';
  CREATE INDEX approval_tasks_taking_part ON approval_tasks (actor_id, instance_id) WHERE state IN ('open', 'waiting', 'held');
  CREATE INDEX approval_tasks_due ON approval_tasks (due_at, instance_id) WHERE state = 'open' AND due_at IS NOT NULL;
  -- Whoever is represented keeps seeing what is decided in her name.
  CREATE INDEX approval_tasks_represented ON approval_tasks (principal_id, opened_at DESC) WHERE state = 'open' AND principal_id <> actor_id;
`;

const ACTIONS = `
  -- The house acts too: it reminds, escalates and reseats.
  ALTER TABLE approval_actions
    DROP CONSTRAINT approval_actions_action_check,
    DROP CONSTRAINT approval_actions_actor_id_fkey,
    DROP CONSTRAINT approval_actions_principal_id_fkey,
    ADD CONSTRAINT approval_actions_action_check CHECK (action IN ('submit', 'resubmit', 'approve', 'reject', 'return',
      'advise', 'abstain', 'opine', 'withdraw', 'comment', 'takeBack', 'transfer', 'delegate', 'addSign', 'removeSign',
      'urge', 'suspend', 'resume', 'reassign', 'terminate', 'timeout', 'rehome', 'supersede', 'expire', 'migrate')),
    ADD CONSTRAINT approval_actions_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES owners (id),
    ADD CONSTRAINT approval_actions_principal_id_fkey FOREIGN KEY (principal_id) REFERENCES owners (id);
  DROP INDEX approval_actions_one_decision;
  CREATE UNIQUE INDEX approval_actions_one_decision ON approval_actions (task_id)
    WHERE action IN ('approve', 'reject', 'return', 'advise', 'abstain', 'opine', 'transfer');
`;

const TIMERS = `
  -- What is to happen when somebody has not answered; a restart loses none of it. Computed when the seat opened: what
  -- the calendar says later moves nothing.
  CREATE TABLE approval_timers (
    id uuid PRIMARY KEY,
    instance_id uuid NOT NULL REFERENCES approval_instances (id),
    task_id uuid NOT NULL REFERENCES approval_tasks (id),
    stage text NOT NULL CHECK (stage IN ('remind-50', 'remind-80', 'remind-100', 'due')),
    due_at timestamptz NOT NULL,
    fired_at timestamptz,
    -- Why it did nothing, where it did nothing.
    outcome text,
    UNIQUE (task_id, stage)
  );
  CREATE INDEX approval_timers_next ON approval_timers (due_at, id) WHERE fired_at IS NULL;
`;
