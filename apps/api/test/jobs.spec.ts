import 'reflect-metadata';
import type { DiscoveryService } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Job, JobGivenUp, JobRequested } from '../src/platform/jobs/job.js';
import type { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { createDatabase, withDatabase } from './harness/template-database.js';

const done: unknown[] = [];
const givenUp: unknown[] = [];
let failures = 0;

class Work {
  @Job('test.work')
  async execute(data: { name: string; fails?: number }): Promise<void> {
    if (failures < (data.fails ?? 0)) {
      failures++;
      throw new Error('not yet');
    }
    done.push(data.name);
  }

  @JobGivenUp('test.work')
  async giveUp({ name }: { name: string }): Promise<void> {
    givenUp.push(name);
  }
}

/** A job finds its own unit of work; these have none. */
const apart = { enclose: (_: string, body: () => unknown) => body() } as unknown as UnitOfWork;
let url: string;
let runner: JobRunner;

beforeAll(async () => {
  const serverUrl = inject('serverUrl');
  const name = `jobs_${randomUUID().slice(0, 8)}`;
  await createDatabase(serverUrl, name);
  const admin = new Client({ connectionString: withDatabase(serverUrl, name) });
  await admin.connect();
  await admin.query(
    `CREATE ROLE ${name} LOGIN PASSWORD 'plain' NOSUPERUSER NOCREATEROLE NOCREATEDB; ALTER DATABASE ${name} OWNER TO ${name}`,
  );
  await admin.end();
  const owner = new URL(withDatabase(serverUrl, name));
  [owner.username, owner.password] = [name, 'plain'];
  url = owner.toString();
  runner = new JobRunner(
    { getProviders: () => [{ instance: new Work() }] } as unknown as DiscoveryService,
    url,
    apart,
    true,
  );
  await runner.start();
});
afterAll(() => runner.onModuleDestroy());

const ask = (data: object, jobId = randomUUID()): Promise<void> =>
  runner.enqueue(new JobRequested({ queue: 'test.work', jobId, data }));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 100));
}

describe('a job, where the database belongs to an ordinary role', () => {
  it('is done once, however often the same wish is delivered', async () => {
    const jobId = randomUUID();
    await ask({ name: 'once' }, jobId);
    await ask({ name: 'once' }, jobId);
    await ask({ name: 'after' });
    await until(() => done.includes('after') && done.includes('once'));
    expect(done.filter((name) => name === 'once')).toHaveLength(1);
  });

  it('is tried again when it fails', async () => {
    await ask({ name: 'stubborn', fails: 2 });
    await until(() => done.includes('stubborn'));
    expect(failures).toBe(2);
  });

  it('is given up in the end, and its room is told once', { timeout: 60_000 }, async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const jobId = randomUUID();
    await ask({ name: 'hopeless', fails: 1000 }, jobId);
    await client.query(`UPDATE pgboss.job SET retry_limit = 1 WHERE id = $1`, [jobId]);
    await client.end();
    await until(() => givenUp.length > 0);
    await ask({ name: 'after the hopeless one' });
    await until(() => done.includes('after the hopeless one'));
    expect(givenUp).toEqual(['hopeless']);
    expect(done).not.toContain('hopeless');
  });

  it('is taken over from a worker that died with it', { timeout: 60_000 }, async () => {
    const doomed = new PgBoss({ connectionString: url, schema: 'pgboss', supervise: false, schedule: false });
    doomed.on('error', () => undefined);
    await doomed.start();
    const client = new Client({ connectionString: url });
    await client.connect();
    // Taken by somebody else at the moment it comes in: as if the doomed worker had been quicker.
    const jobId = randomUUID();
    await doomed.send('test.work', { name: 'orphan' }, { id: jobId, startAfter: 3600 });
    await client.query(
      `UPDATE pgboss.job SET start_after = now(), state = 'active', started_on = now(), heartbeat_on = now() WHERE id = $1`,
      [jobId],
    );
    await doomed.stop({ graceful: false });
    await until(() => done.includes('orphan'));
    await client.end();
    expect(done.filter((name) => name === 'orphan')).toHaveLength(1);
  });

  it('waits in the outbox while no worker runs', async () => {
    const idle = new JobRunner({ getProviders: () => [] } as unknown as DiscoveryService, url, apart, true);
    await expect(idle.enqueue(new JobRequested({ queue: 'test.work', jobId: randomUUID(), data: {} }))).rejects.toThrow(
      'not started',
    );
  });
});
