import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A head who stands elsewhere sees the department she heads, within her scope, as if she stood in it. */
export class HeadsReachWhatTheyHead1700000000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEPARTMENTS_REACHED);
    await runner.query(wantedViewpoints('departments_reached'));
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(wantedViewpoints('place'));
    await runner.query(
      'DROP VIEW departments_reached; REVOKE SELECT ON department_trees FROM countersign_house; SELECT rebuild_reach();',
    );
  }
}

const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Who belongs wholly to closed organisations; somebody with one foot outside of them is not closed in. */
const CLOSED_PEOPLE = `
  SELECT p.person_id, c.closed_id FROM place p JOIN closed c ON c.id = p.department_id
  WHERE p.current AND NOT EXISTS (SELECT 1 FROM place o WHERE o.person_id = p.person_id AND o.current
    AND o.department_id IS NOT NULL AND o.department_id NOT IN (SELECT id FROM closed))`;

const CLOSED = `
    place AS MATERIALIZED (SELECT person_id, department_id, current FROM held_places WHERE current),
    closed AS MATERIALIZED (SELECT id, closed_id FROM closed_departments),
    closed_people AS MATERIALIZED (${CLOSED_PEOPLE})`;

const DEPARTMENTS_REACHED = `
  -- Whose people somebody sees by a scope of the department: where she stands today, and what she heads, acting or not.
  -- Whoever belongs to a closed organisation heads nothing outside of it.
  CREATE VIEW departments_reached AS
    WITH ${CLOSED}
    SELECT person_id, department_id FROM place WHERE department_id IS NOT NULL
    UNION SELECT h.person_id, h.department_id FROM department_heads h
      WHERE h.retracted_at IS NULL AND h.during @> ${TODAY} AND (
        h.person_id NOT IN (SELECT person_id FROM closed_people)
        OR EXISTS (SELECT 1 FROM closed_people c JOIN department_trees t ON t.top_id = c.closed_id
          WHERE c.person_id = h.person_id AND t.id = h.department_id));
  GRANT SELECT ON departments_reached, department_trees TO countersign_house;
`;

function wantedViewpoints(reached: string): string {
  return `
  CREATE OR REPLACE VIEW wanted_viewpoints AS
    WITH ${CLOSED},
    scope AS MATERIALIZED (
      SELECT pr.person_id, s.scope_key, s.scope FROM held_roles pr JOIN role_scopes s ON s.role_id = pr.role_id WHERE s.scope <> 'none'
      UNION SELECT person_id, scope_key, 'all' FROM heads_in_charge CROSS JOIN (VALUES ('customer'), ('opportunity')) seen (scope_key)
    )
    SELECT person_id AS viewer_id, scope_key, 'self' AS kind, person_id AS top_id FROM scope
    UNION SELECT person_id, scope_key, 'everyone', '00000000-0000-7000-8000-000000000001' FROM scope
      WHERE scope = 'all' AND person_id NOT IN (SELECT person_id FROM closed_people)
    UNION SELECT s.person_id, scope_key, 'tree', c.closed_id FROM scope s JOIN closed_people c ON c.person_id = s.person_id
      WHERE scope = 'all'
    UNION SELECT s.person_id, scope_key, CASE scope WHEN 'department' THEN 'department' ELSE 'tree' END, p.department_id
      FROM scope s JOIN ${reached} p ON p.person_id = s.person_id
      WHERE scope IN ('department', 'department_and_below') AND p.department_id IS NOT NULL
    UNION SELECT person_id, scope_key, 'line', person_id FROM scope WHERE scope = 'subordinates';
  `;
}
