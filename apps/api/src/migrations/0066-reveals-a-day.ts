import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many masked values one person has revealed to her in a day is for the security administrator to say. */
export class RevealsADay1700000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account_rules
      ADD COLUMN reveals_a_day int NOT NULL DEFAULT 50 CHECK (reveals_a_day BETWEEN 1 AND 1000)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_rules DROP COLUMN reveals_a_day');
  }
}
