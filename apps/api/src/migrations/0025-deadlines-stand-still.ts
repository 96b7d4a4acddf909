import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The time of a seat stands still while nobody can act there, and its timers wait with it: whoever looks for what is due does
 * not walk over them again and again.
 */
export class DeadlinesStandStill1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE approval_tasks ADD COLUMN halted_at timestamptz;
      ALTER TABLE approval_timers ADD COLUMN halted boolean NOT NULL DEFAULT false;
    `);
    await runner.query(HALTED_ALREADY);
    await runner.query(`
      UPDATE approval_timers r SET halted = true FROM approval_tasks t
        WHERE t.id = r.task_id AND t.halted_at IS NOT NULL AND r.fired_at IS NULL;
      DROP INDEX approval_timers_next;
      CREATE INDEX approval_timers_next ON approval_timers (due_at, id) WHERE fired_at IS NULL AND NOT halted;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX approval_timers_next;
      CREATE INDEX approval_timers_next ON approval_timers (due_at, id) WHERE fired_at IS NULL;
      ALTER TABLE approval_timers DROP COLUMN halted;
      ALTER TABLE approval_tasks DROP COLUMN halted_at;
    `);
  }
}

/** Seats that stand still today do so since the last action that may have stopped them. */
const HALTED_ALREADY = `
  UPDATE approval_tasks t SET halted_at = (SELECT max(a.at) FROM approval_actions a WHERE a.instance_id = t.instance_id
      AND (a.action IN ('suspend', 'rehome') OR a.task_id = t.id AND a.action IN ('delegate', 'addSign')))
  FROM approval_instances i
  WHERE i.id = t.instance_id AND t.due_at IS NOT NULL
    AND (t.state = 'held' OR t.state = 'open' AND i.status IN ('suspended', 'blocked'))`;
