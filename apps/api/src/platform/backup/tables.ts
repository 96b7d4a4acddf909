import { escapeIdentifier, type Client } from 'pg';

/** What TypeORM keeps of its own; restoring makes it anew by migrating. */
const OWN = 'schema_migrations';

export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it in a cast. */
  readonly type: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Its owner, too, is held to the row scope. */
  readonly isForced: boolean;
}

/** Every table that holds rows of its own or through its partitions, without columns that are computed. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, c.relforcerowsecurity AS "isForced",
       (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname <> $1 ORDER BY 1`,
    [OWN],
  );
  return rows;
}

export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${OWN} ORDER BY id`);
  return rows.map(({ name }) => name);
}

/** How many rows, and a sum over all of them that does not depend on their order. */
export async function sumOf(client: Client, table: string): Promise<{ rows: number; sum: string }> {
  const { rows } = await client.query<{ rows: string; sum: string }>(
    `SELECT count(*) AS rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS sum FROM ${escapeIdentifier(table)} t`,
  );
  return { rows: Number(rows[0]!.rows), sum: rows[0]!.sum };
}
