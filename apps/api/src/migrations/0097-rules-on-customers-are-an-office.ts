import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts as a duplicate is settled for the whole company: nobody who is closed in settles it. */
export class RulesOnCustomersAreAnOffice1700000000097 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(offices("'customer.rule', "));
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(offices(''));
    await runner.query('SELECT rebuild_reach()');
  }
}

const offices = (more: string): string => `
  CREATE OR REPLACE FUNCTION company_offices() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['account.manage', 'approval.administer', 'audit.export', 'audit.verify', 'audit.view', 'calendar.manage', 'clock.set',
      ${more}'evidence.seal', 'lead.rule', 'organisation.plan', 'policy.edit', 'policy.publish', 'pool.manage', 'privacy.except',
      'privacy.scan', 'role.manage', 'support.view']
  $$;
`;
