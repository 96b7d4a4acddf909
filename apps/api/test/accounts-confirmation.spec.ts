import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openHouse, upload, type Answer, type Caller, type House } from './harness/house.js';
import { DEMO_PASSWORD } from './harness/template-database.js';

let house: House;
let admin: Caller;
beforeAll(async () => {
  house = await openHouse();
  admin = house.as('admin');
});
afterAll(() => house.close());

/** She went for coffee and left the screen unlocked. */
const awayFor = (login: string, minutes: number): Promise<unknown> =>
  house.sql(
    `UPDATE sessions SET confirmed_at = now() - make_interval(mins => $2) WHERE person_id = (SELECT id FROM people WHERE login = $1)`,
    [login, minutes],
  );
const idOf = async (login: string): Promise<string> =>
  (await house.sql('SELECT id FROM people WHERE login = $1', [login]))[0].id;
const confirm = (by: string, proof: string, caller = admin): Promise<Answer> =>
  caller.post('/me/confirmation', { by, proof });

/** Each would let whoever sits at an unlocked screen in for good. */
async function sensitiveActs(): Promise<Record<string, () => Promise<Answer>>> {
  const person = await idOf('sales-a2');
  const nobody = '01900000-0000-7000-8000-00000000ffff';
  return {
    'gives roles': () => admin.put(`/people/${person}/roles`, { roleIds: [] }, { version: 999 }),
    'changes a role': () => admin.patch(`/roles/${nobody}`, { name: 'x' }, { version: 1 }),
    'takes roles over from a file': () => admin.post('/role-file', { format: 'countersign-roles/1', roles: [] }),
    'switches a rule': () => admin.put('/access-rules/finance-views-amounts', { enabled: true }, { version: 999 }),
    'makes a token': () => admin.post('/me/tokens', { name: 'x', scopes: ['person:view'], days: 7 }),
    'makes a token for another': () => admin.post(`/people/${nobody}/tokens`, { name: 'x', scopes: ['a:b'], days: 7 }),
    'makes a service account': async () =>
      admin.post('/service-accounts', { name: 'x', login: 'svc-x', ownerId: await idOf('admin'), roles: [] }),
    'takes a second factor away': () => admin.delete(`/people/${nobody}/second-factor`),
    'takes the log out': () => admin.get('/audit/export.csv'),
    'takes the log out as a workbook': () => admin.get('/audit/export.xlsx'),
  };
}

describe('what an unlocked screen must not do', () => {
  it('is done right after signing in', async () => {
    for (const [name, act] of Object.entries(await sensitiveActs()))
      expect((await act()).body?.code, name).not.toBe('access.confirmation_needed');
  });

  it('needs the password again after a quarter of an hour, and then goes on', async () => {
    await awayFor('admin', 16);
    for (const [name, act] of Object.entries(await sensitiveActs())) {
      const { status, body } = await act();
      expect({ status, code: body?.code }, name).toEqual({ status: 403, code: 'access.confirmation_needed' });
    }
    expect((await admin.get('/people')).status).toBe(200);
    expect((await admin.get('/me/confirmation')).body).toEqual({ confirmed: false, ways: ['password'] });

    expect((await confirm('password', DEMO_PASSWORD)).status).toBe(204);

    expect((await admin.get('/me/confirmation')).body.confirmed).toBe(true);
    for (const [name, act] of Object.entries(await sensitiveActs()))
      expect((await act()).body?.code, name).not.toBe('access.confirmation_needed');
  });

  it('is repeated with the key it was sent with, which the refusal has not used up', async () => {
    await awayFor('admin', 16);
    const wish = { name: 'again', scopes: ['person:view'], days: 7 };
    const send = (): Promise<Answer> => admin.post('/me/tokens', wish, { key: 'one-intention-of-hers' });
    expect((await send()).body.code).toBe('access.confirmation_needed');
    await confirm('password', DEMO_PASSWORD);
    expect((await send()).body).toMatchObject({ token: expect.any(String) });
  });

  it('is not opened by a wrong password, which counts like one at the door', async () => {
    await awayFor('admin', 16);
    expect((await confirm('password', 'wrong')).body.code).toBe('password.wrong');
    expect((await confirm('second_factor', '123456')).body.code).toBe('second_factor.code_wrong');
    expect((await admin.get('/audit/export.csv')).body.code).toBe('access.confirmation_needed');
    for (let n = 0; n < 3; n++) await confirm('password', 'wrong');
    expect((await confirm('password', DEMO_PASSWORD)).status).toBe(429);
    await house.sql('DELETE FROM sign_in_attempts');
    expect((await confirm('password', DEMO_PASSWORD)).status).toBe(204);
  });

  it('says nothing of passwords to whoever has none: she signs in again', async () => {
    const legal = house.as('legal');
    await legal.get('/me');
    await house.sql(`UPDATE people SET password_hash = NULL, version = version + 1 WHERE login = 'legal'`);
    await awayFor('legal', 16);
    expect((await legal.get('/me/confirmation')).body).toEqual({ confirmed: false, ways: [] });
    expect((await confirm('password', '', legal)).status).toBe(400);
    expect((await confirm('password', 'anything', legal)).body.code).toBe('password.wrong');
  });

  it('is refused to a permission first, so that nobody is asked for nothing', async () => {
    const chen = house.as('sales-a1');
    await chen.get('/me');
    await awayFor('sales-a1', 16);
    expect((await chen.get('/audit/export.csv')).body.code).toBe('access.permission_missing');
    expect((await chen.post('/me/tokens', { name: 'x', scopes: ['lead:view'], days: 7 })).body.code).toBe(
      'access.confirmation_needed',
    );
  });

  it('costs no statement of its own', async () => {
    const asked = async (act: () => Promise<Answer>): Promise<string[]> => {
      const query = vi.spyOn(Client.prototype, 'query');
      await act();
      const texts = query.mock.calls.map(([sql]) => String((sql as { text?: string })?.text ?? sql));
      query.mockRestore();
      return texts;
    };
    await confirm('password', DEMO_PASSWORD);
    const sensitive = await asked(() => admin.put('/access-rules/none', { enabled: true }, { version: 1 }));
    expect(sensitive.filter((sql) => sql.includes('principal_of'))).toHaveLength(1);
    expect(sensitive.filter((sql) => /\bsessions\b|confirmed_at/.test(sql))).toEqual([]);
  });
});

describe('a token', () => {
  it('does none of it, whatever it carries', async () => {
    await confirm('password', DEMO_PASSWORD);
    const scopes = ['role:manage', 'account:manage', 'audit:export', 'import:run', 'person:manage'];
    const { body } = await admin.post('/me/tokens', { name: 'robot', scopes, days: 7 });
    const robot = (method: 'POST' | 'PUT' | 'GET' | 'DELETE', url: string, payload?: object): Promise<any> =>
      house.app.inject({
        method,
        url: `/api/v1${url}`,
        headers: { authorization: `Bearer ${body.token}`, 'if-match': '"1"', 'idempotency-key': 'a-robot-of-hers' },
        ...(payload ? { payload } : {}),
      });
    const person = await idOf('sales-a2');
    const answers = [
      await robot('PUT', `/people/${person}/roles`, { roleIds: [] }),
      await robot('PUT', '/access-rules/finance-views-amounts', { enabled: true }),
      await robot('POST', '/me/tokens', { name: 'x', scopes: ['person:view'], days: 7 }),
      await robot('POST', '/service-accounts', { name: 'x', login: 'svc-y', ownerId: person, roles: [] }),
      await robot('DELETE', `/people/${person}/second-factor`),
      await robot('GET', '/audit/export.csv'),
      await robot('POST', '/me/confirmation', { by: 'password', proof: DEMO_PASSWORD }),
    ];
    expect(answers.map((answer) => answer.json().code)).toEqual(Array(7).fill('access.in_person'));
  });
});

describe('a file that gives roles', () => {
  it('is begun by whoever confirmed that it is her, and one that gives none by anybody who may', async () => {
    const looked = async (content: string): Promise<string> => {
      const file = upload({ name: 'p.csv', type: 'text/csv', content: Buffer.from(content) }, { target: 'people' });
      return (await admin.post('/imports', undefined, file)).body.id;
    };
    const withRoles = await looked('账号,姓名,职位,角色\nr1,甲,salesperson,salesperson\n');
    const without = await looked('账号,姓名,职位\nr2,乙,salesperson\n');
    await awayFor('admin', 16);
    const key = 'begin-it-once-and-only-once';
    expect((await admin.post(`/imports/${withRoles}/commit`, undefined, { key })).body.code).toBe(
      'access.confirmation_needed',
    );
    expect((await admin.post(`/imports/${without}/commit`)).status).toBe(202);
    await confirm('password', DEMO_PASSWORD);
    expect((await admin.post(`/imports/${withRoles}/commit`, undefined, { key })).status).toBe(202);
  });
});
