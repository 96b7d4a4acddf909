import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../src/modules/org/roles/permission-catalogue.js';
import { FIELD_CODES } from '../src/modules/org/roles/field-catalogue.js';
import { apiFile } from '../src/platform/api-file/api-file.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';
import { DEMO_PASSWORD } from './harness/template-database.js';
import { fingerprintOf } from './visibility-differential/fingerprint.js';
import { operationsOf, pathOf, type Operation } from './visibility-differential/operations.js';

let house: House;
let file: any;
let operations: Operation[];
let fields: Map<string, string[]>;
/** Whoever may do everything there is, so that nothing is refused before it is looked at. */
let mighty: Caller;

beforeAll(async () => {
  house = await openHouse();
  file = JSON.parse(JSON.stringify(apiFile(house.app)));
  fields = fieldsByOperation();
  operations = [...operationsOf(house).values()].filter(({ path }) => !/\/(session|setup)(\/|$)|\/events\//.test(path));
  const permissions = PERMISSIONS.map(({ code }) => code);
  await house.sql(
    `WITH r AS (INSERT INTO roles (id, code, name, permissions, scopes, traits)
       VALUES (gen_random_uuid(), 'mighty', 'mighty', $1, '{"customer": "self", "opportunity": "self", "quote": "self"}', '{commercial}') RETURNING id),
     gone AS (DELETE FROM person_roles WHERE person_id = (SELECT id FROM people WHERE login = 'sales-b1'))
     INSERT INTO person_roles SELECT p.id, r.id FROM people p, r WHERE p.login = 'sales-b1'`,
    [permissions],
  );
  await house.sql('SELECT rebuild_reach()');
  mighty = house.as('sales-b1');
});
afterAll(() => house.close());

const writes = (): Operation[] => operations.filter(({ body }) => body !== undefined);

function send(caller: Caller, { method, path }: Operation, body: unknown, more: object = {}): Promise<Answer> {
  const options = { version: 999_999, ...more };
  if (method === 'get') return caller.get(path, options);
  return method === 'delete' ? caller.delete(path, { ...options, body }) : caller[method](path, body, options);
}

describe('a column that nobody may set', () => {
  it('is refused by name, on every operation that takes a body', async () => {
    const columns = house.app
      .get(DataSource)
      .entityMetadatas.flatMap((entity) => entity.columns.map(({ propertyName }) => propertyName));
    const before = await fingerprintOf(house);
    for (const operation of writes()) {
      const known = new Set(propertiesOf(operation));
      const forged = ['role', 'isAdmin', 'owner_id', ...new Set(columns)].filter((name) => !known.has(name));
      const body = { ...(operation.body as object), ...Object.fromEntries(forged.map((name) => [name, 'x'])) };
      const answer = await send(mighty, { ...operation, path: pathOf(operation) }, body);
      expect([answer.status, answer.body?.code], `${operation.id}: ${answer.text.slice(0, 300)}`).toEqual([
        400,
        'body.invalid',
      ]);
      const named = answer.body.errors.map(({ pointer }: any) => pointer.slice(1));
      for (const column of ['createdBy', 'deletedAt', 'isAdmin'].filter((name) => !known.has(name)))
        expect(named, operation.id).toContain(column);
    }
    expect(await fingerprintOf(house)).toEqual(before);
  }, 120_000);

  it('is not even read where it would change what every object is made of', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const text of ['{"__proto__": {"role": "x"}}', '{"constructor": {"prototype": {"role": "x"}}}']) {
      const answer = await mighty.post('/customers', undefined, { payload: Buffer.from(text), headers });
      expect([answer.status, answer.body.code], text).toEqual([400, 'body.unreadable']);
    }
    expect(({} as { role?: string }).role).toBeUndefined();
  });
});

/** Of which kind of record an id in a body is, by the name of its field. */
const NAMED: Readonly<Record<string, string>> = {
  customerId: 'customers',
  parentId: 'customers',
  contactId: 'contacts',
  primaryContactId: 'contacts',
  opportunityId: 'opportunities',
  quoteId: 'quotes',
  contractId: 'contracts',
  attachmentId: 'attachments',
  activityId: 'activities',
  subjectId: 'customers',
  leadId: 'leads',
  importId: 'imports',
};

describe('an id inside of a body', () => {
  it('of a record out of reach is answered like that of none', async () => {
    const unseen = new Map<string, string>();
    for (const table of new Set(Object.values(NAMED))) {
      const [row] = await house.sql<{ id: string }>(
        table === 'attachments' || table === 'imports'
          ? `SELECT id FROM ${table} LIMIT 1`
          : `SELECT t.id FROM ${table} t JOIN people p ON p.id = t.owner_id WHERE p.login = 'sales-a1' AND t.deleted_at IS NULL LIMIT 1`,
      );
      if (row) unseen.set(table, row.id);
    }
    let tried = 0;
    for (const operation of writes()) {
      for (const name of propertiesOf(operation).filter((each) => each in NAMED)) {
        const id = unseen.get(NAMED[name] ?? '');
        if (!id) continue;
        const nobodys = randomUUID();
        const own = { ...(operation.body as object), ...(name === 'subjectId' ? { subjectType: 'customer' } : {}) };
        const concrete = { ...operation, path: pathOf(operation) };
        const [theirs, missing] = [
          await send(mighty, concrete, { ...own, [name]: id }),
          await send(mighty, concrete, { ...own, [name]: nobodys }),
        ];
        const said = ({ status, body }: Answer, each: string): unknown =>
          JSON.parse(JSON.stringify({ status, ...body, instance: '', traceId: '' }).replaceAll(each, 'the id'));
        expect(said(theirs, id), `${operation.id} ${name}`).toEqual(said(missing, nobodys));
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(15);
  }, 120_000);
});

describe('a field somebody may not see', () => {
  it('is neither filtered nor sorted by, in any list or search there is', async () => {
    const limits = Object.fromEntries(FIELD_CODES.map((code) => [code, 'hidden']));
    await house.sql(`UPDATE roles SET fields = $1, version = version + 1 WHERE code = 'mighty'`, [limits]);
    await house.sql('SELECT rebuild_reach()');
    let tried = 0;
    for (const { method, path } of operations.filter((each) => !each.path.includes('{'))) {
      const asked = file.paths[path][method].parameters?.map(({ name }: any) => name) ?? [];
      for (const code of FIELD_CODES) {
        const name = code.split('.')[1] ?? '';
        if (method === 'get' && asked.includes('filter')) {
          const answer = await mighty.get(`${path}?filter[${name}][isNull]=false`);
          expect([400, 403], `${path} ${name}: ${answer.text.slice(0, 200)}`).toContain(answer.status);
          tried++;
        }
        if (method === 'get' && asked.includes('sort'))
          expect((await mighty.get(`${path}?sort=${name}`)).status, `${path} ${name}`).toBe(400);
        if (path.endsWith('/search') && method === 'post') {
          const condition = { any: [{ not: { field: name, op: 'isNull', value: true } }] };
          expect([400, 403], `${path} ${name}`).toContain((await mighty.post(path, { condition })).status);
        }
      }
    }
    expect(tried).toBeGreaterThan(50);
    await house.sql(`UPDATE roles SET fields = '{}', version = version + 1 WHERE code = 'mighty'`);
    await house.sql('SELECT rebuild_reach()');
  }, 120_000);
});

describe('a token that carries almost nothing', () => {
  it('opens no operation that asks for a permission, though its person has it', async () => {
    const made = await house.as('sales-b1').post('/me/tokens', { name: 'a', scopes: ['clock:set'], days: 30 });
    expect(made.status, made.text).toBe(201);
    const headers = { authorization: `Bearer ${made.body.token}` };
    const before = await fingerprintOf(house);
    let refused = 0;
    for (const operation of operations.filter(({ path }) => !path.endsWith('/clock'))) {
      const answer = await send(house.anonymous, { ...operation, path: pathOf(operation) }, operation.body, {
        headers,
      });
      if (['access.permission_missing', 'access.in_person'].includes(answer.body?.code)) refused++;
      else {
        expect(OPEN_TO_ALL, `${operation.id} ${answer.status}`).toContain(operation.path.split('/')[3]);
        expect(operation.method, `${operation.id} ${answer.status}`).toBe('get');
      }
    }
    expect(refused).toBeGreaterThan(250);
    before.delete('personal_tokens');
    const after = await fingerprintOf(house);
    after.delete('personal_tokens');
    expect(after).toEqual(before);
  }, 120_000);
});

/** What whoever is signed in may ask for: her own, the calendar, the names of departments. */
const OPEN_TO_ALL = [
  'me',
  'absences',
  'proxies',
  'working-calendars',
  'departments',
  'timeline',
  'access',
  'support-views',
  'travellers',
  'people',
];

describe('a page of another origin', () => {
  const EVIL = 'https://evil.example';

  it('does nothing by the cookie of a session, whatever form it sends', async () => {
    const signedIn = await house.anonymous.post('/session', { login: 'sales-a1', password: DEMO_PASSWORD });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string;
    const before = await fingerprintOf(house);
    for (const operation of operationsOf(house).values()) {
      // Setting up and signing in need no cookie; they are tried where they are at home.
      if (operation.method === 'get' || /\/(session|setup)$/.test(operation.path)) continue;
      for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
        const { statusCode, headers } = await house.app.inject({
          method: operation.method.toUpperCase() as 'POST',
          url: pathOf(operation),
          headers: { cookie, origin: EVIL, 'sec-fetch-site': 'cross-site', 'content-type': type },
          payload: 'login=sales-a1&x={}',
        });
        expect(statusCode, `${operation.id} as ${type}`).toBeGreaterThanOrEqual(400);
        expect(headers['access-control-allow-origin'], operation.id).toBeUndefined();
      }
    }
    expect(await fingerprintOf(house)).toEqual(before);
    const own = { cookie, 'x-requested-with': 'countersign' };
    expect((await house.anonymous.post('/session/refresh', undefined, { headers: own })).status).toBe(200);
  }, 120_000);

  it('is told by no preflight that it may ask, and sees no answer', async () => {
    const headers = {
      origin: EVIL,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    for (const url of ['/api/v1/customers', '/api/v1/session/refresh', '/api/v1/me']) {
      const answer = await house.app.inject({ method: 'OPTIONS', url, headers });
      expect(answer.headers['access-control-allow-origin'], url).toBeUndefined();
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400);
    }
  });
});

/** The fields of its body that the API file knows. */
function propertiesOf({ id }: Operation): readonly string[] {
  return fields.get(id) ?? [];
}

function fieldsByOperation(): Map<string, string[]> {
  const operationsInFile = Object.values<any>(file.paths).flatMap((methods) => Object.values<any>(methods));
  return new Map(
    operationsInFile.map(({ operationId, requestBody }) => {
      const schema = requestBody?.content?.['application/json']?.schema ?? {};
      const named = schema.$ref ? file.components.schemas[schema.$ref.split('/').at(-1)] : schema;
      return [operationId, Object.keys(named?.properties ?? {})];
    }),
  );
}
