/**
 * Rows by the key that `texts_to_look_at` gives them, whatever their table: a single column of the primary key is looked
 * for by its index, several by what they read together.
 */
const ROW = `
  CREATE FUNCTION row_named(of_table text) RETURNS text LANGUAGE sql STABLE SET search_path = public AS $$
    SELECT CASE WHEN count(*) = 1 THEN min(format('t.%I = $1::%s', a.attname, format_type(a.atttypid, NULL)))
      ELSE format('concat_ws('' '', %s) = $1', string_agg(format('t.%I', a.attname), ', ' ORDER BY a.attnum)) END
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indisprimary AND i.indrelid = to_regclass(format('public.%I', of_table))
  $$;
`;

/** Where somebody is named on some pages of a table, as the house reads it. */
export const HELD_TEXTS = `
  ${ROW}
  -- What the audit leaves out may name her as well; what is computed from other columns is made anew with them.
  CREATE VIEW person_texts WITH (security_invoker = true) AS
  SELECT k.oid AS table_id, k.relname::text AS table_name, a.attname::text AS column_name
  FROM pg_class k
    JOIN pg_attribute a ON a.attrelid = k.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    JOIN pg_type y ON y.oid = a.atttypid
  WHERE k.relnamespace = 'public'::regnamespace AND k.relkind = 'r' AND NOT k.relispartition
    AND k.relname !~ '^(audit_|forbidden_|subject_request|erased_)' AND y.typname IN ('text', 'varchar', 'jsonb', 'json', '_text')
    AND coalesce(col_description(k.oid, a.attnum), '') !~ '^class: secret'
    AND a.attname !~ '^(search_text|search_grams|name_folded|name_core|same_as|name_keys|serial_key)$';
  GRANT SELECT ON person_texts TO countersign_house;

  -- By what she is reached by anywhere, by her name only in rows that hold one of these ids.
  CREATE FUNCTION names_a_person(of_table text, reached text, named text[], ids text[], from_page bigint, until_page bigint)
    RETURNS TABLE (row_key text, column_name text) LANGUAGE plpgsql STABLE SET search_path = public AS $$
  DECLARE
    wanted text[] := ARRAY (SELECT c.column_name FROM person_texts c WHERE c.table_name = of_table);
    keys text[] := ARRAY (SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indisprimary AND i.indrelid = to_regclass(format('public.%I', of_table)) ORDER BY a.attnum);
  BEGIN
    IF cardinality(wanted) = 0 OR cardinality(keys) = 0 THEN RETURN; END IF;
    RETURN QUERY EXECUTE format('
      SELECT (SELECT string_agg(r ->> k, '' '' ORDER BY n) FROM unnest($1) WITH ORDINALITY AS u (k, n)), e.key
      FROM (SELECT to_jsonb(t) AS r FROM %I t WHERE t.ctid >= $3 AND t.ctid < $4) x
        CROSS JOIN LATERAL jsonb_each_text(r) e
      WHERE e.key = ANY ($2) AND (e.value ~* $5 OR (EXISTS (SELECT 1 FROM unnest($6) n WHERE strpos(e.value, n) > 0)
        AND EXISTS (SELECT 1 FROM unnest($7) i WHERE strpos(r::text, i) > 0)))', of_table)
      USING keys, wanted, format('(%s,0)', from_page)::tid, format('(%s,0)', until_page)::tid, reached, named, ids;
  END $$;
  CREATE FUNCTION held_row(of_table text, key text) RETURNS jsonb LANGUAGE plpgsql STABLE SET search_path = public AS $$
  DECLARE held jsonb;
  BEGIN
    EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE %s', of_table, row_named(of_table)) INTO held USING key;
    RETURN held;
  END $$;
  REVOKE ALL ON FUNCTION names_a_person(text, text, text[], text[], bigint, bigint), held_row(text, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION names_a_person(text, text, text[], text[], bigint, bigint), held_row(text, text), row_named(text) TO countersign_house;
`;

/** An erasure that two people decided is carried out, and nothing else writes over what is held. */
export const OVERWRITING = `
  CREATE FUNCTION erasure_runs() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM subject_requests q WHERE q.id = nullif(current_setting('app.erasure', true), '')::uuid AND q.status = 'erasing')
  $$;
  CREATE FUNCTION write_over(of_table text, key text, changes jsonb) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
  DECLARE
    counted boolean := EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass(format('public.%I', of_table)) AND attname = 'updated_by' AND NOT attisdropped);
    sets text := (SELECT string_agg(format('%I = (jsonb_populate_record(t, $2)).%I', k, k), ', ') FROM jsonb_object_keys(changes) k);
  BEGIN
    IF NOT erasure_runs() THEN RAISE EXCEPTION 'only an erasure writes over what is held' USING ERRCODE = 'CS001'; END IF;
    EXECUTE format('UPDATE %I t SET %s%s WHERE %s', of_table, sets,
      CASE WHEN counted THEN ', version = t.version + 1, updated_at = app_now(), updated_by = coalesce(me(), t.updated_by)' ELSE '' END, row_named(of_table))
      USING key, changes;
  END $$;
  CREATE FUNCTION take_away(of_table text, key text) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
  BEGIN
    IF NOT erasure_runs() THEN RAISE EXCEPTION 'only an erasure takes away what is held' USING ERRCODE = 'CS001'; END IF;
    EXECUTE format('DELETE FROM %I t WHERE %s', of_table, row_named(of_table)) USING key;
  END $$;
  REVOKE ALL ON FUNCTION write_over(text, text, jsonb), take_away(text, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION write_over(text, text, jsonb), take_away(text, text) TO countersign_house;
`;

/** Whom the company has forgotten is not written into the record that was hers again; she is entered anew, if she wants. */
export const ERASED_ROWS = `
  CREATE FUNCTION stays_erased() RETURNS trigger LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  BEGIN
    IF NOT erasure_runs() AND EXISTS (SELECT 1 FROM erased_records e WHERE e.table_name = TG_TABLE_NAME AND e.record_id = NEW.id)
      AND (to_jsonb(NEW) - ARRAY['version', 'updated_at', 'updated_by', 'deleted_at', 'deleted_by', 'owner_id', 'department_id', 'merged_into_id', 'customer_id', 'status'])
        IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['version', 'updated_at', 'updated_by', 'deleted_at', 'deleted_by', 'owner_id', 'department_id', 'merged_into_id', 'customer_id', 'status']) THEN
      RAISE EXCEPTION 'what this record held of a person was erased on her request' USING ERRCODE = 'CS006';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER stays_erased BEFORE UPDATE ON contacts FOR EACH ROW EXECUTE FUNCTION stays_erased();
  CREATE TRIGGER stays_erased BEFORE UPDATE ON leads FOR EACH ROW EXECUTE FUNCTION stays_erased();
`;
