import { Client } from 'pg';
import { createDataSource } from './data-source.js';
import { refusalOf } from './database-refused.js';

/** Any number will do, as long as every process of every version uses the same one. */
const MIGRATION_LOCK = 4_715_115;

/**
 * Brings the schema up to date. Several processes may start at once: one migrates, the others wait on an advisory
 * lock held by a connection of its own, and then find nothing left to do.
 * @throws DatabaseRefused when the server cannot be reached, or its role may not make what the row scope needs.
 */
export async function migrate(url: string, log: (message: string) => void = () => undefined): Promise<void> {
  const gate = new Client({ connectionString: url });
  gate.on('error', () => undefined);
  try {
    await gate.connect();
    await gate.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(url, log);
  } catch (error) {
    throw refusalOf(error, url) ?? error;
  } finally {
    await gate.end().catch(() => undefined);
  }
}

async function runMigrations(url: string, log: (message: string) => void): Promise<void> {
  const owner = createDataSource({ url, role: 'owner' });
  await owner.initialize();
  try {
    for (const { name } of await owner.runMigrations()) log(`migrated ${name}`);
  } finally {
    await owner.destroy();
  }
}
