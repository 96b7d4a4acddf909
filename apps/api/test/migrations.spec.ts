import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../src/migrations/index.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { DatabaseRefused } from '../src/platform/database/database-refused.js';
import { migrate } from '../src/platform/database/migrate.js';
import { createDatabase, TEMPLATE, withDatabase } from './harness/template-database.js';

async function freshDatabase(template?: string): Promise<string> {
  const name = `m_${randomBytes(6).toString('hex')}`;
  await createDatabase(inject('serverUrl'), name, template);
  return withDatabase(inject('serverUrl'), name);
}

async function withClient<T>(url: string, body: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

/** Tables, columns, indexes, policies and triggers: what a migration could leave different. */
function shapeOf(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      SELECT format('%s.%s %s %s', table_name, column_name, udt_name, is_nullable) AS line FROM information_schema.columns WHERE table_schema = 'public'
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT format('%s %s %s', tablename, policyname, qual) FROM pg_policies
      UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      ORDER BY 1`);
    return rows.map(({ line }) => line);
  });
}

describe('a database whose role may not create roles', () => {
  it('is refused with the statements for its administrator, and works once they were run', async () => {
    const role = `plain_${randomBytes(4).toString('hex')}`;
    const url = new URL(await freshDatabase());
    const database = url.pathname.slice(1);
    const asOwner = url.toString();
    await withClient(asOwner, async (client) => {
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'plain'`);
    });
    url.username = role;
    url.password = 'plain';

    const refusal = await migrate(url.toString()).catch((error: Error) => error);
    expect(refusal).toBeInstanceOf(DatabaseRefused);
    expect((refusal as Error).message).toContain(`GRANT countersign_app, countersign_house TO "${role}";`);

    await withClient(asOwner, async (client) => {
      await client.query(
        `GRANT countersign_app, countersign_house TO ${role}; GRANT CREATE ON DATABASE ${database} TO ${role};`,
      );
      await client.query(
        `GRANT ${role} TO CURRENT_USER; ALTER SCHEMA public OWNER TO ${role}; DROP TABLE IF EXISTS schema_migrations;`,
      );
    });
    await migrate(url.toString());
  });

  it('is refused in a sentence when it does not answer or does not exist', async () => {
    await expect(migrate('postgres://nobody@127.0.0.1:1/nothing')).rejects.toThrow(/cannot be reached/);
    await expect(migrate(withDatabase(inject('serverUrl'), 'not_there'))).rejects.toThrow(/There is no database/);
  });
});

describe('the migrations', () => {
  it('run once when several processes start at the same moment', async () => {
    const url = await freshDatabase();
    await Promise.all([migrate(url), migrate(url), migrate(url)]);

    const applied = await withClient(url, (client) => client.query('SELECT name FROM schema_migrations'));
    expect(applied.rows.length).toBe(MIGRATIONS.length);
  });

  it('can each be taken back and made again on the demo company, and leave the same schema', async () => {
    const url = await freshDatabase(TEMPLATE);
    const before = await shapeOf(url);
    const owner = createDataSource({ url, role: 'owner' });
    await owner.initialize();
    for (let i = 0; i < MIGRATIONS.length; i++) await owner.undoLastMigration();
    await owner.runMigrations();
    await owner.destroy();

    expect(await shapeOf(url)).toEqual(before);
  });
});
