import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A grant limits what is left of the price and how it is paid as well, and says what its policy lets deals miss its
 * limits by. Those from before limit neither, and let nothing be missed.
 */
export class GrantsLimitMarginAndTerms1700000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE approval_grants ADD COLUMN min_margin int, ADD COLUMN terms_hash text, ADD COLUMN tolerance jsonb
        CHECK ((tolerance ->> 'ratio')::int BETWEEN 0 AND 500 AND (tolerance ->> 'amount')::int BETWEEN 0 AND 500);
      COMMENT ON COLUMN approval_grants.min_margin IS 'class: secret';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE approval_grants DROP COLUMN min_margin, DROP COLUMN terms_hash, DROP COLUMN tolerance',
    );
  }
}
