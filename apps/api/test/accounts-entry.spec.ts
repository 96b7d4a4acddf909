import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { hashPassword, Staffing } from '../src/modules/org/index.js';
import { openHouse, type Answer, type CallOptions, type House } from './harness/house.js';
import { DEMO_PASSWORD } from './harness/template-database.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function signIn(login: string, password = DEMO_PASSWORD): Promise<Answer> {
  return house.anonymous.post('/session', { login, password });
}

function by(answer: Answer): CallOptions {
  return { headers: { authorization: `Bearer ${answer.body.accessToken ?? answer.body.session.accessToken}` } };
}

/** A code of now, or of so many half minutes later. */
function codeOf(secret: string, later = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + later * 30 });
}

/** Somebody who came after the demo company was made. */
async function hire(login: string, roles: string[], password = DEMO_PASSWORD): Promise<string> {
  const passwordHash = await hashPassword(password);
  const staffing = house.app.get(Staffing, { strict: false });
  return house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
    const id = await staffing.hire({ login, name: `新人${login}`, passwordHash, position: 'salesperson', roles });
    await staffing.rebuildReach();
    return id;
  });
}

const change = (login: string, current: string, password: string): Promise<Answer> =>
  house.as(login).put('/me/password', { current, password });

describe('a password', () => {
  it('is refused when it is short, common, tells who she is, or was used before; each for its own reason', async () => {
    const codes: string[] = [];
    for (const password of ['short one', 'Password123', 'x-SALES-A1-x-long', DEMO_PASSWORD])
      codes.push((await change('sales-a1', DEMO_PASSWORD, password)).body.code);

    expect(codes).toEqual(['password.too_short', 'password.common', 'password.tells_who', 'password.used_before']);
  });

  it('is changed by whoever knows the old one; the other sessions end, this one goes on', async () => {
    const there = await signIn('sales-a2');
    expect((await change('sales-a2', 'not the old one', 'a quite new phrase')).body.code).toBe('password.wrong');
    expect((await change('sales-a2', DEMO_PASSWORD, 'a quite new phrase')).status).toBe(204);

    expect((await house.anonymous.get('/me', by(there))).status).toBe(401);
    expect((await house.as('sales-a2').get('/me')).status).toBe(200);
    expect((await signIn('sales-a2')).status).toBe(401);
    expect((await signIn('sales-a2', 'a quite new phrase')).status).toBe(201);
  });

  it('does not come back for five changes, and then may', async () => {
    await hire('changer', ['salesperson'], 'phrase number zero');
    const words = ['zero', 'one', 'two', 'three', 'four', 'five'];
    let mine = await signIn('changer', 'phrase number zero');
    const next = (from: string, to: string): Promise<Answer> =>
      house.anonymous.put(
        '/me/password',
        { current: `phrase number ${from}`, password: `phrase number ${to}` },
        by(mine),
      );
    for (let i = 1; i < words.length; i++) {
      expect((await next(words[i - 1] as string, 'zero')).body.code).toBe('password.used_before');
      expect((await next(words[i - 1] as string, words[i] as string)).status).toBe(204);
    }
    mine = await signIn('changer', 'phrase number five');
    expect((await next('five', 'zero')).status).toBe(204);
  });

  it('is neither in the audit nor in any answer, not even as a hash', async () => {
    await change('sales-b1', DEMO_PASSWORD, 'a secret never told');
    const [row] = await house.sql(
      `SELECT count(*)::int AS n FROM audit_log WHERE (before::text || after::text) ~ '(argon2|a secret never told)'`,
    );

    expect(row.n).toBe(0);
  });

  it('given by the security administrator is good for one sign-in, at which she chooses her own', async () => {
    const before = await signIn('legal');
    const path = `/people/${before.body.person.id}/one-time-password`;
    expect((await house.as('sales-a1').post(path)).status).toBe(403);
    const { password } = (await house.as('admin').post(path)).body;
    expect((await house.anonymous.get('/me', by(before))).status).toBe(401);

    const step = await signIn('legal', password);
    expect(step.status).toBe(202);
    expect(step.body.step).toBe('new_password');
    const { ticket } = step.body;
    const choose = (own: string): Promise<Answer> =>
      house.anonymous.post('/session/new-password', { ticket, password: own });
    expect((await choose(password)).body.code).toBe('password.used_before');
    const session = await choose('my very own phrase');
    expect(session.status).toBe(201);
    expect((await house.anonymous.get('/me', by(session))).status).toBe(200);
    expect((await choose('another own phrase')).body.code).toBe('session.ticket_over');
    expect((await signIn('legal', password)).status).toBe(401);
    expect((await signIn('legal', 'my very own phrase')).status).toBe(201);
  });

  it('given once is void after its time', async () => {
    const id = await hire('late', ['salesperson']);
    const { password } = (await house.as('admin').post(`/people/${id}/one-time-password`)).body;
    await house.sql(
      `UPDATE accounts SET password_once_until = now() - interval '1 minute', version = version + 1 WHERE id = $1`,
      [id],
    );

    expect((await signIn('late', password)).body.code).toBe('session.credentials_wrong');
  });
});

describe('a second factor', () => {
  const begin = async (login: string): Promise<string> =>
    (await house.as(login).post('/me/second-factor', { password: DEMO_PASSWORD })).body.secret;
  let secret: string;
  let codes: string[];

  it('counts from its first code on, and brings ten recovery codes', async () => {
    expect((await house.as('finance').post('/me/second-factor', { password: 'wrong' })).body.code).toBe(
      'password.wrong',
    );
    secret = await begin('finance');
    expect((await signIn('finance')).status).toBe(201);
    expect((await house.as('finance').post('/me/second-factor/confirmation', { code: '000000' })).body.code).toBe(
      'second_factor.code_wrong',
    );
    codes = (await house.as('finance').post('/me/second-factor/confirmation', { code: codeOf(secret, -1) })).body
      .recoveryCodes;

    expect(codes).toHaveLength(10);
    expect((await house.as('finance').get('/me/second-factor')).body).toMatchObject({ codesLeft: 10, required: false });
  });

  it('is asked for after the password, with a ticket that opens nothing else', async () => {
    const step = await signIn('finance');
    expect(step.status).toBe(202);
    expect(step.body).toMatchObject({ step: 'second_factor' });
    expect(step.headers['set-cookie']).toBeUndefined();
    expect(
      (await house.anonymous.get('/me', { headers: { authorization: `Bearer ${step.body.ticket}` } })).status,
    ).toBe(401);
    expect(
      (await house.anonymous.post('/session/new-password', { ticket: step.body.ticket, password: 'anything long' }))
        .body.code,
    ).toBe('session.ticket_over');
  });

  it('lets in by a code once: replayed, it is refused, with this ticket and with a new one', async () => {
    const { ticket } = (await signIn('finance')).body;
    const code = codeOf(secret);
    const session = await house.anonymous.post('/session/second-factor', { ticket, code });
    expect(session.status).toBe(201);
    const again = (await signIn('finance')).body.ticket;

    expect((await house.anonymous.post('/session/second-factor', { ticket, code })).body.code).toBe(
      'session.ticket_over',
    );
    expect((await house.anonymous.post('/session/second-factor', { ticket: again, code })).body.code).toBe(
      'second_factor.wrong',
    );
  });

  it('lets in by a recovery code, which is spent then', async () => {
    const code = codes[0] as string;
    const enter = async (): Promise<Answer> =>
      house.anonymous.post('/session/second-factor', { ticket: (await signIn('finance')).body.ticket, code });

    expect((await enter()).status).toBe(201);
    expect((await enter()).body.code).toBe('second_factor.wrong');
    expect((await house.as('finance').get('/me/second-factor')).body.codesLeft).toBe(9);
    expect((await house.as('finance').get('/me/sign-ins')).body.items[0]).toMatchObject({
      succeeded: false,
      reason: 'wrong_code',
    });
  });

  it('guessed five times locks the account, password and all, until the security administrator unlocks it', async () => {
    const { ticket } = (await signIn('finance')).body;
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await house.anonymous.post('/session/second-factor', { ticket, code: '123456' })).status);
    const id = (await house.as('finance').get('/me')).body.person.id;

    expect(statuses.at(-1)).toBe(429);
    expect((await signIn('finance')).status).toBe(429);
    expect((await house.as('admin').get(`/people/${id}/account`)).body.locked).toBe(true);
    expect((await house.as('admin').delete(`/people/${id}/lock`)).status).toBe(204);
    expect((await signIn('finance')).status).toBe(202);
  });

  it('is kept sealed, and its codes as hashes', async () => {
    const [row] = await house.sql(
      `SELECT (SELECT string_agg(t::text, ' ') FROM second_factors t) || (SELECT string_agg(t::text, ' ') FROM recovery_codes t)
       || coalesce((SELECT string_agg(before::text || after::text, ' ') FROM audit_log WHERE subject_type = 'second_factors'), '') AS kept`,
    );

    expect(row.kept).not.toContain(secret);
    for (const code of codes) expect(row.kept).not.toContain(code);
  });

  it('is taken away by the security administrator, on the record, and her sessions end', async () => {
    const { id } = (await house.as('finance').get('/me')).body.person;
    await house.as('admin').delete(`/people/${id}/second-factor`);
    const [kept] = await house.sql(
      `SELECT action, before::text FROM audit_log WHERE subject_type = 'second_factors' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [id],
    );

    expect(kept.action).toBe('delete');
    expect(kept.before).not.toMatch(/sealed/);
    expect((await house.as('finance').get('/me')).status).toBe(401);
    expect((await signIn('finance')).status).toBe(201);
  });
});

describe('whoever administers', () => {
  it('sets up a second factor before she is let in for the first time, and cannot turn it off', async () => {
    await hire('keeper', ['administrator']);
    const { ticket, step } = (await signIn('keeper')).body;
    expect(step).toBe('enrolment');
    const { secret, qr, uri } = (await house.anonymous.post('/session/enrolment', { ticket })).body;
    expect(qr).toMatch(/^<svg/);
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    const done = await house.anonymous.post('/session/enrolment/confirmation', { ticket, code: codeOf(secret, -1) });

    expect(done.body.recoveryCodes).toHaveLength(10);
    expect((await house.anonymous.get('/me', by(done))).status).toBe(200);
    const off = await house.anonymous.delete('/me/second-factor', { ...by(done), body: { password: DEMO_PASSWORD } });
    expect(off.body.code).toBe('second_factor.required');
    expect((await signIn('keeper')).body.step).toBe('second_factor');
  });

  it('is excepted where the demo company brought her along, and told so', async () => {
    expect((await signIn('admin')).status).toBe(201);
    expect((await house.as('admin').get('/me/second-factor')).body).toMatchObject({ required: false, excepted: true });
  });

  it('is put out when an office finds her inside without a second factor, and sets one up to come back', async () => {
    const id = await hire('raised', ['salesperson']);
    const inside = await signIn('raised');
    const give = async (code: string): Promise<Answer> => {
      const { version } = (await house.as('admin').get(`/people/${id}/roles`)).body;
      const roles = await house.sql('SELECT id FROM roles WHERE code = $1', [code]);
      return house.as('admin').put(`/people/${id}/roles`, { roleIds: roles.map((role) => role.id) }, { version });
    };
    expect((await give('business')).status).toBe(200);
    expect((await house.anonymous.get('/me', by(inside))).status).toBe(200);
    expect((await give('system-administrator')).status).toBe(200);
    expect((await house.anonymous.get('/me', by(inside))).status).toBe(401);
    expect((await signIn('raised')).body.step).toBe('enrolment');
  });

  it('is put out as well when a role that she holds becomes an office', async () => {
    const own = { name: '值班', nameEn: '', description: '', areas: [], fields: {}, traits: [] };
    const role = await house.as('admin').post('/roles', { ...own, code: 'on-duty', permissions: [], scopes: {} });
    expect(role.status, role.text).toBe(201);
    await hire('watch', ['on-duty']);
    const [inside, salesperson] = [await signIn('watch'), await signIn('sales-b2')];
    const { id, version } = role.body;
    const changed = await house.as('admin').patch(`/roles/${id}`, { permissions: ['audit.view'] }, { version });
    expect(changed.status, changed.text).toBe(200);
    expect((await house.anonymous.get('/me', by(inside))).status).toBe(401);
    expect((await house.anonymous.get('/me', by(salesperson))).status).toBe(200);
  });

  it('switches the duty off, within bounds and on the record; switched on again it finds whoever came in meanwhile', async () => {
    const { version, ...rules } = (await house.as('admin').get('/account-rules')).body;
    const put = (body: object): Promise<Answer> =>
      house.as('admin').put('/account-rules', { ...rules, ...body }, { version });
    expect((await put({ passwordLength: 4 })).status).toBe(400);
    expect((await put({ secondFactorForAdministrators: false, passwordLength: 12 })).status).toBe(200);
    expect((await put({})).body.code).toBe('row.stale');
    await hire('keeper-2', ['administrator']);

    const without = await signIn('keeper-2');
    expect(without.status).toBe(201);
    const settled = (await house.as('admin').get('/account-rules')).body.version;
    const again = { ...rules, passwordLength: 12, secondFactorForAdministrators: true };
    expect((await house.as('admin').put('/account-rules', again, { version: settled })).status).toBe(200);
    expect((await house.anonymous.get('/me', by(without))).status).toBe(401);
    expect((await change('sales-a1', DEMO_PASSWORD, 'elevenchars')).body.code).toBe('password.too_short');
    expect((await house.as('manager-a').get('/account-rules')).status).toBe(403);
  });
});

describe('at the door', () => {
  it('a session never continues what the caller brought along', async () => {
    const first = await signIn('vp-rd');
    const cookie = String(first.headers['set-cookie']).split(';')[0] as string;
    const second = await house.anonymous.post(
      '/session',
      { login: 'vp-rd', password: DEMO_PASSWORD },
      { headers: { cookie } },
    );

    expect(String(second.headers['set-cookie']).split(';')[0]).not.toBe(cookie);
  });
});
