import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import is taken back in the background: how far it is, and why it was not, stands on the import. */
export class UndoInTheBackground1700000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states(`${STATES}, 'undoing'`));
    await runner.query(`
      ALTER TABLE imports ADD COLUMN undone int NOT NULL DEFAULT 0, ADD COLUMN undo_refusal jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
      UPDATE imports SET status = CASE WHEN failure IS NULL THEN 'done' ELSE 'failed' END, version = version + 1 WHERE status = 'undoing';
      ALTER TABLE imports FORCE ROW LEVEL SECURITY;
      ALTER TABLE imports DROP COLUMN undone, DROP COLUMN undo_refusal;
    `);
    await runner.query(states(STATES));
  }
}

const STATES = `'preview', 'queued', 'running', 'done', 'failed', 'undone'`;

const states = (allowed: string): string => `
  ALTER TABLE imports DROP CONSTRAINT imports_status_check,
    ADD CONSTRAINT imports_status_check CHECK (status IN (${allowed}));`;
