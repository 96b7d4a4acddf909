import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromApi } from './api-dist.mjs';
import { call, send, signIn } from './http.mjs';
import { divisionOf, loadLargeCompany, someoneOf } from './load/large-company.mjs';
import { startApi } from './processes.mjs';
import { loadNow } from './report.mjs';
import { ScopedReader } from './scope/scoped-reader.mjs';
import { scopeReport } from './scope/scope-report.mjs';

/**
 * What the row scope costs in a company of three thousand: the statements that the API sends for a page, a search, a
 * count and a sum, as the reader and her policies, beside the same statements with the owners written into their WHERE;
 * and how long three hundred people take to be reorganised. `--small` tries the way and says nothing about speed.
 */
const FULL = { people: 3000, customers: 201_000, activities: 1_000_000, moved: 300, times: 40 };
const SMALL = { people: 300, customers: 3000, activities: 9000, moved: 25, times: 5 };
const PASSWORD = 'bench-pass-1';

const READERS = [
  { who: 'salesperson', login: 'large-37' },
  { who: 'head of a division', login: 'large-1' },
  { who: 'sees everything', login: 'president' },
];
const READS = [
  { what: 'customers, a page', path: '/customers?limit=20&sort=-updatedAt', aim: 1.5 },
  { what: 'activities, a page', path: '/activities?limit=20&sort=-occurredAt', aim: 1.5 },
  { what: 'customers, q= two characters', path: `/customers?limit=20&q=${encodeURIComponent('智能')}`, aim: 1.5 },
  { what: 'customers, counted', sql: 'SELECT count(*)::int AS n FROM customers c WHERE c.deleted_at IS NULL', aim: 2 },
  {
    what: 'activities, counted',
    sql: 'SELECT count(*)::int AS n FROM activities a WHERE a.deleted_at IS NULL',
    aim: 2,
  },
  {
    what: 'customers, summed',
    sql: 'SELECT sum(c.historic_amount) AS n FROM customers c WHERE c.deleted_at IS NULL',
    aim: 2,
  },
];

const say = (line) => console.error(line);
const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const size = process.argv.includes('--small') ? SMALL : FULL;
const { startEmbeddedPostgres } = await fromApi('platform/database/embedded-postgres.js');
const dataDir = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
try {
  const text = await measured({ databaseUrl: postgres.url, dataDir, password: PASSWORD });
  console.log(text);
  if (option('out')) await writeFile(option('out'), text);
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measured(installation) {
  await (await startApi({ ...installation, role: 'all' })).stop();
  await loadLargeCompany(installation.databaseUrl, size, say);
  const api = await startApi({ ...installation, noted: true });
  const before = loadNow();
  try {
    const rows = [];
    for (const reader of READERS) rows.push(...(await readAs(api, reader)));
    const reorganised = await reorganise(api);
    return scopeReport({ size, rows, reorganised, load: [before, loadNow()] });
  } finally {
    await api.stop();
  }
}

async function readAs(api, { who, login }) {
  const headers = await signIn(api.url, login, PASSWORD);
  const reader = await ScopedReader.open(postgres.url, login);
  const rows = [];
  for (const { what, path, sql, aim } of READS) {
    const notes = path ? await noted(api, path, headers) : [];
    const statement = path
      ? notes.find(({ text }) => /FROM (customers|activities)\b/.test(text))
      : { text: sql, values: [] };
    const settings = notes.find(({ text }) => text.startsWith('SET LOCAL enable_'))?.text;
    const figures = await reader.compare({ ...statement, settings }, size.times);
    const trips = notes.filter(({ isRoundTrip }) => isRoundTrip).length;
    const asked = notes.findIndex(({ text }) => text.includes('principal_of'));
    rows.push({
      who,
      what,
      aim,
      ...figures,
      trips,
      ofTheCheck: notes[asked]?.isRoundTrip ? 1 : 0,
      width: reader.width,
    });
    say(`${what} as ${who}: ${figures.scoped.toFixed(2)} ms beside ${figures.written.toFixed(2)} ms`);
  }
  await reader.close();
  return rows;
}

async function noted(api, path, headers) {
  const ask = () => send(api.origin, { method: 'GET', path: `/api/v1${path}`, headers });
  await ask();
  await api.ask('start');
  await ask();
  return api.ask('stop');
}

/** A division's people go over to the next one, in one request; its head sees them at her next one. */
async function reorganise(api) {
  const headers = await signIn(api.url, 'admin', PASSWORD);
  const head = await signIn(api.url, 'large-2', PASSWORD);
  const reader = await ScopedReader.open(postgres.url, 'president');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  // Of a division of three hundred the head stays; one of another goes along.
  const inDivision = size.people / 10 - 1;
  const personIds = Array.from({ length: size.moved }, (_, n) => someoneOf(n < inDivision ? 10 * (n + 1) + 1 : 13));
  const body = { personIds, departmentId: divisionOf(2), superiorId: someoneOf(2), from: today };
  const [seenBefore, written] = [await total(api, head), await reader.versions()];
  const since = performance.now();
  const key = { 'idempotency-key': `reorganisation-${Date.now()}` };
  await call(api.url, 'POST', '/people/moves', { body, headers: { ...headers, ...key } });
  const seconds = (performance.now() - since) / 1000;
  const figures = {
    seconds,
    seenBefore,
    seenAfter: await total(api, head),
    rewritten: (await reader.versions()) !== written,
  };
  await reader.close();
  return figures;
}

/** How many customers somebody counts whose owner is the first of those who move. */
async function total(api, headers) {
  const answer = await call(api.url, 'GET', `/customers?limit=1&filter[ownerId][eq]=${someoneOf(11)}`, {
    headers: { ...headers, prefer: 'return=total-count' },
  });
  return answer.page.total;
}
