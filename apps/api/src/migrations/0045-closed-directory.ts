import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever belongs wholly to joint ventures or agents finds nobody else's departments and people in the directory. */
export class ClosedDirectory1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The departments of the closed organisations the reader belongs to; null for whoever also stands outside of any.
      CREATE FUNCTION my_closed_departments() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        WITH mine AS MATERIALIZED (
          SELECT department_id FROM held_places WHERE person_id = me() AND current AND department_id IS NOT NULL
        ), closed AS MATERIALIZED (
          SELECT c.closed_id FROM mine LEFT JOIN closed_departments c ON c.id = mine.department_id
        )
        SELECT CASE WHEN count(*) > 0 AND bool_and(closed_id IS NOT NULL)
          THEN (SELECT array_agg(DISTINCT t.id) FROM department_trees t WHERE t.top_id IN (SELECT closed_id FROM closed)) END
        FROM closed
      $$;
      REVOKE ALL ON FUNCTION my_closed_departments() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION my_closed_departments() TO countersign_app, countersign_house;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION my_closed_departments()');
  }
}
