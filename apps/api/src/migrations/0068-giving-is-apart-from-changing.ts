import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * To give a customer or a deal to somebody else is a permission of its own. Whoever could do it by changing the record
 * can do it still; the roles that ship are written by the program itself. What a release has ended can be taken back.
 */
export class GivingIsApartFromChanging1700000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const noun of ['customer', 'opportunity'])
      await runner.query(
        `UPDATE roles SET version = version + 1, permissions = ARRAY (SELECT DISTINCT p FROM unnest(permissions || $1::text) p ORDER BY p)
         WHERE $2 = ANY (permissions) AND NOT $1 = ANY (permissions)`,
        [`${noun}.assign`, `${noun}.edit`],
      );
    await runner.query(`
      -- Heads and proxies that ended with the account, and the proxy that was entered for it, as they were before.
      ALTER TABLE handovers ADD COLUMN released jsonb CHECK (jsonb_typeof(released) = 'object');
      SELECT rebuild_reach();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handovers DROP COLUMN released;
      UPDATE roles SET version = version + 1,
        permissions = ARRAY (SELECT p FROM unnest(permissions) p WHERE p NOT IN ('customer.assign', 'opportunity.assign', 'traveller.relay'))
        WHERE permissions && ARRAY['customer.assign', 'opportunity.assign', 'traveller.relay'];
      SELECT rebuild_reach();
    `);
  }
}
