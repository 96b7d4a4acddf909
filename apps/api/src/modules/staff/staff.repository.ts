import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FINDABLE, type NodeStretch, type Tree } from '../org/index.js';

export interface KnownNode {
  readonly id: string;
  readonly code: string;
  /** As it is called today, or was when it was closed. */
  readonly name: string;
  readonly stretches: readonly NodeStretch[];
}

export interface KnownPost {
  readonly id: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly main: boolean;
  readonly positionCode: string;
  readonly departmentId: string | null;
  readonly superiorId: string | null;
}

export interface KnownPerson {
  readonly id: string;
  readonly version: number;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly employeeNo: string | null;
  readonly active: boolean;
  readonly kind: 'employee' | 'service';
  /** False for whoever the reader, inside a closed organisation, knows nothing of. */
  readonly findable: boolean;
  /** Those of today and of days to come, the one she is known by first. */
  readonly posts: readonly KnownPost[];
  readonly roleIds: readonly string[];
}

const nodesSql = (noun: Tree, kind: string, which = 'true'): string => `
  SELECT n.id, n.code, n.name, coalesce(json_agg(json_build_object('id', s.id, 'from', lower(s.during), 'until', upper(s.during) - 1,
      'fields', json_build_object('name', s.name, 'parentId', s.parent_id, 'kind', ${kind})) ORDER BY lower(s.during) NULLS FIRST)
    FILTER (WHERE s.id IS NOT NULL), '[]') AS stretches
  FROM ${noun}s n LEFT JOIN ${noun}_states s ON s.${noun}_id = n.id AND s.retracted_at IS NULL
  WHERE ${which} GROUP BY n.id ORDER BY n.code`;

const NODES: Readonly<Record<Tree, string>> = {
  department: nodesSql(
    'department',
    's.kind',
    '(my_closed_departments() IS NULL OR n.id = ANY ((SELECT my_closed_departments())::uuid[]))',
  ),
  position: nodesSql('position', 'NULL'),
};

const PEOPLE = `
  WITH posts AS (
    SELECT a.person_id, json_agg(json_build_object('id', a.id, 'from', lower(a.during), 'until', upper(a.during) - 1, 'main', a.main, 'positionCode', po.code,
      'departmentId', a.department_id, 'superiorId', a.superior_id) ORDER BY a.main DESC, lower(a.during) NULLS FIRST, a.recorded_at, a.id) AS posts
    FROM position_assignments a JOIN positions po ON po.id = a.position_id
    WHERE a.retracted_at IS NULL AND (upper_inf(a.during) OR upper(a.during) > $1::date) GROUP BY 1
  ), roles AS (SELECT person_id, array_agg(role_id ORDER BY role_id) AS ids FROM person_roles GROUP BY 1)
  SELECT p.id, p.version, p.login, p.name, p.email, p.phone, p.employee_no AS "employeeNo", p.active, p.kind, ${FINDABLE} AS findable,
    coalesce(x.posts, '[]') AS posts, coalesce(r.ids, '{}') AS "roleIds"
  FROM people p LEFT JOIN posts x ON x.person_id = p.id LEFT JOIN roles r ON r.person_id = p.id ORDER BY p.id`;

/** The organisation as a file about it is held against it. */
@Injectable()
export class Staff {
  constructor(private readonly work: UnitOfWork) {}

  nodes(tree: Tree): Promise<KnownNode[]> {
    return this.work.manager.query<KnownNode[]>(NODES[tree]);
  }

  /** By department: who is a deputy in it, or will be. */
  async deputies(today: string): Promise<Map<string, string[]>> {
    const rows = await this.work.manager.query<{ departmentId: string; personId: string }[]>(
      `SELECT department_id AS "departmentId", person_id AS "personId" FROM department_heads
       WHERE kind = 'deputy' AND retracted_at IS NULL AND (upper_inf(during) OR upper(during) > $1::date)`,
      [today],
    );
    const found = new Map<string, string[]>();
    for (const { departmentId, personId } of rows)
      found.set(departmentId, [...(found.get(departmentId) ?? []), personId]);
    return found;
  }

  people(today: string): Promise<KnownPerson[]> {
    return this.work.manager.query<KnownPerson[]>(PEOPLE, [today]);
  }
}
