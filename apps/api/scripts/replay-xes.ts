/**
 * Plays a whole event log of payment requests through the HTTP API, on simulated time and a database of its own:
 *
 *   pnpm --filter @countersign/api build && pnpm --filter @countersign/api replay:xes <file.xes.gz>
 *
 * Ends with 1 where a case ends elsewhere than the log says, or where the figures differ.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readLog } from '../test/real-history/event-log.ts';
import { ourStatistics } from '../test/real-history/our-statistics.ts';
import { EMPLOYEE, replayPolicy } from '../test/real-history/procedure.ts';
import { DEVIATIONS, Replay, weeksUntil, type Answer, type Desk } from '../test/real-history/replay.ts';
import { statisticsOfLog, type Statistics } from '../test/real-history/statistics.ts';

const DIST = new URL('../dist/', import.meta.url);
const built = <Module>(path: string): Promise<Module> => import(new URL(path, DIST).href) as Promise<Module>;

const PASSWORD = 'a password for this run';
const UNAUTHENTICATED = 401;

async function main(path: string): Promise<number> {
  const log = readLog(path);
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-replay-'));
  const { readConfig } = await built<typeof import('../src/platform/config/config.js')>('platform/config/config.js');
  const { start } = await built<typeof import('../src/start.js')>('start.js');
  const config = readConfig({ DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD, CLOCK: 'simulated' });
  const started = await start(config, () => undefined);
  try {
    return await play(log, started.app);
  } finally {
    await started.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function play(log: ReturnType<typeof readLog>, app: NestFastifyApplication): Promise<number> {
  const desks = new Map<string, Desk>();
  const as = (login: string): Desk => desks.get(login) ?? (desks.set(login, deskOf(app, login)), desks.get(login)!);
  await publish(app);
  const { body: me } = await as(EMPLOYEE).get('/me');
  const { body: customer } = await as(EMPLOYEE).post('/customers', customerOf(me.person.name));
  const replay = new Replay(as, customer.id, weeksUntil(log, new Date()));
  const began = Date.now();
  const cases = await replay.run(log, (done, all) => {
    if (done % 1000 === 0) console.log(`${done} of ${all} events, ${Math.round((Date.now() - began) / 1000)} s`);
  });
  const astray = cases.filter(({ expected, state }) => expected !== state);
  for (const { caseId, expected, state } of astray) console.log(`${caseId} ends as ${state}, not as ${expected}`);
  for (const reason of Object.values(DEVIATIONS)) {
    const found = replay.deviations.filter((one) => one.reason === reason).map(({ caseId }) => caseId);
    console.log(`${found.length} × ${reason}${found.length <= 3 ? `: ${found.join(', ')}` : ''}`);
  }
  const moved = replay.deviations.filter(({ reason }) => reason === DEVIATIONS.outOfOrder).map(({ caseId }) => caseId);
  const house = await houseOf(app);
  const ours = await ourStatistics((text) => house.run('house', 'read', (manager) => manager.query(text)), moved);
  const theirs = statisticsOfLog(log.filter(({ id }) => !moved.includes(id)));
  show(ours, theirs);
  const isSame = isDeepStrictEqual(ours, theirs);
  console.log(`${log.length} cases, ${astray.length} end elsewhere; the figures ${isSame ? 'are equal' : 'DIFFER'}.`);
  return astray.length === 0 && isSame ? 0 : 1;
}

async function publish(app: NestFastifyApplication): Promise<void> {
  const { Policies } = await built<typeof import('../src/modules/approvals/index.js')>('modules/approvals/index.js');
  const house = await houseOf(app);
  await house.run('house', 'write', () => app.get(Policies).publish('expense.claim', replayPolicy));
}

async function houseOf(app: NestFastifyApplication) {
  const path = 'platform/database/unit-of-work.js';
  return app.get((await built<typeof import('../src/platform/database/unit-of-work.js')>(path)).UnitOfWork);
}

/** Signs in again when the token of the last time has run out. */
function deskOf(app: NestFastifyApplication, login: string): Desk {
  let token = '';
  const signIn = async (): Promise<void> => {
    const payload = { login, password: PASSWORD };
    token = (await app.inject({ method: 'POST', url: '/api/v1/session', payload })).json().accessToken;
  };
  const call = async (method: string, path: string, payload?: object, headers: object = {}): Promise<Answer> => {
    const once = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
    const send = () =>
      app.inject({
        method: method as 'GET',
        url: `/api/v1${path}`,
        headers: { authorization: `Bearer ${token}`, ...once, ...headers },
        ...(payload ? { payload } : {}),
      });
    let answer = await send();
    if (answer.statusCode === UNAUTHENTICATED) {
      await signIn();
      answer = await send();
    }
    return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    patch: (path, body, { version }) => call('PATCH', path, body, { 'if-match': `"${version}"` }),
    delete: (path, { headers }) => call('DELETE', path, undefined, headers),
  };
}

function customerOf(name: string): object {
  return {
    name: '埃因霍温大学',
    industry: '教育',
    companySize: 'large',
    registeredAddress: '埃因霍温',
    source: 'other',
    firstContactOn: '2026-01-01',
    grade: 'B',
    mainNeeds: '付款申请',
    status: 'active',
    contact: { name, title: '财务', role: 'decision_maker', relationship: 'acquainted', mobile: '13812348000' },
  };
}

function show(ours: Statistics, theirs: Statistics): void {
  const hours = (wait: number | null): string => (wait === null ? '–' : (wait / 3_600_000).toFixed(2));
  console.log(
    `cases ${ours.cases} / ${theirs.cases}, submissions ${ours.submissions} / ${theirs.submissions}, ` +
      `resubmissions ${ours.resubmissions} / ${theirs.resubmissions} (ours / log)`,
  );
  for (const step of Object.keys(theirs.approvals)) {
    console.log(
      `${step}: approved ${ours.approvals[step]} / ${theirs.approvals[step]}, rejected ${ours.rejections[step]} / ` +
        `${theirs.rejections[step]}, median wait ${hours(ours.medianWait[step]!)} / ${hours(theirs.medianWait[step]!)} h`,
    );
  }
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error('replay:xes <file.xes or file.xes.gz>');
  process.exitCode = 2;
} else {
  // pnpm runs scripts in the package; a relative path is meant from where it was called.
  process.exitCode = await main(resolve(process.env['INIT_CWD'] ?? '.', file));
}
