import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles are versioned data with field access; departments say whether they are closed organisations; and whose rows a
 * person sees is kept as circles of owners that many people share, so that a reorganisation rewrites circles and no
 * business row. `reach` stays the name that every policy asks; it is a view of the two tables now.
 */
export class RolesAndReach1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES);
    await runner.query(`
      ALTER TABLE departments ADD COLUMN kind text NOT NULL DEFAULT 'department'
        CHECK (kind IN ('department', 'branch', 'joint_venture', 'agent'));
      ALTER TABLE principals ADD COLUMN fields jsonb NOT NULL DEFAULT '{}';
    `);
    await runner.query(CIRCLES);
    await repointPolicies(runner, REACH_VIEW);
    await runner.query(PLACES);
    await runner.query(WANTED_CIRCLES);
    await runner.query(WANTED_VIEWPOINTS);
    await runner.query(WANTED_PRINCIPALS);
    await runner.query(`DROP FUNCTION rebuild_reach(); ${REBUILD}`);
    await runner.query(principalOf({ fields: true }));
    await runner.query(projection('PERFORM rebuild_reach();'));
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(projection('IF moved > 0 THEN PERFORM rebuild_reach(); END IF;'));
    await runner.query(principalOf({ fields: false }));
    await runner.query(`
      DROP FUNCTION rebuild_reach();
      DROP VIEW wanted_principals, wanted_viewpoints, wanted_circles, held_places, closed_departments, department_trees;
    `);
    await repointPolicies(runner, REACH_TABLE);
    await runner.query(`
      DROP TABLE viewpoints, circles;
      ALTER TABLE principals DROP COLUMN fields;
      ALTER TABLE departments DROP COLUMN kind;
      DROP TRIGGER one_version_more ON roles;
      ALTER TABLE roles DROP COLUMN version, DROP COLUMN description, DROP COLUMN origin, DROP COLUMN areas,
        DROP COLUMN fields, DROP COLUMN retired_at;
    `);
    await runner.query(FORMER_REBUILD);
    await runner.query('SELECT rebuild_reach()');
  }
}

const ROLES = `
  ALTER TABLE roles
    ADD COLUMN version int NOT NULL DEFAULT 1,
    ADD COLUMN description text NOT NULL DEFAULT '',
    ADD COLUMN origin text NOT NULL DEFAULT 'own' CHECK (origin IN ('shipped', 'own')),
    -- Areas of work the role is meant for, those among them whose rooms are still to come.
    ADD COLUMN areas text[] NOT NULL DEFAULT '{}',
    -- What is not named here may be written: {"contact.mobile": "masked"}.
    ADD COLUMN fields jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(fields) = 'object'
      AND NOT jsonb_path_exists(fields, '$.* ? (!(@ == "hidden" || @ == "masked" || @ == "read"))')),
    ADD COLUMN retired_at timestamptz;
  UPDATE roles SET origin = 'shipped';
  CREATE TRIGGER one_version_more BEFORE UPDATE ON roles FOR EACH ROW EXECUTE FUNCTION guard_version();
`;

/** \`self\` a person · \`department\` who works in it · \`tree\` it and below · \`line\` everybody below a person · \`everyone\` */
const CIRCLES = `
  CREATE TABLE circles (
    kind text NOT NULL CHECK (kind IN ('self', 'department', 'tree', 'line', 'everyone')),
    top_id uuid NOT NULL,
    member_id uuid NOT NULL,
    PRIMARY KEY (kind, top_id, member_id)
  );
  CREATE INDEX circles_member ON circles (member_id);
  CREATE TABLE viewpoints (
    viewer_id uuid NOT NULL,
    scope_key text NOT NULL,
    kind text NOT NULL,
    top_id uuid NOT NULL,
    PRIMARY KEY (viewer_id, scope_key, kind, top_id)
  );
  ALTER TABLE viewpoints ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON viewpoints FOR SELECT TO countersign_app USING (viewer_id = (SELECT me()));
  CREATE POLICY house ON viewpoints TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON circles, viewpoints TO countersign_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON circles, viewpoints TO countersign_house;
`;

const REACH_VIEW = `
  ALTER TABLE reach RENAME TO former_reach;
  CREATE VIEW reach WITH (security_invoker = true) AS
    SELECT v.viewer_id, v.scope_key, c.member_id AS owner_id
    FROM viewpoints v JOIN circles c ON c.kind = v.kind AND c.top_id = v.top_id;
  GRANT SELECT ON reach TO countersign_app, countersign_house;
`;

const REACH_TABLE = `
  ALTER VIEW reach RENAME TO former_reach;
  CREATE TABLE reach (
    viewer_id uuid NOT NULL,
    scope_key text NOT NULL,
    owner_id uuid NOT NULL,
    CONSTRAINT reach_pkey PRIMARY KEY (viewer_id, scope_key, owner_id)
  );
  ALTER TABLE reach ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON reach FOR SELECT TO countersign_app USING (viewer_id = (SELECT me()));
  CREATE POLICY house ON reach TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON reach TO countersign_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON reach TO countersign_house;
`;

/** The policies keep their text; what it names is looked up anew. */
async function repointPolicies(runner: QueryRunner, change: string): Promise<void> {
  const policies = (await runner.query(
    `SELECT format('ALTER POLICY %I ON %I USING (%s)', policyname, tablename, qual) AS again FROM pg_policies
     WHERE schemaname = 'public' AND qual ~ '\\mFROM reach\\M'`,
  )) as { again: string }[];
  await runner.query(change);
  for (const { again } of policies) await runner.query(again);
  const [former] = (await runner.query(
    `SELECT relkind AS kind FROM pg_class WHERE relname = 'former_reach' AND relnamespace = 'public'::regnamespace`,
  )) as { kind: string }[];
  await runner.query(former?.kind === 'v' ? 'DROP VIEW former_reach' : 'DROP TABLE former_reach');
}

const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;

const PLACES = `
  -- Where people stand: every position held today; else, for whoever never had one on record, what her own row says;
  -- else where she stood last, so that what a leaver left behind is still seen by those who saw it (not current: she
  -- herself sees nothing by it).
  CREATE VIEW held_places AS
    SELECT a.person_id, a.department_id, a.superior_id, true AS current FROM position_assignments a
      WHERE a.retracted_at IS NULL AND a.during @> ${TODAY}
    UNION ALL
    SELECT p.id, p.department_id, p.superior_id, true FROM people p
      WHERE NOT EXISTS (SELECT 1 FROM position_assignments a WHERE a.person_id = p.id)
    UNION ALL
    (SELECT DISTINCT ON (a.person_id) a.person_id, a.department_id, a.superior_id, false FROM position_assignments a
      WHERE a.retracted_at IS NULL AND upper(a.during) <= ${TODAY} AND NOT EXISTS (
        SELECT 1 FROM position_assignments b
        WHERE b.person_id = a.person_id AND b.retracted_at IS NULL AND b.during @> ${TODAY})
      ORDER BY a.person_id, upper(a.during) DESC, a.recorded_at DESC, a.id);
  CREATE VIEW department_trees AS
    WITH RECURSIVE below (top_id, id) AS (
      SELECT id, id FROM departments
      UNION SELECT b.top_id, d.id FROM below b JOIN departments d ON d.parent_id = b.id
    ) SELECT top_id, id FROM below;
  -- The innermost closed organisation a department lies in.
  CREATE VIEW closed_departments AS
    WITH trees AS MATERIALIZED (SELECT top_id, id FROM department_trees)
    SELECT DISTINCT ON (t.id) t.id, t.top_id AS closed_id
    FROM trees t JOIN departments c ON c.id = t.top_id AND c.kind IN ('joint_venture', 'agent')
    ORDER BY t.id, (SELECT count(*) FROM trees above WHERE above.id = t.top_id) DESC;
`;

/** Who belongs wholly to closed organisations; somebody with one foot outside of them is not closed in. */
const CLOSED_PEOPLE = `
  SELECT p.person_id, c.closed_id FROM place p JOIN closed c ON c.id = p.department_id
  WHERE p.current AND NOT EXISTS (SELECT 1 FROM place o WHERE o.person_id = p.person_id AND o.current
    AND o.department_id IS NOT NULL AND o.department_id NOT IN (SELECT id FROM closed))`;

const WANTED_CIRCLES = `
  -- A circle drawn inside a closed organisation holds nobody who stands outside of it as well.
  CREATE VIEW wanted_circles AS
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
    UNION ALL SELECT kind, top_id, member_id FROM drawn
      WHERE (kind, top_id) NOT IN (SELECT kind, top_id FROM clip) OR (kind, top_id, member_id) IN (SELECT kind, top_id, person_id FROM inside);
`;

const WANTED_VIEWPOINTS = `
  CREATE VIEW wanted_viewpoints AS
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
const WANTED_PRINCIPALS = `
  CREATE VIEW wanted_principals AS
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

const REBUILD = `
  -- Writes the difference between what is kept and what follows from the organisation and the roles.
  CREATE FUNCTION rebuild_reach() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(4715117);
    WITH wanted AS MATERIALIZED (SELECT kind, top_id, member_id FROM wanted_circles),
    gone AS (DELETE FROM circles c WHERE NOT EXISTS (
      SELECT 1 FROM wanted w WHERE w.kind = c.kind AND w.top_id = c.top_id AND w.member_id = c.member_id))
    INSERT INTO circles SELECT * FROM wanted w WHERE NOT EXISTS (
      SELECT 1 FROM circles c WHERE c.kind = w.kind AND c.top_id = w.top_id AND c.member_id = w.member_id);
    WITH wanted AS MATERIALIZED (SELECT viewer_id, scope_key, kind, top_id FROM wanted_viewpoints),
    gone AS (DELETE FROM viewpoints v WHERE NOT EXISTS (SELECT 1 FROM wanted w
      WHERE w.viewer_id = v.viewer_id AND w.scope_key = v.scope_key AND w.kind = v.kind AND w.top_id = v.top_id))
    INSERT INTO viewpoints SELECT * FROM wanted w WHERE NOT EXISTS (SELECT 1 FROM viewpoints v
      WHERE w.viewer_id = v.viewer_id AND w.scope_key = v.scope_key AND w.kind = v.kind AND w.top_id = v.top_id);
    INSERT INTO principals AS kept (person_id, permissions, db_role, reach_width, fields)
      SELECT person_id, permissions, db_role, reach_width, fields FROM wanted_principals
    ON CONFLICT (person_id) DO UPDATE SET permissions = excluded.permissions, db_role = excluded.db_role,
      reach_width = excluded.reach_width, fields = excluded.fields
    WHERE (kept.permissions, kept.db_role, kept.reach_width, kept.fields)
      IS DISTINCT FROM (excluded.permissions, excluded.db_role, excluded.reach_width, excluded.fields);
  END $$;
  REVOKE ALL ON FUNCTION rebuild_reach() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION rebuild_reach() TO countersign_house;
`;

function principalOf({ fields }: { fields: boolean }): string {
  return `
    DROP FUNCTION principal_of(uuid);
    CREATE FUNCTION principal_of(session uuid)
      RETURNS TABLE (person_id uuid, session_id uuid, login text, name text, department_id uuid, locale text,
        permissions text[], db_role text, reach_width jsonb${fields ? ', fields jsonb' : ''})
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
      SELECT p.id, s.id, p.login, p.name, p.department_id, p.locale, pr.permissions, pr.db_role, pr.reach_width${fields ? ', pr.fields' : ''}
      FROM sessions s JOIN people p ON p.id = s.person_id JOIN principals pr ON pr.person_id = p.id
      WHERE s.id = session AND s.ended_at IS NULL AND s.expires_at > now() AND p.active
    $$;`;
}

/** A position beside the first changes no row of \`people\`, and yet the reach. */
function projection(reach: string): string {
  return `
    CREATE OR REPLACE FUNCTION project_organisation() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public AS $$
    DECLARE
      today date := ${TODAY};
      moved int;
      headed int;
    BEGIN
      PERFORM set_config('app.projecting', 'on', true);
      UPDATE organisation SET projected_on = today WHERE projected_on IS DISTINCT FROM today;
      WITH held AS (
        SELECT DISTINCT ON (person_id) person_id, position_id, department_id, superior_id FROM position_assignments
        WHERE retracted_at IS NULL AND during @> today ORDER BY person_id, lower(during) NULLS FIRST, recorded_at, id
      ), wanted AS (
        SELECT p.id, h.position_id, h.department_id, h.superior_id FROM people p LEFT JOIN held h ON h.person_id = p.id
        WHERE EXISTS (SELECT 1 FROM position_assignments a WHERE a.person_id = p.id)
      )
      UPDATE people p SET position_id = w.position_id, department_id = w.department_id, superior_id = w.superior_id,
        version = p.version + 1, updated_at = app_now()
      FROM wanted w WHERE w.id = p.id
        AND (p.position_id, p.department_id, p.superior_id) IS DISTINCT FROM (w.position_id, w.department_id, w.superior_id);
      GET DIAGNOSTICS moved = ROW_COUNT;
      UPDATE departments d SET head_id = h.person_id
      FROM departments of LEFT JOIN department_heads h
        ON h.department_id = of.id AND h.kind = 'head' AND h.retracted_at IS NULL AND h.during @> today
      WHERE of.id = d.id AND d.head_id IS DISTINCT FROM h.person_id
        AND EXISTS (SELECT 1 FROM department_heads any_head WHERE any_head.department_id = d.id);
      GET DIAGNOSTICS headed = ROW_COUNT;
      PERFORM set_config('app.projecting', '', true);
      ${reach}
      RETURN moved + headed > 0;
    END $$;`;
}

const FORMER_REBUILD = `
  CREATE FUNCTION rebuild_reach() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(4715117);
    CREATE TEMP TABLE scope_of ON COMMIT DROP AS
      SELECT pr.person_id, s.key AS module,
        max(CASE s.value WHEN 'all' THEN 3 WHEN 'department_and_below' THEN 2 WHEN 'self' THEN 1 ELSE 0 END) AS width
      FROM person_roles pr JOIN roles r ON r.id = pr.role_id CROSS JOIN jsonb_each_text(r.scopes) s
      GROUP BY pr.person_id, s.key;
    DELETE FROM reach;
    INSERT INTO reach SELECT person_id, module, person_id FROM scope_of WHERE width > 0;
    WITH RECURSIVE below AS (
      SELECT id AS top, id FROM departments
      UNION SELECT b.top, d.id FROM below b JOIN departments d ON d.parent_id = b.id
    )
    INSERT INTO reach
      SELECT s.person_id, s.module, p.id FROM scope_of s
      JOIN people me ON me.id = s.person_id JOIN below b ON b.top = me.department_id JOIN people p ON p.department_id = b.id
      WHERE s.width = 2 ON CONFLICT DO NOTHING;
    INSERT INTO reach
      SELECT s.person_id, s.module, o.id FROM scope_of s CROSS JOIN owners o WHERE s.width = 3 ON CONFLICT DO NOTHING;
    DELETE FROM principals;
    INSERT INTO principals
      SELECT p.id,
        coalesce((SELECT array_agg(DISTINCT perm) FROM person_roles pr JOIN roles r ON r.id = pr.role_id CROSS JOIN unnest(r.permissions) perm
          WHERE pr.person_id = p.id), '{}'),
        CASE WHEN (SELECT count(*) FROM scope_of s WHERE s.person_id = p.id AND width = 3) >= 7 THEN 'countersign_house' ELSE 'countersign_app' END,
        coalesce((SELECT jsonb_object_agg(scope_key, n) FROM (SELECT scope_key, count(*) AS n FROM reach WHERE viewer_id = p.id GROUP BY 1) w), '{}')
      FROM people p;
    DROP TABLE scope_of;
  END $$;
  REVOKE ALL ON FUNCTION rebuild_reach() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION rebuild_reach() TO countersign_house;
`;
