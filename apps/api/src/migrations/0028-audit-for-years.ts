import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log in months, so that what is old enough goes as a whole; with where a change came from; sealed in batches.
 * No role of the application may write a row by itself: rows come from the triggers and from `audit_note`.
 */
export class AuditForYears1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SET_ASIDE);
    await runner.query(LOG);
    await runner.query(PARTITIONS);
    await runner.query(CARRY_OVER);
    await runner.query(WRITERS);
    await runner.query(SEALS);
    await runner.query(RETENTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BACK);
  }
}

const SET_ASIDE = `
  ALTER TABLE audit_log RENAME TO audit_log_before;
  DROP INDEX audit_log_subject, audit_log_actor;
  ALTER TABLE audit_log_before DROP CONSTRAINT audit_log_pkey;`;

const COLUMNS =
  'id, at, actor_id, as_house, request_id, action, subject_type, subject_id, before, after, refused, code';

const LOG = `
  CREATE SEQUENCE audit_log_number;
  CREATE TABLE audit_log (
    id bigint NOT NULL DEFAULT nextval('audit_log_number'),
    at timestamptz NOT NULL DEFAULT app_now(),
    actor_id uuid,
    -- Whom the actor stood in for.
    on_behalf_of uuid,
    as_house boolean NOT NULL DEFAULT false,
    request_id text,
    address text,
    agent text,
    method text,
    route text,
    -- The background work it was done by.
    job text,
    -- The token of a program that acted in the actor's name.
    token_id text,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid,
    before jsonb,
    after jsonb,
    refused boolean NOT NULL DEFAULT false,
    code text,
    PRIMARY KEY (id, at)
  ) PARTITION BY RANGE (at);
  COMMENT ON COLUMN audit_log.address IS 'class: personal';
  CREATE INDEX audit_log_recent ON audit_log (at DESC, id DESC);
  CREATE INDEX audit_log_subject ON audit_log (subject_id, at DESC, id DESC);
  CREATE INDEX audit_log_actor ON audit_log (actor_id, at DESC, id DESC);
  CREATE INDEX audit_log_type ON audit_log (subject_type, at DESC, id DESC);
  CREATE INDEX audit_log_action ON audit_log (action, at DESC, id DESC) WHERE action NOT IN ('insert', 'update');
  CREATE INDEX audit_log_request ON audit_log (request_id);
  CREATE INDEX audit_log_behalf ON audit_log (on_behalf_of, at DESC, id DESC) WHERE on_behalf_of IS NOT NULL;
  CREATE INDEX audit_log_address ON audit_log (address, at DESC, id DESC) WHERE address IS NOT NULL;
  CREATE INDEX audit_log_refused ON audit_log (at DESC, id DESC) WHERE refused;
  CREATE INDEX audit_log_code ON audit_log (code, at DESC, id DESC) WHERE code IS NOT NULL;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  GRANT SELECT ON audit_log TO countersign_house;
  GRANT SELECT ON SEQUENCE audit_log_number TO countersign_house;`;

const PARTITIONS = `
  -- Where a row goes whose month nobody has prepared: a change is never refused for want of a place to tell of it.
  CREATE TABLE audit_log_rest PARTITION OF audit_log DEFAULT;
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_log_rest FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE FUNCTION audit_month(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') $$;

  CREATE FUNCTION audit_make_month(month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE name text := 'audit_log_' || to_char(month, 'YYYY_MM');
  BEGIN
    IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
    EXECUTE format('CREATE TABLE %I PARTITION OF audit_log FOR VALUES FROM (%L) TO (%L)', name,
      month::timestamp AT TIME ZONE 'Asia/Shanghai', (month + interval '1 month') AT TIME ZONE 'Asia/Shanghai');
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END $$;

  -- The months from now on so far ahead; rows that came before their month was there move into it.
  CREATE FUNCTION audit_prepare(ahead int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    first date := date_trunc('month', app_now() AT TIME ZONE 'Asia/Shanghai')::date;
    late date[];
  BEGIN
    PERFORM pg_advisory_xact_lock(4715121);
    IF EXISTS (SELECT FROM audit_log_rest) THEN
      ALTER TABLE audit_log DETACH PARTITION audit_log_rest;
      SELECT array_agg(DISTINCT (audit_month(at) || '-01')::date) INTO late FROM audit_log_rest;
      ALTER TABLE audit_log_rest RENAME TO audit_log_late;
      PERFORM audit_make_month(month) FROM unnest(late) month;
      INSERT INTO audit_log SELECT * FROM audit_log_late;
      DROP TABLE audit_log_late;
      CREATE TABLE audit_log_rest PARTITION OF audit_log DEFAULT;
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_log_rest FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    END IF;
    PERFORM audit_make_month((first + make_interval(months => i))::date) FROM generate_series(0, ahead) i;
  END $$;
  REVOKE ALL ON FUNCTION audit_make_month(date), audit_prepare(int) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION audit_prepare(int) TO countersign_house;`;

const CARRY_OVER = `
  SELECT audit_make_month(month) FROM (SELECT DISTINCT (audit_month(at) || '-01')::date AS month FROM audit_log_before) m;
  SELECT audit_prepare(3);
  INSERT INTO audit_log (${COLUMNS}) SELECT ${COLUMNS} FROM audit_log_before;
  SELECT setval('audit_log_number', greatest((SELECT max(id) FROM audit_log), 1), (SELECT count(*) > 0 FROM audit_log));
  DROP TABLE audit_log_before;`;

/** Who and from where is told by settings that travel with the BEGIN of the transaction. */
const FROM_WHERE = `
    origin jsonb := nullif(current_setting('app.origin', true), '')::jsonb;
    house boolean := CASE WHEN coalesce(current_setting('app.as_house', true), '') = ''
      THEN current_setting('role', true) = 'countersign_house' ELSE current_setting('app.as_house', true) = 'on' END;`;
const WHO_COLUMNS = `actor_id, on_behalf_of, as_house, request_id, address, agent, method, route, job, token_id`;
const WHO_VALUES = `nullif(current_setting('app.on_behalf_of', true), '')::uuid, house,
      nullif(current_setting('app.request_id', true), ''), origin ->> 'address', origin ->> 'agent', origin ->> 'method',
      origin ->> 'route', origin ->> 'job', origin ->> 'token'`;

const WRITERS = `
  CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    old_kept jsonb := old_row;
    new_kept jsonb := new_row;
    -- A trigger without arguments has NULL here, and anything minus NULL would be NULL.
    unaudited text[] := coalesce(TG_ARGV, '{}');
    ${FROM_WHERE}
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      SELECT jsonb_object_agg(key, value) INTO old_kept FROM jsonb_each(old_row) WHERE new_row -> key IS DISTINCT FROM value;
      SELECT jsonb_object_agg(key, value) INTO new_kept FROM jsonb_each(new_row) WHERE old_row -> key IS DISTINCT FROM value;
    END IF;
    INSERT INTO audit_log (${WHO_COLUMNS}, action, subject_type, subject_id, before, after)
    VALUES (me(), ${WHO_VALUES},
      lower(TG_OP), TG_TABLE_NAME, (coalesce(new_row, old_row) ->> 'id')::uuid, old_kept - unaudited, new_kept - unaudited);
    RETURN NULL;
  END $$;

  -- What is no change of a row: a refusal, a reading that matters. In whose name is not the caller's to say.
  CREATE FUNCTION audit_note(action text, subject_type text, subject_id uuid, after jsonb, refused boolean, code text)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE ${FROM_WHERE}
  BEGIN
    INSERT INTO audit_log (${WHO_COLUMNS}, action, subject_type, subject_id, after, refused, code)
    VALUES (me(), ${WHO_VALUES.replace('house,', 'house AND NOT $5,')}, $1, $2, $3, $4, $5, $6);
  END $$;
  REVOKE ALL ON FUNCTION audit_note(text, text, uuid, jsonb, boolean, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION audit_note(text, text, uuid, jsonb, boolean, text) TO countersign_app, countersign_house;

  -- Signing in and out, whatever ends a session. No person is in the transaction that signs her in.
  CREATE FUNCTION audit_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE ${FROM_WHERE}
  BEGIN
    INSERT INTO audit_log (${WHO_COLUMNS}, action, subject_type, subject_id, after)
    VALUES (CASE WHEN TG_OP = 'INSERT' THEN NEW.person_id ELSE coalesce(me(), NEW.person_id) END,
      ${WHO_VALUES.replace('house,', `house AND TG_OP <> 'INSERT',`)}, CASE TG_OP WHEN 'INSERT' THEN 'sign_in' ELSE 'sign_out' END, 'people', NEW.person_id,
      jsonb_strip_nulls(jsonb_build_object('session', NEW.id, 'reason', to_jsonb(NEW) ->> 'end_reason')));
    RETURN NULL;
  END $$;
  CREATE TRIGGER audited_sign_in AFTER INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION audit_session();
  CREATE TRIGGER audited_sign_out AFTER UPDATE ON sessions FOR EACH ROW
    WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION audit_session();`;

const SEALS = `
  CREATE TABLE audit_seals (
    number int PRIMARY KEY CHECK (number > 0),
    -- Of entries, or of the dropping of a month.
    kind text NOT NULL CHECK (kind IN ('entries', 'drop')),
    sealed_at timestamptz NOT NULL,
    after_id bigint NOT NULL,
    up_to_id bigint NOT NULL CHECK (up_to_id >= after_id),
    entries int NOT NULL,
    -- For each month: how many entries, and the root over them.
    parts jsonb NOT NULL,
    previous_hash text NOT NULL UNIQUE,
    hash text NOT NULL UNIQUE
  );
  CREATE TABLE audit_leaves (
    seal int NOT NULL REFERENCES audit_seals (number),
    month text NOT NULL,
    ids bigint[] NOT NULL,
    -- 32 bytes for each id.
    hashes bytea NOT NULL,
    PRIMARY KEY (month, seal)
  );
  -- How far the log had come when somebody last looked, and who was still writing then.
  CREATE TABLE audit_mark (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    up_to_id bigint NOT NULL,
    writers text[] NOT NULL,
    looked_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE audit_verifications (
    id uuid PRIMARY KEY,
    status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
    requested_at timestamptz NOT NULL DEFAULT app_now(),
    requested_by uuid REFERENCES people (id),
    -- A root that was kept elsewhere, to be found again.
    kept_number int,
    kept_hash text,
    finished_at timestamptz,
    entries int NOT NULL DEFAULT 0,
    unsealed int NOT NULL DEFAULT 0,
    seals int NOT NULL DEFAULT 0,
    findings jsonb NOT NULL DEFAULT '[]'
  );
  CREATE INDEX audit_verifications_recent ON audit_verifications (requested_at DESC, id DESC);
  GRANT SELECT, INSERT ON audit_seals, audit_leaves TO countersign_house;
  GRANT SELECT, INSERT, UPDATE ON audit_mark, audit_verifications TO countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const RETENTION = `
  -- The law wants six natural months, which are up to 184 days; nobody may ask for fewer than 190.
  CREATE FUNCTION audit_drop_month(month text, keep_days int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    name text := 'audit_log_' || replace(month, '-', '_');
    ends timestamptz := ((month || '-01')::date + interval '1 month') AT TIME ZONE 'Asia/Shanghai';
  BEGIN
    IF keep_days < 190 OR ends > app_now() - make_interval(days => keep_days) THEN
      RAISE EXCEPTION 'the audit log is kept for at least 190 days' USING ERRCODE = 'CS001';
    END IF;
    IF NOT EXISTS (SELECT FROM audit_seals s WHERE s.kind = 'drop' AND s.parts -> 0 ->> 'month' = audit_drop_month.month) THEN
      RAISE EXCEPTION 'a month goes only with a seal that says so' USING ERRCODE = 'CS001';
    END IF;
    EXECUTE format('DROP TABLE %I', name);
    DELETE FROM audit_leaves l WHERE l.month = audit_drop_month.month;
  END $$;
  REVOKE ALL ON FUNCTION audit_drop_month(text, int) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION audit_drop_month(text, int) TO countersign_house;`;

const BACK = `
  DROP TRIGGER audited_sign_in ON sessions;
  DROP TRIGGER audited_sign_out ON sessions;
  DROP FUNCTION audit_session(), audit_note(text, text, uuid, jsonb, boolean, text), audit_drop_month(text, int);
  DROP TABLE audit_verifications, audit_mark, audit_leaves, audit_seals;
  CREATE TABLE audit_log_again (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL DEFAULT app_now(),
    actor_id uuid,
    as_house boolean NOT NULL DEFAULT false,
    request_id text,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid,
    before jsonb,
    after jsonb,
    refused boolean NOT NULL DEFAULT false,
    code text
  );
  INSERT INTO audit_log_again (${COLUMNS}) OVERRIDING SYSTEM VALUE SELECT ${COLUMNS} FROM audit_log;
  DROP TABLE audit_log;
  DROP FUNCTION audit_prepare(int), audit_make_month(date), audit_month(timestamptz);
  DROP SEQUENCE audit_log_number;
  ALTER TABLE audit_log_again RENAME TO audit_log;
  ALTER SEQUENCE audit_log_again_id_seq RENAME TO audit_log_id_seq;
  SELECT setval('audit_log_id_seq', greatest((SELECT max(id) FROM audit_log), 1));
  ALTER TABLE audit_log ADD CONSTRAINT audit_log_pkey PRIMARY KEY (id);
  CREATE INDEX audit_log_subject ON audit_log (subject_id, id DESC);
  CREATE INDEX audit_log_actor ON audit_log (actor_id, id DESC);
  GRANT SELECT, INSERT ON audit_log TO countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    old_kept jsonb := old_row;
    new_kept jsonb := new_row;
    unaudited text[] := coalesce(TG_ARGV, '{}');
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      SELECT jsonb_object_agg(key, value) INTO old_kept FROM jsonb_each(old_row) WHERE new_row -> key IS DISTINCT FROM value;
      SELECT jsonb_object_agg(key, value) INTO new_kept FROM jsonb_each(new_row) WHERE old_row -> key IS DISTINCT FROM value;
    END IF;
    INSERT INTO audit_log (actor_id, as_house, request_id, action, subject_type, subject_id, before, after)
    VALUES (me(), current_setting('role', true) = 'countersign_house', nullif(current_setting('app.request_id', true), ''),
      lower(TG_OP), TG_TABLE_NAME, (coalesce(new_row, old_row) ->> 'id')::uuid, old_kept - unaudited, new_kept - unaudited);
    RETURN NULL;
  END $$;`;
