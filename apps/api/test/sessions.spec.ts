import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from './harness/template-database.js';
import { openHouse, type Answer, type House } from './harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const OURS = { 'x-requested-with': 'countersign' };

async function signIn(login: string, password = DEMO_PASSWORD): Promise<Answer> {
  return house.anonymous.post('/session', { login, password });
}

function cookieOf(answer: Answer): string {
  return String(answer.headers['set-cookie']).split(';')[0] as string;
}

function refresh(cookie: string, headers: Record<string, string> = OURS): Promise<Answer> {
  return house.anonymous.post('/session/refresh', undefined, { headers: { cookie, ...headers } });
}

function meWith(token: string): Promise<Answer> {
  return house.anonymous.get('/me', { headers: { authorization: `Bearer ${token}` } });
}

describe('a session', () => {
  it('keeps its refresh token out of reach of scripts and of other sites', async () => {
    const answer = await signIn('sales-a1');

    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly/);
    expect(String(answer.headers['set-cookie'])).toMatch(/SameSite=Strict/);
    expect(answer.text).not.toContain(cookieOf(answer).split('=')[1]);
  });

  it('is renewed by its cookie, each time with a new one', async () => {
    const first = await signIn('sales-a1');
    const second = await refresh(cookieOf(first));

    expect(second.status).toBe(200);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await meWith(second.body.accessToken)).status).toBe(200);
  });

  it('ends altogether when a refresh token is used a second time', async () => {
    const first = await signIn('sales-a2');
    const second = await refresh(cookieOf(first));
    const theft = await refresh(cookieOf(first));

    expect(theft.status).toBe(401);
    expect((await refresh(cookieOf(second))).status).toBe(401);
    expect((await meWith(second.body.accessToken)).status).toBe(401);
  });

  it('is not renewed for a foreign page', async () => {
    const cookie = cookieOf(await signIn('sales-a1'));

    expect((await refresh(cookie, {})).body.code).toBe('session.foreign_request');
    expect((await refresh(cookie, { ...OURS, origin: 'https://evil.example' })).body.code).toBe(
      'session.foreign_request',
    );
    expect((await refresh(cookie, { ...OURS, 'sec-fetch-site': 'cross-site' })).body.code).toBe(
      'session.foreign_request',
    );
  });

  it('ends when she signs out, and everywhere when she says so', async () => {
    const here = await signIn('sales-b1');
    const there = await signIn('sales-b1');
    const out = await house.anonymous.delete('/session?everywhere=true', {
      headers: { cookie: cookieOf(here), ...OURS },
    });

    expect(out.status).toBe(204);
    expect((await meWith(here.body.accessToken)).status).toBe(401);
    expect((await meWith(there.body.accessToken)).status).toBe(401);
  });

  it('ends for a caller that keeps no cookie, by its access token, and only once', async () => {
    const here = await signIn('sales-b1');
    const there = await signIn('sales-b1');
    const headers = { authorization: `Bearer ${here.body.accessToken}` };

    expect((await house.anonymous.delete('/session', { headers })).status).toBe(204);
    expect((await meWith(here.body.accessToken)).status).toBe(401);
    expect((await house.anonymous.delete('/session?everywhere=true', { headers })).status).toBe(204);
    expect((await meWith(there.body.accessToken)).status).toBe(200);
  });

  it('cannot be forged: another key, no signature, another algorithm', async () => {
    const real = (await signIn('sales-a1')).body.accessToken as string;
    const [head, claims] = real.split('.') as [string, string];
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');

    for (const forged of [`${head}.${claims}.AAAA`, `${none}.${claims}.`, `${head}.${claims}`, 'not a token']) {
      expect((await meWith(forged)).status).toBe(401);
    }
  });

  it('is over after half an hour without a sign of life, and after twelve hours in any case', async () => {
    const idle = await signIn('finance');
    const old = await signIn('legal');
    await house.sql(`UPDATE sessions SET last_seen_at = now() - interval '31 minutes' WHERE person_id = $1`, [
      idle.body.person.id,
    ]);
    await house.sql(`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [
      old.body.person.id,
    ]);

    expect((await refresh(cookieOf(idle))).status).toBe(401);
    expect((await meWith(old.body.accessToken)).status).toBe(401);
  });
});

describe('guessing a password', () => {
  it('is counted guess by guess, also when twenty are sent at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('sales-mgmt', 'wrong guess')));

    expect(answers.filter(({ status }) => status === 401).length).toBe(5);
    expect(answers.filter(({ status }) => status === 429).length).toBe(15);
  });

  it('is locked out after five failures, even with the right one, and forgets after a quarter of an hour', async () => {
    for (let i = 0; i < 5; i++) expect((await signIn('vp-rd', 'wrong guess')).status).toBe(401);

    expect((await signIn('vp-rd')).body.code).toBe('session.too_many_attempts');
    const locks = await house.sql(
      `SELECT p.login, l.after FROM audit_log l JOIN people p ON p.id = l.subject_id WHERE l.action = 'lock' AND l.subject_type = 'accounts'`,
    );
    expect(locks.filter(({ login }) => login === 'vp-rd')).toEqual([
      { login: 'vp-rd', after: { address: expect.any(String), minutes: 15 } },
    ]);
    expect((await signIn('vp-impl')).status).toBe(201);

    await house.sql(`UPDATE sign_in_attempts SET at = at - interval '16 minutes'`);
    expect((await signIn('vp-rd')).status).toBe(201);
  });
});
