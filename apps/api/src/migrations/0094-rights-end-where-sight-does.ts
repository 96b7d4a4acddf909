import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two rights that went further than what they are for: nobody who is closed in somewhere holds an office of the company,
 * and heads who look at contacts by the rule about heads alone read how people are reached as masks.
 */
export class RightsEndWhereSightDoes1700000000094 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER VIEW wanted_principals RENAME TO principals_by_roles; ${OFFICES} ${WANTED}`);
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW wanted_principals; DROP FUNCTION company_offices();
      ALTER VIEW principals_by_roles RENAME TO wanted_principals;`);
    await runner.query('SELECT rebuild_reach()');
  }
}

const OFFICES = `
  -- What is about the whole company, and shows or changes all of it: a test holds it against the catalogue.
  CREATE FUNCTION company_offices() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['account.manage', 'approval.administer', 'audit.export', 'audit.verify', 'audit.view', 'calendar.manage', 'clock.set',
      'evidence.seal', 'lead.rule', 'organisation.plan', 'policy.edit', 'policy.publish', 'pool.manage', 'privacy.except', 'privacy.scan',
      'role.manage', 'support.view']
  $$;
`;

const WANTED = `
  -- What roles and rules give, as far as it goes for who holds them.
  CREATE VIEW wanted_principals AS
    WITH closed AS MATERIALIZED (SELECT DISTINCT person_id FROM people_closed_in),
    -- Heads whom no role of theirs shows a contact.
    looking AS MATERIALIZED (
      SELECT person_id FROM heads_in_charge
      EXCEPT SELECT h.person_id FROM held_roles h JOIN roles r ON r.id = h.role_id
        WHERE r.retired_at IS NULL AND 'contact.view' = ANY (r.permissions)
    ),
    personal (field) AS (
      VALUES ('contact.birthday'), ('contact.email'), ('contact.mobile'), ('contact.officePhone'), ('contact.wechat')
    )
    SELECT k.person_id,
      CASE WHEN c.person_id IS NULL THEN k.permissions
        ELSE ARRAY (SELECT perm FROM unnest(k.permissions) perm WHERE perm <> ALL (company_offices()) ORDER BY perm) END AS permissions,
      k.db_role, k.reach_width,
      CASE WHEN l.person_id IS NULL THEN k.fields ELSE k.fields || (
        SELECT jsonb_object_agg(field, CASE k.fields ->> field WHEN 'hidden' THEN 'hidden' ELSE 'masked' END) FROM personal) END AS fields
    FROM principals_by_roles k LEFT JOIN closed c ON c.person_id = k.person_id LEFT JOIN looking l ON l.person_id = k.person_id;
  GRANT SELECT ON wanted_principals TO countersign_house;
`;
