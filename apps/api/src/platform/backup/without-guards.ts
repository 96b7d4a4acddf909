import { escapeIdentifier, type Client } from 'pg';
import type { Table } from './tables.js';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Lets rows be written as they were: without triggers, which would write more of them, without the owner's row scope,
 * and without foreign keys, which are made anew afterwards and so are checked once over everything. None of it needs a
 * superuser; all of it is part of the caller's transaction.
 */
export async function withoutGuards(
  client: Client,
  tables: readonly Table[],
  body: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  const { rows: triggered } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal)`,
  );
  const forced = tables.filter(({ isForced }) => isForced);
  const all = <T>(each: readonly T[], statement: (one: T) => string): Promise<unknown> =>
    each.length > 0 ? client.query(each.map(statement).join('; ')) : Promise.resolve();

  await all(keys, ({ table, name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
  await all(triggered, ({ name }) => `ALTER TABLE ${escapeIdentifier(name)} DISABLE TRIGGER USER`);
  await all(forced, ({ name }) => `ALTER TABLE ${escapeIdentifier(name)} NO FORCE ROW LEVEL SECURITY`);
  await body();
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  await all(
    keys,
    ({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`,
  );
  await all(triggered, ({ name }) => `ALTER TABLE ${escapeIdentifier(name)} ENABLE TRIGGER USER`);
  await all(forced, ({ name }) => `ALTER TABLE ${escapeIdentifier(name)} FORCE ROW LEVEL SECURITY`);
}
