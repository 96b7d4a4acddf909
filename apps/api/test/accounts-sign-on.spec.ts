import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type Answer, type House } from './harness/house.js';
import { startIdentityProvider, type IdentityProvider } from './harness/identity-provider.js';
import { DEMO_PASSWORD } from './harness/template-database.js';

const PUBLIC_URL = 'http://crm.hualan.example';
let house: House;
let provider: IdentityProvider;
let issuer: string;

beforeAll(async () => {
  provider = await startIdentityProvider(PUBLIC_URL);
  issuer = provider.issuer;
  house = await openHouse({ env: provider.env });
});
afterAll(async () => {
  await house.close();
  await provider.stop();
});

interface Journey {
  readonly url: string;
  readonly cookie: string;
}

function journeyOf(answer: Answer): Journey {
  expect(answer.status, answer.text).toBe(200);
  return { url: answer.body.url, cookie: String(answer.headers['set-cookie']).split(';')[0] as string };
}

const begin = async (): Promise<Journey> => journeyOf(await house.anonymous.post('/session/sign-on', {}));
const link = async (login: string): Promise<Journey> => journeyOf(await house.as(login).post('/me/sign-on'));

/** Signs in at the provider, as a browser would, and says what it puts into the address it sends back to. */
async function atProvider(url: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = url;
  for (let hop = 0; hop < 12; hop++) {
    const at = new URL(next, issuer);
    if (at.href.startsWith(PUBLIC_URL)) return at.search.slice(1);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    let answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    remember(answer, jar);
    const text = answer.status === 200 ? await answer.text() : '';
    if (text) {
      const action = new URL(/action="([^"]+)"/.exec(text)?.[1] ?? '', issuer);
      const prompt = /name="prompt" value="([^"]+)"/.exec(text)?.[1] ?? 'login';
      const sent = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      answer = await fetch(action, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: sent, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ prompt, login: subject, password: 'x' }),
      });
      remember(answer, jar);
    }
    next = answer.headers.get('location') ?? '';
    if (!next) throw new Error(`the provider stopped at ${at.pathname}: ${answer.status}`);
  }
  throw new Error('the provider never sent the browser back');
}

function remember(answer: Response, jar: Map<string, string>): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
}

const finish = (query: string, cookie?: string): Promise<Answer> =>
  house.anonymous.post('/session/sign-on/completion', { query }, cookie ? { headers: { cookie } } : {});

describe('sign-on by the company', () => {
  it('sends the browser to the provider with code, PKCE, nonce and state, and back to the configured address alone', async () => {
    const hosts: Record<string, string>[] = [{}, { host: 'evil.example' }, { 'x-forwarded-host': 'evil.example' }];
    for (const headers of hosts) {
      const { url } = journeyOf(await house.anonymous.post('/session/sign-on', {}, { headers }));
      const asked = new URL(url).searchParams;
      expect(asked.get('redirect_uri')).toBe(`${PUBLIC_URL}/sign-on`);
      expect(asked.get('response_type')).toBe('code');
      expect(asked.get('code_challenge_method')).toBe('S256');
      for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20);
    }
    expect((await house.anonymous.get('/setup/status')).body.signOn).toBe('华澜统一认证');
  });

  it('takes no address to go to from anybody, at the start or on the way back', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/ok']) {
      for (const name of ['next', 'redirect_uri', 'returnTo']) {
        expect((await house.anonymous.post('/session/sign-on', { [name]: next })).status).toBe(400);
        expect((await house.anonymous.post('/session/sign-on/completion', { query: 'x', [name]: next })).status).toBe(
          400,
        );
      }
    }
  });

  it('does not know an identity nobody linked, though its address for mail is that of somebody', async () => {
    const { url, cookie } = await begin();
    const answer = await finish(await atProvider(url, 'stranger'), cookie);

    expect(answer.body.code).toBe('sign_on.not_linked');
  });

  it('signs in whoever linked it while signed in, and keeps to that account', async () => {
    const outward = await link('sales-a1');
    expect((await finish(await atProvider(outward.url, 'chen'), outward.cookie)).status).toBe(204);
    const { url, cookie } = await begin();
    const session = await finish(await atProvider(url, 'chen'), cookie);
    expect(session.status).toBe(201);
    expect(session.body.person.login).toBe('sales-a1');

    const second = await link('sales-a2');
    expect((await finish(await atProvider(second.url, 'chen'), second.cookie)).body.code).toBe('sign_on.taken');
  });

  it('refuses a wrong state, a code that comes twice, another browser, and a wrong nonce', async () => {
    const one = await begin();
    const query = await atProvider(one.url, 'chen');
    const forged = new URLSearchParams(query);
    forged.set('state', 'x'.repeat(43));
    expect((await finish(forged.toString(), one.cookie)).body.code).toBe('sign_on.refused');
    expect((await finish(query)).body.code).toBe('sign_on.refused');
    expect((await finish(query, (await begin()).cookie)).body.code).toBe('sign_on.refused');
    expect((await finish(query, one.cookie)).status).toBe(201);
    expect((await finish(query, one.cookie)).body.code).toBe('sign_on.refused');

    const two = await begin();
    const other = new URL(two.url);
    other.searchParams.set('nonce', 'not the one that was kept');
    expect((await finish(await atProvider(other.href, 'chen'), two.cookie)).body.code).toBe('sign_on.refused');

    const three = await begin();
    const used = new URLSearchParams(query);
    used.set('state', new URL(three.url).searchParams.get('state') ?? '');
    expect((await finish(used.toString(), three.cookie)).body.code).toBe('sign_on.refused');
  });

  it('takes an invitation that is still good after a journey nobody finished, and no recovery in its place', async () => {
    const { id } = (await house.as('finance').get('/me')).body.person;
    const linkOf = async (kind: string): Promise<string> =>
      new URL((await house.as('admin').post(`/people/${id}/password-links`, { kind })).body.link).hash.slice(1);
    const recovery = await linkOf('recovery');
    expect((await house.anonymous.post('/session/sign-on', { invitation: recovery })).body.code).toBe(
      'password_link.over',
    );

    const invitation = await linkOf('invitation');
    const abandoned = journeyOf(await house.anonymous.post('/session/sign-on', { invitation }));
    const second = journeyOf(await house.anonymous.post('/session/sign-on', { invitation }));
    // An identity that is somebody else's does not use the invitation up.
    expect((await finish(await atProvider(second.url, 'chen'), second.cookie)).body.code).toBe('sign_on.taken');
    const third = journeyOf(await house.anonymous.post('/session/sign-on', { invitation }));
    const session = await finish(await atProvider(third.url, 'qian'), third.cookie);
    expect(session.body.person.login).toBe('finance');
    // Who comes back later by the same invitation links nothing more.
    expect((await finish(await atProvider(abandoned.url, 'another'), abandoned.cookie)).body.code).toBe(
      'password_link.over',
    );
    expect((await house.as('finance').get('/me/sign-on')).body.items).toHaveLength(1);
  });

  it('links by an invitation, which is spent then', async () => {
    const { id } = (await house.as('legal').get('/me')).body.person;
    const { link: address } = (await house.as('admin').post(`/people/${id}/password-links`, { kind: 'invitation' }))
      .body;
    const invitation = new URL(address).hash.slice(1);
    const { url, cookie } = journeyOf(await house.anonymous.post('/session/sign-on', { invitation }));
    const session = await finish(await atProvider(url, 'han'), cookie);

    expect(session.body.person.login).toBe('legal');
    expect((await house.anonymous.post('/session/sign-on', { invitation })).body.code).toBe('password_link.over');
  });

  it('asks whoever set up a second factor for it, and whoever administers to set one up', async () => {
    const linked = async (login: string, subject: string): Promise<void> => {
      const { url, cookie } = await link(login);
      expect((await finish(await atProvider(url, subject), cookie)).status).toBe(204);
    };
    const entered = async (subject: string): Promise<Answer> => {
      const { url, cookie } = await begin();
      return finish(await atProvider(url, subject), cookie);
    };
    await linked('sales-b1', 'xu');
    const { secret } = (await house.as('sales-b1').post('/me/second-factor', { password: DEMO_PASSWORD })).body;
    const epoch = Math.floor(Date.now() / 1000);
    const first = await house
      .as('sales-b1')
      .post('/me/second-factor/confirmation', { code: generateSync({ secret, epoch: epoch - 30 }) });
    expect(first.status, first.text).toBe(200);
    const step = await entered('xu');
    expect([step.status, step.body.step, step.headers['set-cookie']]).toEqual([202, 'second_factor', undefined]);
    const code = generateSync({ secret, epoch });
    const session = await house.anonymous.post('/session/second-factor', { ticket: step.body.ticket, code });
    expect([session.status, session.body.person?.login]).toEqual([201, 'sales-b1']);

    await linked('sales-b2', 'li');
    // Nobody of the demo company any more, so what every administrator owes she owes too.
    await house.sql(`UPDATE people SET login = 'li.junjie', version = version + 1 WHERE login = 'sales-b2'`);
    await house.sql(
      `INSERT INTO person_roles (person_id, role_id) SELECT p.id, r.id FROM people p, roles r
       WHERE p.login = 'li.junjie' AND r.code = 'audit-administrator'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const owed = await entered('li');
    expect([owed.status, owed.body.step, owed.headers['set-cookie']]).toEqual([202, 'enrolment', undefined]);
  });

  it('is undone by whoever linked it', async () => {
    const [{ id }] = (await house.as('sales-a1').get('/me/sign-on')).body.items;
    expect((await house.as('sales-a2').delete(`/me/sign-on/${id}`)).status).toBe(404);
    expect((await house.as('sales-a1').delete(`/me/sign-on/${id}`)).status).toBe(204);
    const { url, cookie } = await begin();
    expect((await finish(await atProvider(url, 'chen'), cookie)).body.code).toBe('sign_on.not_linked');
    expect((await house.anonymous.post('/session', { login: 'sales-a1', password: DEMO_PASSWORD })).status).toBe(201);
  });
});
