import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides who may do what, and on which terms: a change of it is told like that of any record. */
const TABLES = [
  'owners',
  'departments',
  'positions',
  'roles',
  'person_roles',
  'shares',
  'sales_stages',
  'exchange_rates',
  'approval_policies',
  'approval_policy_versions',
  'contract_template_clauses',
  'clock',
] as const;

/** Records that nobody may thin out, not even all at once. */
const FOR_EVER = ['audit_log', 'approval_actions', 'approval_rounds'] as const;

/** The tables that carry no version are audited too, whenever something in them really changed. */
export class AuditedOrganisation1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(audited(table));
    await runner.query(audited('installation', `'secret', 'setup_token_hash'`));
    for (const table of FOR_EVER) {
      await runner.query(
        `CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FOR_EVER) await runner.query(`DROP TRIGGER never_emptied ON ${table}`);
    for (const table of [...TABLES, 'installation']) {
      await runner.query(`DROP TRIGGER audited ON ${table}; DROP TRIGGER audited_change ON ${table}`);
    }
  }
}

function audited(table: string, unaudited = ''): string {
  return `
    CREATE TRIGGER audited AFTER INSERT OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION audit_row(${unaudited});
    CREATE TRIGGER audited_change AFTER UPDATE ON ${table} FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
      EXECUTE FUNCTION audit_row(${unaudited});`;
}
