import 'reflect-metadata';
import { greet } from './greeting.js';
import { TurnOfTheDay } from './modules/org/index.js';
import { ConfigRefused, readConfig, type Config } from './platform/config/config.js';
import { InstallationRefused } from './platform/config/installation.js';
import { DatabaseRefused } from './platform/database/database-refused.js';
import { EmbeddedPostgresRefused } from './platform/database/embedded-postgres.js';
import { OutboxDispatcher } from './platform/events/outbox-dispatcher.js';
import { Housekeeping } from './platform/housekeeping/housekeeping.js';
import { gauge, serveMetrics } from './platform/metrics/metrics.js';
import { JobRunner } from './platform/jobs/job-runner.js';
import { Readiness } from './platform/health/readiness.js';
import { start, type Started } from './start.js';

/** The HTTP door, and with PROCESS=all the worker's beside it. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const started = await start(config, (line) => console.log(line));
  const { app } = started;
  const dispatcher = app.get(OutboxDispatcher);
  stopOnSignal(started, dispatcher);
  // The port first: a process that cannot have it takes up no work either.
  if (config.process !== 'worker') await listen(started, config);
  if (config.process !== 'api') {
    await app.get(JobRunner).start();
    dispatcher.start();
    app.get(Housekeeping).start();
    app.get(TurnOfTheDay).start();
  }
  if (config.metricsPort) measure(started, config.metricsPort, config.host);
  if (config.process === 'worker') console.log('Countersign ready: worker');
  else await greet(started, config);
}

/** What only this process knows, beside how long requests take. */
function measure({ dataSource }: Started, port: number, host: string): void {
  const pool = (dataSource.driver as unknown as { master: { totalCount: number; waitingCount: number } }).master;
  gauge('countersign_pool_connections', 'Connections to the database', () => pool.totalCount);
  gauge('countersign_pool_waiting', 'Requests waiting for a connection', () => pool.waitingCount);
  serveMetrics(port, host).unref();
}

const PATIENCE_MS = 25_000;

/** Not ready any more, no new requests, those in flight are finished, then the database goes. */
function stopOnSignal(started: Started, dispatcher: OutboxDispatcher): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    started.app.get(Readiness).close();
    await dispatcher.stop();
    await started.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

class PortRefused extends Error {}

async function listen({ app, stop }: Started, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await stop();
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') throw new PortRefused(`Port ${port} on ${host} is taken. Set PORT to another one.`);
    if (code === 'EACCES')
      throw new PortRefused(`This account may not listen on port ${port}. Set PORT to one above 1023.`);
    throw error;
  }
}

const FORESEEN = [ConfigRefused, InstallationRefused, EmbeddedPostgresRefused, DatabaseRefused, PortRefused];

main().catch((error: unknown) => {
  const foreseen = FORESEEN.some((refusal) => error instanceof refusal);
  console.error(foreseen ? (error as Error).message : error);
  process.exit(1);
});
