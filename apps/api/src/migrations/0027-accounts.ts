import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to an account and not to the person: sessions with a face, the history of signing in, rules for passwords. */
export class Accounts1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS);
    await runner.query(SIGN_INS);
    await runner.query(RULES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER account_opened ON people;
      DROP FUNCTION open_account();
      DROP TABLE account_rules, password_history, sign_ins, accounts;
      ALTER TABLE sessions DROP COLUMN address, DROP COLUMN user_agent, DROP COLUMN method;
      UPDATE people SET password_hash = '', version = version + 1 WHERE password_hash IS NULL;
      ALTER TABLE people ALTER COLUMN password_hash SET NOT NULL;
    `);
  }
}

const ACCOUNTS = `
  -- Nobody signs in by password where there is none.
  ALTER TABLE people ALTER COLUMN password_hash DROP NOT NULL;

  -- One row for each person, made with her. Only the house reads it.
  CREATE TABLE accounts (
    id uuid PRIMARY KEY REFERENCES people (id),
    version int NOT NULL DEFAULT 1,
    password_set_at timestamptz NOT NULL DEFAULT now(),
    -- Set by somebody else: good for one sign-in before this instant, at which she chooses her own.
    password_once_until timestamptz,
    travelling boolean NOT NULL DEFAULT false,
    travel_reminded_at timestamptz
  );
  INSERT INTO accounts (id, password_set_at) SELECT id, created_at FROM people;
  CREATE FUNCTION open_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    INSERT INTO accounts (id) VALUES (NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER account_opened AFTER INSERT ON people FOR EACH ROW EXECUTE FUNCTION open_account();
  GRANT SELECT, INSERT, UPDATE ON accounts TO countersign_house;
  CREATE TRIGGER one_version_more BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION guard_version();
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON accounts FOR EACH ROW EXECUTE FUNCTION audit_row();

  CREATE TABLE password_history (
    person_id uuid NOT NULL REFERENCES people (id),
    hash text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX password_history_of ON password_history (person_id, at DESC);
  COMMENT ON COLUMN password_history.hash IS 'class: secret';
  GRANT SELECT, INSERT, DELETE ON password_history TO countersign_house;
`;

const SIGN_INS = `
  ALTER TABLE sessions
    ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN user_agent text NOT NULL DEFAULT '',
    ADD COLUMN method text NOT NULL DEFAULT 'password';

  -- Every attempt that named an account there is; swept after a good year.
  CREATE TABLE sign_ins (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT app_now(),
    person_id uuid REFERENCES people (id),
    succeeded boolean NOT NULL,
    -- Of a failure: why, as a word of ours.
    reason text,
    method text NOT NULL,
    address text NOT NULL,
    user_agent text NOT NULL,
    session_id uuid
  );
  CREATE INDEX sign_ins_of ON sign_ins (person_id, at DESC, id DESC);
  CREATE INDEX sign_ins_age ON sign_ins (at);
  COMMENT ON COLUMN sign_ins.address IS 'class: personal';
  GRANT SELECT, INSERT, DELETE ON sign_ins TO countersign_house;
  INSERT INTO sign_ins (at, person_id, succeeded, method, address, user_agent, session_id)
    SELECT created_at, person_id, true, 'password', '', '', id FROM sessions;
`;

const RULES = `
  CREATE TABLE account_rules (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    version int NOT NULL DEFAULT 1,
    password_length int NOT NULL DEFAULT 10 CHECK (password_length BETWEEN 8 AND 64),
    password_history int NOT NULL DEFAULT 5 CHECK (password_history BETWEEN 0 AND 24),
    -- Days; null for never, which is the better rule.
    password_days int CHECK (password_days BETWEEN 30 AND 730),
    attempts int NOT NULL DEFAULT 5 CHECK (attempts BETWEEN 3 AND 20),
    lock_minutes int NOT NULL DEFAULT 15 CHECK (lock_minutes BETWEEN 5 AND 1440),
    travel_days int NOT NULL DEFAULT 3 CHECK (travel_days BETWEEN 1 AND 30),
    second_factor_for_administrators boolean NOT NULL DEFAULT true,
    updated_at timestamptz NOT NULL DEFAULT app_now(),
    updated_by uuid NOT NULL DEFAULT coalesce(me(), '00000000-0000-7000-8000-000000000001') REFERENCES owners (id)
  );
  INSERT INTO account_rules (updated_by) SELECT id FROM owners WHERE id = '00000000-0000-7000-8000-000000000001';
  GRANT SELECT, INSERT, UPDATE ON account_rules TO countersign_house;
  CREATE TRIGGER one_version_more BEFORE UPDATE ON account_rules FOR EACH ROW EXECUTE FUNCTION guard_version();
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON account_rules FOR EACH ROW EXECUTE FUNCTION audit_row();
`;
