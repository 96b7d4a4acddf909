import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { openHouse } from './harness/house.js';
import { createDatabase, TEMPLATE, withDatabase } from './harness/template-database.js';

/** Held by the process that fills the demo company in. */
const SEED_LOCK = 4_715_118;

describe('a process that starts while another fills the demo company in', () => {
  it('waits for it, for longer than a request would wait for a lock', async () => {
    const name = `s_${randomBytes(6).toString('hex')}`;
    await createDatabase(inject('serverUrl'), name, TEMPLATE);
    const databaseUrl = withDatabase(inject('serverUrl'), name);
    const first = new Client({ connectionString: databaseUrl });
    await first.connect();
    await first.query('SELECT pg_advisory_lock($1)', [SEED_LOCK]);
    setTimeout(() => void first.end(), 4500);

    const second = await openHouse({ databaseUrl });
    const { status } = await second.as('sales-a1').get('/me');
    await second.close();

    expect(status).toBe(200);
  });
});

describe('a process', () => {
  it('is ready when it has its database and room for files', async () => {
    const house = await openHouse();
    const { status, body } = await house.anonymous.get('/health/ready');
    await house.close();

    expect([status, body]).toEqual([200, { status: 'ready' }]);
  });

  it('lives, but is not ready, where it can keep no files', async () => {
    const house = await openHouse({ env: { DATA_DIR: '/dev/null/files' } });
    const [live, ready] = [await house.anonymous.get('/health/live'), await house.anonymous.get('/health/ready')];
    await house.close();

    expect([live.status, ready.status, ready.body.code]).toEqual([200, 503, 'health.not_ready']);
  });
});
