import { AMOUNTS } from '../../src/platform/access/amounts.js';
import { makeUpCompany, numbersFrom, type MadeUpCompany } from '../generated-company/company.js';

type Sql = <T = any>(text: string, values?: unknown[]) => Promise<T[]>;

interface Stretch {
  readonly personId: string;
  readonly position: number;
  readonly departmentId: string;
  readonly superiorId: string | null;
  readonly during: string;
}

export const STAFF = { people: 220, departments: 24, branches: 7 };

/**
 * A company made up from a seed beside the demo's: branches, departments, a joint venture and an agent; every role that
 * ships held by several people, some with two; people who moved, left, are still to come, or stand in two places.
 */
export async function writeStaff(sql: Sql, size = STAFF): Promise<void> {
  const company = makeUpCompany(size, 11);
  const next = numbersFrom(23);
  await writeDepartments(sql, company);
  await writePeople(sql, company);
  await giveRoles(sql, company, next);
  await place(sql, stretchesOf(company, next));
  await appointHeads(sql, company);
  await sql('SELECT project_organisation()');
  await sql('SELECT rebuild_reach()');
}

async function writeDepartments(sql: Sql, { departments }: MadeUpCompany): Promise<void> {
  await sql(
    `INSERT INTO positions (id, code, name) SELECT gen_random_uuid(), 'seat-' || n, 'seat' FROM generate_series(1, 3) n`,
  );
  await sql(
    `INSERT INTO departments (id, code, name, parent_id, kind) SELECT id, 'd-' || id, 'd-' || left(id::text, 8), parent, kind
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS d (id, parent, kind)`,
    [departments.map(({ id }) => id), departments.map(({ parentId }) => parentId), departments.map(({ kind }) => kind)],
  );
}

async function writePeople(sql: Sql, { people }: MadeUpCompany): Promise<void> {
  const ids = people.map(({ id }) => id);
  await sql(
    `INSERT INTO owners (id, kind, name) SELECT id, 'person', 'P' || n FROM unnest($1::uuid[]) WITH ORDINALITY p (id, n)`,
    [ids],
  );
  await sql(
    `INSERT INTO people (id, login, name, password_hash) SELECT id, 'p-' || n, 'P' || n, ''
     FROM unnest($1::uuid[]) WITH ORDINALITY p (id, n)`,
    [ids],
  );
}

export const WITHOUT_AMOUNTS = 'manager-without-amounts';

/** A manager who may everything but know what things cost. */
async function writeRoleWithoutAmounts(sql: Sql): Promise<void> {
  await sql(
    `INSERT INTO roles (id, code, name, permissions, scopes, traits, fields)
     SELECT gen_random_uuid(), $1, $1, permissions, scopes, traits, $2 FROM roles WHERE code = 'commercial-manager'`,
    [WITHOUT_AMOUNTS, Object.fromEntries(Object.keys(AMOUNTS).map((field) => [field, 'hidden']))],
  );
}

async function giveRoles(sql: Sql, { people }: MadeUpCompany, next: () => number): Promise<void> {
  await writeRoleWithoutAmounts(sql);
  const roles = await sql<{ id: string }>(
    `SELECT id FROM roles WHERE origin = 'shipped' OR code = '${WITHOUT_AMOUNTS}' ORDER BY origin DESC, code`,
  );
  const pairs = people.flatMap(({ id }, n) => {
    const first = roles[n % roles.length]?.id;
    const second = next() < 0.15 ? roles[Math.floor(next() * roles.length)]?.id : undefined;
    return [...new Set([first, second])].flatMap((role) => (role ? [{ id, role }] : []));
  });
  await sql(`INSERT INTO person_roles SELECT * FROM unnest($1::uuid[], $2::uuid[])`, [
    pairs.map(({ id }) => id),
    pairs.map(({ role }) => role),
  ]);
}

/** Most stand where they stand; of every twenty one moved lately, one has left, and one is to come. */
function stretchesOf({ people, departments }: MadeUpCompany, next: () => number): Stretch[] {
  return people.flatMap(({ id, places }, n) => {
    const here = places.map((place, i) => ({ personId: id, position: i + 1, ...place }));
    const elsewhere = departments[Math.floor(next() * departments.length)];
    const before = {
      personId: id,
      position: 1,
      departmentId: elsewhere?.id ?? '',
      superiorId: elsewhere?.headId ?? null,
    };
    if (n < departments.length || places.length > 1) return here.map((each) => ({ ...each, during: '(,)' }));
    if (n % 20 === 1) return [{ ...before, during: '(,2026-03-01)' }, ...begun(here, '[2026-03-01,)')];
    if (n % 20 === 2) return [{ ...before, during: '(,2026-03-01)' }, ...begun(here, '[2026-03-01,2026-06-01)')];
    if (n % 20 === 3) return begun(here, '[2099-01-01,)');
    return begun(here, '(,)');
  });
}

function begun<T extends object>(places: readonly T[], during: string): (T & { during: string })[] {
  return places.map((place) => ({ ...place, during }));
}

async function place(sql: Sql, stretches: readonly Stretch[]): Promise<void> {
  await sql(
    `INSERT INTO position_assignments (id, person_id, position_id, department_id, superior_id, during)
     SELECT gen_random_uuid(), a.person, po.id, a.department, a.superior, a.during::daterange
     FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::text[]) AS a (person, position, department, superior, during)
     JOIN positions po ON po.code = 'seat-' || a.position`,
    [
      stretches.map(({ personId }) => personId),
      stretches.map(({ position }) => position),
      stretches.map(({ departmentId }) => departmentId),
      stretches.map(({ superiorId, personId }) => (superiorId === personId ? null : superiorId)),
      stretches.map(({ during }) => during),
    ],
  );
}

async function appointHeads(sql: Sql, { departments, people }: MadeUpCompany): Promise<void> {
  await sql(
    `INSERT INTO department_heads (id, department_id, person_id, kind, during)
     SELECT gen_random_uuid(), d, h, 'head', '(,)' FROM unnest($1::uuid[], $2::uuid[]) AS u (d, h)`,
    [departments.map(({ id }) => id), departments.map(({ headId }) => headId)],
  );
  // Every third is headed for a while by somebody who stands elsewhere, also across the borders of closed organisations.
  const acting = departments.flatMap(({ id }, n) => {
    const elsewhere = people.filter(({ places }) => places.every(({ departmentId }) => departmentId !== id));
    return n % 3 === 0 ? [{ id, personId: elsewhere[(n * 7) % elsewhere.length]?.id }] : [];
  });
  await sql(
    `INSERT INTO department_heads (id, department_id, person_id, kind, during)
     SELECT gen_random_uuid(), d, h, 'acting', '[2026-01-01,)' FROM unnest($1::uuid[], $2::uuid[]) AS u (d, h)`,
    [acting.map(({ id }) => id), acting.map(({ personId }) => personId)],
  );
}
