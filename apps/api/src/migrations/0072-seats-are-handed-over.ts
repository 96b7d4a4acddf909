import type { MigrationInterface, QueryRunner } from 'typeorm';

const outcomes = (list: string): string => `
  ALTER TABLE handover_items DROP CONSTRAINT handover_items_outcome_check;
  ALTER TABLE handover_items ADD CONSTRAINT handover_items_outcome_check CHECK (outcome IN (${list}));`;

/** An approval that nobody may take over stops in sight: it neither went to somebody nor was it gone. */
export class SeatsAreHandedOver1700000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(outcomes(`'moved', 'gone', 'restored', 'kept', 'stopped'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE handover_items SET outcome = 'gone' WHERE outcome = 'stopped';
      ${outcomes(`'moved', 'gone', 'restored', 'kept'`)}`);
  }
}
