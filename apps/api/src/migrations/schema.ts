import type { QueryRunner } from 'typeorm';
import { formerPolicies, knowsLevels, policiesOf, type RowScope } from './row-scope.js';

/** What every business table carries, to be put first into its CREATE TABLE. */
export const RECORD_COLUMNS = `
  id uuid PRIMARY KEY,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  created_by uuid NOT NULL REFERENCES owners (id),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  updated_by uuid NOT NULL REFERENCES owners (id),
  deleted_at timestamptz,
  deleted_by uuid REFERENCES owners (id),
  external_system text,
  external_id text,
  custom jsonb NOT NULL DEFAULT '{}'`;

/** The columns of a table whose rows belong to somebody. */
export const OWNED_COLUMNS = `${RECORD_COLUMNS},
  owner_id uuid NOT NULL REFERENCES owners (id),
  department_id uuid REFERENCES departments (id)`;

/**
 * How sensitive a column is; what is not named is ordinary. Kept as the column's comment, read by masks and exports. After
 * a comma stand the limits of roles that cover it, where its name and that of its table do not say them.
 */
export type DataClass = 'personal' | 'financial' | 'secret';

export interface ScopedTable extends Pick<RowScope, 'changedBy' | 'alsoSeen'> {
  readonly table: string;
  /** The module whose reach decides; the key in `reach` and, unless said otherwise, in `shares`. */
  readonly module: string;
  /** Shares of other records that open this one: `{ customer: 'customer_id' }`. */
  readonly sharedThrough?: Readonly<Record<string, string>>;
  readonly classes?: Partial<Record<DataClass, readonly string[]>>;
  /** Columns computed from others, such as what a search looks into: the audit keeps what they were computed from. */
  readonly derived?: readonly string[];
}

/**
 * Closes a table with an owner: people see the rows of the owners they reach and the rows shared with them (and change
 * those that are shared for writing), the house sees all. Changes are stamped by version and written to the audit log by triggers, so that no path can avoid either.
 */
export async function scopeTable(
  runner: QueryRunner,
  { table, module, sharedThrough = {}, classes = {}, derived = [], ...further }: ScopedTable,
): Promise<void> {
  const throughParents = Object.entries(sharedThrough).map(([type, column]) => [column, [type]] as const);
  const scope = { table, module, shownBy: Object.fromEntries([['id', [module]], ...throughParents]), ...further };
  await ((await knowsLevels(runner)) ? policiesOf(runner, scope) : formerPolicies(runner, scope));
  await runner.query(`
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY house ON ${table} TO countersign_house USING (true) WITH CHECK (true);
    CREATE INDEX ${table}_owner_recent ON ${table} (owner_id, updated_at DESC, id DESC);
    CREATE INDEX ${table}_recent ON ${table} (updated_at DESC, id DESC);
    CREATE INDEX ${table}_discarded ON ${table} (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
    CREATE UNIQUE INDEX ${table}_external ON ${table} (external_system, external_id) WHERE external_id IS NOT NULL;
  `);
  await recordTable(runner, { table, classes, derived });
}

/** The same closing for rows that are seen exactly when their parent is: `quote_lines` with their quote. */
export async function scopeByParent(runner: QueryRunner, table: string, parent: string, column: string): Promise<void> {
  await runner.query(`
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY with_parent ON ${table} TO countersign_app USING (EXISTS (SELECT 1 FROM ${parent} p WHERE p.id = ${column}));
    CREATE POLICY house ON ${table} TO countersign_house USING (true) WITH CHECK (true);
    CREATE INDEX ${table}_${column} ON ${table} (${column});
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO countersign_app, countersign_house;
    CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION audit_row();
  `);
}

/** Grants, version guard and audit for a table of records everybody with the permission may read. */
export async function recordTable(
  runner: QueryRunner,
  { table, classes = {}, derived = [] }: Pick<ScopedTable, 'table' | 'classes' | 'derived'>,
): Promise<void> {
  const unaudited = [...(classes.secret ?? []), ...derived].map((column) => `'${column}'`).join(', ');
  await runner.query(`
    GRANT SELECT, INSERT, UPDATE ON ${table} TO countersign_app, countersign_house;
    CREATE TRIGGER one_version_more BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION guard_version();
    CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION audit_row(${unaudited});
  `);
  for (const [name, columns] of Object.entries(classes)) {
    for (const column of columns) await runner.query(`COMMENT ON COLUMN ${table}.${column} IS 'class: ${name}'`);
  }
}

/**
 * Who a row belonged to and since when, kept by a trigger so that no path can hand a row over without a trace; seen by
 * whoever sees the row. `history` is the table to make, `column` its reference to `table`.
 */
export async function ownerHistory(runner: QueryRunner, table: string, history: string, column: string): Promise<void> {
  await runner.query(`
    CREATE TABLE ${history} (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      ${column} uuid NOT NULL REFERENCES ${table} (id),
      owner_id uuid NOT NULL REFERENCES owners (id),
      department_id uuid REFERENCES departments (id),
      previous_owner_id uuid REFERENCES owners (id),
      at timestamptz NOT NULL DEFAULT app_now(),
      by uuid NOT NULL REFERENCES owners (id)
    );
    ALTER TABLE ${history} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${history} FORCE ROW LEVEL SECURITY;
    CREATE POLICY with_parent ON ${history} TO countersign_app USING (EXISTS (SELECT 1 FROM ${table} p WHERE p.id = ${column}));
    CREATE POLICY house ON ${history} TO countersign_house USING (true) WITH CHECK (true);
    CREATE INDEX ${history}_of ON ${history} (${column}, id);
    GRANT SELECT, INSERT ON ${history} TO countersign_app, countersign_house;
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${history} FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE FUNCTION keep_${history}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO ${history} (${column}, owner_id, department_id, previous_owner_id, by)
      VALUES (NEW.id, NEW.owner_id, NEW.department_id, CASE WHEN TG_OP = 'UPDATE' THEN OLD.owner_id END, NEW.updated_by);
      RETURN NULL;
    END $$;
    CREATE TRIGGER owner_at_first AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_${history}();
    CREATE TRIGGER owner_changed AFTER UPDATE OF owner_id ON ${table} FOR EACH ROW
      WHEN (OLD.owner_id IS DISTINCT FROM NEW.owner_id) EXECUTE FUNCTION keep_${history}();
  `);
}
