import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the administrators call the networks of the company's offices: `[{name, range}]`, in the order they are shown. */
export class NamedNetworks1700000000087 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account_rules
      ADD COLUMN networks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(networks) = 'array')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_rules DROP COLUMN networks');
  }
}
