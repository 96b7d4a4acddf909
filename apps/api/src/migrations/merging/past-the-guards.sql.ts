const GUARDED = {
  quotes: 'guard_quote',
  contracts: 'guard_contract',
  expenses: 'guard_expense',
  projects: 'guard_project',
} as const;
const MERGING = `coalesce(current_setting('app.merge', true), '') <> ''`;

const tables = (each: (table: string, guard: string) => string): string =>
  Object.entries(GUARDED)
    .map(([table, guard]) => each(table, guard))
    .join('');

/**
 * Whom a frozen quote, contract, claim or project is for changes by a merge alone: while it runs, in its own transaction, from the
 * record that gives way to the one that is recorded as taking its place (and back when it is undone), with nothing else
 * of the row. The guards themselves stay as they are.
 */
export const AT_MERGES_ONLY = `
  CREATE FUNCTION merge_moves(was uuid, becomes uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM customer_merges m WHERE m.id = nullif(current_setting('app.merge', true), '')::uuid
      AND CASE m.status
        WHEN 'running' THEN (was, becomes) = (m.loser_id, m.survivor_id) OR m.joined @> jsonb_build_array(jsonb_build_object('from', was, 'to', becomes))
        WHEN 'undoing' THEN (becomes, was) = (m.loser_id, m.survivor_id) OR m.joined @> jsonb_build_array(jsonb_build_object('from', becomes, 'to', was))
        ELSE false END)
  $$;

  CREATE FUNCTION moved_by_merge(was jsonb, becomes jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
  DECLARE
    moving text[] := '{customer_id,contact_id}';
    aside text[] := moving || '{version,updated_at,updated_by}';
    named text;
  BEGIN
    IF was - aside IS DISTINCT FROM becomes - aside THEN RETURN false; END IF;
    FOREACH named IN ARRAY moving LOOP
      IF was ->> named IS DISTINCT FROM becomes ->> named
          AND NOT merge_moves((was ->> named)::uuid, (becomes ->> named)::uuid) THEN
        RETURN false;
      END IF;
    END LOOP;
    RETURN true;
  END $$;
  ${tables(
    (table, guard) => `
  DROP TRIGGER guarded ON ${table};
  CREATE TRIGGER guarded BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${guard}();
  CREATE TRIGGER guarded_when_changed BEFORE UPDATE ON ${table} FOR EACH ROW
    WHEN (NOT (${MERGING} AND moved_by_merge(to_jsonb(OLD), to_jsonb(NEW)))) EXECUTE FUNCTION ${guard}();`,
  )}
`;

export const BACK_TO_THE_GUARDS = `
  ${tables(
    (table, guard) => `
  DROP TRIGGER guarded ON ${table};
  DROP TRIGGER guarded_when_changed ON ${table};
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${guard}();`,
  )}
  DROP FUNCTION moved_by_merge(jsonb, jsonb);
  DROP FUNCTION merge_moves(uuid, uuid);
`;
