import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Fields of one's own and the rules of numbers are the whole company's, and nobody who is closed in keeps them. They were
 * among the offices once, and went when the list was written anew.
 */
export class OfficesOfFieldsAndNumbers1700000000119 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $do$
      DECLARE
        offices text[] := ARRAY (SELECT DISTINCT o FROM unnest(company_offices() || '{field.configure,numbering.manage}') o ORDER BY o);
      BEGIN
        EXECUTE format('CREATE OR REPLACE FUNCTION company_offices() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT %L::text[] $$', offices);
      END $do$;
      SELECT rebuild_reach();
    `);
  }

  /** The migrations that brought these offices take them away. */
  async down(): Promise<void> {}
}
