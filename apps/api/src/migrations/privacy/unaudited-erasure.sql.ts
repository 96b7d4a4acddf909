const CHANGED = `
    IF TG_OP = 'UPDATE' THEN
      SELECT jsonb_object_agg(key, value) INTO old_kept FROM jsonb_each(old_row) WHERE new_row -> key IS DISTINCT FROM value;
      SELECT jsonb_object_agg(key, value) INTO new_kept FROM jsonb_each(new_row) WHERE old_row -> key IS DISTINCT FROM value;
    END IF;`;

/** That a field was erased is told; what it said would be written down by that very entry. */
const ERASED = `
    IF coalesce(current_setting('app.erasure', true), '') <> '' AND erasure_runs() THEN
      SELECT jsonb_object_agg(key, CASE WHEN key = ANY (ARRAY['id', 'version', 'updated_at', 'updated_by', 'deleted_at', 'deleted_by', 'status']) THEN value ELSE '"—"' END)
        INTO old_kept FROM jsonb_each(old_kept);
      SELECT jsonb_object_agg(key, CASE WHEN key = ANY (ARRAY['id', 'version', 'updated_at', 'updated_by', 'deleted_at', 'deleted_by', 'status']) THEN value ELSE '"—"' END)
        INTO new_kept FROM jsonb_each(new_kept);
    END IF;`;

const auditRow = (further: string): string => `
  CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    old_kept jsonb := old_row;
    new_kept jsonb := new_row;
    -- A trigger without arguments has NULL here, and anything minus NULL would be NULL.
    unaudited text[] := coalesce(TG_ARGV, '{}');
    origin jsonb := nullif(current_setting('app.origin', true), '')::jsonb;
    house boolean := CASE WHEN coalesce(current_setting('app.as_house', true), '') = ''
      THEN current_setting('role', true) = 'countersign_house' ELSE current_setting('app.as_house', true) = 'on' END;
  BEGIN${CHANGED}${further}
    INSERT INTO audit_log (actor_id, on_behalf_of, as_house, request_id, address, agent, method, route, job, token_id, action, subject_type, subject_id, before, after)
    VALUES (me(), nullif(current_setting('app.on_behalf_of', true), '')::uuid, house,
      nullif(current_setting('app.request_id', true), ''), origin ->> 'address', origin ->> 'agent', origin ->> 'method',
      origin ->> 'route', origin ->> 'job', origin ->> 'token',
      lower(TG_OP), TG_TABLE_NAME, (coalesce(new_row, old_row) ->> 'id')::uuid, old_kept - unaudited, new_kept - unaudited);
    RETURN NULL;
  END $$;
`;

export const AUDIT_LEAVES_OUT_WHAT_IS_ERASED = auditRow(ERASED);
export const AUDIT_KEEPS_WHAT_CHANGED = auditRow('');
