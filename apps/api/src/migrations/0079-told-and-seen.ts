import type { MigrationInterface, QueryRunner } from 'typeorm';

const actions = (kinds: string): string => `
  ALTER TABLE approval_actions
    DROP CONSTRAINT approval_actions_action_check,
    ADD CONSTRAINT approval_actions_action_check CHECK (action IN ('submit', 'resubmit', 'approve', 'reject', 'return',
      'advise', 'abstain', 'opine', 'withdraw', 'comment', 'takeBack', 'transfer', 'delegate', 'addSign', 'removeSign',
      'urge', 'suspend', 'resume', 'reassign', 'terminate', 'timeout', 'rehome', 'supersede', 'expire', 'migrate'${kinds}));`;

/** Whoever knows of an approval tells others of it; and a seat remembers when somebody first had it before her. */
export class ToldAndSeen1700000000079 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(actions(", 'cc'"));
    await runner.query(`
      ALTER TABLE approval_instances ADD COLUMN told uuid[] NOT NULL DEFAULT '{}';
      CREATE INDEX approval_instances_told ON approval_instances USING gin (told);
      ALTER TABLE approval_tasks ADD COLUMN seen_at timestamptz, ADD COLUMN seen_by uuid REFERENCES people (id),
        ADD CONSTRAINT approval_tasks_seen_check CHECK (num_nulls(seen_at, seen_by) <> 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE approval_tasks DROP COLUMN seen_at, DROP COLUMN seen_by;
      ALTER TABLE approval_instances DROP COLUMN told;
    `);
    await runner.query(actions(''));
  }
}
