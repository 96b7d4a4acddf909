import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever has no place today belongs where she is to stand, or else stood last, and is closed in there: she sees no more
 * on the day between two positions than on the days before and after. Everything that asks who is closed in asks one view.
 */
export class BelongingOutlastsAPosition1700000000093 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BELONGING);
    await runner.query(wantedCircles('SELECT person_id, closed_id FROM people_closed_in'));
    await runner.query(wantedViewpoints(STANDING, 'SELECT person_id, closed_id FROM people_closed_in'));
    await runner.query(departmentsReached(STANDING, 'SELECT person_id, closed_id FROM people_closed_in'));
    await runner.query(MY_DEPARTMENTS);
    await runner.query(poolsOpenToMe('my_closed_departments() IS NULL'));
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(poolsOpenToMe(FORMERLY_OPEN));
    await runner.query(FORMER_DEPARTMENTS);
    await runner.query(departmentsReached(FORMER_STANDING, CLOSED_TODAY));
    await runner.query(wantedViewpoints(FORMER_STANDING, CLOSED_TODAY));
    await runner.query(wantedCircles(CLOSED_TODAY));
    await runner.query(
      'REVOKE SELECT ON closed_departments FROM countersign_house; DROP VIEW people_closed_in, belonging; SELECT rebuild_reach();',
    );
  }
}

const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Asked for one person it looks up the index of her assignments; only a department says where somebody belongs. */
const BELONGING = `
  -- The departments that say which organisation somebody belongs to: those she stands in today; else those she is to stand
  -- in next; else those she stood in last; else the last that was entered of her and taken back.
  CREATE VIEW belonging AS
    SELECT person_id, department_id FROM (
      SELECT person_id, department_id, rank() OVER (PARTITION BY person_id ORDER BY turn, away) AS nth FROM (
        SELECT a.person_id, a.department_id,
          CASE WHEN a.retracted_at IS NOT NULL THEN 4 WHEN a.during @> ${TODAY} THEN 1 WHEN lower(a.during) > ${TODAY} THEN 2 ELSE 3 END AS turn,
          CASE WHEN a.retracted_at IS NOT NULL THEN extract(epoch FROM app_now() - a.retracted_at) WHEN a.during @> ${TODAY} THEN 0
            WHEN lower(a.during) > ${TODAY} THEN lower(a.during) - ${TODAY} ELSE ${TODAY} - upper(a.during) END AS away
        FROM position_assignments a WHERE a.department_id IS NOT NULL
        UNION ALL
        SELECT p.id, p.department_id, 1, 0 FROM people p
        WHERE p.department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM position_assignments a WHERE a.person_id = p.id)
      ) places
    ) by_turn WHERE nth = 1;
  -- Who belongs wholly to closed organisations, and to which; a service account belongs where its owner does.
  CREATE VIEW people_closed_in AS
    WITH closed AS MATERIALIZED (SELECT id, closed_id FROM closed_departments),
    inside AS MATERIALIZED (
      SELECT b.person_id, array_agg(DISTINCT c.closed_id) AS closed FROM belonging b LEFT JOIN closed c ON c.id = b.department_id
      GROUP BY 1 HAVING bool_and(c.closed_id IS NOT NULL)
    )
    SELECT p.id AS person_id, unnest(i.closed) AS closed_id FROM people p JOIN inside i ON i.person_id = coalesce(p.service_owner_id, p.id);
  GRANT SELECT ON people_closed_in, closed_departments TO countersign_house;
`;

const MY_DEPARTMENTS = `
  CREATE OR REPLACE FUNCTION my_closed_departments() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH closed AS MATERIALIZED (
      SELECT c.closed_id FROM belonging b LEFT JOIN closed_departments c ON c.id = b.department_id
      WHERE b.person_id = (SELECT coalesce(service_owner_id, id) FROM people WHERE id = me())
    )
    SELECT CASE WHEN count(*) > 0 AND bool_and(closed_id IS NOT NULL)
      THEN (SELECT array_agg(DISTINCT t.id) FROM department_trees t WHERE t.top_id IN (SELECT closed_id FROM closed)) END
    FROM closed
  $$;
`;

const FORMER_DEPARTMENTS = `
  CREATE OR REPLACE FUNCTION my_closed_departments() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH mine AS MATERIALIZED (
      SELECT department_id FROM held_places WHERE person_id = me() AND current AND department_id IS NOT NULL
    ), closed AS MATERIALIZED (
      SELECT c.closed_id FROM mine LEFT JOIN closed_departments c ON c.id = mine.department_id
    )
    SELECT CASE WHEN count(*) > 0 AND bool_and(closed_id IS NOT NULL)
      THEN (SELECT array_agg(DISTINCT t.id) FROM department_trees t WHERE t.top_id IN (SELECT closed_id FROM closed)) END
    FROM closed
  $$;
`;

const CLOSED_TODAY = `
  SELECT p.person_id, c.closed_id FROM place p JOIN closed c ON c.id = p.department_id
  WHERE p.current AND NOT EXISTS (SELECT 1 FROM place o WHERE o.person_id = p.person_id AND o.current
    AND o.department_id IS NOT NULL AND o.department_id NOT IN (SELECT id FROM closed))`;
const STANDING = `place AS MATERIALIZED (SELECT person_id, department_id, current FROM held_places WHERE current)`;
const FORMER_STANDING = `${STANDING}, closed AS MATERIALIZED (SELECT id, closed_id FROM closed_departments)`;

/** What is drawn stays word for word; another is who is closed in. */
const wantedCircles = (closedPeople: string): string => `
  CREATE OR REPLACE VIEW wanted_circles AS
    WITH RECURSIVE place AS MATERIALIZED (SELECT person_id, department_id, superior_id, current FROM held_places),
    trees AS MATERIALIZED (SELECT top_id, id FROM department_trees),
    closed AS MATERIALIZED (SELECT id, closed_id FROM closed_departments),
    works AS MATERIALIZED (SELECT DISTINCT person_id, department_id FROM place WHERE department_id IS NOT NULL),
    line (top_id, member_id) AS (
      SELECT superior_id, person_id FROM place WHERE superior_id IS NOT NULL
      UNION SELECT line.top_id, p.person_id FROM line JOIN place p ON p.superior_id = line.member_id
    ),
    drawn (kind, top_id, member_id) AS (
      SELECT 'department', department_id, person_id FROM works
      UNION SELECT 'tree', t.top_id, w.person_id FROM trees t JOIN works w ON w.department_id = t.id
      UNION ALL SELECT 'line', top_id, member_id FROM line WHERE top_id <> member_id
    ),
    closed_people AS (${closedPeople}),
    clip (kind, top_id, department_id) AS MATERIALIZED (
      SELECT k.kind, c.id, t.id FROM closed c JOIN trees t ON t.top_id = c.closed_id CROSS JOIN (VALUES ('department'), ('tree')) k (kind)
      UNION SELECT 'line', p.person_id, t.id FROM closed_people p JOIN trees t ON t.top_id = p.closed_id
        WHERE EXISTS (SELECT 1 FROM line WHERE line.top_id = p.person_id)
    ),
    inside AS (
      SELECT c.kind, c.top_id, w.person_id FROM clip c JOIN works w ON w.department_id = c.department_id
      JOIN (SELECT person_id, count(*) AS n FROM works GROUP BY 1) held ON held.person_id = w.person_id
      GROUP BY c.kind, c.top_id, w.person_id, held.n HAVING count(*) = held.n
    )
    SELECT 'self' AS kind, id AS top_id, id AS member_id FROM people
    UNION ALL SELECT 'everyone', '00000000-0000-7000-8000-000000000001', id FROM owners
    UNION ALL SELECT d.kind, d.top_id, d.member_id FROM drawn d
      LEFT JOIN (SELECT DISTINCT kind, top_id FROM clip) c ON c.kind = d.kind AND c.top_id = d.top_id
      LEFT JOIN inside i ON i.kind = d.kind AND i.top_id = d.top_id AND i.person_id = d.member_id
      WHERE c.top_id IS NULL OR i.person_id IS NOT NULL;
`;

const departmentsReached = (standing: string, closedPeople: string): string => `
  CREATE OR REPLACE VIEW departments_reached AS
    WITH ${standing}, closed_people AS MATERIALIZED (${closedPeople})
    SELECT person_id, department_id FROM place WHERE department_id IS NOT NULL
    UNION SELECT h.person_id, h.department_id FROM department_heads h
      WHERE h.retracted_at IS NULL AND h.during @> ${TODAY} AND (
        h.person_id NOT IN (SELECT person_id FROM closed_people)
        OR EXISTS (SELECT 1 FROM closed_people c JOIN department_trees t ON t.top_id = c.closed_id
          WHERE c.person_id = h.person_id AND t.id = h.department_id));
`;

const wantedViewpoints = (standing: string, closedPeople: string): string => `
  CREATE OR REPLACE VIEW wanted_viewpoints AS
    WITH ${standing}, closed_people AS MATERIALIZED (${closedPeople}),
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
      FROM scope s JOIN departments_reached p ON p.person_id = s.person_id
      WHERE scope IN ('department', 'department_and_below') AND p.department_id IS NOT NULL
    UNION SELECT person_id, scope_key, 'line', person_id FROM scope WHERE scope = 'subordinates';
`;

const CLOSED = `('joint_venture', 'agent')`;
const FORMERLY_OPEN = `NOT EXISTS (SELECT 1 FROM up) OR EXISTS (SELECT 1 FROM up WHERE parent_id IS NULL AND kind NOT IN ${CLOSED})`;

/** The same pools; another is to whom those of everybody are open. */
const poolsOpenToMe = (open: string): string => `
  CREATE OR REPLACE FUNCTION pools_open_to_me() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    myself uuid := me();
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM principals WHERE person_id = myself AND permissions && '{pool.claim,pool.assign}') THEN
      RETURN '{}';
    END IF;
    RETURN ARRAY (
      WITH RECURSIVE up (id, parent_id, kind) AS (
        SELECT d.id, d.parent_id, d.kind FROM held_places h JOIN departments d ON d.id = h.department_id
          WHERE h.person_id = myself AND h.current
        UNION SELECT d.id, d.parent_id, d.kind FROM up JOIN departments d ON d.id = up.parent_id WHERE up.kind NOT IN ${CLOSED}
      ), below (id) AS (
        SELECT top_id FROM viewpoints WHERE viewer_id = myself AND scope_key = 'customer' AND kind = 'tree'
        UNION SELECT d.id FROM below JOIN departments d ON d.parent_id = below.id
      ), wide AS (
        SELECT EXISTS (SELECT 1 FROM viewpoints WHERE viewer_id = myself AND scope_key = 'customer' AND kind = 'everyone') AS all,
          ${open} AS open
      )
      SELECT p.id FROM pools p, wide w WHERE p.deleted_at IS NULL AND (w.all
        OR (p.department_id IS NULL AND w.open)
        OR p.department_id IN (SELECT id FROM up) OR p.department_id IN (SELECT id FROM below)));
  END $$;
`;
