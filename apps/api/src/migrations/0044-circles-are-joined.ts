import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which circles are clipped is asked by joins: as lists to look into they outgrew the memory of a hash at three thousand
 * people, and each circle was held against each.
 */
export class CirclesAreJoined1700000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${DRAWN}
    UNION ALL SELECT d.kind, d.top_id, d.member_id FROM drawn d
      LEFT JOIN (SELECT DISTINCT kind, top_id FROM clip) c ON c.kind = d.kind AND c.top_id = d.top_id
      LEFT JOIN inside i ON i.kind = d.kind AND i.top_id = d.top_id AND i.person_id = d.member_id
      WHERE c.top_id IS NULL OR i.person_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${DRAWN}
    UNION ALL SELECT kind, top_id, member_id FROM drawn
      WHERE (kind, top_id) NOT IN (SELECT kind, top_id FROM clip) OR (kind, top_id, member_id) IN (SELECT kind, top_id, person_id FROM inside)`);
  }
}

/** Who belongs wholly to closed organisations; somebody with one foot outside of them is not closed in. */
const CLOSED_PEOPLE = `
  SELECT p.person_id, c.closed_id FROM place p JOIN closed c ON c.id = p.department_id
  WHERE p.current AND NOT EXISTS (SELECT 1 FROM place o WHERE o.person_id = p.person_id AND o.current
    AND o.department_id IS NOT NULL AND o.department_id NOT IN (SELECT id FROM closed))`;

const DRAWN = `
  -- A circle drawn inside a closed organisation holds nobody who stands outside of it as well.
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
    closed_people AS (${CLOSED_PEOPLE}),
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
`;
