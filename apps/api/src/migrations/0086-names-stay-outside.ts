import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A joint venture or an agent learns nobody's name through a record either: whoever stands outside of it is called what the
 * company is called. The application's role reads names here and nowhere else.
 */
export class NamesStayOutside1700000000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
