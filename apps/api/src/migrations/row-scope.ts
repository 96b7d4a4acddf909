import type { QueryRunner } from 'typeorm';

/** Which rows of a table people see, and which they may change. */
export interface RowScope {
  readonly table: string;
  /** The module whose reach decides. */
  readonly module: string;
  /** Kinds of shares that show a row, by the column they are held against: `{ id: ['quote'], opportunity_id: ['opportunity'] }`. */
  readonly shownBy: Readonly<Record<string, readonly string[]>>;
  /** Those of the columns by which a share for writing lets the row be changed; all of them unless said otherwise. */
  readonly changedBy?: readonly string[];
  /** SQL for rows that are seen for yet another reason. */
  readonly alsoSeen?: string;
}

/**
 * Whoever reaches the owner, or has a share of the row or of the record it hangs on. Each set is looked up once for a
 * statement, not once for a row.
 */
function within({ module, shownBy }: Pick<RowScope, 'module' | 'shownBy'>, toWrite: boolean, alias?: string): string {
  const at = alias ? `${alias}.` : '';
  const shares = Object.entries(shownBy).map(
    ([column, kinds]) => `${at}${column} = ANY ((SELECT shared_with_me('{${kinds.join(',')}}', ${toWrite}))::uuid[])`,
  );
  const reached = `${at}owner_id = ANY (ARRAY (SELECT owner_id FROM reach WHERE viewer_id = (SELECT me()) AND scope_key = '${module}'))`;
  return [reached, ...shares].join(' OR ');
}

const changing = ({ shownBy, changedBy = Object.keys(shownBy), ...rest }: RowScope) => ({
  ...rest,
  shownBy: Object.fromEntries(Object.entries(shownBy).filter(([column]) => changedBy.includes(column))),
});

/** Seen by reach or any share; made, locked and changed by reach or a share for writing. */
export async function policiesOf(runner: QueryRunner, scope: RowScope): Promise<void> {
  const seen = [within(scope, false), ...(scope.alsoSeen ? [scope.alsoSeen] : [])].join(' OR ');
  const changed = within(changing(scope), true);
  await runner.query(`
    CREATE POLICY seen ON ${scope.table} FOR SELECT TO countersign_app USING (${seen});
    CREATE POLICY made ON ${scope.table} FOR INSERT TO countersign_app WITH CHECK (${changed});
    CREATE POLICY changed ON ${scope.table} FOR UPDATE TO countersign_app USING (${changed});
  `);
}

/** Rows that are seen with their parent, and written by whoever may change it. */
export async function policiesByParent(
  runner: QueryRunner,
  table: string,
  parent: RowScope,
  column: string,
): Promise<void> {
  const seen = `EXISTS (SELECT 1 FROM ${parent.table} p WHERE p.id = ${column})`;
  const changed = `EXISTS (SELECT 1 FROM ${parent.table} p WHERE p.id = ${column} AND (${within(changing(parent), true, 'p')}))`;
  await runner.query(`
    CREATE POLICY with_parent ON ${table} FOR SELECT TO countersign_app USING (${seen});
    CREATE POLICY made_with_parent ON ${table} FOR INSERT TO countersign_app WITH CHECK (${changed});
    CREATE POLICY changed_with_parent ON ${table} FOR UPDATE TO countersign_app USING (${changed});
    CREATE POLICY removed_with_parent ON ${table} FOR DELETE TO countersign_app USING (${changed});
  `);
}

/** Whether this database tells shares for reading from shares for writing; migrations before that do not. */
export async function knowsLevels(runner: QueryRunner): Promise<boolean> {
  const sql = `SELECT to_regprocedure('shared_with_me(text[], boolean)') IS NOT NULL AS knows`;
  const [row] = (await runner.query(sql)) as { knows: boolean }[];
  return row?.knows ?? false;
}

/** How it was before: one policy for everything, by whatever share there is. */
export async function formerPolicies(runner: QueryRunner, { table, module, shownBy }: RowScope): Promise<void> {
  const shares = Object.entries(shownBy).map(
    ([column, [kind]]) =>
      `${column} = ANY (ARRAY (SELECT subject_id FROM shares WHERE person_id = (SELECT me()) AND subject_type = '${kind}'))`,
  );
  const reached = `owner_id = ANY (ARRAY (SELECT owner_id FROM reach WHERE viewer_id = (SELECT me()) AND scope_key = '${module}'))`;
  await runner.query(
    `CREATE POLICY reached ON ${table} TO countersign_app USING (${[reached, ...shares].join(' OR ')})`,
  );
}
