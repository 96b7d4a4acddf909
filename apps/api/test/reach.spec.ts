import { businessDate } from '@countersign/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeUpCompany, type MadeUpCompany, type MadeUpPerson } from './generated-company/company.js';
import { ReckonedReach } from './generated-company/reckoned-reach.js';
import {
  giveRoles,
  nameHead,
  placePeople,
  rebuildDepartment,
  writeCompany,
} from './generated-company/write-company.js';
import { openHouse, type House } from './harness/house.js';

const SCOPES = ['none', 'self', 'subordinates', 'department', 'department_and_below', 'all'];
const KINDS = ['department', 'branch', 'joint_venture', 'agent'] as const;

let house: House;
let company: MadeUpCompany;
let others: string[];
beforeAll(async () => {
  house = await openHouse();
  others = (await house.sql<{ id: string }>('SELECT id FROM owners')).map(({ id }) => id);
  company = makeUpCompany({ people: 200, departments: 30, branches: 7 }, 7);
  await writeCompany(house.sql, company, ['customer']);
});
afterAll(() => house.close());

async function kept(): Promise<Map<string, string[]>> {
  const rows = await house.sql<{ viewer: string; owners: string[] }>(
    `SELECT viewer_id AS viewer, array_agg(DISTINCT owner_id) AS owners FROM reach WHERE scope_key = 'customer' GROUP BY 1`,
  );
  return new Map(rows.map(({ viewer, owners }) => [viewer, [...owners].sort()]));
}

async function mustBeTheRule(): Promise<void> {
  const reach = await kept();
  const rule = new ReckonedReach(company, others);
  for (const viewer of company.people) expect(reach.get(viewer.id) ?? [], viewer.id).toEqual(rule.of(viewer));
}

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const ordinary = (n: number): MadeUpPerson => at(company.people.slice(company.departments.length), n);

/** Each a change somebody makes on a working day; numbers choose whom and where. */
const CHANGES: Record<string, (a: number, b: number) => Promise<void>> = {
  moves: async (a, b) => {
    const unit = at(company.departments, b);
    const person = ordinary(a);
    person.places = [{ departmentId: unit.id, superiorId: unit.headId }];
    await placePeople(house.sql, [person]);
  },
  'stands in two places': async (a, b) => {
    const person = ordinary(a);
    const units = [at(company.departments, b), at(company.departments, b + 1 + (a % 5))];
    person.places = units.map(({ id, headId }) => ({ departmentId: id, superiorId: headId }));
    if (new Set(units).size < 2) person.places.pop();
    await placePeople(house.sql, [person]);
  },
  'goes with others, by hand': async (a, b) => {
    const unit = at(company.departments, b);
    const people = [...new Set([1, 2, 3, 4, 5].map((n) => ordinary(a * n)))].filter(
      ({ places }) => places.length === 1 && !places[0]?.past,
    );
    if (people.length === 0) return;
    const personIds = people.map(({ id }) => id);
    const wish = { personIds, departmentId: unit.id, superiorId: unit.headId, from: businessDate(new Date()) };
    expect((await house.as('admin').post('/people/moves', wish)).status).toBe(204);
    for (const person of people) person.places = [{ departmentId: unit.id, superiorId: unit.headId }];
  },
  'stands nowhere any more, or not yet': async (a, b) => {
    const [person, unit] = [ordinary(a), at(company.departments, b)];
    person.places = a % 3 === 0 ? [] : [{ departmentId: unit.id, superiorId: unit.headId, past: true }];
    person.coming = a % 3 === 1 ? [] : [at(company.departments, a + b).id];
    person.scopes = ['all'];
    await giveRoles(house.sql, [person]);
    await placePeople(house.sql, [person]);
  },
  'has other roles': async (a, b) => {
    const person = at(company.people, a);
    person.scopes = [...new Set([at(SCOPES, b), at(SCOPES, a + b)])];
    await giveRoles(house.sql, [person]);
    await house.sql('SELECT rebuild_reach()');
  },
  'heads where she does not stand': async (a, b) => {
    const [person, unit] = [ordinary(a), at(company.departments, b)];
    for (const each of company.people) each.heads = (each.heads ?? []).filter((id) => id !== unit.id);
    person.heads = [...(person.heads ?? []), unit.id];
    person.scopes = [at(['department', 'department_and_below'], a)];
    await giveRoles(house.sql, [person]);
    await nameHead(house.sql, unit.id, person.id);
  },
  'is closed or opened': async (a, b) => {
    const unit = at(company.departments, a);
    unit.kind = at(KINDS, b);
    await rebuildDepartment(house.sql, unit);
  },
  'hangs elsewhere': async (a) => {
    // A department that nothing hangs under, so that no circle can come of it.
    const leaf = company.departments.filter(({ id }) => company.departments.every((each) => each.parentId !== id));
    const unit = at(leaf, a);
    unit.parentId = at(
      company.departments.filter(({ id }) => id !== unit.id),
      a * 3,
    ).id;
    await rebuildDepartment(house.sql, unit);
  },
};

describe('the reach of two hundred people', () => {
  it('is the rule, reckoned without the database', () => mustBeTheRule());

  it('of whoever has no place today ends where she stood last, or is to stand', async () => {
    const closed = company.departments.flatMap(({ kind }, n) => (['joint_venture', 'agent'].includes(kind) ? [n] : []));
    for (const [n, unit] of closed.entries())
      for (const a of [3 * n, 3 * n + 1, 3 * n + 2]) await CHANGES['stands nowhere any more, or not yet']?.(a, unit);
    expect(closed.length).toBeGreaterThan(0);
    await mustBeTheRule();
  });

  it('stays the rule through whatever changes, and is what would be worked out anew', async () => {
    const number = fc.nat(10_000);
    const change = fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), number, number);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        for (const [name, a, b] of changes) await CHANGES[name]?.(a, b);
        await mustBeTheRule();
        const [difference] = await house.sql(
          `SELECT (SELECT count(*) FROM (TABLE circles EXCEPT SELECT kind, top_id, member_id FROM wanted_circles) gone)
             + (SELECT count(*) FROM (SELECT kind, top_id, member_id FROM wanted_circles EXCEPT TABLE circles) missing)
             + (SELECT count(*) FROM (TABLE viewpoints EXCEPT SELECT viewer_id, scope_key, kind, top_id FROM wanted_viewpoints) gone)
             + (SELECT count(*) FROM (SELECT viewer_id, scope_key, kind, top_id FROM wanted_viewpoints EXCEPT TABLE viewpoints) missing)
             + (SELECT count(*) FROM wanted_principals w LEFT JOIN principals k ON k.person_id = w.person_id
                WHERE (k.permissions, k.db_role, k.reach_width, k.fields) IS DISTINCT FROM (w.permissions, w.db_role, w.reach_width, w.fields)) AS n`,
        );
        expect(Number(difference.n)).toBe(0);
      }),
      { numRuns: 12, seed: 20_261_128, endOnFailure: true },
    );
  });

  it('changes without a business row being written again, whoever moves', async () => {
    const tables = await house.sql<{ name: string }>(
      `SELECT c.table_name AS name FROM information_schema.columns c JOIN pg_class k ON k.relname = c.table_name AND k.relkind = 'r'
         JOIN information_schema.columns i ON i.table_name = c.table_name AND i.table_schema = 'public' AND i.column_name = 'id'
       WHERE c.column_name = 'owner_id' AND c.table_schema = 'public'`,
    );
    const written = async (): Promise<unknown[]> => {
      const rows = tables.map(({ name }) => house.sql(`SELECT id::text, xmin::text AS x FROM ${name} ORDER BY 1`));
      return (await Promise.all(rows)).flat();
    };
    const [staff] = await house.sql<{ ids: string[] }>(
      `SELECT array_agg(id) AS ids FROM people WHERE login LIKE 'sales-%'`,
    );
    const unit = at(company.departments, 3);
    const places = [{ departmentId: unit.id, superiorId: unit.headId }];
    const before = await written();

    await placePeople(house.sql, staff?.ids.map((id) => ({ id, places, scopes: [] })) ?? []);

    expect(before.length).toBeGreaterThan(20);
    expect(await written()).toEqual(before);
  });

  /** How long it takes is measured by `bench/src/scope.mjs`, where nothing else runs. */
  it('is another for three hundred who move in one request, and nothing but the organisation is written', async () => {
    const [from, to] = [at(company.departments, 1), at(company.departments, 2)];
    const moved = await house.sql<{ id: string }>(
      `WITH o AS (INSERT INTO owners (id, kind, name) SELECT gen_random_uuid(), 'person', 'Mover ' || n FROM generate_series(1, 300) n RETURNING id, name),
       p AS (INSERT INTO people (id, login, name) SELECT id, lower(replace(name, ' ', '.')), name FROM o RETURNING id)
       INSERT INTO position_assignments (id, person_id, position_id, department_id, during)
       SELECT gen_random_uuid(), p.id, (SELECT id FROM positions WHERE code = 'salesperson'), $1, '(,)' FROM p RETURNING person_id AS id`,
      [from.id],
    );
    const personIds = moved.map(({ id }) => id);
    await house.sql(
      `WITH turn AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM customers)
       UPDATE customers c SET owner_id = ($1::uuid[])[1 + turn.n % 300], version = version + 1 FROM turn WHERE turn.id = c.id`,
      [personIds],
    );
    await house.sql('SELECT project_organisation()');
    await house.sql('SELECT rebuild_reach()');
    const tables = await house.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
    );
    /** By table, every row's place and who wrote it last. */
    const written = async (): Promise<Map<string, string>> => {
      const rows = tables.map(async ({ name }): Promise<[string, string]> => {
        const sql = `SELECT coalesce(md5(string_agg(ctid::text || xmin::text, ' ' ORDER BY ctid)), '') AS sum FROM "${name}"`;
        return [name, (await house.sql<{ sum: string }>(sql))[0]?.sum ?? ''];
      });
      return new Map(await Promise.all(rows));
    };
    await house.as('admin').get('/me');
    const before = await written();

    const wish = { personIds, departmentId: to.id, from: businessDate(new Date()) };
    const answer = await house.as('admin').post('/people/moves', wish);

    expect(answer.status, answer.text).toBe(204);
    const after = await written();
    const touched = tables.map(({ name }) => name).filter((name) => before.get(name) !== after.get(name));
    const ofTheOrganisation =
      /^(people|position_assignments|circles|viewpoints|principals|organisation|outbox|idempotency_keys|sessions)$/;
    expect(touched.filter((name) => !ofTheOrganisation.test(name))).toEqual([]);
    expect(touched).toContain('circles');
    const [{ n }] = await house.sql(
      `SELECT count(DISTINCT member_id)::int AS n FROM circles WHERE kind = 'department' AND top_id = $1 AND member_id = ANY ($2::uuid[])`,
      [to.id, personIds],
    );
    expect(n).toBe(300);
  });
});
