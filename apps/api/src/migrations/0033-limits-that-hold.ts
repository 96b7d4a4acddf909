import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles keep only limits that are kept to everywhere; those of other fields were switches without an effect. */
export class LimitsThatHold1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE roles SET fields = fields - ARRAY[${NEVER_KEPT_TO}], version = version + 1
      WHERE fields ?| ARRAY[${NEVER_KEPT_TO}];
      UPDATE principals SET fields = fields - ARRAY[${NEVER_KEPT_TO}] WHERE fields ?| ARRAY[${NEVER_KEPT_TO}];`);
  }

  /** They did nothing, so there is nothing to bring back. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

const NEVER_KEPT_TO = `'lead.phone', 'lead.email', 'customer.budgetRange', 'customer.historicAmount', 'opportunity.expectedAmount'`;
