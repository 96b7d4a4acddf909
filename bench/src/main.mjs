import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromApi } from './api-dist.mjs';
import { capture } from './capture/capture.mjs';
import { load } from './load/load.mjs';
import { measure, quotesFor } from './measure/measure.mjs';
import { timePages } from './measure/pages.mjs';
import { readOptions } from './options.mjs';
import { residentMegabytes, startApi, startBare } from './processes.mjs';
import { loadNow, report } from './report.mjs';
import { World } from './world.mjs';

const { startEmbeddedPostgres } = await fromApi('platform/database/embedded-postgres.js');
const options = readOptions(process.argv.slice(2));
const say = (line) => console.error(line);
const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'countersign-bench-')));
// Leaving by a signal is leaving too: the servers hear of it and end with us.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const postgres = await startEmbeddedPostgres({ dataDir, log: say });
try {
  const figures = await bench({ databaseUrl: postgres.url, dataDir, password: 'bench-pass-1' });
  console.log(figures);
  if (options.out) await writeFile(options.out, figures);
} finally {
  await postgres.stop();
  if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
}

async function bench(installation) {
  const { databaseUrl, password } = installation;
  await using stack = new AsyncDisposableStack();
  const running = async (server) => stack.adopt(await server, (each) => each.stop());

  await (await startApi({ ...installation, role: 'all' })).stop();
  await load(databaseUrl, options, say);
  const world = new World(databaseUrl, password);
  await world.open();
  const { trips, plans } = await captured(installation, world);
  const planFile = join(dataDir, 'plans.json');
  await writeFile(planFile, JSON.stringify({ databaseUrl, plans, named: options.prepared, me: world.manager }));

  const before = loadNow();
  const [api, bare] = [await running(startApi(installation)), await running(startBare(planFile))];
  await world.signIn(api.url);
  const pages = await timePages(api.url, world.readers());
  const results = await measure({ api, bare, world, options, say });
  return report({ results, trips, pages, memory: residentMegabytes(api.pid), options, load: [before, loadNow()] });
}

/** Quotes are written by the noted API too, so that the measured process starts fresh. */
async function captured(installation, world) {
  const api = await startApi({ ...installation, noted: true });
  try {
    await world.signIn(api.url);
    await world.writeQuotes(api.url, quotesFor(options));
    return await capture(api, world);
  } finally {
    await api.stop();
  }
}
