import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roots and checks count everything that the company decides: nobody who is closed in somewhere reads them. */
export class EvidenceIsTheCompanys1700000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(offices(", 'evidence.view'"));
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
      'customer.rule', 'evidence.seal'${more}, 'lead.rule', 'organisation.plan', 'policy.edit', 'policy.publish', 'pool.manage',
      'privacy.except', 'privacy.scan', 'role.manage', 'support.view']
  $$;
`;
