import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RemindTravellers } from '../src/modules/accounts/travel/remind-travellers.js';
import { deviceOf, placeOf } from '../src/modules/accounts/sessions/visitor.js';
import { openHouse, type Answer, type House } from './harness/house.js';
import { DEMO_PASSWORD } from './harness/template-database.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36';

function signIn(login: string, password = DEMO_PASSWORD): Promise<Answer> {
  return house.anonymous.post('/session', { login, password }, { headers: { 'user-agent': CHROME } });
}

function withToken(answer: Answer): { headers: { authorization: string } } {
  return { headers: { authorization: `Bearer ${answer.body.accessToken}` } };
}

describe('my sessions', () => {
  it('say where and with what I signed in, and which one I am looking from', async () => {
    const there = await signIn('sales-a1');
    const here = await signIn('sales-a1');
    const { items } = (await house.anonymous.get('/me/sessions', withToken(here))).body;

    expect(items.length).toBeGreaterThanOrEqual(2);
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(items[0]).toMatchObject({
      place: 'this_machine',
      address: '127.0.0.1',
      device: 'Chrome · Windows',
      method: 'password',
    });
    expect(JSON.stringify(items)).not.toContain(there.body.accessToken);
  });

  it('end one by one, and the next request of that one is refused', async () => {
    const there = await signIn('sales-a2');
    const here = await signIn('sales-a2');
    const { items } = (await house.anonymous.get('/me/sessions', withToken(there))).body;
    const other = items.find(({ current }: { current: boolean }) => current);

    expect((await house.anonymous.delete(`/me/sessions/${other.id}`, withToken(here))).status).toBe(204);
    expect((await house.anonymous.get('/me', withToken(there))).status).toBe(401);
    expect((await house.anonymous.get('/me', withToken(here))).status).toBe(200);
    expect((await house.anonymous.delete(`/me/sessions/${other.id}`, withToken(here))).body.code).toBe(
      'session.unknown',
    );
  });

  it('all end but the one I use', async () => {
    const there = await signIn('sales-b1');
    const here = await signIn('sales-b1');

    expect((await house.anonymous.delete('/me/sessions', withToken(here))).status).toBe(204);
    expect((await house.anonymous.get('/me', withToken(there))).status).toBe(401);
    expect((await house.anonymous.get('/me/sessions', withToken(here))).body.items).toHaveLength(1);
  });

  it('cannot be ended by a colleague who knows the id', async () => {
    const hers = await signIn('sales-b1');
    const { items } = (await house.anonymous.get('/me/sessions', withToken(hers))).body;
    const id = items.find(({ current }: { current: boolean }) => current).id;

    expect((await house.as('sales-b2').delete(`/me/sessions/${id}`)).status).toBe(404);
    expect((await house.anonymous.get('/me', withToken(hers))).status).toBe(200);
  });
});

describe('the history of signing in', () => {
  it('tells successes and failures, to the person and to whoever keeps accounts, and to nobody else', async () => {
    const id = (await house.as('legal').get('/me')).body.person.id;
    await signIn('legal', 'not the password');
    const mine = (await house.as('legal').get('/me/sign-ins')).body.items;

    expect(mine[0]).toMatchObject({ succeeded: false, reason: 'wrong_password', place: 'this_machine' });
    expect(mine.some(({ succeeded }: { succeeded: boolean }) => succeeded)).toBe(true);
    expect((await house.as('admin').get(`/people/${id}/sign-ins?filter[succeeded][eq]=false`)).body.items).toEqual([
      mine[0],
    ]);
    expect((await house.as('manager-a').get(`/people/${id}/sign-ins`)).status).toBe(403);
    expect((await house.as('manager-a').get(`/people/${id}/sessions`)).status).toBe(403);
  });

  it('calls the network of an office by its name, the narrowest of several, and takes nothing that is no range', async () => {
    const { version, ...rules } = (await house.as('admin').get('/account-rules')).body;
    const settle = (networks: object[]): Promise<Answer> =>
      house.as('admin').put('/account-rules', { ...rules, networks }, { version });
    for (const range of ['10.8.0.0', '10.8.0.0/33', '10.8.0/16', 'fd00::/129', '10.8.0.0/16; DROP', '']) {
      const { status, body } = await settle([{ name: '总部', range }]);
      expect([range, status, body.errors[0].pointer]).toEqual([range, 400, '/networks/0/range']);
    }
    const offices = [
      { name: '全公司', range: '10.0.0.0/8' },
      { name: '总部', range: '10.8.0.0/16' },
      { name: '昆山', range: 'fd00:8::/32' },
    ];
    expect((await settle(offices)).body.networks).toEqual(offices);

    await signIn('legal');
    const seen = async (address: string): Promise<string | null> => {
      await house.sql(`UPDATE sessions SET address = $1 WHERE method <> 'token'`, [address]);
      return (await house.as('legal').get('/me/sessions')).body.items[0].network;
    };
    expect(await seen('10.8.3.9')).toBe('总部');
    expect(await seen('::ffff:10.9.3.9')).toBe('全公司');
    expect(await seen('fd00:8::5')).toBe('昆山');
    expect(await seen('203.0.113.7')).toBeNull();
    expect(await seen('')).toBeNull();
    await house.sql(`INSERT INTO sign_ins (person_id, succeeded, method, address, user_agent)
      SELECT id, true, 'password', '10.8.3.9', '' FROM people WHERE login = 'legal'`);
    expect((await house.as('legal').get('/me/sign-ins')).body.items[0]).toMatchObject({ network: '总部' });
  });

  it('keeps neither the password nor the login that was tried', async () => {
    await signIn('no-such-login', 'a wrong secret');
    const [row] = await house.sql(`SELECT t::text AS row FROM sign_ins t ORDER BY id DESC LIMIT 1`);

    expect(row.row).not.toMatch(/no-such-login|a wrong secret/);
  });

  it('knows as much of a place as the address says', () => {
    expect(
      ['127.0.0.1', '::1', '::ffff:10.1.2.3', '172.20.0.1', '172.40.0.1', 'fd00::1', '', 'x'].map(placeOf),
    ).toEqual(['this_machine', 'this_machine', 'intranet', 'intranet', 'internet', 'intranet', 'unknown', 'unknown']);
    expect(deviceOf('curl/8.5.0')).toBe('curl');
  });
});

describe('whoever keeps accounts', () => {
  it('ends all sessions of somebody', async () => {
    const his = await signIn('finance');
    const path = `/people/${his.body.person.id}/sessions`;

    expect((await house.as('admin').get(path)).body.items.length).toBeGreaterThan(0);
    expect((await house.as('admin').delete(path)).status).toBe(204);
    expect((await house.anonymous.get('/me', withToken(his))).status).toBe(401);
  });

  it('has every session end when the account is disabled', async () => {
    const his = await signIn('vp-impl');
    await house.as('admin').post(`/people/${his.body.person.id}/deactivation`);
    const [row] = await house.sql('SELECT end_reason FROM sessions WHERE person_id = $1 AND ended_at IS NOT NULL', [
      his.body.person.id,
    ]);

    expect(row.end_reason).toBe('account disabled');
  });
});

describe('somebody on the road who has not signed in for three days', () => {
  const idOf = async (login: string): Promise<string> => (await house.as(login).get('/me')).body.person.id;

  it('is reminded, her superior is told and sees her in the list; once, until three more days have passed', async () => {
    const id = await idOf('sales-a1');
    expect((await house.as('manager-a').put(`/people/${id}/travelling`, { travelling: true })).status).toBe(204);
    await house.sql(`DELETE FROM sign_ins WHERE person_id = $1`, [id]);
    await house.sql(
      `INSERT INTO sign_ins (at, person_id, succeeded, method, address, user_agent)
       VALUES (now() - interval '73 hours', $1, true, 'password', '', '')`,
      [id],
    );
    for (let i = 0; i < 2; i++) await house.app.get(RemindTravellers, { strict: false }).execute();
    await house.afterwards();

    const told = async (login: string): Promise<any[]> =>
      (await house.as(login).get('/notifications')).body.items.filter(({ kind }: { kind: string }) =>
        kind.endsWith('_silent'),
      );
    expect(await told('manager-a')).toMatchObject([{ kind: 'traveller_silent', link: '/travellers' }]);
    expect((await told('manager-a'))[0].title).toBe('陈思远出差中，已超过 3 天未登录');
    expect(await told('sales-a1')).toMatchObject([{ kind: 'travel_silent' }]);
    expect((await house.as('manager-a').get('/travellers')).body.items).toMatchObject([
      { person: { id, name: '陈思远' }, overdue: true, silentDays: 3 },
    ]);
    expect((await house.as('manager-b').get('/travellers')).body.items).toEqual([]);
    expect(await told('sales-a2')).toEqual([]);
    expect((await house.as('admin').get('/travellers')).body.items).toHaveLength(1);
  });

  it('is told of, and seen, by the assistant of her superior too, who relays it', async () => {
    const id = await idOf('sales-a1');
    await house.sql(
      `UPDATE roles SET permissions = permissions || '{traveller.relay}', version = version + 1 WHERE code = 'salesperson'`,
    );
    await house.sql('SELECT rebuild_reach()');
    await house.sql(`UPDATE accounts SET travel_reminded_at = NULL, version = version + 1 WHERE id = $1`, [id]);
    await house.app.get(RemindTravellers, { strict: false }).execute();
    await house.afterwards();

    const told = (await house.as('sales-a2').get('/notifications')).body.items;
    expect(told.filter(({ kind }: any) => kind === 'traveller_silent')).toHaveLength(1);
    expect((await house.as('sales-a2').get('/travellers')).body.items).toMatchObject([{ person: { id } }]);
    expect((await house.as('sales-b1').get('/travellers')).body.items).toEqual([]);
    await house.sql(
      `UPDATE roles SET permissions = array_remove(permissions, 'traveller.relay'), version = version + 1 WHERE code = 'salesperson'`,
    );
    await house.sql('SELECT rebuild_reach()');
  });

  it('is left alone once she has signed in', async () => {
    const id = await idOf('sales-a1');
    await signIn('sales-a1');

    expect((await house.as('manager-a').get('/travellers')).body.items).toMatchObject([
      { person: { id }, overdue: false, silentDays: 0 },
    ]);
  });

  it('is marked by those above and by herself, not by a colleague', async () => {
    const id = await idOf('sales-a1');

    expect((await house.as('sales-a2').put(`/people/${id}/travelling`, { travelling: false })).body.code).toBe(
      'account.travel_not_yours',
    );
    expect((await house.as('manager-b').put(`/people/${id}/travelling`, { travelling: false })).status).toBe(403);
    expect((await house.as('assistant').put(`/people/${id}/travelling`, { travelling: false })).status).toBe(204);
    expect((await house.as('sales-a1').put(`/people/${id}/travelling`, { travelling: true })).status).toBe(204);
    expect((await house.as('sales-a1').get('/travellers')).body.mine).toBe(true);
  });
});
