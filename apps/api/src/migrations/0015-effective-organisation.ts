import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who held what and when: intervals of days, and for each the time it was known, so that any past decision can be looked
 * at as it was taken. `people` and `departments` keep today's answer, written by one function.
 */
export class EffectiveOrganisation1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INTERVALS);
    await runner.query(BACKFILL);
    for (const table of TABLES) await runner.query(closed(table));
    await runner.query(GRANTS);
    await runner.query(CYCLES);
    await runner.query(PROJECTION);
    await runner.query(ACCOUNTS);
    await runner.query(STAMP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER organisation_changed ON departments;
      DROP TRIGGER organisation_changed ON positions;
      DROP TRIGGER organisation_changed ON people;
      DROP TRIGGER organisation_renamed ON people;
      DROP TRIGGER projected_only ON people;
      DROP TRIGGER projected_only ON departments;
      DROP TRIGGER first_assignment ON people;
      DROP TRIGGER account_switched ON people;
      DROP TABLE disabled_accounts, proxies, absences, department_heads, position_assignments, organisation;
      DROP FUNCTION project_organisation(), refuse_reporting_circle(), refuse_proxy_circle(), guard_interval(),
        guard_projection(), keep_first_assignment(), keep_account_state(), stamp_organisation();
    `);
  }
}

const TABLES = ['position_assignments', 'department_heads', 'absences', 'proxies'] as const;

/** A row says since when it was known and, where it was taken back or replaced, until when; nothing else of it changes. */
const KNOWN = `
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  recorded_by uuid NOT NULL DEFAULT coalesce(me(), '00000000-0000-7000-8000-000000000001') REFERENCES owners (id),
  retracted_at timestamptz,
  retracted_by uuid REFERENCES owners (id)`;

const INTERVALS = `
  -- One row: a stamp that is another one after every change, by which readers know that what they keep is still true.
  CREATE TABLE organisation (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    stamp uuid NOT NULL DEFAULT gen_random_uuid(),
    projected_on date
  );
  INSERT INTO organisation DEFAULT VALUES;
  CREATE TABLE position_assignments (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    position_id uuid NOT NULL REFERENCES positions (id),
    department_id uuid REFERENCES departments (id),
    superior_id uuid REFERENCES people (id) CHECK (superior_id <> person_id),
    -- Without a beginning: since before it was written down.
    during daterange NOT NULL CHECK (NOT isempty(during)),
    ${KNOWN},
    CONSTRAINT position_held_once EXCLUDE USING gist (person_id WITH =, position_id WITH =, during WITH &&)
      WHERE (retracted_at IS NULL)
  );
  CREATE TABLE department_heads (
    id uuid PRIMARY KEY,
    department_id uuid NOT NULL REFERENCES departments (id),
    person_id uuid NOT NULL REFERENCES people (id),
    kind text NOT NULL CHECK (kind IN ('head', 'acting')),
    during daterange NOT NULL CHECK (NOT isempty(during)),
    ${KNOWN},
    CONSTRAINT department_headed_once EXCLUDE USING gist (department_id WITH =, kind WITH =, during WITH &&)
      WHERE (retracted_at IS NULL)
  );
  CREATE TABLE absences (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    during daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    ${KNOWN},
    CONSTRAINT absent_once EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (retracted_at IS NULL)
  );
  CREATE TABLE proxies (
    id uuid PRIMARY KEY,
    principal_id uuid NOT NULL REFERENCES people (id),
    proxy_id uuid NOT NULL REFERENCES people (id) CHECK (proxy_id <> principal_id),
    during daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    -- Codes of approval policies; none means all of them.
    policies text[] CHECK (cardinality(policies) > 0),
    max_amount numeric(18, 2) CHECK (max_amount > 0),
    currency text CHECK ((currency IS NULL) = (max_amount IS NULL)),
    ${KNOWN},
    CONSTRAINT represented_once EXCLUDE USING gist (principal_id WITH =, proxy_id WITH =, during WITH &&)
      WHERE (retracted_at IS NULL)
  );
  CREATE INDEX position_assignments_person ON position_assignments (person_id);
  CREATE INDEX department_heads_department ON department_heads (department_id);
  CREATE INDEX absences_person ON absences (person_id);
  CREATE INDEX proxies_principal ON proxies (principal_id);
  CREATE INDEX proxies_proxy ON proxies (proxy_id);
  CREATE TABLE disabled_accounts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    since timestamptz NOT NULL,
    until timestamptz
  );
  CREATE UNIQUE INDEX disabled_accounts_open ON disabled_accounts (person_id) WHERE until IS NULL;
`;

/** What is so today has been so for as long as anybody wrote down. */
const BACKFILL = `
  INSERT INTO position_assignments (id, person_id, position_id, department_id, superior_id, during, recorded_at)
    SELECT gen_random_uuid(), id, position_id, department_id, superior_id, '(,)', '-infinity' FROM people WHERE position_id IS NOT NULL;
  INSERT INTO department_heads (id, department_id, person_id, kind, during, recorded_at)
    SELECT gen_random_uuid(), d.id, p.id, 'head', '(,)', '-infinity' FROM departments d JOIN people p ON p.id = d.head_id;
  INSERT INTO disabled_accounts (person_id, since) SELECT id, updated_at FROM people WHERE NOT active;

  CREATE FUNCTION guard_interval() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.retracted_at IS NOT NULL OR NEW.retracted_at IS NULL
      OR (to_jsonb(OLD) - 'retracted_at' - 'retracted_by') <> (to_jsonb(NEW) - 'retracted_at' - 'retracted_by') THEN
      RAISE EXCEPTION 'what was known is taken back, never rewritten' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
`;

function closed(table: string): string {
  return `
    CREATE TRIGGER only_taken_back BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION guard_interval();
    CREATE TRIGGER audited AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION audit_row();`;
}

/** Positions and heads are known to everybody; absences and proxies to whom they concern, which the house looks up. */
const GRANTS = `
  GRANT SELECT ON organisation, position_assignments, department_heads TO countersign_app;
  GRANT SELECT, UPDATE ON organisation TO countersign_house;
  GRANT SELECT, INSERT, UPDATE ON position_assignments, department_heads, absences, proxies TO countersign_house;
  GRANT SELECT ON disabled_accounts TO countersign_house;
`;

const CYCLES = `
  -- Follows the lines upwards, each only on the days all of them are valid: a circle on any one day is refused.
  CREATE FUNCTION refuse_reporting_circle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(4715121);
    IF EXISTS (
      WITH RECURSIVE above (person_id, during) AS (
        SELECT NEW.superior_id, NEW.during
        UNION
        SELECT a.superior_id, a.during * above.during FROM above JOIN position_assignments a ON a.person_id = above.person_id
        WHERE a.retracted_at IS NULL AND a.superior_id IS NOT NULL AND a.during && above.during AND above.person_id <> NEW.person_id
      )
      SELECT 1 FROM above WHERE person_id = NEW.person_id
    ) THEN
      RAISE EXCEPTION 'reporting lines form a circle' USING ERRCODE = 'CS001', CONSTRAINT = 'reporting_circle';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER no_reporting_circle AFTER INSERT ON position_assignments FOR EACH ROW
    WHEN (NEW.superior_id IS NOT NULL) EXECUTE FUNCTION refuse_reporting_circle();

  -- A proxy of a proxy of a proxy at most, and never back to where the chain began.
  CREATE FUNCTION refuse_proxy_circle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    before int;
    behind int;
  BEGIN
    PERFORM pg_advisory_xact_lock(4715122);
    WITH RECURSIVE chain (person_id, during, length) AS (
      SELECT NEW.proxy_id, NEW.during, 0
      UNION
      SELECT p.proxy_id, p.during * chain.during, chain.length + 1 FROM chain JOIN proxies p ON p.principal_id = chain.person_id
      WHERE p.retracted_at IS NULL AND p.during && chain.during AND chain.length < 4 AND chain.person_id <> NEW.principal_id
    )
    SELECT CASE WHEN bool_or(person_id = NEW.principal_id) THEN -1 ELSE max(length) END INTO behind FROM chain;
    IF behind = -1 THEN
      RAISE EXCEPTION 'proxies form a circle' USING ERRCODE = 'CS001', CONSTRAINT = 'proxy_circle';
    END IF;
    WITH RECURSIVE chain (person_id, during, length) AS (
      SELECT NEW.principal_id, NEW.during, 0
      UNION
      SELECT p.principal_id, p.during * chain.during, chain.length + 1 FROM chain JOIN proxies p ON p.proxy_id = chain.person_id
      WHERE p.retracted_at IS NULL AND p.during && chain.during AND chain.length < 4
    )
    SELECT max(length) INTO before FROM chain;
    IF before + 1 + behind > 3 THEN
      RAISE EXCEPTION 'a chain of proxies is too long' USING ERRCODE = 'CS001', CONSTRAINT = 'proxy_chain';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER no_proxy_circle AFTER INSERT ON proxies FOR EACH ROW EXECUTE FUNCTION refuse_proxy_circle();
`;

const PROJECTION = `
  -- Writes into people and departments what holds today, and the reach that follows from it. The position held longest
  -- is the one a person is known by. Returns whether anything was different.
  CREATE FUNCTION project_organisation() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public AS $$
  DECLARE
    today date := (app_now() AT TIME ZONE 'Asia/Shanghai')::date;
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
    IF moved > 0 THEN PERFORM rebuild_reach(); END IF;
    RETURN moved + headed > 0;
  END $$;
  REVOKE ALL ON FUNCTION project_organisation() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION project_organisation() TO countersign_house;

  CREATE FUNCTION guard_projection() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('app.projecting', true) IS DISTINCT FROM 'on' THEN
      RAISE EXCEPTION 'positions and heads change through position_assignments and department_heads' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER projected_only BEFORE UPDATE OF position_id, department_id, superior_id ON people FOR EACH ROW
    WHEN ((OLD.position_id, OLD.department_id, OLD.superior_id) IS DISTINCT FROM (NEW.position_id, NEW.department_id, NEW.superior_id))
    EXECUTE FUNCTION guard_projection();
  CREATE TRIGGER projected_only BEFORE UPDATE OF head_id ON departments FOR EACH ROW
    WHEN (OLD.head_id IS DISTINCT FROM NEW.head_id) EXECUTE FUNCTION guard_projection();

  -- Whoever is hired holds her position from the beginning.
  CREATE FUNCTION keep_first_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    INSERT INTO position_assignments (id, person_id, position_id, department_id, superior_id, during, recorded_at)
    VALUES (gen_random_uuid(), NEW.id, NEW.position_id, NEW.department_id, NEW.superior_id, '(,)', '-infinity');
    RETURN NULL;
  END $$;
  CREATE TRIGGER first_assignment AFTER INSERT ON people FOR EACH ROW
    WHEN (NEW.position_id IS NOT NULL) EXECUTE FUNCTION keep_first_assignment();
`;

const ACCOUNTS = `
  CREATE FUNCTION keep_account_state() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF NEW.active THEN
      UPDATE disabled_accounts SET until = app_now() WHERE person_id = NEW.id AND until IS NULL;
    ELSE
      INSERT INTO disabled_accounts (person_id, since) VALUES (NEW.id, app_now());
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER account_switched AFTER UPDATE OF active ON people FOR EACH ROW
    WHEN (OLD.active <> NEW.active) EXECUTE FUNCTION keep_account_state();
`;

const STAMP = `
  CREATE FUNCTION stamp_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE organisation SET stamp = gen_random_uuid();
    RETURN NULL;
  END $$;
  ${[...TABLES, 'departments', 'positions']
    .map(
      (table) =>
        `CREATE TRIGGER organisation_changed AFTER INSERT OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION stamp_organisation();`,
    )
    .join('\n  ')}
  CREATE TRIGGER organisation_changed AFTER INSERT ON people FOR EACH STATEMENT EXECUTE FUNCTION stamp_organisation();
  CREATE TRIGGER organisation_renamed AFTER UPDATE OF name, active ON people FOR EACH STATEMENT EXECUTE FUNCTION stamp_organisation();
`;
