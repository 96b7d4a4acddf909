import type { TestProject } from 'vitest/node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../src/start.js';
import { readConfig } from '../../src/platform/config/config.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { Client } from 'pg';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
  }
}

export const DEMO_PASSWORD = 'correct horse battery';
export const TEMPLATE = 'countersign_template';

/** One server for the run, and one migrated and seeded database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-test-'));
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  await createDatabase(server.url, TEMPLATE);
  const config = readConfig({ DATABASE_URL: withDatabase(server.url, TEMPLATE), DATA_DIR: dataDir, DEMO_PASSWORD });
  const started = await start(config, () => undefined);
  await started.stop();
  project.provide('serverUrl', server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template} STRATEGY FILE_COPY` : ''}`);
  } finally {
    await client.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
