type Sql = <T = any>(text: string, values?: unknown[]) => Promise<T[]>;

export interface RoleFact {
  readonly code: string;
  readonly permissions: readonly string[];
  readonly scopes: Readonly<Record<string, string>>;
  readonly traits: readonly string[];
  /** Limits of fields, by `object.field`. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface PersonFact {
  readonly id: string;
  readonly login: string;
  readonly active: boolean;
  readonly roles: readonly RoleFact[];
  /** What her own row says, which counts while she never had a position on record. */
  readonly departmentId: string | null;
  readonly superiorId: string | null;
}

/** A position somebody holds from one day to another, the last one excluded; null is without end. */
export interface PositionFact {
  readonly personId: string;
  readonly positionId: string;
  readonly departmentId: string;
  readonly superiorId: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export interface DepartmentFact {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: 'department' | 'branch' | 'joint_venture' | 'agent';
}

export interface ShareFact {
  readonly type: string;
  /** `by_hand`, `team`, or what the house shows it for. */
  readonly reason: string;
  readonly id: string;
  readonly with: 'self' | 'department' | 'tree' | 'position';
  readonly withId: string;
  /** The customer that somebody in the team of a deal sees the card of. */
  readonly cardId: string | null;
  readonly until: string | null;
}

export interface LeaverFact {
  readonly personId: string;
}

export interface HeadFact {
  readonly departmentId: string;
  readonly personId: string;
}

/** What is written down of the company, row by row: nothing in here was worked out by the database. */
export interface Facts {
  readonly today: string;
  readonly people: readonly PersonFact[];
  readonly owners: readonly string[];
  readonly positions: readonly PositionFact[];
  readonly departments: readonly DepartmentFact[];
  readonly heads: readonly HeadFact[];
  /** Who leads a department, where nobody acts for her. */
  readonly leads: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, boolean>>;
  readonly shares: readonly ShareFact[];
  /** Whose leaving is settled and restricted. */
  readonly leavers: readonly LeaverFact[];
}

const HELD_TODAY = `retracted_at IS NULL AND during @> (app_now() AT TIME ZONE 'Asia/Shanghai')::date`;

export async function readFacts(sql: Sql): Promise<Facts> {
  const [day] = await sql<{ today: string }>(`SELECT (app_now() AT TIME ZONE 'Asia/Shanghai')::date::text AS today`);
  const rules = await sql<{ code: string; enabled: boolean }>('SELECT code, enabled FROM access_rules');
  return {
    today: day?.today ?? '',
    people: await readPeople(sql),
    owners: (await sql<{ id: string }>('SELECT id FROM owners')).map(({ id }) => id),
    positions: await sql<PositionFact>(
      `SELECT person_id AS "personId", position_id AS "positionId", department_id AS "departmentId", superior_id AS "superiorId",
         lower(during)::text AS "from", upper(during)::text AS "until"
       FROM position_assignments WHERE retracted_at IS NULL ORDER BY upper(during), recorded_at, id`,
    ),
    departments: await sql<DepartmentFact>(
      `SELECT department_id AS id, parent_id AS "parentId", kind FROM department_states WHERE ${HELD_TODAY}`,
    ),
    heads: await sql<HeadFact>(
      `SELECT department_id AS "departmentId", person_id AS "personId" FROM department_heads WHERE ${HELD_TODAY}`,
    ),
    leads: Object.fromEntries(
      (await sql<{ id: string; head: string }>('SELECT id, head_id AS head FROM departments')).map(({ id, head }) => [
        id,
        head,
      ]),
    ),
    rules: Object.fromEntries(rules.map(({ code, enabled }) => [code, enabled])),
    shares: await sql<ShareFact>(
      `SELECT subject_type AS type, reason, subject_id AS id, grantee_kind AS "with", grantee_id AS "withId", card_id AS "cardId",
         until::text AS until FROM record_shares WHERE ended_at IS NULL`,
    ),
    leavers: await sql<LeaverFact>(
      `SELECT person_id AS "personId" FROM handovers WHERE restricted AND reason = 'leaving' AND deleted_at IS NULL
         AND status IN ('queued', 'running', 'waiting')`,
    ),
  };
}

async function readPeople(sql: Sql): Promise<PersonFact[]> {
  const roles = await sql<RoleFact & { personId: string }>(
    `SELECT pr.person_id AS "personId", r.code, r.permissions, r.scopes, r.traits, r.fields FROM person_roles pr
     JOIN roles r ON r.id = pr.role_id WHERE r.retired_at IS NULL`,
  );
  const people = await sql<Omit<PersonFact, 'roles'>>(
    `SELECT id, login, active, department_id AS "departmentId", superior_id AS "superiorId" FROM people ORDER BY login`,
  );
  return people.map((person) => ({ ...person, roles: roles.filter(({ personId }) => personId === person.id) }));
}
