import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiFile } from '../src/platform/api-file/api-file.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';
import { SalesFloor } from './sales/floor.js';

interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  body: Schema | undefined;
}

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
}

let house: House;
let routes: Route[];
let schemas: Record<string, Schema>;

beforeAll(async () => {
  house = await openHouse();
  await new SalesFloor(house).quote();
  const file = JSON.parse(JSON.stringify(apiFile(house.app)));
  schemas = file.components.schemas;
  routes = Object.entries(file.paths as Record<string, Record<string, any>>).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method as Route['method'],
      path,
      body: operation.requestBody?.content?.['application/json']?.schema,
    })),
  );
});
afterAll(() => house.close());

/** Routes that need no sign-in, each a decision of its own (see the floor's test). */
const OPEN = /^\/api\/v1\/(session|setup)(\/|$)/;
const closed = (): Route[] => routes.filter(({ path }) => !OPEN.test(path) && !path.includes('/events/stream'));

function call(
  caller: Caller,
  { method, path }: Route,
  body: unknown = {},
  ids: () => string = randomUUID,
): Promise<Answer> {
  const concrete = path.replace(/\{[^}]+\}/g, () => ids());
  const options = { version: 1 };
  if (method === 'get') return caller.get(concrete);
  if (method === 'delete') return caller.delete(concrete, options);
  return caller[method](concrete, body, options);
}

/** Every business row there is, as one number; what a refusal is meant to leave behind is not part of it. */
async function fingerprint(): Promise<string> {
  const tables = await house.sql<{ name: string }>(`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname NOT LIKE 'audit\\_log%'
      AND relname NOT IN ('sign_in_attempts', 'sign_ins', 'sessions', 'refresh_tokens', 'idempotency_keys') ORDER BY 1`);
  const sums: string[] = [];
  for (const { name } of tables) {
    const [row] = await house.sql<{ sum: string }>(
      `SELECT coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM "${name}" t`,
    );
    sums.push(`${name} ${row?.sum}`);
  }
  return sums.join('\n');
}

describe('without signing in', () => {
  it('every route but the few open ones answers 401, and changes nothing', async () => {
    const before = await fingerprint();
    for (const route of closed()) {
      const answer = await call(house.anonymous, route);
      expect(answer.status, `${route.method} ${route.path}`).toBe(401);
    }
    expect(await fingerprint()).toBe(before);
  });
});

describe('without the permission', () => {
  it('the administrator, who has no business here, is refused by every business route, and changes nothing', async () => {
    const hers =
      /\/(me|people|org|absences|proxies|working-calendars|departments|audit|clock|products|price-lists|policies|notifications|search|signing-entities|seals|events|attachments|timeline|notes|evidence|travellers|account-rules|service-accounts|reorganisation|roles|role-file|role-comparisons|permissions|access-rules|handovers|access|support-views|exports)(\/|$)/;
    const alsoHers =
      /\/(positions|imports|pools|lead-rules|lead-rule-trials|lead-criteria|lead-forms|lead-pool-rule|duplicate-rules|duplicate-rule-trials|number-rules|number-entries|forbidden-exceptions|forbidden-numbers|dictionaries|custom-fields|custom-field-formulas|custom-objects)(\/|$)/;
    /** She helps an approval on that is stuck, and learns no more of it than that. */
    const care = ({ method, path }: Route): boolean =>
      /\/(approvals|approval-care)(\/|$)/.test(path) &&
      (method === 'get' ||
        /\/(suspension|resumption|reassignments(\/\{id\}(\/(agreement|refusal))?)?|termination)$/.test(path));
    const before = await fingerprint();
    for (const route of closed().filter((each) => !hers.test(each.path) && !alsoHers.test(each.path) && !care(each))) {
      const answer = await call(house.as('admin'), route);
      expect(answer.status, `${route.method} ${route.path}`).toBe(403);
      expect(answer.body.code).toBe('access.permission_missing');
    }
    expect((await house.as('admin').get('/approvals')).body.items).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });
});

describe("another department's rows", () => {
  it('are answered like rows that do not exist, on every route that takes an id', async () => {
    const peer = house.as('sales-b1');
    const nouns = {
      leads: 'leads',
      customers: 'customers',
      contacts: 'contacts',
      opportunities: 'opportunities',
      quotes: 'quotes',
      contracts: 'contracts',
      activities: 'activities',
    };
    const before = await fingerprint();
    let compared = 0;
    for (const [noun, table] of Object.entries(nouns)) {
      const [hers] = await house.sql<{ id: string }>(
        `SELECT t.id FROM ${table} t JOIN people p ON p.id = t.owner_id JOIN departments d ON d.id = p.department_id WHERE d.code = 'sales-a' AND t.deleted_at IS NULL LIMIT 1`,
      );
      if (!hers) continue;
      for (const route of closed().filter(({ path }) => path.startsWith(`/api/v1/${noun}/{`))) {
        const nobodys = randomUUID();
        const missing = await call(peer, route, {}, () => nobodys);
        const invisible = await call(peer, route, {}, () => hers.id);
        const said = ({ status, body }: Answer, id: string): unknown =>
          JSON.parse(JSON.stringify({ status, ...body, instance: '', traceId: '' }).replaceAll(id, 'the id'));
        expect(said(invisible, hers.id), `${route.method} ${route.path}`).toEqual(said(missing, nobodys));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(20);
    expect(await fingerprint()).toBe(before);
  });
});

describe('whatever is sent', () => {
  const nonsense = [
    [],
    'text',
    7,
    null,
    { __proto__x: 1 },
    { id: randomUUID(), version: 9, role: 'administrator', status: 'approved', ownerId: 'x', deletedAt: null },
  ];

  it('is never met with a failure of the server', async () => {
    for (const route of closed().filter(({ method }) => method !== 'get' && method !== 'delete')) {
      for (const body of nonsense) {
        const answer = await call(house.as('manager-a'), route, body);
        expect(answer.status, `${route.method} ${route.path} ${JSON.stringify(body)}: ${answer.text}`).toBeLessThan(
          500,
        );
      }
    }
  });

  it('in any single field: null, a wrong type, a NUL, half a surrogate pair, a number beyond all bounds', async () => {
    const values = [
      null,
      7,
      true,
      [],
      {},
      'a\u0000b',
      '\ud800',
      '9'.repeat(400),
      -1e300,
      '2026-02-31',
      "'; DROP TABLE people; --",
    ];
    let turn = 0;
    for (const route of closed().filter(({ body }) => body)) {
      const shape = schemas[route.body?.$ref?.split('/').at(-1) ?? ''] ?? route.body;
      for (const property of Object.keys(shape?.properties ?? {})) {
        // Three of them a field, in turn: each value meets every kind of field many times over.
        for (const value of [0, 1, 2].map(() => values[turn++ % values.length])) {
          const answer = await call(house.as('business'), route, { [property]: value });
          expect(
            answer.status,
            `${route.method} ${route.path} ${property}=${JSON.stringify(value)?.slice(0, 40)}: ${answer.text}`,
          ).toBeLessThan(500);
        }
      }
    }
    expect(turn).toBeGreaterThan(300);
  }, 120_000);

  it('beyond a megabyte is refused as too large', async () => {
    const answer = await house.as('sales-a1').post('/customers', { name: 'x'.repeat(1_100_000) });

    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('body.too_large');
  });

  it('that is no JSON, or no UTF-8, is refused as unreadable', async () => {
    const headers = { 'content-type': 'application/json' };
    const send = (payload: Buffer): Promise<Answer> =>
      house.as('sales-a1').post('/customers', undefined, { payload, headers });
    const gbk = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xbb, 0xaa, 0xc0, 0xbd]), Buffer.from('"}')]);

    expect((await send(Buffer.from('{"name": '))).body.code).toBe('body.unreadable');
    expect((await send(gbk)).body.code).toBe('body.unreadable');
    expect((await send(Buffer.from('{"name":"华澜"}'))).body.code).toBe('body.invalid');
  });
});
