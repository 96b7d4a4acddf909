import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { greet } from '../src/greeting.js';
import { readConfig, type Config } from '../src/platform/config/config.js';
import { start, type Started } from '../src/start.js';
import { createDatabase, withDatabase } from './harness/template-database.js';

let started: Started;
let config: Config;
beforeAll(async () => {
  const name = `e_${randomBytes(6).toString('hex')}`;
  await createDatabase(inject('serverUrl'), name);
  const env = { DATABASE_URL: withDatabase(inject('serverUrl'), name), PORT: '0' };
  config = readConfig({ ...env, DATA_DIR: await mkdtemp(join(tmpdir(), 'countersign-empty-')) }, ['--empty']);
  started = await start(config, () => undefined);
  await started.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await started.stop();
  await rm(config.dataDir, { recursive: true });
});

/** What a process prints at its start. */
async function greeting(): Promise<string[]> {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await greet(started, config);
  const lines = print.mock.calls.map(([line]) => String(line));
  print.mockRestore();
  return lines;
}

const tokenIn = (lines: string[]): string | undefined =>
  lines.find((line) => line.startsWith('Set-up token'))?.split(': ')[1];

async function call(method: 'GET' | 'POST', path: string, payload?: object, bearer?: string) {
  const headers = bearer ? { authorization: `Bearer ${bearer}` } : {};
  const answer = await started.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

describe('an installation without the demo company', () => {
  const first = { company: '华澜智造软件有限公司', login: 'it', name: '系统管理员', password: 'a long password' };
  let tokens: (string | undefined)[];

  it('prints a token at every start of a process, and each of them fits until one is used', async () => {
    tokens = [tokenIn(await greeting()), tokenIn(await greeting())];

    expect(new Set(tokens).size).toBe(2);
    expect((await call('GET', '/setup/status')).body).toMatchObject({ needed: true, demo: false });
    expect((await call('POST', '/setup', { ...first, token: 'a guess' })).body.code).toBe('setup.token_wrong');
  });

  it('gets its first administrator once, by the token that was printed first as well, and she enters with a second factor', async () => {
    const made = await call('POST', '/setup', { ...first, token: tokens[0] });
    const again = await call('POST', '/setup', { ...first, login: 'me-too', token: tokens[1] });

    expect([made.status, again.status, again.body.code]).toEqual([202, 409, 'setup.done']);
    expect(made.body).toMatchObject({ step: 'enrolment', ticket: expect.any(String) });
    const { ticket } = made.body;
    const { secret } = (await call('POST', '/session/enrolment', { ticket })).body;
    const code = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) });
    const { session } = (await call('POST', '/session/enrolment/confirmation', { ticket, code })).body;
    expect((await call('GET', '/me', undefined, session.accessToken)).body).toMatchObject({
      person: { login: 'it' },
      company: first.company,
      demo: false,
    });
    const rules = (await call('GET', '/access-rules', undefined, session.accessToken)).body.items;
    expect(rules.filter(({ enabled }: any) => !enabled).map(({ code }: any) => code)).toEqual([]);
    expect(tokenIn(await greeting())).toBeUndefined();
  });
});
