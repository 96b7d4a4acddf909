import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts come from files, and are taken back with them. */
export class ContactsFromFiles1700000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contacts ADD COLUMN import_id uuid;
      CREATE INDEX contacts_import ON contacts (import_id) WHERE import_id IS NOT NULL;`);
    await runner.query(targets(`${FORMER}, 'contacts'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contacts DROP COLUMN import_id;
      ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE import_rows NO FORCE ROW LEVEL SECURITY;
      DELETE FROM import_rows WHERE import_id IN (SELECT id FROM imports WHERE target = 'contacts');
      DELETE FROM imports WHERE target = 'contacts';
      ALTER TABLE imports FORCE ROW LEVEL SECURITY;
      ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;`);
    await runner.query(targets(FORMER));
  }
}

const FORMER = `'leads', 'customers', 'departments', 'positions', 'people'`;

const targets = (allowed: string): string =>
  `ALTER TABLE imports DROP CONSTRAINT imports_target_check, ADD CONSTRAINT imports_target_check CHECK (target IN (${allowed}));`;
