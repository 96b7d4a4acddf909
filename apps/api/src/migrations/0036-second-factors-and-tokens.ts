import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, links that let somebody choose a password, personal tokens, service accounts and foreign sign-on. */
export class SecondFactorsAndTokens1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SERVICE_ACCOUNTS);
    await runner.query(SECOND_FACTORS);
    await runner.query(TICKETS_AND_LINKS);
    await runner.query(TOKENS);
    await runner.query(SIGN_ON);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION token_session(text), revoke_token(text, text);
      DROP TABLE sign_on_attempts, sign_on_links, personal_tokens, password_links, sign_in_tickets, recovery_codes, second_factors;
      UPDATE sessions SET ended_at = now(), end_reason = 'tokens are gone' WHERE method = 'token' AND ended_at IS NULL;
      ALTER TABLE people DROP CONSTRAINT service_has_owner, DROP COLUMN service_owner_id, DROP COLUMN kind;
    `);
  }
}

const SERVICE_ACCOUNTS = `
  -- A service account belongs to a person, has no password, and acts by tokens only.
  ALTER TABLE people
    ADD COLUMN kind text NOT NULL DEFAULT 'employee' CHECK (kind IN ('employee', 'service')),
    ADD COLUMN service_owner_id uuid REFERENCES people (id),
    ADD CONSTRAINT service_has_owner CHECK ((kind = 'service') = (service_owner_id IS NOT NULL)
      AND (kind = 'employee' OR password_hash IS NULL));
`;

const SECOND_FACTORS = `
  CREATE TABLE second_factors (
    id uuid PRIMARY KEY REFERENCES people (id),
    version int NOT NULL DEFAULT 1,
    -- AES-256-GCM under a key made from the installation's secret.
    sealed_secret text NOT NULL,
    -- Null while the first code is still to come.
    confirmed_at timestamptz,
    -- The last time step a code was taken for: no code counts twice.
    last_step bigint
  );
  COMMENT ON COLUMN second_factors.sealed_secret IS 'class: secret';
  CREATE TRIGGER audited AFTER INSERT OR DELETE ON second_factors FOR EACH ROW EXECUTE FUNCTION audit_row('sealed_secret', 'last_step');
  CREATE TRIGGER audited_change AFTER UPDATE OF confirmed_at ON second_factors FOR EACH ROW EXECUTE FUNCTION audit_row('sealed_secret', 'last_step');
  CREATE TABLE recovery_codes (
    person_id uuid NOT NULL REFERENCES people (id),
    hash text NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (person_id, hash)
  );
  COMMENT ON COLUMN recovery_codes.hash IS 'class: secret';
  GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors, recovery_codes TO countersign_house;
`;

const TICKETS_AND_LINKS = `
  -- Between the password and the session: who has got so far, and what comes next.
  CREATE TABLE sign_in_tickets (
    hash text PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    method text NOT NULL,
    step text NOT NULL,
    passed text[] NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  );
  COMMENT ON COLUMN sign_in_tickets.hash IS 'class: secret';
  CREATE TABLE password_links (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    kind text NOT NULL CHECK (kind IN ('invitation', 'recovery', 'mail')),
    hash text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    withdrawn_at timestamptz
  );
  CREATE INDEX password_links_of ON password_links (person_id);
  COMMENT ON COLUMN password_links.hash IS 'class: secret';
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON password_links FOR EACH ROW EXECUTE FUNCTION audit_row('hash');
  GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_tickets, password_links TO countersign_house;
`;

const TOKENS = `
  -- A token is a session that was opened for long, with some of its person's rights; the session says when it ends.
  CREATE TABLE personal_tokens (
    id uuid PRIMARY KEY REFERENCES sessions (id),
    version int NOT NULL DEFAULT 1,
    person_id uuid NOT NULL REFERENCES people (id),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    hash text NOT NULL UNIQUE,
    -- Its last four characters, to tell one from another.
    hint text NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL DEFAULT coalesce(me(), '00000000-0000-7000-8000-000000000001') REFERENCES owners (id),
    revoked_at timestamptz,
    revoked_for text
  );
  CREATE INDEX personal_tokens_of ON personal_tokens (person_id, created_at DESC);
  COMMENT ON COLUMN personal_tokens.hash IS 'class: secret';
  CREATE TRIGGER one_version_more BEFORE UPDATE ON personal_tokens FOR EACH ROW EXECUTE FUNCTION guard_version();
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON personal_tokens FOR EACH ROW EXECUTE FUNCTION audit_row('hash');
  GRANT SELECT, INSERT, UPDATE ON personal_tokens TO countersign_house;

  CREATE FUNCTION token_session(token_hash text) RETURNS TABLE (session uuid, scopes text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT t.id, t.scopes FROM personal_tokens t LEFT JOIN people p ON p.id = t.person_id LEFT JOIN people o ON o.id = p.service_owner_id
    WHERE t.hash = token_hash AND t.revoked_at IS NULL AND (p.kind = 'employee' OR o.active)
  $$;
  CREATE FUNCTION revoke_token(token_hash text, reason text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE sessions SET ended_at = now(), end_reason = reason WHERE ended_at IS NULL
      AND id = (SELECT id FROM personal_tokens WHERE hash = token_hash);
    UPDATE personal_tokens SET revoked_at = now(), revoked_for = reason, version = version + 1
      WHERE hash = token_hash AND revoked_at IS NULL;
  END $$;
  REVOKE ALL ON FUNCTION revoke_token(text, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION revoke_token(text, text) TO countersign_house;
`;

const SIGN_ON = `
  -- Who somebody is elsewhere: by issuer and subject, never by an address for mail.
  CREATE TABLE sign_on_links (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    issuer text NOT NULL,
    subject text NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (issuer, subject)
  );
  CREATE INDEX sign_on_links_of ON sign_on_links (person_id);
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON sign_on_links FOR EACH ROW EXECUTE FUNCTION audit_row();
  CREATE TABLE sign_on_attempts (
    state_hash text PRIMARY KEY,
    browser_hash text NOT NULL,
    sealed text NOT NULL,
    -- Whose account is to be linked; null to sign in.
    person_id uuid REFERENCES people (id),
    next text NOT NULL,
    expires_at timestamptz NOT NULL
  );
  COMMENT ON COLUMN sign_on_attempts.sealed IS 'class: secret';
  GRANT SELECT, INSERT, UPDATE, DELETE ON sign_on_links, sign_on_attempts TO countersign_house;
`;
