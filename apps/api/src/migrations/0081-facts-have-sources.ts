import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each round says of every fact where it was taken from, in the words of the day. What was put up before says nothing. */
export class FactsHaveSources1700000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE approval_rounds ADD COLUMN sources jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(sources) = 'object');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE approval_rounds DROP COLUMN sources');
  }
}
