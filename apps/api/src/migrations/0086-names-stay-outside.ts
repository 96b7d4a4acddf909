import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A joint venture or an agent learns nobody's name through a record either: whoever stands outside of it is called what the
 * company is called. The application's role reads names here and nowhere else.
 */
export class NamesStayOutside1700000000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MINE);
    await runner.query(`
      -- Owners as the reader may know them. Whoever belongs to the company itself knows all; so does the house.
      CREATE VIEW shown_owners AS
        SELECT o.id, o.kind, CASE
          WHEN o.kind <> 'person' OR (SELECT my_closed_departments()) IS NULL OR ${FOUND} THEN o.name
          ELSE coalesce((SELECT company FROM installation), '') END AS name
        FROM owners o;
      GRANT SELECT ON shown_owners TO countersign_app, countersign_house;
      REVOKE SELECT ON owners FROM countersign_app;
      GRANT SELECT (id, kind) ON owners TO countersign_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW shown_owners;
      REVOKE SELECT (id, kind) ON owners FROM countersign_app;
      GRANT SELECT ON owners TO countersign_app;
    `);
    await runner.query(MINE_BEFORE);
  }
}

/** The directory's rule: who works in it or worked there last, and oneself. */
const FOUND = `EXISTS (
  SELECT 1 FROM people p WHERE p.id = o.id AND (p.id = me() OR p.department_id = ANY ((SELECT my_closed_departments())::uuid[]) OR EXISTS (
    SELECT 1 FROM position_assignments a
    WHERE a.person_id = p.id AND a.retracted_at IS NULL AND a.department_id = ANY ((SELECT my_closed_departments())::uuid[])
      AND (NOT p.active OR upper(a.during) IS NULL OR upper(a.during) > (app_now() AT TIME ZONE 'Asia/Shanghai')::date OR NOT EXISTS (
        SELECT 1 FROM position_assignments later WHERE later.person_id = p.id AND later.retracted_at IS NULL
          AND (upper(later.during) IS NULL OR upper(later.during) > upper(a.during)))))))`;

/** Asked with every list from now on: it climbs from where the reader stands and leaves the other trees alone. */
const MINE = `
  CREATE OR REPLACE FUNCTION my_closed_departments() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH RECURSIVE mine AS MATERIALIZED (
      SELECT DISTINCT department_id FROM held_places WHERE person_id = me() AND current AND department_id IS NOT NULL
    ), up AS (
      SELECT m.department_id, d.id, d.parent_id, d.kind IN ('joint_venture', 'agent') AS closed
      FROM mine m JOIN departments d ON d.id = m.department_id
      UNION ALL
      SELECT u.department_id, d.id, d.parent_id, d.kind IN ('joint_venture', 'agent')
      FROM up u JOIN departments d ON d.id = u.parent_id WHERE NOT u.closed
    )
    SELECT CASE WHEN EXISTS (SELECT 1 FROM mine)
        AND NOT EXISTS (SELECT 1 FROM mine m WHERE NOT EXISTS (SELECT 1 FROM up u WHERE u.department_id = m.department_id AND u.closed))
      THEN (SELECT array_agg(DISTINCT t.id) FROM department_trees t WHERE t.top_id IN (SELECT id FROM up WHERE closed)) END
  $$`;

const MINE_BEFORE = `
  CREATE OR REPLACE FUNCTION my_closed_departments() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH mine AS MATERIALIZED (
      SELECT department_id FROM held_places WHERE person_id = me() AND current AND department_id IS NOT NULL
    ), closed AS MATERIALIZED (
      SELECT c.closed_id FROM mine LEFT JOIN closed_departments c ON c.id = mine.department_id
    )
    SELECT CASE WHEN count(*) > 0 AND bool_and(closed_id IS NOT NULL)
      THEN (SELECT array_agg(DISTINCT t.id) FROM department_trees t WHERE t.top_id IN (SELECT closed_id FROM closed)) END
    FROM closed
  $$`;
