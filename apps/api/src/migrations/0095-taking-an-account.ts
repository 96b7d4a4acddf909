import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands between somebody who maintains people or accounts and acting in the name of one of them. */
export class TakingAnAccount1700000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADDRESSES);
    await runner.query(CONSENT);
    await runner.query(tokenSession('o.active AND p.service_agreed_at IS NOT NULL'));
    await runner.query(PRICES('class: financial', 'class: financial, contract.amounts'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(PRICES('class: financial, contract.amounts', 'class: financial'));
    await runner.query(tokenSession('o.active'));
    await runner.query(`
      DROP TRIGGER service_asks_again ON person_roles;
      DROP TRIGGER mail_moved ON people;
      DROP FUNCTION service_asks_again(), mail_moved();
      ALTER TABLE people DROP COLUMN service_agreed_at;
      ALTER TABLE accounts DROP COLUMN mail_changed_at;
    `);
  }
}

/** By whatever path an address changes: links that are under way may have been asked for by whoever changed it. */
const ADDRESSES = `
  ALTER TABLE accounts ADD COLUMN mail_changed_at timestamptz;
  CREATE FUNCTION mail_moved() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE accounts SET mail_changed_at = app_now(), version = version + 1 WHERE id = NEW.id;
    UPDATE password_links SET withdrawn_at = now()
      WHERE person_id = NEW.id AND kind IN ('recovery', 'mail') AND used_at IS NULL AND withdrawn_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER mail_moved AFTER UPDATE OF email ON people FOR EACH ROW
    WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION mail_moved();
`;

/** Programs that act already go on; their owners find them on their account page. Each role more is asked for anew. */
const CONSENT = `
  ALTER TABLE people ADD COLUMN service_agreed_at timestamptz;
  UPDATE people SET service_agreed_at = updated_at, version = version + 1 WHERE kind = 'service';
  CREATE FUNCTION service_asks_again() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE people SET service_agreed_at = NULL, version = version + 1
      WHERE id = NEW.person_id AND kind = 'service' AND service_agreed_at IS NOT NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER service_asks_again AFTER INSERT ON person_roles FOR EACH ROW EXECUTE FUNCTION service_asks_again();
`;

const tokenSession = (isAgreed: string): string => `
  CREATE OR REPLACE FUNCTION token_session(token_hash text) RETURNS TABLE (session uuid, scopes text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT t.id, CASE WHEN p.service_owner_id IS NULL THEN t.scopes ELSE ARRAY(
        SELECT scope FROM unnest(t.scopes) scope JOIN principals po ON po.person_id = p.service_owner_id
        WHERE replace(scope, ':', '.') = ANY (po.permissions)) END
    FROM personal_tokens t LEFT JOIN people p ON p.id = t.person_id LEFT JOIN people o ON o.id = p.service_owner_id
    WHERE t.hash = token_hash AND t.revoked_at IS NULL AND (p.kind = 'employee' OR (${isAgreed}))
  $$;
`;

/** A suggested price is a price of the contract. */
const PRICES = (from: string, to: string): string => `
  DO $$ DECLARE c text; BEGIN
    FOR c IN SELECT attname FROM pg_attribute
      WHERE attrelid = 'contract_suggestions'::regclass AND col_description(attrelid, attnum) = '${from}'
    LOOP EXECUTE format('COMMENT ON COLUMN contract_suggestions.%I IS %L', c, '${to}'); END LOOP;
  END $$`;
