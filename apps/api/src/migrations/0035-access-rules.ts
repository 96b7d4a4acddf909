import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordTable } from './schema.js';

/** What every company decides for itself about its roles: rules that are switched, each with one sentence that says what it does. */
export class AccessRules1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES);
    await runner.query(RULES);
    await recordTable(runner, { table: 'access_rules' });
    await runner.query(APPLIED);
    await runner.query(WANTED_VIEWPOINTS);
    await runner.query(WANTED_PRINCIPALS);
    await runner.query(`
      -- What a change would do is looked at before it is made.
      GRANT SELECT ON wanted_circles, wanted_viewpoints, wanted_principals, role_scopes, heads_in_charge TO countersign_house;
      -- Between two sets of which it knows no size the planner would compare each with each.
      ALTER FUNCTION rebuild_reach() SET enable_nestloop = off;
      ALTER FUNCTION rebuild_reach() SET jit = off;
      SELECT rebuild_reach();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER FUNCTION rebuild_reach() RESET enable_nestloop;
      ALTER FUNCTION rebuild_reach() RESET jit;
      REVOKE SELECT ON wanted_circles, wanted_viewpoints, wanted_principals FROM countersign_house;
    `);
    await runner.query(FORMER_VIEWPOINTS);
    await runner.query(FORMER_PRINCIPALS);
    await runner.query(`
      DROP VIEW heads_in_charge, role_scopes;
      DROP FUNCTION rule_holds(text);
      DROP TABLE access_rules;
      ALTER TABLE roles DROP COLUMN name_en, DROP COLUMN traits;
      SELECT rebuild_reach();
    `);
  }
}

const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;

const ROLES = `
  ALTER TABLE roles
    ADD COLUMN name_en text NOT NULL DEFAULT '',
    -- What a rule may ask of a role: that it belongs to selling, that it belongs to finance.
    ADD COLUMN traits text[] NOT NULL DEFAULT '{}' CHECK (traits <@ ARRAY['commercial', 'finance']);
  UPDATE roles SET version = version + 1, traits = CASE code WHEN 'finance' THEN '{finance}'::text[] ELSE '{commercial}' END
    WHERE code NOT IN ('legal', 'administrator');
`;

/** Administrators are kept apart from the first day on; where people work already, somebody has to decide it. */
const RULES = `
  CREATE TABLE access_rules (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    version int NOT NULL DEFAULT 1,
    enabled boolean NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT app_now(),
    updated_by uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001' REFERENCES owners (id)
  );
  INSERT INTO access_rules (id, code, enabled) VALUES
    (gen_random_uuid(), 'separate-administrators', NOT EXISTS (SELECT 1 FROM people)),
    (gen_random_uuid(), 'business-for-sales-only', true),
    (gen_random_uuid(), 'finance-views-amounts', true),
    (gen_random_uuid(), 'managers-view-customers-and-opportunities', false);
`;

const APPLIED = `
  CREATE FUNCTION rule_holds(wanted text) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT coalesce((SELECT enabled FROM access_rules WHERE code = wanted), false) $$;
  -- The scope of each role as the rules leave it.
  CREATE VIEW role_scopes AS
    WITH rules AS MATERIALIZED (
      SELECT rule_holds('business-for-sales-only') AS sales_only, rule_holds('finance-views-amounts') AS amounts
    )
    SELECT r.id AS role_id, s.key AS scope_key, CASE
      WHEN rules.amounts AND s.key = 'contract' AND 'finance' = ANY (r.traits) THEN 'all'
      WHEN rules.sales_only AND s.key IN ('customer', 'opportunity', 'quote', 'contract') AND s.value <> 'none'
        AND NOT 'commercial' = ANY (r.traits) THEN 'self'
      ELSE s.value END AS scope
    FROM roles r CROSS JOIN jsonb_each_text(r.scopes) s CROSS JOIN rules WHERE r.retired_at IS NULL;
  -- Heads of departments, acting ones too, while the rule about them holds.
  CREATE VIEW heads_in_charge AS
    SELECT DISTINCT h.person_id FROM department_heads h
    WHERE rule_holds('managers-view-customers-and-opportunities') AND h.retracted_at IS NULL AND h.during @> ${TODAY};
`;

/** Who belongs wholly to closed organisations; somebody with one foot outside of them is not closed in. */
const CLOSED_PEOPLE = `
  SELECT p.person_id, c.closed_id FROM place p JOIN closed c ON c.id = p.department_id
  WHERE p.current AND NOT EXISTS (SELECT 1 FROM place o WHERE o.person_id = p.person_id AND o.current
    AND o.department_id IS NOT NULL AND o.department_id NOT IN (SELECT id FROM closed))`;

const WANTED_VIEWPOINTS = `
  CREATE OR REPLACE VIEW wanted_viewpoints AS
    WITH place AS MATERIALIZED (SELECT person_id, department_id, current FROM held_places WHERE current),
    closed AS MATERIALIZED (SELECT id, closed_id FROM closed_departments),
    closed_people AS MATERIALIZED (${CLOSED_PEOPLE}),
    scope AS MATERIALIZED (
      SELECT pr.person_id, s.scope_key, s.scope FROM person_roles pr JOIN role_scopes s ON s.role_id = pr.role_id WHERE s.scope <> 'none'
      UNION SELECT person_id, scope_key, 'all' FROM heads_in_charge CROSS JOIN (VALUES ('customer'), ('opportunity')) seen (scope_key)
    )
    SELECT person_id AS viewer_id, scope_key, 'self' AS kind, person_id AS top_id FROM scope
    UNION SELECT person_id, scope_key, 'everyone', '00000000-0000-7000-8000-000000000001' FROM scope
      WHERE scope = 'all' AND person_id NOT IN (SELECT person_id FROM closed_people)
    UNION SELECT s.person_id, scope_key, 'tree', c.closed_id FROM scope s JOIN closed_people c ON c.person_id = s.person_id
      WHERE scope = 'all'
    UNION SELECT s.person_id, scope_key, CASE scope WHEN 'department' THEN 'department' ELSE 'tree' END, p.department_id
      FROM scope s JOIN place p ON p.person_id = s.person_id
      WHERE scope IN ('department', 'department_and_below') AND p.department_id IS NOT NULL
    UNION SELECT person_id, scope_key, 'line', person_id FROM scope WHERE scope = 'subordinates';
`;

/** People with the same roles may do the same, so it is worked out once for each set of roles. */
const WANTED_PRINCIPALS = `
  CREATE OR REPLACE VIEW wanted_principals AS
    WITH live AS MATERIALIZED (SELECT id, permissions, scopes, fields FROM roles WHERE retired_at IS NULL),
    held AS MATERIALIZED (
      SELECT pr.person_id, array_agg(pr.role_id ORDER BY pr.role_id) AS roles FROM person_roles pr JOIN live ON live.id = pr.role_id GROUP BY 1
    ),
    sets AS MATERIALIZED (SELECT DISTINCT roles FROM held),
    allowed AS (
      SELECT s.roles, array_agg(DISTINCT perm ORDER BY perm) AS permissions
      FROM sets s JOIN live r ON r.id = ANY (s.roles) CROSS JOIN unnest(r.permissions) perm GROUP BY 1
    ),
    -- A role that has nothing to do with an object says nothing about its fields; one that has, and names no limit, frees them.
    limits AS (
      SELECT n.roles, n.field, (ARRAY['hidden', 'masked', 'read'])[max(array_position(ARRAY['hidden', 'masked', 'read'], r.fields ->> n.field))] AS access
      FROM (SELECT DISTINCT s.roles, f.key AS field FROM sets s JOIN live r ON r.id = ANY (s.roles) CROSS JOIN jsonb_each_text(r.fields) f) n
      JOIN live r ON r.id = ANY (n.roles) AND (r.fields ->> n.field IS NOT NULL
        OR EXISTS (SELECT 1 FROM unnest(r.permissions) perm WHERE split_part(perm, '.', 1) = split_part(n.field, '.', 1)))
      GROUP BY 1, 2 HAVING bool_and(r.fields ->> n.field IS NOT NULL)
    ),
    limited AS (SELECT roles, jsonb_object_agg(field, access) AS fields FROM limits GROUP BY 1),
    sizes AS (SELECT kind, top_id, count(*) AS n FROM circles GROUP BY 1, 2),
    widths AS (
      SELECT viewer_id, jsonb_object_agg(scope_key, n) AS reach_width, count(*) FILTER (WHERE everyone) AS open FROM (
        SELECT v.viewer_id, v.scope_key, sum(coalesce(s.n, 0)) AS n, bool_or(v.kind = 'everyone') AS everyone
        FROM viewpoints v LEFT JOIN sizes s ON s.kind = v.kind AND s.top_id = v.top_id GROUP BY 1, 2
      ) each_scope GROUP BY 1
    ),
    modules AS (SELECT count(DISTINCT key) AS n FROM live CROSS JOIN jsonb_object_keys(scopes) key)
    SELECT p.id AS person_id,
      CASE WHEN p.id IN (SELECT person_id FROM heads_in_charge)
        THEN (SELECT array_agg(DISTINCT perm ORDER BY perm)
          FROM unnest(coalesce(a.permissions, '{}') || ARRAY['contact.view', 'customer.view', 'opportunity.view']) perm)
        ELSE coalesce(a.permissions, '{}') END AS permissions,
      CASE WHEN w.open >= m.n THEN 'countersign_house' ELSE 'countersign_app' END AS db_role,
      coalesce(w.reach_width, '{}') AS reach_width, coalesce(l.fields, '{}') AS fields
    FROM people p CROSS JOIN modules m LEFT JOIN held h ON h.person_id = p.id LEFT JOIN allowed a ON a.roles = h.roles
      LEFT JOIN limited l ON l.roles = h.roles LEFT JOIN widths w ON w.viewer_id = p.id;
`;

const FORMER_VIEWPOINTS = `
  CREATE OR REPLACE VIEW wanted_viewpoints AS
    WITH place AS MATERIALIZED (SELECT person_id, department_id, current FROM held_places WHERE current),
    closed AS MATERIALIZED (SELECT id, closed_id FROM closed_departments),
    closed_people AS MATERIALIZED (${CLOSED_PEOPLE}),
    scope AS MATERIALIZED (
      SELECT DISTINCT pr.person_id, s.key AS scope_key, s.value AS scope
      FROM person_roles pr JOIN roles r ON r.id = pr.role_id AND r.retired_at IS NULL CROSS JOIN jsonb_each_text(r.scopes) s
      WHERE s.value <> 'none'
    )
    SELECT person_id AS viewer_id, scope_key, 'self' AS kind, person_id AS top_id FROM scope
    UNION SELECT person_id, scope_key, 'everyone', '00000000-0000-7000-8000-000000000001' FROM scope
      WHERE scope = 'all' AND person_id NOT IN (SELECT person_id FROM closed_people)
    UNION SELECT s.person_id, scope_key, 'tree', c.closed_id FROM scope s JOIN closed_people c ON c.person_id = s.person_id
      WHERE scope = 'all'
    UNION SELECT s.person_id, scope_key, CASE scope WHEN 'department' THEN 'department' ELSE 'tree' END, p.department_id
      FROM scope s JOIN place p ON p.person_id = s.person_id
      WHERE scope IN ('department', 'department_and_below') AND p.department_id IS NOT NULL
    UNION SELECT person_id, scope_key, 'line', person_id FROM scope WHERE scope = 'subordinates';
`;

/** People with the same roles may do the same, so it is worked out once for each set of roles. */
const FORMER_PRINCIPALS = `
  CREATE OR REPLACE VIEW wanted_principals AS
    WITH live AS MATERIALIZED (SELECT id, permissions, scopes, fields FROM roles WHERE retired_at IS NULL),
    held AS MATERIALIZED (
      SELECT pr.person_id, array_agg(pr.role_id ORDER BY pr.role_id) AS roles FROM person_roles pr JOIN live ON live.id = pr.role_id GROUP BY 1
    ),
    sets AS MATERIALIZED (SELECT DISTINCT roles FROM held),
    allowed AS (
      SELECT s.roles, array_agg(DISTINCT perm ORDER BY perm) AS permissions
      FROM sets s JOIN live r ON r.id = ANY (s.roles) CROSS JOIN unnest(r.permissions) perm GROUP BY 1
    ),
    -- A role that has nothing to do with an object says nothing about its fields; one that has, and names no limit, frees them.
    limits AS (
      SELECT n.roles, n.field, (ARRAY['hidden', 'masked', 'read'])[max(array_position(ARRAY['hidden', 'masked', 'read'], r.fields ->> n.field))] AS access
      FROM (SELECT DISTINCT s.roles, f.key AS field FROM sets s JOIN live r ON r.id = ANY (s.roles) CROSS JOIN jsonb_each_text(r.fields) f) n
      JOIN live r ON r.id = ANY (n.roles) AND (r.fields ->> n.field IS NOT NULL
        OR EXISTS (SELECT 1 FROM unnest(r.permissions) perm WHERE split_part(perm, '.', 1) = split_part(n.field, '.', 1)))
      GROUP BY 1, 2 HAVING bool_and(r.fields ->> n.field IS NOT NULL)
    ),
    limited AS (SELECT roles, jsonb_object_agg(field, access) AS fields FROM limits GROUP BY 1),
    sizes AS (SELECT kind, top_id, count(*) AS n FROM circles GROUP BY 1, 2),
    widths AS (
      SELECT viewer_id, jsonb_object_agg(scope_key, n) AS reach_width, count(*) FILTER (WHERE everyone) AS open FROM (
        SELECT v.viewer_id, v.scope_key, sum(coalesce(s.n, 0)) AS n, bool_or(v.kind = 'everyone') AS everyone
        FROM viewpoints v LEFT JOIN sizes s ON s.kind = v.kind AND s.top_id = v.top_id GROUP BY 1, 2
      ) each_scope GROUP BY 1
    ),
    modules AS (SELECT count(DISTINCT key) AS n FROM live CROSS JOIN jsonb_object_keys(scopes) key)
    SELECT p.id AS person_id, coalesce(a.permissions, '{}') AS permissions,
      CASE WHEN w.open >= m.n THEN 'countersign_house' ELSE 'countersign_app' END AS db_role,
      coalesce(w.reach_width, '{}') AS reach_width, coalesce(l.fields, '{}') AS fields
    FROM people p CROSS JOIN modules m LEFT JOIN held h ON h.person_id = p.id LEFT JOIN allowed a ON a.roles = h.roles
      LEFT JOIN limited l ON l.roles = h.roles LEFT JOIN widths w ON w.viewer_id = p.id;
`;
