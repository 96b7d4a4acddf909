import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONFLICTS, GUARDS, REGISTRATIONS, WITH_THE_CUSTOMER } from './registrations/registrations.sql.js';
import { OWNED_COLUMNS, recordTable, RECORD_COLUMNS, scopeTable } from './schema.js';

/**
 * 报备: who said when that she works on a company, in the order in which it was recorded; and the conflicts (撞单) that
 * come of it. A registration is seen like an opportunity of its owner; a conflict by whoever sees one of its parties, and
 * by whoever is asked to decide. What was decided never changes again.
 */
export class Registrations1700000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE registrations (${OWNED_COLUMNS}, ${REGISTRATIONS}`);
    await scopeTable(runner, {
      table: 'registrations',
      module: 'opportunity',
      sharedThrough: { opportunity: 'opportunity_id' },
      changedBy: ['id'],
      derived: ['search_text', 'search_grams', 'name_keys'],
    });
    await runner.query(`CREATE TABLE registration_conflicts (${RECORD_COLUMNS}, ${CONFLICTS}`);
    await recordTable(runner, { table: 'registration_conflicts' });
    await runner.query(GUARDS);
    await runner.query(WITH_THE_CUSTOMER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM customer_paths WHERE subject_type = 'registration_conflict';
      DROP TRIGGER ends_registrations ON pool_moves;
      DROP TABLE registration_parties, registration_conflicts, registrations CASCADE;
      DROP FUNCTION end_registrations(), guard_registration(), guard_registration_conflict(), guard_registration_party();
    `);
  }
}
