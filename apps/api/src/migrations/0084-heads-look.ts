import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Heads of departments see all customers, contacts and opportunities (S-13) from the first day on, and change no more of
 * them than without the rule. Where people work already, it stays as somebody left it.
 */
export class HeadsLook1700000000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOOKING);
    for (const { table, module, shared } of LOOKED_AT) {
      await runner.query(`
        CREATE POLICY heads_only_look ON ${table} AS RESTRICTIVE FOR UPDATE TO countersign_app USING (
          NOT (SELECT i_look_as_head('${module}')) OR i_reach_otherwise('${module}', owner_id)
          OR ${shared.map(([column, kind]) => `${column} = ANY ((SELECT shared_with_me('{${kind}}', true))::uuid[])`).join(' OR ')});
      `);
    }
    await runner.query(`
      UPDATE access_rules SET enabled = true, version = version + 1
      WHERE code = 'managers-view-customers-and-opportunities' AND NOT EXISTS (SELECT 1 FROM people);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of LOOKED_AT) await runner.query(`DROP POLICY heads_only_look ON ${table}`);
    await runner.query('DROP FUNCTION i_reach_otherwise(text, uuid); DROP FUNCTION i_look_as_head(text);');
  }
}

const LOOKED_AT = [
  { table: 'customers', module: 'customer', shared: [['id', 'customer']] },
  { table: 'contacts', module: 'customer', shared: [['customer_id', 'customer']] },
  {
    table: 'opportunities',
    module: 'opportunity',
    shared: [
      ['id', 'opportunity'],
      ['customer_id', 'customer'],
    ],
  },
] as const;

const LOOKING = `
  -- That she heads a department widens what the reader sees of this, because none of her roles shows her everything.
  CREATE FUNCTION i_look_as_head(module text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT module IN ('customer', 'opportunity') AND EXISTS (SELECT 1 FROM heads_in_charge WHERE person_id = me())
      AND NOT EXISTS (SELECT 1 FROM held_roles h JOIN role_scopes s ON s.role_id = h.role_id
        WHERE h.person_id = me() AND s.scope_key = module AND s.scope = 'all')
  $$;
  -- Whether she reaches an owner by a role of hers as well.
  CREATE FUNCTION i_reach_otherwise(module text, owner uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (
      SELECT 1 FROM viewpoints v JOIN circles c ON c.kind = v.kind AND c.top_id = v.top_id
      WHERE v.viewer_id = me() AND v.scope_key = module AND c.member_id = owner AND CASE v.kind
        WHEN 'everyone' THEN false
        WHEN 'tree' THEN EXISTS (
          SELECT 1 FROM departments_reached d JOIN held_roles h ON h.person_id = d.person_id
            JOIN role_scopes s ON s.role_id = h.role_id AND s.scope_key = module AND s.scope = 'department_and_below'
          WHERE d.person_id = me() AND d.department_id = v.top_id)
        ELSE true END)
  $$;
  REVOKE ALL ON FUNCTION i_look_as_head(text), i_reach_otherwise(text, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION i_look_as_head(text), i_reach_otherwise(text, uuid) TO countersign_app, countersign_house;
`;
