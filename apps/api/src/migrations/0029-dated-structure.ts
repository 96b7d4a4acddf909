import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Departments and positions over time: name, place in the tree and existence are intervals of days with the time they
 * were known, as positions held and heads are. `departments` and `positions` keep today's answer.
 */
export class DatedStructure1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    for (const tree of TREES) await runner.query(states(tree));
    await runner.query(HOLDING);
    for (const tree of TREES) await runner.query(rules(tree));
    await runner.query(PROJECTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER within_structure ON position_assignments;
      DROP TRIGGER projected_structure ON departments;
      DROP TRIGGER projected_structure ON positions;
      DROP TRIGGER first_state ON departments;
      DROP TRIGGER first_state ON positions;
      DROP TABLE department_states, position_states;
      DROP FUNCTION guard_structure(), refuse_department_states_circle(), refuse_position_states_circle(),
        keep_first_department_state(), keep_first_position_state(), hold_department_states(), hold_position_states(),
        hold_assignment(), structure_today();
      DROP INDEX position_assignments_department, position_assignments_position;
      ALTER TABLE departments DROP COLUMN active;
      ALTER TABLE positions DROP COLUMN active;
      ALTER TABLE people DROP COLUMN phone, DROP COLUMN email;
      ${PROJECT_BEFORE}
      ALTER TABLE position_assignments DROP CONSTRAINT one_main_position, DROP COLUMN main;
    `);
  }
}

interface Tree {
  /** `department` or `position`: the table of today is its plural. */
  readonly noun: string;
  /** What a state says beside the name and the place. */
  readonly more: string;
  readonly moreColumns: string;
}

const TREES: readonly Tree[] = [
  {
    noun: 'department',
    more: ', kind',
    moreColumns: `kind text NOT NULL CHECK (kind IN ('department', 'branch', 'joint_venture', 'agent')),`,
  },
  { noun: 'position', more: '', moreColumns: '' },
];

const COLUMNS = `
  -- The one a person is known by where she holds several; without one, what she has held longest.
  ALTER TABLE position_assignments ADD COLUMN main boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT one_main_position EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (retracted_at IS NULL AND main);
  ALTER TABLE departments ADD COLUMN active boolean NOT NULL DEFAULT true;
  ALTER TABLE positions ADD COLUMN active boolean NOT NULL DEFAULT true;
  ALTER TABLE people ADD COLUMN email text CHECK (length(email) BETWEEN 3 AND 254);
  ALTER TABLE people ADD COLUMN phone text CHECK (length(phone) BETWEEN 1 AND 40);
  COMMENT ON COLUMN people.email IS 'class: personal';
  COMMENT ON COLUMN people.phone IS 'class: personal';
  CREATE INDEX position_assignments_department ON position_assignments (department_id) WHERE retracted_at IS NULL;
  CREATE INDEX position_assignments_position ON position_assignments (position_id) WHERE retracted_at IS NULL;
`;

function states({ noun, more, moreColumns }: Tree): string {
  return `
  CREATE TABLE ${noun}_states (
    id uuid PRIMARY KEY,
    ${noun}_id uuid NOT NULL REFERENCES ${noun}s (id),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    parent_id uuid REFERENCES ${noun}s (id) CHECK (parent_id <> ${noun}_id),
    ${moreColumns}
    during daterange NOT NULL CHECK (NOT isempty(during)),
    -- Why something was entered for days that were past by then.
    reason text CHECK (length(reason) BETWEEN 1 AND 500),
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    recorded_by uuid NOT NULL DEFAULT coalesce(me(), '00000000-0000-7000-8000-000000000001') REFERENCES owners (id),
    retracted_at timestamptz,
    retracted_by uuid REFERENCES owners (id),
    CONSTRAINT ${noun}_one_state EXCLUDE USING gist (${noun}_id WITH =, during WITH &&) WHERE (retracted_at IS NULL)
  );
  CREATE INDEX ${noun}_states_parent ON ${noun}_states (parent_id) WHERE retracted_at IS NULL;
  INSERT INTO ${noun}_states (id, ${noun}_id, name, parent_id${more}, during, recorded_at)
    SELECT gen_random_uuid(), id, name, parent_id${more}, '(,)', '-infinity' FROM ${noun}s;
  GRANT SELECT ON ${noun}_states TO countersign_app;
  GRANT SELECT, INSERT, UPDATE ON ${noun}_states TO countersign_house;
  CREATE TRIGGER only_taken_back BEFORE UPDATE OR DELETE ON ${noun}_states FOR EACH ROW EXECUTE FUNCTION guard_interval();
  CREATE TRIGGER audited AFTER INSERT OR UPDATE ON ${noun}_states FOR EACH ROW EXECUTE FUNCTION audit_row();
  CREATE TRIGGER organisation_changed AFTER INSERT OR UPDATE ON ${noun}_states FOR EACH STATEMENT EXECUTE FUNCTION stamp_organisation();

  -- What a seed or a first start puts there has been there from the beginning; what is founded later comes inactive.
  CREATE FUNCTION keep_first_${noun}_state() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    INSERT INTO ${noun}_states (id, ${noun}_id, name, parent_id${more}, during, recorded_at)
    VALUES (gen_random_uuid(), NEW.id, NEW.name, NEW.parent_id${more.replace(', ', ', NEW.')}, '(,)', '-infinity');
    RETURN NULL;
  END $$;
  CREATE TRIGGER first_state AFTER INSERT ON ${noun}s FOR EACH ROW WHEN (NEW.active) EXECUTE FUNCTION keep_first_${noun}_state();`;
}

const HOLDING = `
  CREATE FUNCTION structure_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (app_now() AT TIME ZONE 'Asia/Shanghai')::date $$;

  CREATE FUNCTION guard_structure() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('app.projecting', true) IS DISTINCT FROM 'on' THEN
      RAISE EXCEPTION 'departments and positions change through department_states and position_states' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;

  -- From today on, a position is held only on days on which it and its department exist.
  CREATE FUNCTION hold_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    ahead daterange := NEW.during * daterange(structure_today(), NULL);
  BEGIN
    IF isempty(ahead) OR EXISTS (SELECT 1 FROM position_assignments WHERE id = NEW.id AND retracted_at IS NOT NULL) THEN RETURN NULL; END IF;
    IF NEW.department_id IS NOT NULL AND NOT ahead <@ coalesce((SELECT range_agg(during) FROM department_states
      WHERE department_id = NEW.department_id AND retracted_at IS NULL), '{}') THEN
      RAISE EXCEPTION 'a position outlives its department' USING ERRCODE = 'CS001', CONSTRAINT = 'department_in_use';
    END IF;
    IF NOT ahead <@ coalesce((SELECT range_agg(during) FROM position_states
      WHERE position_id = NEW.position_id AND retracted_at IS NULL), '{}') THEN
      RAISE EXCEPTION 'a position is held while it does not exist' USING ERRCODE = 'CS001', CONSTRAINT = 'position_in_use';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER within_structure AFTER INSERT ON position_assignments DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION hold_assignment();
`;

function rules({ noun, more }: Tree): string {
  const changing = `name, parent_id${more}, active`;
  const row = (which: string): string => `(${changing.replace(/\w+/g, `${which}.$&`)})`;
  return `
  CREATE TRIGGER projected_structure BEFORE UPDATE OF ${changing} ON ${noun}s FOR EACH ROW
    WHEN (${row('OLD')} IS DISTINCT FROM ${row('NEW')}) EXECUTE FUNCTION guard_structure();

  -- Follows the tree upwards, each step only on the days all of it holds: a circle on any one day is refused.
  CREATE FUNCTION refuse_${noun}_states_circle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(4715123);
    IF EXISTS (
      WITH RECURSIVE above (node_id, during) AS (
        SELECT NEW.parent_id, NEW.during
        UNION
        SELECT s.parent_id, s.during * above.during FROM above JOIN ${noun}_states s ON s.${noun}_id = above.node_id
        WHERE s.retracted_at IS NULL AND s.parent_id IS NOT NULL AND s.during && above.during AND above.node_id <> NEW.${noun}_id
      )
      SELECT 1 FROM above WHERE node_id = NEW.${noun}_id
    ) THEN
      RAISE EXCEPTION '${noun}s form a circle' USING ERRCODE = 'CS001', CONSTRAINT = '${noun}_circle';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER no_circle AFTER INSERT ON ${noun}_states FOR EACH ROW
    WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION refuse_${noun}_states_circle();

  -- Looked at once a change is complete: nothing stands on a day below what does not exist on it, and from today on
  -- nobody works where nothing is.
  CREATE FUNCTION hold_${noun}_states() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    exists_during datemultirange := coalesce((SELECT range_agg(during) FROM ${noun}_states
      WHERE ${noun}_id = NEW.${noun}_id AND retracted_at IS NULL), '{}');
  BEGIN
    IF EXISTS (SELECT 1 FROM ${noun}_states WHERE parent_id = NEW.${noun}_id AND retracted_at IS NULL AND NOT during <@ exists_during)
      OR EXISTS (SELECT 1 FROM ${noun}_states s WHERE s.id = NEW.id AND s.retracted_at IS NULL AND s.parent_id IS NOT NULL
        AND NOT s.during <@ coalesce((SELECT range_agg(u.during) FROM ${noun}_states u
          WHERE u.${noun}_id = s.parent_id AND u.retracted_at IS NULL), '{}')) THEN
      RAISE EXCEPTION 'a ${noun} hangs below one that does not exist' USING ERRCODE = 'CS001', CONSTRAINT = '${noun}_orphaned';
    END IF;
    IF EXISTS (SELECT 1 FROM position_assignments a WHERE a.${noun}_id = NEW.${noun}_id AND a.retracted_at IS NULL
      AND NOT (a.during * daterange(structure_today(), NULL)) <@ exists_during) THEN
      RAISE EXCEPTION 'people hold positions in it' USING ERRCODE = 'CS001', CONSTRAINT = '${noun}_in_use';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER held_together AFTER INSERT OR UPDATE ON ${noun}_states DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION hold_${noun}_states();`;
}

const project = (before: string, first: string, result: string): string => `
  CREATE OR REPLACE FUNCTION project_organisation() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public AS $$
  DECLARE
    today date := (app_now() AT TIME ZONE 'Asia/Shanghai')::date;
    moved int;
    headed int;
    built int := 0;
    raised int := 0;
  BEGIN
    PERFORM set_config('app.projecting', 'on', true);
    UPDATE organisation SET projected_on = today WHERE projected_on IS DISTINCT FROM today;
    ${before}
    WITH held AS (
      SELECT DISTINCT ON (person_id) person_id, position_id, department_id, superior_id FROM position_assignments
      WHERE retracted_at IS NULL AND during @> today ORDER BY person_id, ${first}lower(during) NULLS FIRST, recorded_at, id
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
    PERFORM rebuild_reach();
    RETURN ${result};
  END $$;`;

/** What exists today, as it is called and where it stands; what does not keeps the last that was known of it. */
const STRUCTURE_TODAY = `
    UPDATE departments d SET active = (s.id IS NOT NULL), name = coalesce(s.name, d.name), kind = coalesce(s.kind, d.kind),
      parent_id = CASE WHEN s.id IS NULL THEN d.parent_id ELSE s.parent_id END
    FROM departments of LEFT JOIN department_states s ON s.department_id = of.id AND s.retracted_at IS NULL AND s.during @> today
    WHERE of.id = d.id AND (d.active <> (s.id IS NOT NULL)
      OR s.id IS NOT NULL AND (d.name, d.kind, d.parent_id) IS DISTINCT FROM (s.name, s.kind, s.parent_id));
    GET DIAGNOSTICS built = ROW_COUNT;
    UPDATE positions c SET active = (s.id IS NOT NULL), name = coalesce(s.name, c.name),
      parent_id = CASE WHEN s.id IS NULL THEN c.parent_id ELSE s.parent_id END
    FROM positions of LEFT JOIN position_states s ON s.position_id = of.id AND s.retracted_at IS NULL AND s.during @> today
    WHERE of.id = c.id AND (c.active <> (s.id IS NOT NULL)
      OR s.id IS NOT NULL AND (c.name, c.parent_id) IS DISTINCT FROM (s.name, s.parent_id));
    GET DIAGNOSTICS raised = ROW_COUNT;`;

const PROJECTION = project(STRUCTURE_TODAY, 'main DESC, ', 'moved + headed + built + raised > 0');
const PROJECT_BEFORE = project('', '', 'moved + headed > 0');
