import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { createDataSource } from './data-source.js';
import { refusalOf } from './database-refused.js';

/** Any number will do, as long as every process of every version uses the same one. */
const MIGRATION_LOCK = 4_715_115;

/**
 * Brings the schema up to date. Several processes may start at once: one migrates, the others wait on an advisory
 * lock held by a connection of its own, and then find nothing left to do.
 * @param only stops at the migrations of these names; all of them unless said otherwise.
 * @throws DatabaseRefused when the server cannot be reached, or its role may not make what the row scope needs.
 */
export async function migrate(
  url: string,
  log: (message: string) => void = () => undefined,
  only?: ReadonlySet<string>,
): Promise<void> {
  const gate = new Client({ connectionString: url });
  gate.on('error', () => undefined);
  try {
    await gate.connect();
    await gate.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(url, log, only);
  } catch (error) {
    throw refusalOf(error, url) ?? error;
  } finally {
    await gate.end().catch(() => undefined);
  }
}

const TRIES = 10;

/**
 * A migration waits only briefly for a table, so that it never holds up those who are at work in it; then it lets them
 * pass and tries again. Each runs in a transaction of its own: the one that failed has changed nothing.
 */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      const isBusy = (error as { driverError?: { code?: string } }).driverError?.code === '55P03';
      if (!isBusy || tried === TRIES) throw error;
      await setTimeout(500 * tried);
    }
  }
}

async function runMigrations(
  url: string,
  log: (message: string) => void,
  only: ReadonlySet<string> | undefined,
): Promise<void> {
  const migrations = MIGRATIONS.filter(({ name }) => !only || only.has(name));
  const owner = createDataSource({ url, role: 'owner', migrations });
  await owner.initialize();
  try {
    for (const { name } of await patiently(() => owner.runMigrations())) log(`migrated ${name}`);
  } finally {
    await owner.destroy();
  }
}
