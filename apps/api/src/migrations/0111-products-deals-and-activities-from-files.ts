import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Products, deals and activities come from files, and are taken back with them: a product that is taken back leaves its
 * code to the next one. A deal that begins closed needs the grant of its closing as much as one that is closed later.
 */
export class ProductsDealsAndActivitiesFromFiles1700000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN import_id uuid;
        CREATE INDEX ${table}_import ON ${table} (import_id) WHERE import_id IS NOT NULL;`);
    await runner.query(`
      ALTER TABLE products DROP CONSTRAINT products_code_key;
      CREATE UNIQUE INDEX products_code_key ON products (code) WHERE deleted_at IS NULL;`);
    await runner.query(NAMED);
    await runner.query(BEGINS_CLOSED);
    await runner.query(targets(`${FORMER}, ${NEW}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER guarded_beginning ON opportunities;
      DROP FUNCTION guard_beginning();
      DROP FUNCTION named_among(regclass, uuid[]);
      ALTER TABLE products NO FORCE ROW LEVEL SECURITY;
      UPDATE products SET code = left(code, 12) || '-' || left(id::text, 8), version = version + 1 WHERE deleted_at IS NOT NULL;
      DROP INDEX products_code_key;
      ALTER TABLE products ADD CONSTRAINT products_code_key UNIQUE (code);
      ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE import_rows NO FORCE ROW LEVEL SECURITY;
      DELETE FROM import_rows WHERE import_id IN (SELECT id FROM imports WHERE target IN (${NEW}));
      DELETE FROM imports WHERE target IN (${NEW});
      ALTER TABLE imports FORCE ROW LEVEL SECURITY;
      ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;`);
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP COLUMN import_id`);
    await runner.query(targets(FORMER));
  }
}

const TABLES = ['products', 'opportunities', 'activities'];
const FORMER = `'leads', 'customers', 'contacts', 'departments', 'positions', 'people'`;
const NEW = `'products', 'opportunities', 'activities'`;

const targets = (allowed: string): string =>
  `ALTER TABLE imports DROP CONSTRAINT imports_target_check, ADD CONSTRAINT imports_target_check CHECK (target IN (${allowed}));`;

/** Which of some rows of a table any other table names: asked before rows that nothing but their lines hold are taken back. */
const NAMED = `
  CREATE FUNCTION named_among(target regclass, wanted uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
  DECLARE
    reference record;
  BEGIN
    FOR reference IN
      SELECT c.conrelid::regclass AS named_in, a.attname AS named_by FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid = target AND cardinality(c.conkey) = 1 AND c.conparentid = 0
    LOOP
      RETURN QUERY EXECUTE format('SELECT %1$I FROM %2$s WHERE %1$I = ANY ($1)', reference.named_by, reference.named_in) USING wanted;
    END LOOP;
  END $$;
  GRANT EXECUTE ON FUNCTION named_among(regclass, uuid[]) TO countersign_house;
`;

const BEGINS_CLOSED = `
  CREATE FUNCTION guard_beginning() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF policy_in_force('opportunity.close') THEN
      RAISE EXCEPTION 'a deal is closed only by a grant for exactly that closing' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_beginning BEFORE INSERT ON opportunities FOR EACH ROW WHEN (NEW.outcome <> 'open') EXECUTE FUNCTION guard_beginning();
`;
