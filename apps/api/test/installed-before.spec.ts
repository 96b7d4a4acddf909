import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LeadersTakeApprovalsOut1700000000118 } from '../src/migrations/0118-leaders-take-approvals-out.js';
import { OldNewsIsAboutARecord1700000000119 } from '../src/migrations/0119-old-news-is-about-a-record.js';
import { ROLES } from '../src/modules/org/roles/shipped-roles.js';
import { migrate } from '../src/platform/database/migrate.js';
import { createDatabase, TEMPLATE, withDatabase } from './harness/template-database.js';

const CAME_LATER = [LeadersTakeApprovalsOut1700000000118, OldNewsIsAboutARecord1700000000119];
const name = `b_${randomBytes(6).toString('hex')}`;
const url = withDatabase(inject('serverUrl'), name);
const client = new Client({ connectionString: url });

const sql = async <T = any>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await client.query(text, values)).rows as T[];

/** As an installation would be that was filled by a version before, and is started with this one. */
async function begun(write: () => Promise<unknown>): Promise<void> {
  const names = CAME_LATER.map((each) => each.name);
  await sql('DELETE FROM schema_migrations WHERE name = ANY ($1)', [names]);
  await sql(`SET ROLE countersign_house`);
  await write();
  await sql('RESET ROLE');
  await migrate(url);
  const [{ again }] = await sql('SELECT count(*)::int AS again FROM schema_migrations WHERE name = ANY ($1)', [names]);
  expect(again).toBe(names.length);
}

beforeAll(async () => {
  await createDatabase(inject('serverUrl'), name, TEMPLATE);
  await client.connect();
});
afterAll(() => client.end());

describe('a role of the company’s own', () => {
  const copy = (code: string, like: string, without: string) =>
    sql(
      `INSERT INTO roles (id, code, name, areas, permissions, scopes, traits, fields, origin)
       SELECT gen_random_uuid(), $1, $1, areas, array_remove(permissions, $3), scopes, traits, fields, 'own' FROM roles WHERE code = $2`,
      [code, like, without],
    );
  const takesOut = async (code: string): Promise<boolean> =>
    (await sql(`SELECT 'approval.export' = ANY (permissions) AS may FROM roles WHERE code = $1`, [code]))[0].may;

  beforeAll(() =>
    begun(async () => {
      await sql(`UPDATE roles SET permissions = array_remove(permissions, 'approval.export'), version = version + 1`);
      await copy('branch-manager', 'department-manager', 'nothing');
      await copy('half-a-manager', 'department-manager', 'handover.run');
      await copy('own-salesperson', 'salesperson', 'nothing');
      await copy('branch-leader', 'executive', 'nothing');
      await copy('retired-manager', 'department-manager', 'nothing');
      await sql(`UPDATE roles SET retired_at = now(), version = version + 1 WHERE code = 'retired-manager'`);
      const [{ id }] = await sql(`SELECT id FROM people WHERE login = 'sales-b1'`);
      await sql(
        `INSERT INTO person_roles (person_id, role_id) SELECT $1, id FROM roles WHERE code = 'branch-manager'`,
        [id],
      );
    }),
  );

  it('that was copied from a leader’s takes approvals out as that one does, and so does whoever holds it', async () => {
    expect(await takesOut('branch-manager')).toBe(true);
    expect(await takesOut('branch-leader')).toBe(true);
    const [{ may }] = await sql(
      `SELECT 'approval.export' = ANY (permissions) AS may FROM principals k JOIN people p ON p.id = k.person_id WHERE p.login = 'sales-b1'`,
    );
    expect(may).toBe(true);
  });

  it('that lacks something of it, is another’s, or is held by nobody any more stays as it is', async () => {
    for (const code of ['half-a-manager', 'own-salesperson', 'retired-manager'])
      expect(await takesOut(code), code).toBe(false);
  });

  it('is measured by roles that ship with that right', () => {
    const shipped = ROLES.filter(({ permissions }) => permissions.includes('approval.export')).map(({ code }) => code);
    expect(shipped).toEqual(expect.arrayContaining(LeadersTakeApprovalsOut1700000000118.shippedWithIt));
  });
});

describe('what somebody was told before', () => {
  const appealId = randomUUID();
  const news = (kind: string, dedupKey: string, params: object) =>
    sql(
      `INSERT INTO notifications (id, person_id, kind, params, link, dedup_key)
       SELECT gen_random_uuid(), id, $1, $2, '/pool-appeals', $3 FROM people WHERE login = 'manager-a'`,
      [kind, params, dedupKey],
    );
  const paramsOf = async (dedupKey: string): Promise<object> =>
    (await sql('SELECT params FROM notifications WHERE dedup_key = $1', [dedupKey]))[0].params;

  beforeAll(() =>
    begun(async () => {
      await news('appeal_opened', `appeal_opened ${appealId}`, { name: '沉默的客户' });
      await news('appeal_rejected', `appeal_decided ${appealId}`, { name: '沉默的客户' });
      await news('appeal_upheld', `appeal_decided of-another`, { name: '沉默的客户' });
      await news('record_shared', `record_shared ${appealId}`, { name: '沉默的客户' });
    }),
  );

  it('of an appeal says which one it was, so that it is named to whoever sees that', async () => {
    expect(await paramsOf(`appeal_opened ${appealId}`)).toEqual({ name: '沉默的客户', appealId });
    expect(await paramsOf(`appeal_decided ${appealId}`)).toEqual({ name: '沉默的客户', appealId });
  });

  it('of anything else stays as it was', async () => {
    expect(await paramsOf('appeal_decided of-another')).toEqual({ name: '沉默的客户' });
    expect(await paramsOf(`record_shared ${appealId}`)).toEqual({ name: '沉默的客户' });
  });
});
