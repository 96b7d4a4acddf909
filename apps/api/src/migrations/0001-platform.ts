import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The floor: two roles that are not the owner, business time, outbox, audit, numbering, idempotency. */
export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS btree_gist;`);
    await runner.query(TIME);
    await runner.query(AUDIT);
    await runner.query(MECHANISMS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_keys, number_series, seeds_done, outbox, audit_log, clock, installation;
      DROP FUNCTION audit_row(), refuse_change(), guard_version(), app_now(), me();
    `);
  }
}

/** The roles belong to the server, not to one database, so another installation may have made them already. */
const ROLES = `
  DO $$
  DECLARE wanted text;
  BEGIN
    FOREACH wanted IN ARRAY ARRAY['countersign_app', 'countersign_house'] LOOP
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
        BEGIN
          EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
      END IF;
      IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
      END IF;
    END LOOP;
  END $$;
  GRANT USAGE ON SCHEMA public TO countersign_app, countersign_house;
  GRANT SELECT ON schema_migrations TO countersign_app, countersign_house;
`;

const TIME = `
  CREATE TABLE installation (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    secret text NOT NULL,
    demo boolean NOT NULL,
    simulated_clock boolean NOT NULL,
    company text,
    setup_token_hash text,
    started_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON COLUMN installation.secret IS 'class: secret';
  COMMENT ON COLUMN installation.setup_token_hash IS 'class: secret';
  GRANT SELECT, INSERT, UPDATE ON installation TO countersign_house;

  -- Empty on real time; one row when time in business rules is set by hand.
  CREATE TABLE clock (singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton), at timestamptz NOT NULL);
  GRANT SELECT ON clock TO countersign_app;
  GRANT SELECT, INSERT, UPDATE ON clock TO countersign_house;

  CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS
    $$ SELECT coalesce((SELECT at FROM clock), now()) $$;
  CREATE FUNCTION me() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
  CREATE FUNCTION guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.version <> OLD.version + 1 THEN
      RAISE EXCEPTION 'every change adds one to the version' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'CS001';
  END $$;
`;

const AUDIT = `
  CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
  CREATE INDEX audit_log_subject ON audit_log (subject_id, id DESC);
  CREATE INDEX audit_log_actor ON audit_log (actor_id, id DESC);
  GRANT SELECT, INSERT ON audit_log TO countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- Only what changed is kept, and never a column named as secret in the trigger's arguments.
  CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    old_kept jsonb := old_row;
    new_kept jsonb := new_row;
    -- A trigger without arguments has NULL here, and anything minus NULL would be NULL.
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
  END $$;
`;

const MECHANISMS = `
  CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    listener text NOT NULL,
    event text NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    run_at timestamptz NOT NULL DEFAULT now(),
    attempt int NOT NULL DEFAULT 0,
    done_at timestamptz
  );
  CREATE INDEX outbox_due ON outbox (run_at, id) WHERE done_at IS NULL;
  GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO countersign_house;

  CREATE TABLE seeds_done (kind text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
  GRANT SELECT, INSERT ON seeds_done TO countersign_house;

  CREATE TABLE number_series (series text, year int, last int NOT NULL, PRIMARY KEY (series, year));
  GRANT SELECT, INSERT, UPDATE ON number_series TO countersign_app, countersign_house;

  CREATE TABLE idempotency_keys (
    principal_id uuid NOT NULL,
    method text NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status int NOT NULL,
    -- json, not jsonb: a repeat gets the first answer to the byte.
    body json,
    refusal jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (principal_id, method, route, key)
  );
  CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
  ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON idempotency_keys TO countersign_app USING (principal_id = (SELECT me()));
  CREATE POLICY house ON idempotency_keys TO countersign_house USING (true);
  GRANT SELECT, INSERT, UPDATE ON idempotency_keys TO countersign_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO countersign_house;
`;
