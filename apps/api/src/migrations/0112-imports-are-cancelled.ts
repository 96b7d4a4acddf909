import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import that runs is cancelled by whoever brought it: what it had written by then stays, and can be taken back. */
export class ImportsAreCancelled1700000000112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states(`${STATES}, 'cancelled'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
      UPDATE imports SET status = 'failed', version = version + 1 WHERE status = 'cancelled';
      ALTER TABLE imports FORCE ROW LEVEL SECURITY;`);
    await runner.query(states(STATES));
  }
}

const STATES = `'preview', 'queued', 'running', 'done', 'failed', 'undoing', 'undone'`;

const states = (allowed: string): string => `
  ALTER TABLE imports DROP CONSTRAINT imports_status_check,
    ADD CONSTRAINT imports_status_check CHECK (status IN (${allowed}));`;
