import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever manages the people of a joint venture or an agent sees what those leave to others, and nobody else's. */
export class HandoversInsideClosedOrganisations1700000000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FINDS);
    await runner.query(policy(`(SELECT i_may('person.manage')) AND i_find(person_id)`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policy(`(SELECT i_may('person.manage'))`));
    await runner.query('DROP FUNCTION i_find(uuid)');
  }
}

/** What the directory says: inside a closed organisation, who works or worked last in it, and oneself. */
const FINDS = `
  CREATE FUNCTION i_find(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH mine AS MATERIALIZED (SELECT my_closed_departments() AS departments)
    SELECT mine.departments IS NULL OR person = me()
      OR EXISTS (SELECT 1 FROM people p WHERE p.id = person AND p.department_id = ANY (mine.departments))
      OR EXISTS (
        SELECT 1 FROM position_assignments a JOIN people p ON p.id = a.person_id
        WHERE a.person_id = person AND a.retracted_at IS NULL AND a.department_id = ANY (mine.departments)
          AND (NOT p.active OR upper(a.during) IS NULL OR upper(a.during) > (app_now() AT TIME ZONE 'Asia/Shanghai')::date OR NOT EXISTS (
            SELECT 1 FROM position_assignments later WHERE later.person_id = p.id AND later.retracted_at IS NULL
              AND (upper(later.during) IS NULL OR upper(later.during) > upper(a.during)))))
    FROM mine
  $$;
  REVOKE ALL ON FUNCTION i_find(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION i_find(uuid) TO countersign_app, countersign_house;
`;

const policy = (managesPeople: string): string => `
  DROP POLICY of_ones_people ON handovers;
  CREATE POLICY of_ones_people ON handovers TO countersign_app USING (
    created_by = (SELECT me()) OR (person_id <> (SELECT me()) AND ((${managesPeople}) OR ((SELECT i_may('handover.run'))
      AND person_id = ANY (ARRAY (SELECT owner_id FROM reach WHERE viewer_id = (SELECT me()) AND scope_key = 'customer'))))));
`;
