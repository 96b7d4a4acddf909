import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordTable } from './schema.js';

/** People, departments, positions, roles, sessions, and the reach that every scoped table asks. */
export class Org1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await recordTable(runner, { table: 'people', classes: { secret: ['password_hash'] } });
    await runner.query(SESSIONS);
    await runner.query(REACH);
    await runner.query(PRINCIPALS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION principal_of(uuid), rebuild_reach();
      DROP TABLE principals, shares, reach, sign_in_attempts, refresh_tokens, sessions, person_roles, roles, people,
        positions, departments, owners CASCADE;
    `);
  }
}

const PEOPLE = `
  -- Whatever a row can belong to: a person, a queue such as the lead intake, or the house as author.
  CREATE TABLE owners (id uuid PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('person', 'queue', 'house')), name text NOT NULL);
  INSERT INTO owners VALUES
    ('00000000-0000-7000-8000-000000000001', 'house', '系统'),
    ('00000000-0000-7000-8000-000000000002', 'queue', '线索池');
  CREATE TABLE departments (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    parent_id uuid REFERENCES departments (id),
    head_id uuid REFERENCES owners (id)
  );
  CREATE TABLE positions (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name text NOT NULL, parent_id uuid REFERENCES positions (id));
  CREATE TABLE people (
    id uuid PRIMARY KEY REFERENCES owners (id),
    version int NOT NULL DEFAULT 1,
    login text NOT NULL,
    name text NOT NULL,
    department_id uuid REFERENCES departments (id),
    position_id uuid REFERENCES positions (id),
    superior_id uuid REFERENCES people (id) CHECK (superior_id <> id),
    locale text NOT NULL DEFAULT 'zh-CN' CHECK (locale IN ('zh-CN', 'en')),
    active boolean NOT NULL DEFAULT true,
    password_hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    updated_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE UNIQUE INDEX people_login ON people (lower(login));
  CREATE INDEX people_department ON people (department_id);
  CREATE TABLE roles (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    permissions text[] NOT NULL,
    scopes jsonb NOT NULL
  );
  CREATE TABLE person_roles (person_id uuid REFERENCES people (id), role_id uuid REFERENCES roles (id), PRIMARY KEY (person_id, role_id));
  GRANT SELECT ON owners, departments, positions, roles, person_roles TO countersign_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON owners, departments, positions, roles, person_roles TO countersign_house;
`;

const SESSIONS = `
  -- Only the house reads these: no role of the application can select a token or an attempt.
  CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    end_reason text
  );
  CREATE INDEX sessions_person ON sessions (person_id) WHERE ended_at IS NULL;
  CREATE TABLE refresh_tokens (
    hash text PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id),
    issued_at timestamptz NOT NULL DEFAULT now(),
    used_at timestamptz
  );
  CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);
  COMMENT ON COLUMN refresh_tokens.hash IS 'class: secret';
  CREATE TABLE sign_in_attempts (subject text NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX sign_in_attempts_recent ON sign_in_attempts (subject, at);
  GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, refresh_tokens, sign_in_attempts TO countersign_house;
`;

const REACH = `
  -- Whose rows a person sees, per module. Rebuilt in the transaction that changes the organisation.
  CREATE TABLE reach (
    viewer_id uuid NOT NULL,
    scope_key text NOT NULL,
    owner_id uuid NOT NULL,
    PRIMARY KEY (viewer_id, scope_key, owner_id)
  );
  CREATE TABLE shares (
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people (id),
    reason text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    PRIMARY KEY (person_id, subject_type, subject_id, reason)
  );
  CREATE INDEX shares_subject ON shares (subject_type, subject_id);
  ALTER TABLE reach ENABLE ROW LEVEL SECURITY;
  ALTER TABLE shares ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON reach FOR SELECT TO countersign_app USING (viewer_id = (SELECT me()));
  CREATE POLICY house ON reach TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY own ON shares FOR SELECT TO countersign_app USING (person_id = (SELECT me()));
  CREATE POLICY house ON shares TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON reach, shares TO countersign_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON reach, shares TO countersign_house;
`;

const PRINCIPALS = `
  -- What a request needs to know of its person, kept ready so that signing in costs one row.
  CREATE TABLE principals (
    person_id uuid PRIMARY KEY REFERENCES people (id),
    permissions text[] NOT NULL,
    db_role text NOT NULL,
    reach_width jsonb NOT NULL
  );
  GRANT SELECT, INSERT, UPDATE, DELETE ON principals TO countersign_house;

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

  CREATE FUNCTION principal_of(session uuid)
    RETURNS TABLE (person_id uuid, session_id uuid, login text, name text, department_id uuid, locale text,
      permissions text[], db_role text, reach_width jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT p.id, s.id, p.login, p.name, p.department_id, p.locale, pr.permissions, pr.db_role, pr.reach_width
    FROM sessions s JOIN people p ON p.id = s.person_id JOIN principals pr ON pr.person_id = p.id
    WHERE s.id = session AND s.ended_at IS NULL AND s.expires_at > now() AND p.active
  $$;
  REVOKE ALL ON FUNCTION rebuild_reach() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION rebuild_reach() TO countersign_house;
`;
