import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Housekeeping } from '../src/platform/housekeeping/housekeeping.js';
import { observeRequest, serveMetrics } from '../src/platform/metrics/metrics.js';
import { openHouse, type House } from './harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a trace', () => {
  it('goes on through us, and is what a problem names', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const answer = await house
      .as('sales-a1')
      .get('/leads/01900000-0000-7000-8000-00000000dead', { headers: { traceparent } });

    expect(answer.body.traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(answer.headers['traceparent']).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
  });

  it('begins with us where there is none, or one that is no trace', async () => {
    const answer = await house.anonymous.get('/me', { headers: { traceparent: 'x; DROP TABLE people' } });

    expect(answer.body.traceId).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the figures', () => {
  it('are answered on a port of their own, by route and never by address', async () => {
    const server = serveMetrics(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    // Of its own: the figures are those of the process, which has had other requests.
    observeRequest('GET', '/api/v1/figures/:id', 200, 12);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const elsewhere = await fetch(`http://127.0.0.1:${port}/api/v1/me`);
    server.close();

    const counted = 'countersign_request_seconds_count{method="GET",route="/api/v1/figures/:id",status="200"} 1';
    expect(text).toContain(counted);
    expect(elsewhere.status).toBe(404);
  });
});

describe('housekeeping', () => {
  it('throws away what has had its time, and nothing else', async () => {
    await house.sql(`INSERT INTO idempotency_keys (principal_id, method, route, key, fingerprint, status, created_at)
      SELECT id, 'POST', '/x', 'old-key', 'f', 200, now() - interval '8 days' FROM people WHERE login = 'sales-a1'`);
    await house.sql(
      `INSERT INTO sign_in_attempts (subject, at) VALUES ('account:old', now() - interval '2 days'), ('account:new', now())`,
    );
    await house.app.get(Housekeeping).sweep();

    expect(await house.sql(`SELECT key FROM idempotency_keys WHERE key = 'old-key'`)).toEqual([]);
    expect(await house.sql(`SELECT subject FROM sign_in_attempts`)).toEqual([{ subject: 'account:new' }]);
  });
});
