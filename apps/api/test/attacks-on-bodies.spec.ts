import { randomUUID } from 'node:crypto';
import { businessDate } from '@countersign/kernel';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPROVALS_LIST_SHOWN } from '../src/modules/approvals/approvals.list.js';
import { AUDIT_LIST } from '../src/modules/audit/entries/audit-entries.list.js';
import { CONTRACT_LIST } from '../src/modules/contracts/contract.row.js';
import { CONTACT_LIST } from '../src/modules/customers/contacts.list.js';
import { CUSTOMER_LIST } from '../src/modules/customers/customers.list.js';
import { OPPORTUNITY_LIST } from '../src/modules/opportunities/opportunity.list.js';
import { PROJECT_LIST } from '../src/modules/projects/project.row.js';
import { QUOTE_LIST } from '../src/modules/quotes/quote.row.js';
import { PERMISSIONS } from '../src/modules/org/roles/permission-catalogue.js';
import { FIELD_CODES } from '../src/modules/org/roles/field-catalogue.js';
import { apiFile } from '../src/platform/api-file/api-file.js';
import type { ListSpec } from '../src/platform/listing/list-spec.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';
import { DEMO_PASSWORD } from './harness/template-database.js';
import { fingerprintOf } from './visibility-differential/fingerprint.js';
import { idPlacesOf, type IdPlace } from './visibility-differential/ids-of-bodies.js';
import { operationsOf, pathOf, type Operation } from './visibility-differential/operations.js';

let house: House;
let file: any;
let operations: Operation[];
let fields: Map<string, string[]>;
let ids: Map<string, IdPlace[]>;
/** Whoever may do everything there is, so that nothing is refused before it is looked at. */
let mighty: Caller;

beforeAll(async () => {
  house = await openHouse();
  file = JSON.parse(JSON.stringify(apiFile(house.app)));
  [fields, ids] = [fieldsByOperation(), idPlacesOf(house)];
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

/** Of which kind of record an id in a body is, by the name of its field, or by where it stands where the name says too little. */
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
  customerIds: 'customers',
  leadIds: 'leads',
  assetIds: 'assets',
  survivorId: 'customers',
  loserId: 'customers',
  recordIds: 'customers',
  recordId: 'customers',
  'contacts.joinId': 'contacts',
  'contacts.keepId': 'contacts',
  registrationId: 'registrations',
  approvalId: 'approval_instances',
};
/** Of somebody in the directory, or of a department: what a joint venture or an agent finds among its own alone. */
const IN_THE_DIRECTORY: Readonly<Record<string, 'people' | 'departments'>> = {
  ...Object.fromEntries(
    [
      ...['ownerId', 'followUpOwnerId', 'nextActionOwnerId', 'superiorId', 'personId', 'principalId', 'proxyId'],
      ...['successorId', 'seatsToId', 'secondPersonId', 'submitterId', 'to', 'assigneeIds', 'personIds'],
      ...['ourParticipantIds', 'people', 'grantee.id'],
    ].map((name) => [name, 'people' as const]),
  ),
  departmentId: 'departments',
};
/** Of what is the company's and everybody's, or asked for together with a path that is out of reach already. */
const OF_NOBODY = new Set([
  ...['productId', 'stageId', 'templateId', 'signingEntityId', 'sealId', 'roleIds', 'planId', 'replacesId', 'taskId'],
  ...[
    'subjectIds',
    'shareIds',
    'suggestionIds',
    'milestoneIds',
    'instanceIds',
    'ids',
    'criterionId',
    'criterionIds',
    'ruleIds',
    'leaderId',
    // How the company's own fields are arranged, which whoever keeps them sees as a whole.
    ...['dictionaryId', 'fieldIds'],
    // Of a person who asks what is held on her: whoever handles that reads the whole company's.
    ...['knownContactId', 'knownLeadId', 'excluded'],
    // Of whatever the batch is of: tried noun by noun where each operation is held against the rule.
    'items.id',
  ],
]);

describe('an id inside of a body', () => {
  it('is known to these tests by its name', () => {
    const unknown = writes()
      .flatMap(idsOf)
      .filter(
        (place) =>
          !of(NAMED, place) && !of(IN_THE_DIRECTORY, place) && !OF_NOBODY.has(place.name) && !OF_NOBODY.has(place.path),
      );
    expect([...new Set(unknown.map(({ path }) => path))]).toEqual([]);
    const nested = writes().flatMap((operation) => idsOf(operation).filter(({ isNested }) => isNested));
    expect(nested.length).toBeGreaterThan(25);
  });

  it('of somebody, or of a department, outside of her closed organisation is answered like that of none', async () => {
    const agent = await anAgent();
    const [outside] = await house.sql(
      `SELECT (SELECT id FROM people WHERE login = 'sales-a1') AS people, (SELECT id FROM departments WHERE code = 'sales-a') AS departments`,
    );
    let tried = 0;
    const told: string[] = [];
    for (const operation of writes()) {
      for (const place of idsOf(operation)) {
        const table = of(IN_THE_DIRECTORY, place);
        if (!table) continue;
        await sameAsNobodys(agent, operation, place, { id: outside[table] }).catch((error: Error) =>
          told.push(error.message),
        );
        tried++;
      }
    }
    expect(told).toEqual([]);
    expect(tried).toBeGreaterThan(30);
  }, 120_000);

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
    const own = await recordsOf('sales-b1');
    let [tried, nested] = [0, 0];
    for (const operation of writes()) {
      for (const place of idsOf(operation)) {
        const id = unseen.get(of(NAMED, place) ?? '');
        if (!id) continue;
        await sameAsNobodys(mighty, operation, place, { id });
        // What it is asked of may be hers: then nothing but the id in the body stands in the way.
        const hers = own.get(operation.path.split('/')[3] ?? '');
        if (hers && /^[^{]*\{id\}/.test(operation.path))
          await sameAsNobodys(mighty, operation, place, { id, within: hers });
        tried++;
        if (place.isNested) nested++;
      }
    }
    expect(tried).toBeGreaterThan(15);
    expect(nested).toBeGreaterThan(5);
  }, 120_000);
});

/** Every list with fields that a role may have hidden, by the end of its address. */
const COVERED: Readonly<Record<string, ListSpec>> = {
  customers: CUSTOMER_LIST,
  contacts: CONTACT_LIST,
  opportunities: OPPORTUNITY_LIST,
  quotes: QUOTE_LIST,
  contracts: CONTRACT_LIST,
  projects: PROJECT_LIST,
  approvals: APPROVALS_LIST_SHOWN,
  audit: AUDIT_LIST,
};
/** What no list is asked by, so that nothing has to be refused. */
const ASKED_BY_NO_LIST = /\.(officePhone|wechat|birthday)$|^lead\./;

describe('a field somebody may not see', () => {
  interface Question {
    readonly of: string;
    readonly ask: () => Promise<Answer>;
  }

  /** Every way of asking a list by something it covers. */
  function questions(): Question[] {
    return Object.entries(COVERED).flatMap(([end, { fields: catalogue, sorts }]) => {
      const path = `/api/v1/${end}`;
      // The log is searched within bounds alone.
      const bounds = end === 'audit' ? '&filter[at][gte]=2026-01-01T00:00:00Z' : '';
      const protectedIn = (all: object): string[] =>
        Object.entries(all).flatMap(([name, { protects }]) => (protects ? [name] : []));
      const searches = operations.some((each) => each.path === `${path}/search`);
      return [
        ...protectedIn(sorts).map((name) => ({ of: `${end} ${name}`, ask: () => mighty.get(`${path}?sort=${name}`) })),
        ...protectedIn(catalogue).flatMap((name) => [
          { of: `${end} ${name}`, ask: () => mighty.get(`${path}?filter[${name}][isNull]=false${bounds}`) },
          ...(searches ? [{ of: `${end} ${name}`, ask: () => mighty.post(`${path}/search`, nested(name)) }] : []),
        ]),
      ];
    });
  }
  const nested = (field: string): object => ({ condition: { any: [{ not: { field, op: 'isNull', value: true } }] } });
  const limit = async (fields: object): Promise<void> => {
    await house.sql(`UPDATE roles SET fields = $1, version = version + 1 WHERE code = 'mighty'`, [fields]);
    await house.sql('SELECT rebuild_reach()');
  };

  it('is neither filtered nor sorted by, in any list or search there is, and is by whoever sees it', async () => {
    const covered = Object.values(COVERED).flatMap(({ fields: catalogue, sorts }) =>
      [...Object.values(catalogue), ...Object.values(sorts)].flatMap(({ protects }) => [protects ?? []].flat()),
    );
    const asked = FIELD_CODES.filter((code) => !ASKED_BY_NO_LIST.test(code));
    expect([...new Set(covered)].sort()).toEqual([...asked].sort());

    await limit(Object.fromEntries(FIELD_CODES.map((code) => [code, 'hidden'])));
    const all = questions();
    for (const { of, ask } of all) {
      const answer = await ask();
      expect([400, 403], `${of}: ${answer.text.slice(0, 200)}`).toContain(answer.status);
    }
    await limit({});
    for (const { of, ask } of all) {
      const answer = await ask();
      expect(answer.status, `${of}: ${answer.text.slice(0, 200)}`).toBe(200);
    }
    expect(all.length).toBeGreaterThan(25);
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
        if (BY_ITS_LIST.includes(operation.id)) expect([400, 404]).toContain(answer.status);
        else expect(operation.method, `${operation.id} ${answer.status}`).toBe('get');
      }
    }
    expect(refused).toBeGreaterThan(250);
    before.delete('personal_tokens');
    const after = await fingerprintOf(house);
    after.delete('personal_tokens');
    expect(after).toEqual(before);
  }, 120_000);
});

/** Asked of one list or another, whose permission it needs then. */
const BY_ITS_LIST = ['askForExport', 'cancelExport'];
/** What whoever is signed in may ask for: her own, the calendar, the names of departments, the fields of what she may view. */
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
  'exports',
  'bulk-edits',
  'people',
  'custom-fields',
  'number-entries',
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

/** What is another in every request, also where an answer holds the problems of several. */
const OF_THE_REQUEST = /(?<="(?:instance|traceId)":)"[^"]*"/g;

/** What is answered of one id and of one that nobody has is the same, but for the id itself. */
async function sameAsNobodys(
  caller: Caller,
  operation: Operation,
  { path, name, bodyWith }: IdPlace,
  { id, within }: { id: string; within?: string },
): Promise<void> {
  const nobodys = randomUUID();
  const more = name === 'subjectId' ? { subjectType: 'customer' } : {};
  const concrete = { ...operation, path: within ? pathOf(operation, within) : pathOf(operation) };
  const asked = (each: string): Promise<Answer> => send(caller, concrete, { ...bodyWith(each), ...more });
  const said = ({ status, body }: Answer, each: string): unknown =>
    JSON.parse(
      JSON.stringify({ status, ...body })
        .replaceAll(each, 'the id')
        .replace(OF_THE_REQUEST, '""'),
    );
  expect(said(await asked(id), id), `${operation.id} ${path}`).toEqual(said(await asked(nobodys), nobodys));
}

/** Somebody who may everything, and belongs to an agent. */
async function anAgent(): Promise<Caller> {
  const admin = house.as('admin');
  const [{ id: parentId }] = await house.sql(`SELECT id FROM departments WHERE code = 'company'`);
  const from = businessDate(new Date());
  const { body: agency } = await admin.post('/departments', {
    ...{ code: 'agent-south', name: '南方代理', kind: 'agent' },
    ...{ parentId, from },
  });
  const posts = [{ positionCode: 'salesperson', departmentId: agency.id, superiorId: null }];
  const hired = await admin.post('/people', { login: 'agent', name: 'agent', posts });
  expect(hired.status, hired.text).toBe(201);
  await house.sql(`INSERT INTO person_roles (person_id, role_id) SELECT $1, id FROM roles WHERE code = 'mighty'`, [
    hired.body.id,
  ]);
  await house.sql(`UPDATE people SET version = version + 1,
    password_hash = (SELECT password_hash FROM people WHERE login = 'manager-a') WHERE login = 'agent'`);
  await house.sql('UPDATE account_rules SET second_factor_for_administrators = false, version = version + 1');
  await house.sql('SELECT rebuild_reach()');
  return house.as('agent');
}

/** Where its body takes ids. */
function idsOf({ id }: Operation): readonly IdPlace[] {
  return ids.get(id) ?? [];
}

/** What is known of an id by where it stands, or by its name. */
function of<Kind extends string>(kinds: Readonly<Record<string, Kind>>, { path, name }: IdPlace): Kind | undefined {
  return kinds[path] ?? kinds[name];
}

/** One of each noun that belongs to her, by the noun's place in an address. */
async function recordsOf(login: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const noun of ['leads', 'customers', 'contacts', 'opportunities', 'quotes', 'contracts', 'activities']) {
    const [row] = await house.sql<{ id: string }>(
      `SELECT t.id FROM ${noun} t JOIN people p ON p.id = t.owner_id WHERE p.login = $1 AND t.deleted_at IS NULL LIMIT 1`,
      [login],
    );
    if (row) found.set(noun, row.id);
  }
  return found;
}

/** The fields of its body that the API file knows. */
function propertiesOf({ id }: Operation): readonly string[] {
  return fields.get(id) ?? [];
}

/** Of every operation, the schemas of the fields of its body. */
function schemasByOperation(): [string, Record<string, any>][] {
  const operationsInFile = Object.values<any>(file.paths).flatMap((methods) => Object.values<any>(methods));
  return operationsInFile.map(({ operationId, requestBody }) => {
    const schema = requestBody?.content?.['application/json']?.schema ?? {};
    const named = schema.$ref ? file.components.schemas[schema.$ref.split('/').at(-1)] : schema;
    return [operationId, named?.properties ?? {}];
  });
}

function fieldsByOperation(): Map<string, string[]> {
  return new Map(schemasByOperation().map(([id, properties]) => [id, Object.keys(properties)]));
}
