import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Approvals are taken out as a file by whoever leads. The roles that ship have that right from the program itself; a role
 * of the company's own has it where it holds everything else that such a role holds: it was copied from one.
 */
export class LeadersTakeApprovalsOut1700000000118 implements MigrationInterface {
  static readonly shippedWithIt = [
    'commercial-manager',
    'company-sales-manager',
    'department-manager',
    'executive',
    'general-manager',
    'office-head',
    'sales-director',
    'sales-manager',
    'sales-supervisor',
  ];

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE roles r SET version = version + 1,
         permissions = ARRAY (SELECT DISTINCT p FROM unnest(r.permissions || 'approval.export'::text) p ORDER BY p)
       WHERE r.origin = 'own' AND r.retired_at IS NULL AND NOT 'approval.export' = ANY (r.permissions)
         AND EXISTS (SELECT 1 FROM roles s WHERE s.code = ANY ($1) AND s.origin = 'shipped'
           AND r.permissions @> array_remove(s.permissions, 'approval.export'))`,
      [LeadersTakeApprovalsOut1700000000118.shippedWithIt],
    );
    await runner.query('SELECT rebuild_reach()');
  }

  /** Whoever was given it since by hand keeps it: which of them that is stands nowhere, and it shows nothing new. */
  async down(): Promise<void> {}
}
