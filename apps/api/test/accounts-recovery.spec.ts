import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { openHouse, type Answer, type House } from './harness/house.js';
import { DEMO_PASSWORD } from './harness/template-database.js';

let house: House;
let server: SMTPServer;
let owner: Client;
const letters: string[] = [];
/** What reached the server, whether or not it took it. */
const attempts: string[] = [];
let refusals = 0;
let held: Promise<void> = Promise.resolve();

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        attempts.push(text);
        if (refusals-- > 0) return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        void held.then(() => {
          letters.push(text);
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  house = await openHouse({
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_URL: 'http://crm.hualan.example', TRUST_PROXY: 'true' },
  });
  owner = new Client({ connectionString: house.databaseUrl });
  await owner.connect();
  await house.app.get(JobRunner).start();
  await house.sql(`UPDATE people SET email = login || '@hualan.example', version = version + 1`);
  await house.sql('UPDATE accounts SET mail_changed_at = NULL, version = version + 1');
});
afterAll(async () => {
  await owner.end();
  await house.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const ask = (login: string, headers: Record<string, string> = {}): Promise<Answer> =>
  house.anonymous.post('/session/recovery', { login }, { headers });
const use = (token: string, password: string): Promise<Answer> =>
  house.anonymous.post('/session/password-link', { token, password });
const signIn = (login: string, password = DEMO_PASSWORD): Promise<Answer> =>
  house.anonymous.post('/session', { login, password });

/** What the letter says, its lines put together again. */
function plain(letter: string): string {
  const body = letter.slice(letter.indexOf('\r\n\r\n') + 4);
  return /base64/i.test(letter)
    ? Buffer.from(body, 'base64').toString('utf8')
    : body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Delivers the outbox, and waits until no letter is left to be sent. */
async function posted(): Promise<void> {
  await house.afterwards();
  const left = `SELECT count(*)::int AS n FROM pgboss.job
    WHERE name IN ('accounts.recovery-letter', 'accounts.address-letter') AND state IN ('created', 'retry', 'active')`;
  await expect.poll(async () => (await owner.query(left)).rows[0].n, { timeout: 30_000 }).toBe(0);
}

async function linkFor(login: string): Promise<URL> {
  letters.length = 0;
  await house.sql('DELETE FROM sign_in_attempts');
  await ask(login);
  await posted();
  return new URL(/https?:\/\/\S+/.exec(plain(letters[0] ?? ''))?.[0] ?? 'none:');
}

describe('a forgotten password', () => {
  it('is answered alike for a login there is, one there is not, one that is disabled, and one without an address', async () => {
    await house.sql(`UPDATE people SET email = NULL, version = version + 1 WHERE login = 'vp-rd'`);
    const id = (await signIn('vp-impl')).body.person.id;
    await house.as('admin').post(`/people/${id}/deactivation`);
    letters.length = 0;
    const answers: Answer[] = [];
    for (const login of ['sales-a1', 'nobody', 'vp-impl', 'vp-rd']) answers.push(await ask(login));
    await posted();

    expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [204, '']));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/To: .*sales-a1@hualan\.example/);
  });

  it('brings a link to the address of the configuration, whatever host the request names', async () => {
    const poisons: Record<string, string>[] = [
      { host: 'evil.example' },
      { 'x-forwarded-host': 'evil.example' },
      { host: 'crm.hualan.example@evil.example' },
      { forwarded: 'host=evil.example;proto=https' },
      { 'x-forwarded-server': 'evil.example', 'x-forwarded-proto': 'https' },
      { origin: 'https://evil.example', referer: 'https://evil.example/' },
    ];
    for (const headers of poisons) {
      letters.length = 0;
      await house.sql('DELETE FROM sign_in_attempts');
      await ask('sales-a2', headers);
      await posted();
      expect(letters, JSON.stringify(headers)).toHaveLength(1);
      expect(plain(letters[0] as string)).not.toContain('evil.example');
      expect(plain(letters[0] as string)).toContain('http://crm.hualan.example/new-password#');
    }
  });

  it('is chosen anew by the link, once; every session ends, and signing in is another step', async () => {
    const there = await signIn('sales-b1');
    const token = (await linkFor('sales-b1')).hash.slice(1);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect((await use(token, 'short')).body.code).toBe('password.too_short');
    const done = await use(token, 'a newly chosen phrase');

    expect(done.status).toBe(204);
    expect(done.headers['set-cookie']).toBeUndefined();
    expect((await use(token, 'yet another phrase')).body.code).toBe('password_link.over');
    const me = await house.anonymous.get('/me', { headers: { authorization: `Bearer ${there.body.accessToken}` } });
    expect(me.status).toBe(401);
    expect((await signIn('sales-b1', 'a newly chosen phrase')).status).toBe(201);
  });

  it('is void after half an hour, and as soon as a newer link was asked for', async () => {
    const first = (await linkFor('legal')).hash.slice(1);
    const second = (await linkFor('legal')).hash.slice(1);
    expect((await use(first, 'some other phrase')).body.code).toBe('password_link.over');
    await house.sql(`UPDATE password_links SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`);
    expect((await use(second, 'some other phrase')).body.code).toBe('password_link.over');
  });

  it('leaves the link nowhere: not in the outbox, the audit, nor any table but as a hash', async () => {
    const token = (await linkFor('finance')).hash.slice(1);
    const tables = await house.sql<{ name: string }>(
      // What is in parts is read by its whole: the house may read no part of the log directly.
      `SELECT relname AS name FROM pg_class
       WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace`,
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['audit_log', 'outbox', 'password_links']));
    for (const { name } of tables) {
      const [row] = await house.sql(`SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`, [
        token,
      ]);
      expect(row.n, name).toBe(0);
    }
    const { rows } = await owner.query(
      `SELECT count(*)::int AS n FROM pgboss.job j WHERE j::text LIKE '%' || $1 || '%'`,
      [token],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('keeps no transaction open while the mail server takes its time', async () => {
    await house.sql('DELETE FROM sign_in_attempts');
    const open = async (): Promise<string[]> =>
      (
        await owner.query(
          `SELECT pid || ' ' || xact_start AS which FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`,
        )
      ).rows.map(({ which }) => which as string);
    let release = (): void => undefined;
    held = new Promise((resolve) => (release = resolve));
    attempts.length = letters.length = 0;
    await ask('manager-a');
    const delivered = house.afterwards();
    await expect.poll(() => attempts.length, { timeout: 20_000 }).toBe(1);
    const before = await open();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const since = await open();
    release();

    expect(since.filter((each) => before.includes(each))).toEqual([]);
    await delivered;
    await posted();
    expect(letters).toHaveLength(1);
  });

  it('is sent again when the mail server says later, as the same letter with the same link', async () => {
    await house.sql('DELETE FROM sign_in_attempts');
    attempts.length = letters.length = 0;
    refusals = 2;
    await ask('manager-b');
    await posted();

    expect([attempts.length, letters.length]).toEqual([3, 1]);
    const ids = attempts.map((letter) => /^Message-ID: <[0-9a-f-]{36}@crm\.hualan\.example>/im.exec(letter)?.[0]);
    expect(ids[0]).toBeDefined();
    expect(new Set(ids).size).toBe(1);
    expect(new Set(attempts.map((letter) => /#\S+/.exec(plain(letter))?.[0])).size).toBe(1);
    const link = new URL(/https?:\/\/\S+/.exec(plain(letters[0] as string))?.[0] ?? 'none:');
    expect((await use(link.hash.slice(1), 'what was asked for')).status).toBe(204);
  });

  it('is not mailed without end: an account five times in a quarter of an hour', async () => {
    await house.sql('DELETE FROM sign_in_attempts');
    letters.length = 0;
    for (let i = 0; i < 8; i++) expect((await ask('business')).status).toBe(204);
    await posted();

    expect(letters.length).toBe(5);
  });
});

describe('a link handed out by whoever keeps accounts', () => {
  it('is shown once and works once, for an invitation as for a recovery', async () => {
    const { id } = (await house.as('sales-mgmt').get('/me')).body.person;
    expect((await house.as('manager-a').post(`/people/${id}/password-links`, { kind: 'recovery' })).status).toBe(403);
    for (const kind of ['invitation', 'recovery']) {
      const { link } = (await house.as('admin').post(`/people/${id}/password-links`, { kind })).body;
      expect(new URL(link).origin).toBe('http://crm.hualan.example');
      expect((await use(new URL(link).hash.slice(1), `a phrase for ${kind}`)).status).toBe(204);
      expect((await signIn('sales-mgmt', `a phrase for ${kind}`)).status).toBe(201);
    }
  });
});

describe('an address that somebody else enters', () => {
  const stranger = 'stranger@elsewhere.example';
  const toldOf = async (login: string): Promise<string[]> =>
    (await house.as(login).get('/notifications')).body.items.map(({ kind }: { kind: string }) => kind);

  it('ends links that are open, is told to the former one and in the product, and opens nothing for a day', async () => {
    const { id } = (await house.as('finance').get('/me')).body.person;
    const open = await linkFor('finance');
    letters.length = 0;
    const { version } = (await house.as('admin').get(`/people/${id}`)).body;
    const changed = await house.as('admin').patch(`/people/${id}`, { email: stranger }, { version });
    expect(changed.status, changed.text).toBe(200);
    await posted();
    expect(letters.map((letter) => /^To: (.*)$/m.exec(letter)?.[1]?.trim())).toEqual(['finance@hualan.example']);
    expect(letters[0]).not.toContain(stranger);
    expect(await toldOf('finance')).toContain('account_address_changed');
    const used = await use(open.hash.slice(1), 'a-quite-long-passphrase-41');
    expect(used.body.code).toBe('password_link.over');

    expect((await linkFor('finance')).protocol).toBe('none:');
    await house.sql(
      `UPDATE accounts SET mail_changed_at = app_now() - interval '25 hours', version = version + 1 WHERE id = $1`,
      [id],
    );
    expect((await linkFor('finance')).hash.length).toBeGreaterThan(20);
    expect(letters[0]).toContain(stranger);
  });

  it('is no hindrance to whoever looks after accounts, and her help is told', async () => {
    const { id } = (await house.as('business').get('/me')).body.person;
    const { version } = (await house.as('admin').get(`/people/${id}`)).body;
    await house.as('admin').patch(`/people/${id}`, { email: stranger }, { version });
    const { body } = await house.as('admin').post(`/people/${id}/password-links`, { kind: 'recovery' });
    await house.afterwards();
    expect(await toldOf('business')).toContain('account_password_link');
    const password = 'a-quite-long-passphrase-42';
    expect((await use(new URL(body.link).hash.slice(1), password)).status).toBe(204);
    expect((await house.as('admin').delete(`/people/${id}/second-factor`)).status).toBe(204);
    expect((await house.as('admin').post(`/people/${id}/one-time-password`)).status).toBe(200);
    await house.afterwards();
    const told = await house.sql('SELECT kind FROM notifications WHERE person_id = $1', [id]);
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['account_one_time_password', 'account_second_factor_reset']),
    );
  });
});
