import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets a search use its index under the row scope. PostgreSQL asks the scope first and everything else afterwards, row
 * by row, unless it knows that a function tells nothing about the rows it refuses; of `@>` over arrays it does not know,
 * though that answers yes or no and raises no error that depends on a value. Measured on 100,000 customers: a department
 * manager's two characters are found in 8 ms instead of 159.
 *
 * Only a superuser may say so. Elsewhere searches find the same, more slowly, until the administrator has run it.
 */
export class SearchUnderScope1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(say('LEAKPROOF'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(say('NOT LEAKPROOF'));
  }
}

const say = (property: string): string => `
  DO $$ BEGIN
    ALTER FUNCTION pg_catalog.arraycontains(anyarray, anyarray) ${property};
  EXCEPTION WHEN insufficient_privilege THEN NULL; END $$;
`;
