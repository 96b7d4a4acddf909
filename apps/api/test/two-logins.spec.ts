import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DatabaseRefused } from '../src/platform/database/database-refused.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aCustomer } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';
import { createDatabase, TEMPLATE, withDatabase } from './harness/template-database.js';

const name = randomBytes(6).toString('hex');
const login = `login_${name}`;
const ownerUrl = withDatabase(inject('serverUrl'), `t_${name}`);
const loginUrl = as(login, 'between-us-two');
let house: House;

function as(username: string, password: string): string {
  return Object.assign(new URL(ownerUrl), { username, password }).toString();
}

beforeAll(async () => {
  await createDatabase(inject('serverUrl'), `t_${name}`, TEMPLATE);
  house = await openHouse({ databaseUrl: loginUrl, env: { DATABASE_OWNER_URL: ownerUrl } });
});
afterAll(async () => {
  await house.close();
  await run(ownerUrl, [`DROP OWNED BY ${login}`, `DROP ROLE ${login}`]);
});

/** What became of statements sent one after the other on one connection, which is closed without a commit. */
async function run(url: string, statements: readonly string[]): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.end();
  }
}

describe('a program whose login does not own the schema', () => {
  it('works as it does otherwise: people sign in, enter customers and are shown their own', async () => {
    const made = await house.as('sales-a1').post('/customers', aCustomer());
    expect(made.status, made.text).toBe(201);
    expect((await house.as('sales-a1').get(`/customers/${made.body.id}`)).status).toBe(200);
    expect((await house.as('sales-b1').get(`/customers/${made.body.id}`)).status).toBe(404);
  });

  it('does its work in the background', async () => {
    await house.app.get(JobRunner).start();
    const asked = await house.as('manager-a').post('/exports', { list: 'customers', format: 'csv' });
    expect(asked.status, asked.text).toBe(202);
    await expect
      .poll(
        async () => {
          await house.afterwards();
          return (await house.as('manager-a').get(`/exports/${asked.body.id}`)).body.status;
        },
        { timeout: 20_000 },
      )
      .toBe('done');
  });

  /** Each of them takes the row scope away, or what stands in the log. */
  const TAKING_AWAY = [
    'ALTER TABLE customers DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE customers NO FORCE ROW LEVEL SECURITY',
    'ALTER POLICY seen ON customers USING (true)',
    'DROP POLICY seen ON customers',
    'DROP TABLE contacts CASCADE',
    'ALTER TABLE customers DISABLE TRIGGER ALL',
    'ALTER TABLE customers ADD COLUMN mine text',
    'CREATE OR REPLACE FUNCTION me() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT id FROM people LIMIT 1 $$',
    'CREATE TABLE mine (id int)',
    'CREATE TEMPORARY TABLE people (id int)',
    'CREATE SCHEMA mine',
    'TRUNCATE audit_log',
    'UPDATE audit_log SET actor_id = NULL',
    'DELETE FROM audit_log',
    'GRANT countersign_house TO countersign_app',
    `ALTER ROLE countersign_app BYPASSRLS`,
    "SET session_replication_role = 'replica'",
  ];
  const AS: Record<string, string[]> = {
    'under its own name': [],
    'as the role of ordinary people': ['SET ROLE countersign_app'],
    'as the house': ['SET ROLE countersign_house'],
    'as whoever has left that role': ['SET ROLE countersign_house', 'RESET ROLE'],
  };

  it.each(Object.keys(AS))('can take the row scope away by no statement, %s', async (who) => {
    for (const statement of TAKING_AWAY)
      expect(await run(loginUrl, ['BEGIN', ...(AS[who] ?? []), statement]), statement).toBe('42501');
  });

  it('becomes nobody else, and sees nothing under its own name', async () => {
    const owner = new URL(ownerUrl).username;
    expect(await run(loginUrl, [`SET ROLE "${owner}"`])).toBe('42501');
    for (const table of ['customers', 'people', 'audit_log', 'installation', 'accounts'])
      expect(await run(loginUrl, [`SELECT 1 FROM ${table} LIMIT 1`]), table).toBe('42501');
  });

  /** Otherwise these statements would prove nothing. */
  it('is why they are refused: the owner may', async () => {
    for (const statement of TAKING_AWAY.filter((each) => /ROW LEVEL|POLICY|FUNCTION|COLUMN|CREATE TABLE/.test(each)))
      expect(await run(ownerUrl, ['BEGIN', statement]), statement).toBe('done');
  });
});

describe('a process that is given the login alone', () => {
  it('starts on a schema that is up to date, and cannot migrate one that is not', async () => {
    const second = await openHouse({ databaseUrl: loginUrl });
    expect((await second.as('sales-a1').get('/me')).status).toBe(200);
    await second.close();

    const last = `(SELECT name FROM schema_migrations ORDER BY id DESC LIMIT 1)`;
    await run(ownerUrl, [`UPDATE schema_migrations SET name = 'Was' || name WHERE name = ${last}`]);
    const refused = openHouse({ databaseUrl: loginUrl });
    await expect(refused).rejects.toThrow(DatabaseRefused);
    await expect(refused).rejects.toThrow(/DATABASE_OWNER_URL/);
    await run(ownerUrl, [`UPDATE schema_migrations SET name = substr(name, 4) WHERE name LIKE 'Was%'`]);
  });

  it('is refused where that login could take the row scope away', async () => {
    const strong = `strong_${name}`;
    await run(ownerUrl, [`CREATE ROLE ${strong} LOGIN INHERIT PASSWORD 'between-us-two'`]);
    const refused = openHouse({ databaseUrl: as(strong, 'between-us-two'), env: { DATABASE_OWNER_URL: ownerUrl } });
    await expect(refused).rejects.toThrow(/could take the row scope away/);
    await run(ownerUrl, [`DROP ROLE ${strong}`]);
  });
});
