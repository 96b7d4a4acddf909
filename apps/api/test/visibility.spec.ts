import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGINS, PATHS, TOLD } from '../src/modules/visibility/record/paths.sql.js';
import { RecordAccess } from '../src/modules/visibility/record/record-access.repository.js';
import type { RowRule } from '../src/modules/visibility/rules/row-rule.js';
import { RowRules } from '../src/modules/visibility/rules/row-rules.repository.js';
import { SeenRecords, type Kind } from '../src/modules/visibility/rules/seen-records.repository.js';
import { HOUSE, SCOPED_MODULES } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { makeUpCompany, numbersFrom, type MadeUpCompany } from './generated-company/company.js';
import { writeCompany } from './generated-company/write-company.js';
import { openHouse, type House } from './harness/house.js';

/** Shown by what somebody may do, or by where she stands, not by whose it is: there is no owner to explain. */
const SHOWN_OTHERWISE = [
  'approval_back_test_changes',
  'approval_back_tests',
  'approval_policy_cases',
  'approval_policy_drafts',
  'approval_policy_publications',
  'approval_reassignments',
  'bulk_edit_records',
  'contact_merges',
  'customer_merges',
  'duplicate_pairs',
  'forbidden_exceptions',
  'forbidden_findings',
  'handovers',
  'pool_appeals',
  'pool_moves',
  'pooled_customers',
  'record_shares',
  'registration_conflicts',
  'registration_parties',
  'subject_requests',
];
/** Hangs on a customer, row for row, and has its owner beside it so that lists need not look it up. */
const BESIDE_A_RECORD = ['countdowns'];

interface Row {
  readonly table: string;
  /** Where it stands in the table: not every row has an id. */
  readonly at: string;
  readonly row: Record<string, any>;
}

let house: House;
let company: MadeUpCompany;
let rules: ReadonlyMap<string, RowRule[] | null>;
let kinds: Kind[];
let rows: Row[];
let people: { id: string; role: string }[];
/** For each of the sample, whom the database shows it, each asked in her own role. */
let shown: Set<string>[];
/** Somebody who looks at nothing but expense claims. */
let elsewhere: string;
beforeAll(async () => {
  house = await openHouse();
  company = makeUpCompany({ people: 90, departments: 20, branches: 6 }, 11);
  await writeCompany(house.sql, company, [...SCOPED_MODULES]);
  kinds = house.app.get(SeenRecords).kinds();
  await mixScopes();
  await scatter();
  rules = await inside(() => house.app.get(RowRules).all());
  rows = (await Promise.all([...rules].flatMap(([table, read]) => (read ? [sampleOf(table)] : [])))).flat();
  people = await house.sql(`SELECT person_id AS id, db_role AS role FROM principals`);
  shown = await lookAsEach();
}, 240_000);
afterAll(() => house.close());

const inside = <T>(body: () => Promise<T>): Promise<T> => house.app.get(UnitOfWork).run(HOUSE, 'read', body);
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** A scope of its own for each module, so that an explanation that takes the wrong one is caught; and the rule about heads. */
async function mixScopes(): Promise<void> {
  const kindsOfScope = ['self', 'subordinates', 'department', 'department_and_below', 'all', 'none'];
  const mixed = (shift: number) =>
    Object.fromEntries(SCOPED_MODULES.map((module, n) => [module, at(kindsOfScope, n + shift)]));
  for (let n = 0; n < 6; n++) {
    await house.sql(
      `INSERT INTO roles (id, code, name, permissions, scopes, traits)
       VALUES (gen_random_uuid(), $1, $1, '{customer.view}', $2, $3)`,
      [`mixed-${n}`, mixed(n), n % 2 ? ['commercial'] : ['finance']],
    );
    const some = company.people.filter((_, i) => i % 9 === n).map(({ id }) => id);
    await house.sql(
      `INSERT INTO person_roles SELECT p, r.id FROM unnest($1::uuid[]) p, roles r WHERE r.code = $2 ON CONFLICT DO NOTHING`,
      [some, `mixed-${n}`],
    );
  }
  await house.sql(
    `INSERT INTO department_heads (id, department_id, person_id, kind, during)
    SELECT gen_random_uuid(), d.id, $1, 'head', '(,)' FROM departments d WHERE d.id = $2`,
    [at(company.people, 3).id, at(company.departments, 3).id],
  );
  await house.sql(`UPDATE access_rules SET enabled = true, version = version + 1 WHERE code LIKE 'managers%'`);
  await house.sql('SELECT rebuild_reach()');
}

/** What the demo company has belongs to the people of the made-up one, and some of it is shared. */
async function scatter(): Promise<void> {
  const next = numbersFrom(5);
  let n = 0;
  const somebody = (): string => at(company.people, Math.floor(next() * 1000)).id;
  [{ id: elsewhere } = { id: '' }] = await house.sql<{ id: string }>(`SELECT person_id AS id FROM person_roles pr
    JOIN roles r ON r.id = pr.role_id AND r.code = 'made-up-none' WHERE (SELECT count(*) FROM person_roles o WHERE o.person_id = pr.person_id) = 1 LIMIT 1`);
  await house.sql(
    `INSERT INTO roles (id, code, name, permissions, scopes) VALUES (gen_random_uuid(), 'elsewhere', 'elsewhere', '{}', '{"expense": "self"}')`,
  );
  await house.sql(`INSERT INTO person_roles SELECT $1, id FROM roles WHERE code = 'elsewhere'`, [elsewhere]);
  await house.sql('SELECT rebuild_reach()');
  for (const { table, type } of kinds) {
    const found = await house.sql<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 12`);
    for (const { id } of found) {
      await house.sql(`UPDATE ${table} SET owner_id = $2, version = version + 1 WHERE id = $1`, [id, somebody()]);
      if (next() < 0.5) await share(type, id, somebody(), at(['approver', 'by_hand'], Math.floor(next() * 10)), n++);
      if (next() < 0.5) await share(type, id, somebody(), 'by_hand', n++);
      // Of another type, and so for nothing.
      if (next() < 0.5) await share(at(kinds, Math.floor(next() * 10)).type, id, somebody(), 'approver', n++);
    }
    // And one belongs to somebody who looks at other modules only.
    await house.sql(`UPDATE ${table} SET owner_id = $2, version = version + 1 WHERE id = $1`, [
      found[0]?.id,
      elsewhere,
    ]);
  }
}

/** With herself, or with where she stands; some of it over, or not over yet. */
async function share(type: string, id: string, personId: string, reason: string, n: number): Promise<void> {
  const kind = reason === 'by_hand' ? at(['self', 'department', 'tree', 'position'], n) : 'self';
  const places = company.people.find((each) => each.id === personId)?.places ?? [];
  const [position] = await house.sql<{ id: string }>(
    'SELECT position_id AS id FROM position_assignments WHERE person_id = $1 AND retracted_at IS NULL',
    [personId],
  );
  const grantee = { self: personId, position: position?.id }[kind] ?? places[0]?.departmentId ?? personId;
  await house.sql(
    `INSERT INTO record_shares (subject_type, subject_id, grantee_kind, grantee_id, reason, access, note, until)
     VALUES ($1, $2, $3, $4, $5, $6, 'why', $7) ON CONFLICT DO NOTHING`,
    [type, id, kind, grantee, reason, at(['read', 'write'], n), at([null, '2020-01-01', '2099-01-01'], n)],
  );
}

async function sampleOf(table: string): Promise<Row[]> {
  const found = await house.sql<Omit<Row, 'table'>>(
    `SELECT s.ctid::text AS at, to_jsonb(s) AS row FROM ${table} s 
     ORDER BY (to_jsonb(s) ->> 'owner_id' = $1) DESC NULLS LAST, to_jsonb(s) ->> 'id', s.ctid LIMIT 6`,
    [elsewhere],
  );
  return found.map((row) => ({ table, ...row }));
}

type Change = (sql: string) => string;
const unchanged: Change = (sql) => sql;

/** Whom the explanation names, with the ways it names; asked of the statement that the pages ask. */
async function waysTo({ table, row }: Row, change: Change = unchanged): Promise<Map<string, string[]>> {
  const kind = kinds.find((each) => each.table === table) ?? { ...at(kinds, 0), table };
  const record = {
    kind,
    id: String(row['id']),
    title: '',
    number: '',
    ownerId: row['owner_id'],
    ownerName: '',
    columns: row,
  };
  const values: unknown[] = await inside(() =>
    (house.app.get(RecordAccess) as any).about(record, { roles: true, shares: true }),
  );
  const found = await house.sql<{ person: string; ways: string[] }>(
    `WITH ${change(PATHS)}, ${change(ORIGINS)}, ${TOLD} SELECT person_id AS person, array_agg(key ORDER BY key) AS ways FROM viewer GROUP BY 1`,
    values,
  );
  return new Map(found.map(({ person, ways }) => [person, ways]));
}

/** The same for a row that is seen with its parent, or by whoever stands in it. */
async function explained(given: Row, change: Change = unchanged): Promise<Set<string>> {
  const read = rules.get(given.table) ?? [];
  const found = new Set<string>();
  const add = (ids: Iterable<string>): void => [...ids].forEach((id) => found.add(id));
  add(people.filter(({ role }) => role === 'countersign_house').map(({ id }) => id));
  if (read.some(({ by }) => by === 'reach')) add((await waysTo(given, change)).keys());
  for (const rule of read) {
    if (rule.by === 'own' && given.row[rule.column]) found.add(given.row[rule.column]);
    if (rule.by !== 'parent') continue;
    const [parent] = await house.sql<{ row: Record<string, any> }>(
      `SELECT to_jsonb(s) AS row FROM ${rule.table} s WHERE id = $1`,
      [given.row[rule.column]],
    );
    if (parent) add(await explained({ table: rule.table, at: '', row: parent.row }, change));
  }
  return found;
}

async function lookAsEach(): Promise<Set<string>[]> {
  const seen = rows.map(() => new Set<string>());
  const numberOf = new Map(rows.map(({ table, at }, n) => [`${table} ${at}`, n]));
  const looks = [...new Set(rows.map(({ table }) => table))].map((table) => {
    const places = rows.filter((row) => row.table === table).map(({ at }) => `"${at}"`);
    return `SELECT '${table}' AS table, ctid::text AS at FROM ${table} WHERE ctid = ANY ('{${places.join(',')}}'::tid[])`;
  });
  for (const { id, role } of people)
    for (const { table, at } of await as(id, role, () =>
      house.sql<Pick<Row, 'table' | 'at'>>(looks.join(' UNION ALL ')),
    ))
      seen[numberOf.get(`${table} ${at}`) ?? -1]?.add(id);
  return seen;
}

async function as<T>(id: string, role: string, body: () => Promise<T>): Promise<T> {
  await house.sql('BEGIN');
  await house.sql(`SELECT set_config('app.person_id', $1, true), set_config('role', $2, true)`, [id, role]);
  try {
    return await body();
  } finally {
    await house.sql('ROLLBACK');
  }
}

describe('every table with a policy', () => {
  it('is explained by it, or is one of the few that are shown by a permission', () => {
    const silent = [...rules].flatMap(([table, read]) => (read ? [] : [table]));

    expect(silent.sort()).toEqual([...SHOWN_OTHERWISE].sort());
  });

  it('whose rows have an owner is a kind of record that can be asked about', async () => {
    const owned = [...rules].flatMap(([table, read]) =>
      read?.some(({ by }) => by === 'reach') && !BESIDE_A_RECORD.includes(table) ? [table] : [],
    );

    expect(kinds.map(({ table }) => table).sort()).toEqual(owned.sort());
  });
});

describe('the explanation', () => {
  it('names exactly the people to whom the database shows the row, for every table', async () => {
    expect(new Set(rows.map(({ table }) => table)).size).toBeGreaterThan(15);
    for (const [n, given] of rows.entries())
      expect([...(await explained(given))].sort(), `${given.table} ${given.at}`).toEqual([...(shown[n] ?? [])].sort());
  });

  it.each<[string, Change]>([
    ['the module', (sql) => sql.replace('AND v.scope_key = $1::text', '')],
    ['the top of the circle', (sql) => sql.replace('AND v.top_id = c.top_id', '')],
    ['the kind of the circle', (sql) => sql.replace('v.kind = c.kind AND', '')],
    ['the type of a share', (sql) => sql.replace('s.subject_type = opens.type AND', '')],
    [
      'the record of a share',
      (sql) => sql.replace('AND s.subject_id = opens.id', '').replace('AND r.subject_id = ANY ($4::uuid[])', ''),
    ],
    ['whom it concerns', (sql) => sql.replace('c.member_id = $10::uuid', 'c.member_id = $10::uuid AND false')],
    ['the roles', (sql) => sql.replace('JOIN held_roles h ON h.person_id = p.person_id', 'JOIN held_roles h ON false')],
    [
      'the rule about heads',
      (sql) => sql.replace('JOIN heads_in_charge h ON h.person_id', 'JOIN heads_in_charge h ON NULL'),
    ],
  ])('would be noticed to be wrong without %s', async (_, change) => {
    expect(change(PATHS) + change(ORIGINS)).not.toBe(PATHS + ORIGINS);
    for (const [n, given] of rows.entries()) {
      if (!kinds.some(({ table }) => table === given.table)) continue;
      const named = await explained(given, change);
      if (people.some(({ id }) => named.has(id) !== shown[n]?.has(id))) return;
    }
    throw new Error('Nobody would notice.');
  });
});

/** Takes one way away as the policies would notice it. */
async function takeAway(way: string, personId: string, { table, row }: Row): Promise<void> {
  const [kind = '', top] = way.split('.');
  const module = rules.get(table)?.flatMap((rule) => (rule.by === 'reach' ? [rule.module] : []))[0];
  if (kind === 'share')
    await house.sql(
      `UPDATE record_shares r SET ended_at = now(), ended_by = $1, version = version + 1 FROM shares s WHERE s.share_id = r.id
       AND s.person_id = $1 AND s.subject_id IN (SELECT value::uuid FROM jsonb_each_text($2) WHERE value ~ '^[0-9a-f-]{36}$')`,
      [personId, row],
    );
  else if (kind === 'concerned')
    await house.sql(
      `UPDATE access_rules SET enabled = false, version = version + 1 WHERE code = 'sales-sees-its-projects'`,
    );
  else
    await house.sql(
      `DELETE FROM viewpoints WHERE viewer_id = $1 AND scope_key = $2 AND kind = $3 AND ($3 NOT IN ('department', 'tree') OR top_id::text = $4)`,
      [personId, module, kind, top],
    );
}

describe('a way that is named', () => {
  it('is true by itself: without the only one, the row is gone', async () => {
    const tried = new Set<string>();
    for (const given of rows.filter(({ table }) => kinds.some((kind) => kind.table === table))) {
      for (const [personId, ways] of await waysTo(given)) {
        const only = [
          ...new Set(
            ways.map((way) =>
              way
                .split('.')
                .slice(0, /^(tree|dep)/.test(way) ? 2 : 1)
                .join('.'),
            ),
          ),
        ];
        const kind = only[0]?.split('.')[0] ?? '';
        if (only.length !== 1 || ['house', 'about'].includes(kind) || tried.has(`${given.table} ${kind}`)) continue;
        tried.add(`${given.table} ${kind}`);
        await house.sql('BEGIN');
        await takeAway(only[0] ?? '', personId, given);
        await house.sql(`SELECT set_config('app.person_id', $1, true), set_config('role', 'countersign_app', true)`, [
          personId,
        ]);
        const left = await house.sql(`SELECT 1 FROM ${given.table} WHERE ctid = $1`, [given.at]);
        await house.sql('ROLLBACK');
        expect(left, `${given.table} ${only[0]}`).toEqual([]);
      }
    }
    const kindsTried = [...tried].map((each) => each.split(' ')[1]);
    expect([...new Set(kindsTried)].sort()).toEqual([
      ...['concerned', 'department', 'everyone', 'line', 'self', 'share', 'tree'],
    ]);
  });

  it('names the role that gives it: without that role, the way is gone', async () => {
    let tried = 0;
    for (const given of rows.filter(({ table }) => ['customers', 'contracts', 'leads'].includes(table)).slice(0, 9)) {
      const [personId, ways] = [...(await waysTo(given))].find(
        ([, found]) => found.length === 1 && /^(line|tree|department|everyone)/.test(found[0] ?? ''),
      ) ?? ['', []];
      const role =
        ways[0]?.split('.').find((part, n) => n > 0 && part !== ways[0]?.split('.')[1]) ?? ways[0]?.split('.')[1];
      if (!personId || !role || role.length !== 36) continue;
      await house.sql('BEGIN');
      await house.sql('DELETE FROM person_roles WHERE person_id = $1 AND role_id = $2', [personId, role]);
      await house.sql('SELECT rebuild_reach()');
      await house.sql(`SELECT set_config('app.person_id', $1, true), set_config('role', 'countersign_app', true)`, [
        personId,
      ]);
      const left = await house.sql(`SELECT 1 FROM ${given.table} WHERE ctid = $1`, [given.at]);
      await house.sql('ROLLBACK');
      expect(left, `${given.table} ${ways[0]}`).toEqual([]);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(2);
  });
});
