import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { fromApi } from './api-dist.mjs';
import { signIn } from './http.mjs';
import { load } from './load/load.mjs';
import { startApi } from './processes.mjs';
import { loadNow } from './report.mjs';
import { World } from './world.mjs';

/**
 * Decisions a second where it hurts: 200 people at one countersign, whose decisions wait for one lock and for one
 * history that grows with each of them; and one manager at 1,000 approvals that have nothing to do with each other.
 */
const SEPARATE = 1000;
const AT_ONCE = 16;
const PASSWORD = 'bench-pass-1';
let repeated = 0;

const { startEmbeddedPostgres } = await fromApi('platform/database/embedded-postgres.js');
const { newId } = await fromApi('platform/database/ids.js');
const dataDir = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
try {
  const installation = { databaseUrl: postgres.url, dataDir, password: PASSWORD };
  await (await startApi({ ...installation, role: 'all' })).stop();
  await load(postgres.url, { customers: 5000, opportunities: 0 }, (line) => console.error(line));
  const api = await startApi(installation);
  const before = loadNow();
  const figures = [await separate(api), await hot(api)];
  await api.stop();
  const text = table(figures, [before, loadNow()]);
  console.log(text);
  const out = process.argv.find((arg) => arg.startsWith('--out='))?.slice('--out='.length);
  if (out) await writeFile(out, text);
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function separate(api) {
  const world = new World(postgres.url, PASSWORD);
  await world.open();
  await world.writeQuotes(api.url, SEPARATE);
  const approvals = await submitAll(api, world);
  const headers = await signIn(api.url, 'bench-manager-1', PASSWORD);
  const seats = await inTurns(approvals, (id) => seatAt(api, id, headers));
  return { what: `one manager at ${SEPARATE} approvals`, ...(await decideAll(api, seats)) };
}

async function hot(api) {
  await callEverybody();
  const world = new World(postgres.url, PASSWORD);
  await world.open();
  await world.writeQuotes(api.url, 1);
  const [id] = await submitAll(api, world);
  const people = await sql(
    `SELECT p.login FROM approval_tasks t JOIN people p ON p.id = t.actor_id WHERE t.instance_id = $1 AND t.state = 'open' AND p.login LIKE 'bench-%'`,
    [id],
  );
  const seats = await inTurns(people, async ({ login }) => seatAt(api, id, await signIn(api.url, login, PASSWORD)));
  return { what: `${seats.length} people at one countersign`, ...(await decideAll(api, seats)) };
}

/** From now on a quote is countersigned by every salesperson. */
async function callEverybody() {
  const [{ id, policy_id, number, content }] = await sql(`
    SELECT v.* FROM approval_policy_versions v JOIN approval_policies p ON p.id = v.policy_id
    WHERE p.purpose = 'quote.discount' AND v.retired_at IS NULL ORDER BY v.effective_from DESC, v.number DESC LIMIT 1`);
  const steps = [
    {
      ...{ kind: 'approval', key: 'everybody', title: { 'zh-CN': '全员会签', en: 'Everybody' }, mode: 'all' },
      approvers: [{ by: 'position', code: 'salesperson' }],
    },
  ];
  const next = { ...content, version: number + 1, gates: [], steps };
  await sql(
    `INSERT INTO approval_policy_versions (id, policy_id, number, content, content_hash) VALUES ($1, $2, $3, $4, $5)`,
    [newId(), policy_id, number + 1, JSON.stringify(next), `${id}-everybody`],
  );
  await sql(`UPDATE roles SET permissions = array_append(permissions, 'approval.decide') WHERE code = 'salesperson'`);
  await sql('SELECT rebuild_reach()');
}

async function submitAll(api, world) {
  const headers = await signIn(api.url, 'bench-sales-1', PASSWORD);
  return inTurns(world.quotes, async (id) => {
    const { approval } = await post(api, `/quotes/${id}/submission`, headers, {});
    return approval.id;
  });
}

async function seatAt(api, id, headers) {
  const { myTask, subjectHash } = await (await fetch(`${api.url}/approvals/${id}`, { headers })).json();
  return { id, headers, body: { decision: 'approve', taskId: myTask.id, taskVersion: myTask.version, subjectHash } };
}

async function decideAll(api, seats) {
  const took = [];
  const started = performance.now();
  await inTurns(seats, async ({ id, headers, body }) => {
    const at = performance.now();
    await post(api, `/approvals/${id}/decisions`, headers, body);
    took.push(performance.now() - at);
  });
  const seconds = (performance.now() - started) / 1000;
  took.sort((a, b) => a - b);
  const busy = repeated;
  repeated = 0;
  return {
    busy,
    rate: seats.length / seconds,
    p50: took[took.length >> 1],
    p975: took[Math.floor(took.length * 0.975)],
  };
}

async function post(api, path, headers, body) {
  const all = { ...headers, 'content-type': 'application/json', 'idempotency-key': newId() };
  for (;;) {
    const answer = await fetch(api.url + path, { method: 'POST', headers: all, body: JSON.stringify(body) });
    if (answer.ok) return answer.json();
    // Waited too long for the lock: what a client does then is to say the same again, under the same key.
    if (answer.status !== 503) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    repeated += 1;
  }
}

/** Sixteen at a time, each taking the next. */
async function inTurns(items, work) {
  const results = [];
  const rest = items.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [n, item] of rest) results[n] = await work(item);
    }),
  );
  return results;
}

async function sql(text, values) {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

function table(figures, [before, after]) {
  return [
    `load average ${before} → ${after}; ${AT_ONCE} at once`,
    '',
    '| | decisions /s | p50 / p97.5 ms | said again |',
    '|---|--:|--:|--:|',
    ...figures.map(
      ({ what, rate, p50, p975, busy }) =>
        `| ${what} | ${rate.toFixed(1)} | ${p50.toFixed(0)} / ${p975.toFixed(0)} | ${busy} |`,
    ),
    '',
  ].join('\n');
}
