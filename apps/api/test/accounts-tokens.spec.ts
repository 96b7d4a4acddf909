import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTokenText } from '../src/platform/access/token-text.js';
import { log } from '../src/platform/logging/log.js';
import { openHouse, type Answer, type CallOptions, type House } from './harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function tokenOf(login: string, scopes: string[], more: object = {}): Promise<{ id: string; token: string }> {
  const answer = await house.as(login).post('/me/tokens', { name: 'a program', scopes, days: 30, ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

function by(token: string, headers: Record<string, string> = {}): CallOptions {
  return { headers: { authorization: `Bearer ${token}`, ...headers } };
}

const call = (token: string, path: string): Promise<Answer> => house.anonymous.get(path, by(token));

describe('a personal token', () => {
  it('is shown once, kept as a hash, and acts for its person', async () => {
    const { id, token } = await tokenOf('sales-a1', ['lead:view']);
    expect(token).toMatch(/^cst_pat_[0-9a-f]{48}$/);
    expect((await call(token, '/leads')).status).toBe(200);
    const { items } = (await house.as('sales-a1').get('/me/tokens')).body;

    expect(items.find((row: { id: string }) => row.id === id)).toMatchObject({
      hint: token.slice(-4),
      scopes: ['lead:view'],
    });
    expect(JSON.stringify(items)).not.toContain(token);
    const [row] = await house.sql(`SELECT t::text AS kept FROM personal_tokens t WHERE id = $1`, [id]);
    expect(row.kept).not.toContain(token);
  });

  it('does what it carries and its person may, and no more; today, not when it was made', async () => {
    const { token } = await tokenOf('sales-a2', ['lead:view', 'lead:create']);
    expect((await call(token, '/leads')).status).toBe(200);
    expect((await call(token, '/customers')).body.code).toBe('access.permission_missing');

    const [role] = await house.sql(`SELECT permissions FROM roles WHERE code = 'salesperson'`);
    const without = role.permissions.filter((each: string) => each !== 'lead.view');
    const setTo = async (permissions: string[]): Promise<void> => {
      await house.sql(`UPDATE roles SET permissions = $1, version = version + 1 WHERE code = 'salesperson'`, [
        permissions,
      ]);
      await house.sql('SELECT rebuild_reach()');
    };
    await setTo(without);
    expect((await call(token, '/leads')).status).toBe(403);
    await setTo(role.permissions);
    expect((await call(token, '/leads')).status).toBe(200);
  });

  it('sees the rows its person sees', async () => {
    const { token } = await tokenOf('sales-b1', ['lead:view']);
    const mine = (await house.as('sales-b1').get('/leads?limit=200')).body.items.map(({ id }: { id: string }) => id);

    expect((await call(token, '/leads?limit=200')).body.items.map(({ id }: { id: string }) => id)).toEqual(mine);
  });

  it('cannot be made with more than its person may', async () => {
    const answer = await house
      .as('sales-a1')
      .post('/me/tokens', { name: 'too much', scopes: ['lead:view', 'account:manage'], days: 30 });

    expect(answer.body).toMatchObject({ code: 'token.scope_not_held', params: { scopes: 'account:manage' } });
    expect(
      (await house.as('sales-a1').post('/me/tokens', { name: 'x', scopes: ['lead:view'], days: 366 })).status,
    ).toBe(400);
    expect((await house.as('sales-a1').post('/me/tokens', { name: 'x', scopes: ['lead.view'], days: 3 })).status).toBe(
      400,
    );
  });

  it('never touches accounts, though its person keeps them', async () => {
    const { token } = await tokenOf('admin', ['account:manage', 'person:view', 'person:manage']);
    const { id } = (await house.as('sales-a1').get('/me')).body.person;
    const gets = ['/me/tokens', '/me/sessions', '/me/second-factor', `/people/${id}/account`, '/account-rules'];
    for (const path of [...gets, '/service-accounts', `/people/${id}/tokens`])
      expect((await call(token, path)).body.code, path).toBe('access.in_person');
    for (const [path, body] of [
      ['/me/tokens', { name: 'more', scopes: ['person:view'], days: 3 }],
      [`/people/${id}/one-time-password`, undefined],
      [`/people/${id}/password-links`, { kind: 'recovery' }],
      [`/people/${id}/deactivation`, undefined],
    ] as const)
      expect((await house.anonymous.post(path, body, by(token))).body.code, path).toBe('access.in_person');
    expect((await call(token, '/people')).status).toBe(200);
  });

  it('is named in the log beside its person, and only where it was the token', async () => {
    const { id, token } = await tokenOf('sales-a1', ['lead:create']);
    const a = { name: '昆山自动化设备有限公司', source: 'phone' };
    const byToken = (await house.anonymous.post('/leads', a, by(token))).body;
    const inPerson = (await house.as('sales-a1').post('/leads', { ...a, name: '太仓紧固件有限公司' })).body;
    const tokens = await house.sql(
      `SELECT token_id AS token, route FROM audit_log WHERE subject_type = 'leads' AND subject_id = ANY ($1::uuid[]) ORDER BY id`,
      [[byToken.id, inPerson.id]],
    );
    expect(tokens).toEqual([
      { token: id, route: '/api/v1/leads' },
      { token: null, route: '/api/v1/leads' },
    ]);
  });

  it('is refused at the next request once it is revoked, over, or its person disabled', async () => {
    const revoked = await tokenOf('sales-b2', ['lead:view']);
    const over = await tokenOf('sales-b2', ['lead:view']);
    const theirs = await tokenOf('sales-b2', ['lead:view']);
    await house.as('sales-b2').delete(`/me/tokens/${revoked.id}`);
    await house.sql(`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE id = $1`, [over.id]);
    expect((await call(theirs.token, '/leads')).status).toBe(200);
    const { id } = (await house.as('sales-b2').get('/me')).body.person;
    await house.as('admin').post(`/people/${id}/deactivation`);

    for (const { token } of [revoked, over, theirs]) expect((await call(token, '/leads')).status).toBe(401);
  });

  it('survives a change of the password and the end of the sessions', async () => {
    const { token } = await tokenOf('legal', ['customer:view']);
    await house.as('legal').delete('/me/sessions');

    expect((await call(token, '/customers')).status).toBe(200);
    expect(JSON.stringify((await house.as('legal').get('/me/sessions')).body)).not.toContain('token');
  });

  it('takes no cookie along, and a mistyped one asks nothing of the database', async () => {
    const made = newTokenText();
    const mistyped = `${made.slice(0, -1)}${made.endsWith('0') ? '1' : '0'}`;

    expect((await call(made, '/leads')).status).toBe(401);
    expect((await call(mistyped, '/leads')).status).toBe(401);
  });

  it('cannot be read out of the log', async () => {
    const lines: string[] = [];
    const write = log.info.bind(log);
    log.info = ((...line: unknown[]) => lines.push(JSON.stringify(line))) as never;
    const { token } = await tokenOf('finance', ['customer:view']);
    await call(token, '/customers');
    log.info = write;

    expect(lines.join('\n')).not.toContain(token);
  });

  it('tells when it was last used', async () => {
    const { id, token } = await tokenOf('business', ['lead:view']);
    await call(token, '/leads');
    const used = async (): Promise<any> =>
      (await house.as('business').get('/me/tokens')).body.items.find((row: { id: string }) => row.id === id);

    await expect.poll(async () => (await used()).lastUsedAt).not.toBeNull();
    expect((await used()).lastAddress).toBe('127.0.0.1');
  });

  it('is revoked when it travels over plain http though the address is https', async () => {
    const secure = await openHouse({
      databaseUrl: house.databaseUrl,
      env: { PUBLIC_URL: 'https://crm.hualan.example' },
    });
    const { token } = await tokenOf('vp-rd', ['lead:view']);
    const https = { 'x-forwarded-proto': 'https' };
    expect((await secure.anonymous.get('/leads', by(token, https))).status).toBe(200);
    expect((await secure.anonymous.get('/leads', by(token))).body.code).toBe('token.over_plain_http');
    expect((await secure.anonymous.get('/leads', by(token, https))).status).toBe(401);
    await secure.close();
    const [row] = await house.sql(
      `SELECT revoked_for FROM personal_tokens ORDER BY revoked_at DESC NULLS LAST LIMIT 1`,
    );
    expect(row.revoked_for).toBe('sent over plain http');
  });
});

describe('a service account', () => {
  const agree = async (login: string, id: string): Promise<void> => {
    const { status, text } = await house.as(login).put(`/me/service-accounts/${id}/consent`);
    expect(status, text).toBe(204);
  };
  const mine = async (login: string): Promise<any[]> => (await house.as(login).get('/me/service-accounts')).body.items;
  const tokenFor = (id: string): Promise<Answer> =>
    house.as('admin').post(`/people/${id}/tokens`, { name: 'sync', scopes: ['customer:view'], days: 30 });

  const body = (more: object = {}): object => ({
    name: '数据仓库同步',
    login: 'svc-warehouse',
    roles: ['salesperson'],
    ...more,
  });

  it('acts by tokens only, with roles its owner holds, until its owner leaves', async () => {
    const ownerId = (await house.as('sales-a1').get('/me')).body.person.id;
    const add = (more: object): Promise<Answer> =>
      house.as('admin').post('/service-accounts', body({ ownerId, ...more }));
    expect((await add({ roles: ['executive'] })).body.code).toBe('service.roles_not_held');
    const { id } = (await add({})).body;
    expect((await add({})).body.code).toBe('account.login_taken');
    await agree('sales-a1', id);
    const made = await house
      .as('admin')
      .post(`/people/${id}/tokens`, { name: 'nightly', scopes: ['lead:view'], days: 365 });

    expect((await call(made.body.token, '/leads')).status).toBe(200);
    expect((await house.anonymous.post('/session', { login: 'svc-warehouse', password: 'anything' })).status).toBe(401);
    expect((await house.as('admin').post(`/people/${id}/one-time-password`)).body.code).toBe('account.no_password');
    expect(
      (await house.as('admin').post(`/people/${ownerId}/tokens`, { name: 'x', scopes: ['lead:view'], days: 1 })).body
        .code,
    ).toBe('token.of_a_person');
    const seat = (await house.as('admin').get('/org')).body.people.find((each: { id: string }) => each.id === id);
    expect(seat.active).toBe(false);

    await house.as('admin').post(`/people/${ownerId}/deactivation`);
    expect((await call(made.body.token, '/leads')).status).toBe(401);
    expect((await house.as('admin').get('/service-accounts')).body.items[0]).toMatchObject({
      id,
      active: false,
      tokens: 1,
    });
  });

  it('has of its roles those its owner holds today, from the next request on', async () => {
    const ownerId = (await house.as('manager-b').get('/me')).body.person.id;
    const [{ code }] = await house.sql(
      `SELECT r.code FROM roles r JOIN person_roles pr ON pr.role_id = r.id WHERE pr.person_id = $1
       AND 'lead.view' = ANY (r.permissions) LIMIT 1`,
      [ownerId],
    );
    const { id } = (
      await house.as('admin').post('/service-accounts', body({ ownerId, login: 'svc-leads', roles: [code] }))
    ).body;
    await agree('manager-b', id);
    const { token } = (
      await house.as('admin').post(`/people/${id}/tokens`, { name: 'leads', scopes: ['lead:view'], days: 30 })
    ).body;
    const reach = async (): Promise<number> =>
      (await house.sql(`SELECT count(*)::int AS n FROM viewpoints WHERE viewer_id = $1`, [id]))[0].n;
    expect((await call(token, '/leads')).status).toBe(200);
    expect(await reach()).toBeGreaterThan(0);

    const ofOwner = `FROM person_roles WHERE person_id = $1 AND role_id = (SELECT id FROM roles WHERE code = $2)`;
    await house.sql(`DELETE ${ofOwner}`, [ownerId, code]);
    await house.sql('SELECT rebuild_reach()');
    expect((await call(token, '/leads')).body.code).toBe('access.permission_missing');
    expect(await reach()).toBe(0);

    await house.sql(`INSERT INTO person_roles SELECT $1, id FROM roles WHERE code = $2`, [ownerId, code]);
    await house.sql('SELECT rebuild_reach()');
    expect((await call(token, '/leads')).status).toBe(200);
  });

  it('reads nothing in the name of somebody who has not agreed in person, and ends when she likes', async () => {
    const ownerId = (await house.as('president').get('/me')).body.person.id;
    const [{ code }] = await house.sql(
      `SELECT r.code FROM roles r JOIN person_roles pr ON pr.role_id = r.id WHERE pr.person_id = $1
       AND 'customer.view' = ANY (r.permissions) LIMIT 1`,
      [ownerId],
    );
    const sync = body({ ownerId, login: 'svc-sync', name: 'sync', roles: [code] });
    const { id } = (await house.as('admin').post('/service-accounts', sync)).body;
    await house.afterwards();
    expect((await tokenFor(id)).body).toMatchObject({ status: 409, code: 'service.waits_for_consent' });
    expect((await house.as('admin').get('/service-accounts')).body.items).toContainEqual(
      expect.objectContaining({ id, waits: true }),
    );
    expect((await house.as('president').get('/notifications')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'service_account_asked' }),
    );
    expect(await mine('president')).toEqual([expect.objectContaining({ id, waits: true, roles: [code], tokens: [] })]);
    // Nobody else agrees for her.
    const other = await house.as('admin').put(`/me/service-accounts/${id}/consent`);
    expect(other.body).toMatchObject({ status: 404, code: 'service.not_yours' });

    await agree('president', id);
    const { token } = (await tokenFor(id)).body;
    expect((await call(token, '/customers')).status).toBe(200);
    expect((await mine('president'))[0].tokens).toHaveLength(1);
    // What it holds more is asked for anew.
    await house.sql(`INSERT INTO person_roles SELECT $1, id FROM roles WHERE code = 'salesperson'`, [id]);
    expect((await call(token, '/customers')).status).toBe(401);
    await agree('president', id);
    expect((await call(token, '/customers')).status).toBe(200);

    expect((await house.as('president').delete(`/me/service-accounts/${id}`)).status).toBe(204);
    expect((await call(token, '/customers')).status).toBe(401);
    expect(await mine('president')).toEqual([]);
    await house.as('admin').delete(`/people/${id}/deactivation`);
    expect((await tokenFor(id)).body.code).toBe('service.waits_for_consent');
  });

  it('holds no office of an administrator, and needs nobody’s consent where whoever makes it answers for it', async () => {
    const me = (await house.as('admin').get('/me')).body.person.id;
    const own = (login: string, role: string): Promise<Answer> =>
      house.as('admin').post('/service-accounts', body({ ownerId: me, login, roles: [role] }));
    expect((await own('svc-office', 'administrator')).body).toMatchObject({
      status: 422,
      code: 'service.roles_hold_office',
    });
    await house.sql(`INSERT INTO person_roles SELECT $1, id FROM roles WHERE code = 'salesperson'`, [me]);
    await house.sql('SELECT rebuild_reach()');
    const { id } = (await own('svc-own', 'salesperson')).body;
    expect((await tokenFor(id)).status).toBe(201);
  });
});
