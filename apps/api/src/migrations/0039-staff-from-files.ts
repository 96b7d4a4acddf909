import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Departments, positions and people come from files: which rows a file turns at a time, what it would change and what it
 * changed, kept beside it as long as it may be taken back. Whoever brought a file sees it, whatever her scopes show.
 */
export class StaffFromFiles1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people ADD COLUMN employee_no text CHECK (length(employee_no) BETWEEN 1 AND 40);
      COMMENT ON COLUMN people.employee_no IS 'class: personal';
      CREATE UNIQUE INDEX people_employee_no ON people (employee_no) WHERE employee_no IS NOT NULL;
      -- Asked whenever somebody is erased.
      CREATE INDEX people_superior ON people (superior_id);
      CREATE INDEX people_service_owner ON people (service_owner_id) WHERE service_owner_id IS NOT NULL;
      CREATE INDEX position_assignments_superior ON position_assignments (superior_id);
    `);
    await runner.query(files(TARGETS, OUTCOMES));
    await runner.query(`
      ALTER TABLE imports ADD COLUMN foreseen jsonb, ADD COLUMN changed int NOT NULL DEFAULT 0;
      CREATE POLICY own ON imports TO countersign_app USING (owner_id = (SELECT me()));
      -- Rows that depend on each other are written in turns; those of one turn together.
      ALTER TABLE import_rows ADD COLUMN turn int NOT NULL DEFAULT 0;
      DROP INDEX import_rows_left;
      CREATE INDEX import_rows_left ON import_rows (import_id, turn, row_no) WHERE outcome IS NULL;
    `);
    await runner.query(TRACES);
    await runner.query(guard(`IF current_setting('app.undoing', true) = 'on' THEN RETURN coalesce(NEW, OLD); END IF;`));
    await runner.query(TAKE_BACK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION take_back_staff(uuid), erase_staff(uuid, int); DROP TABLE import_traces CASCADE;',
    );
    for (const table of TRACED) await runner.query(`DROP TRIGGER traced ON ${table}`);
    await runner.query('DROP FUNCTION trace_import()');
    await runner.query(guard(''));
    await runner.query(`
      DROP POLICY own ON imports;
      DROP INDEX import_rows_left;
      ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE import_rows NO FORCE ROW LEVEL SECURITY;
      DELETE FROM import_rows WHERE import_id IN (SELECT id FROM imports WHERE target IN (${FORMER_REST}));
      DELETE FROM imports WHERE target IN (${FORMER_REST});
      ALTER TABLE imports FORCE ROW LEVEL SECURITY;
      ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
      ALTER TABLE import_rows DROP COLUMN turn;
      CREATE INDEX import_rows_left ON import_rows (import_id, row_no) WHERE outcome IS NULL;
      ALTER TABLE imports DROP COLUMN foreseen, DROP COLUMN changed;
      ALTER TABLE people DROP COLUMN employee_no;
      DROP INDEX people_superior, people_service_owner, position_assignments_superior;
    `);
    await runner.query(files(`'leads', 'customers'`, `'created', 'skipped', 'refused'`));
  }
}

const FORMER_REST = `'departments', 'positions', 'people'`;
const TARGETS = `'leads', 'customers', ${FORMER_REST}`;
const OUTCOMES = `'created', 'changed', 'skipped', 'refused'`;

const files = (targets: string, outcomes: string): string => `
  ALTER TABLE imports DROP CONSTRAINT imports_target_check, ADD CONSTRAINT imports_target_check CHECK (target IN (${targets}));
  ALTER TABLE import_rows DROP CONSTRAINT import_rows_outcome_check,
    ADD CONSTRAINT import_rows_outcome_check CHECK (outcome IN (${outcomes}));`;

const INTERVALS = ['department_heads', 'position_assignments', 'department_states', 'position_states'];
const TRACED = ['people', 'person_roles', 'departments', 'positions', ...INTERVALS];

/** Each row an import wrote: as it was before, and as the import left it. */
const TRACES = `
  CREATE TABLE import_traces (
    import_id uuid NOT NULL REFERENCES imports (id),
    table_name text NOT NULL,
    row_key text NOT NULL,
    before jsonb,
    after jsonb,
    PRIMARY KEY (import_id, table_name, row_key)
  );
  COMMENT ON COLUMN import_traces.before IS 'class: personal';
  COMMENT ON COLUMN import_traces.after IS 'class: personal';
  GRANT SELECT ON import_traces TO countersign_house;

  CREATE FUNCTION trace_import() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'password_hash' END;
    becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'password_hash' END;
    it jsonb := coalesce(becomes, was);
  BEGIN
    INSERT INTO import_traces AS kept (import_id, table_name, row_key, before, after)
    VALUES (current_setting('app.importing')::uuid, TG_TABLE_NAME, coalesce(it ->> 'id', (it ->> 'person_id') || ' ' || (it ->> 'role_id')), was, becomes)
    ON CONFLICT (import_id, table_name, row_key) DO UPDATE SET after = excluded.after;
    RETURN NULL;
  END $$;
  ${TRACED.map(
    (table) => `CREATE TRIGGER traced AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW
      WHEN (current_setting('app.importing', true) <> '') EXECUTE FUNCTION trace_import();`,
  ).join('\n  ')}
`;

const guard = (exception: string): string => `
  CREATE OR REPLACE FUNCTION guard_interval() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    ${exception}
    IF TG_OP = 'DELETE' OR OLD.retracted_at IS NOT NULL OR NEW.retracted_at IS NULL
      OR (to_jsonb(OLD) - 'retracted_at' - 'retracted_by') <> (to_jsonb(NEW) - 'retracted_at' - 'retracted_by') THEN
      RAISE EXCEPTION 'what was known is taken back, never rewritten' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;`;

/** What an import made, and what it changed, in words of SQL over the traces of import \`$1\` in one table. */
const made = (table: string): string =>
  `SELECT row_key::uuid FROM import_traces WHERE import_id = wanted AND table_name = '${table}' AND before IS NULL`;
const taken = (table: string): string =>
  `SELECT row_key::uuid FROM import_traces WHERE import_id = wanted AND table_name = '${table}' AND before IS NOT NULL`;

/** What follows from other tables is no touch: today's answer, and what counts changes. */
const FOLLOWS = `'{version,updated_at,department_id,position_id,superior_id,head_id,active,name,kind,parent_id}'::text[]`;

const touched = (table: string, ignored: string): string => `
    SELECT count(*) FROM import_traces t LEFT JOIN ${table} r ON r.id = t.row_key::uuid
    WHERE t.import_id = wanted AND t.table_name = '${table}'
      AND (r.id IS NULL OR (to_jsonb(r) - 'password_hash' - ${ignored}) IS DISTINCT FROM (t.after - 'password_hash' - ${ignored}))`;

const TAKE_BACK = `
  /* Takes back what an import of the organisation wrote, to the row; whom it hired is erased by the next function.
     @returns how much of it was changed since, in which case nothing is taken back. */
  CREATE FUNCTION take_back_staff(wanted uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    n int;
  BEGIN
    PERFORM 1 FROM organisation FOR UPDATE;
    SELECT sum(count) INTO n FROM (
      ${INTERVALS.map((table) => touched(table, `'{}'::text[]`)).join('\n    UNION ALL')}
      UNION ALL ${touched('departments', FOLLOWS)}
      UNION ALL ${touched('positions', FOLLOWS)}
      UNION ALL
      SELECT count(*) FROM import_traces t LEFT JOIN people r ON r.id = t.row_key::uuid
      WHERE t.import_id = wanted AND t.table_name = 'people' AND (r.id IS NULL OR r.active IS DISTINCT FROM (t.after ->> 'active')::boolean
        OR t.before IS NULL AND r.password_hash IS NOT NULL
        OR (r.login, r.name, r.email, r.phone, r.employee_no, r.locale) IS DISTINCT FROM
          (t.after ->> 'login', t.after ->> 'name', t.after ->> 'email', t.after ->> 'phone', t.after ->> 'employee_no', t.after ->> 'locale'))
      UNION ALL
      SELECT count(*) FROM import_traces t LEFT JOIN person_roles r ON r.person_id || ' ' || r.role_id = t.row_key
      WHERE t.import_id = wanted AND t.table_name = 'person_roles' AND (t.after IS NULL) <> (r.person_id IS NULL)
    ) counts;
    IF n > 0 THEN RETURN n; END IF;
    PERFORM set_config('app.undoing', 'on', true);
    PERFORM set_config('app.projecting', 'on', true);
    DELETE FROM person_roles WHERE person_id || ' ' || role_id IN (
      SELECT row_key FROM import_traces WHERE import_id = wanted AND table_name = 'person_roles' AND before IS NULL);
    INSERT INTO person_roles (person_id, role_id) SELECT (before ->> 'person_id')::uuid, (before ->> 'role_id')::uuid
      FROM import_traces WHERE import_id = wanted AND table_name = 'person_roles' AND after IS NULL ON CONFLICT DO NOTHING;
    ${INTERVALS.map(
      (table) => `DELETE FROM ${table} WHERE id IN (${made(table)});
    UPDATE ${table} SET retracted_at = NULL, retracted_by = NULL WHERE id IN (${taken(table)});`,
    ).join('\n    ')}
    UPDATE people p SET login = t.before ->> 'login', name = t.before ->> 'name', email = t.before ->> 'email', phone = t.before ->> 'phone',
      employee_no = t.before ->> 'employee_no', version = p.version + 1, updated_at = app_now()
      FROM import_traces t WHERE t.import_id = wanted AND t.table_name = 'people' AND t.before IS NOT NULL AND p.id = t.row_key::uuid;
    UPDATE owners o SET name = p.name FROM people p WHERE p.id = o.id AND o.name <> p.name AND o.id IN (${taken('people')});
    UPDATE departments SET head_id = NULL WHERE id IN (
      SELECT (after ->> 'department_id')::uuid FROM import_traces WHERE import_id = wanted AND table_name = 'department_heads');
    UPDATE people SET department_id = NULL, position_id = NULL, superior_id = NULL, version = version + 1 WHERE id IN (${made('people')});
    DELETE FROM accounts WHERE id IN (${made('people')});
    UPDATE departments SET parent_id = NULL WHERE id IN (${made('departments')});
    UPDATE positions SET parent_id = NULL WHERE id IN (${made('positions')});
    PERFORM project_organisation();
    DELETE FROM principals WHERE person_id IN (${made('people')});
    RETURN 0;
  END $$;

  /* Goes on where take_back_staff ended: every table that may name a person is asked for each of them, so it is done in
     parts. @returns how many are left; with the last one go the departments and positions, and the reach is drawn again. */
  CREATE FUNCTION erase_staff(wanted uuid, most int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    erased uuid[] := ARRAY (SELECT id FROM people WHERE id IN (${made('people')}) ORDER BY id LIMIT most);
    remaining int;
  BEGIN
    PERFORM set_config('app.projecting', 'on', true);
    DELETE FROM people WHERE id = ANY (erased);
    DELETE FROM owners WHERE id = ANY (erased);
    SELECT count(*) INTO remaining FROM people WHERE id IN (${made('people')});
    IF remaining > 0 THEN RETURN remaining; END IF;
    DELETE FROM departments WHERE id IN (${made('departments')});
    DELETE FROM positions WHERE id IN (${made('positions')});
    SET CONSTRAINTS ALL IMMEDIATE;
    SET CONSTRAINTS ALL DEFERRED;
    PERFORM set_config('app.undoing', '', true);
    PERFORM set_config('app.projecting', '', true);
    PERFORM rebuild_reach();
    RETURN 0;
  END $$;
  REVOKE ALL ON FUNCTION take_back_staff(uuid), erase_staff(uuid, int) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION take_back_staff(uuid), erase_staff(uuid, int) TO countersign_house;
`;
