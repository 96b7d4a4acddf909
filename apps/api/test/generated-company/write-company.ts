import type { MadeUpCompany, MadeUpDepartment, MadeUpPerson } from './company.js';

type Sql = (text: string, values?: unknown[]) => Promise<unknown>;

export const ROLE_OF_SCOPE = 'made-up-';

/** Writes a made-up company beside the one that is there, with one role for each scope of one module. */
export async function writeCompany(sql: Sql, { departments, people }: MadeUpCompany, modules: string[]): Promise<void> {
  await sql(
    `INSERT INTO roles (id, code, name, permissions, scopes, traits)
     SELECT gen_random_uuid(), $1 || kind, kind, '{customer.view}', (SELECT jsonb_object_agg(m, kind) FROM unnest($2::text[]) m), '{commercial}'
     FROM unnest(ARRAY['none', 'self', 'subordinates', 'department', 'department_and_below', 'all']) kind`,
    [ROLE_OF_SCOPE, modules],
  );
  await sql(
    `INSERT INTO positions (id, code, name) SELECT gen_random_uuid(), 'made-up-' || n, 'made up' FROM generate_series(1, 3) n`,
  );
  await sql(
    `INSERT INTO departments (id, code, name, parent_id, kind) SELECT id, 'd-' || id, 'd', parent, kind
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS d (id, parent, kind)`,
    [departments.map(({ id }) => id), departments.map(({ parentId }) => parentId), departments.map(({ kind }) => kind)],
  );
  const ids = people.map(({ id }) => id);
  await sql(`INSERT INTO owners (id, kind, name) SELECT id, 'person', 'p-' || id FROM unnest($1::uuid[]) id`, [ids]);
  await sql(
    `INSERT INTO people (id, login, name, password_hash) SELECT id, 'p-' || id, 'p-' || id, '' FROM unnest($1::uuid[]) id`,
    [ids],
  );
  await giveRoles(sql, people);
  await placePeople(sql, people);
}

export async function giveRoles(sql: Sql, people: readonly MadeUpPerson[]): Promise<void> {
  const pairs = people.flatMap(({ id, scopes }) => scopes.map((scope) => ({ id, code: ROLE_OF_SCOPE + scope })));
  await sql('DELETE FROM person_roles WHERE person_id = ANY ($1::uuid[])', [people.map(({ id }) => id)]);
  await sql(
    `INSERT INTO person_roles SELECT g.id, r.id FROM unnest($1::uuid[], $2::text[]) AS g (id, code) JOIN roles r ON r.code = g.code`,
    [pairs.map(({ id }) => id), pairs.map(({ code }) => code)],
  );
}

/** Takes back where they stood, and says where they stand; the reach follows. */
export async function placePeople(sql: Sql, people: readonly MadeUpPerson[]): Promise<void> {
  const rows = people.flatMap(({ id, places, coming = [] }) => [
    ...places.map(({ past, ...place }, n) => ({
      ...{ id, ...place, position: `made-up-${n + 1}`, during: past ? '(,2026-01-01)' : '(,)' },
    })),
    ...coming.map((departmentId) => ({
      ...{ id, departmentId, superiorId: null, position: 'made-up-3', during: '[2099-01-01,)' },
    })),
  ]);
  await sql(
    'UPDATE position_assignments SET retracted_at = app_now() WHERE retracted_at IS NULL AND person_id = ANY ($1::uuid[])',
    [people.map(({ id }) => id)],
  );
  await sql(
    `INSERT INTO position_assignments (id, person_id, position_id, department_id, superior_id, during)
     SELECT gen_random_uuid(), a.person, po.id, a.department, a.superior, a.during::daterange
     FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[]) AS a (person, position, department, superior, during)
     JOIN positions po ON po.code = a.position`,
    [
      rows.map(({ id }) => id),
      rows.map(({ position }) => position),
      rows.map(({ departmentId }) => departmentId),
      rows.map(({ superiorId }) => superiorId),
      rows.map(({ during }) => during),
    ],
  );
  await sql('SELECT project_organisation()');
}

/** What a department is and where it hangs, taken back and said anew; the reach follows. */
export async function rebuildDepartment(sql: Sql, { id, kind, parentId }: MadeUpDepartment): Promise<void> {
  await sql('BEGIN');
  await sql('UPDATE department_states SET retracted_at = app_now() WHERE retracted_at IS NULL AND department_id = $1', [
    id,
  ]);
  await sql(
    `INSERT INTO department_states (id, department_id, name, parent_id, kind, during)
     VALUES (gen_random_uuid(), $1, 'd', $2, $3, '(,)')`,
    [id, parentId, kind],
  );
  await sql('SELECT project_organisation()');
  await sql('COMMIT');
}

/** Whoever headed a department does so no more; the reach follows. */
export async function nameHead(sql: Sql, departmentId: string, personId: string): Promise<void> {
  await sql('UPDATE department_heads SET retracted_at = app_now() WHERE retracted_at IS NULL AND department_id = $1', [
    departmentId,
  ]);
  await sql(
    `INSERT INTO department_heads (id, department_id, person_id, kind, during) VALUES (gen_random_uuid(), $1, $2, 'head', '(,)')`,
    [departmentId, personId],
  );
  await sql('SELECT project_organisation()');
}
