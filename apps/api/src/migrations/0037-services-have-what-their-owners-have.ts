import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A service account has, of the roles it was given, those its owner holds today, and a token of it carries no more than she may. */
export class ServicesHaveWhatTheirOwnersHave1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HELD_ROLES);
    for (const view of VIEWS) await reads(runner, view, 'person_roles', 'held_roles');
    await runner.query(tokenSession(OF_BOTH));
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(tokenSession('t.scopes'));
    for (const view of VIEWS) await reads(runner, view, 'held_roles', 'person_roles');
    await runner.query('DROP VIEW held_roles; SELECT rebuild_reach()');
  }
}

const HELD_ROLES = `
  CREATE VIEW held_roles AS
    SELECT pr.person_id, pr.role_id FROM person_roles pr JOIN people p ON p.id = pr.person_id
    WHERE p.service_owner_id IS NULL
      OR EXISTS (SELECT 1 FROM person_roles o WHERE o.person_id = p.service_owner_id AND o.role_id = pr.role_id);
`;

/** What a role gives is worked out from these; everything else of them stays word for word. */
const VIEWS = ['wanted_viewpoints', 'wanted_principals'] as const;

async function reads(runner: QueryRunner, view: string, from: string, to: string): Promise<void> {
  const [{ text }] = (await runner.query(`SELECT pg_get_viewdef('${view}'::regclass) AS text`)) as [{ text: string }];
  const read = new RegExp(`\\b${from} pr\\b`, 'g');
  if (!read.test(text)) throw new Error(`${view} does not read ${from}`);
  await runner.query(`CREATE OR REPLACE VIEW ${view} AS ${text.replace(read, `${to} pr`)}`);
}

/** Asked in the round trip that signs the token in. */
const OF_BOTH = `CASE WHEN p.service_owner_id IS NULL THEN t.scopes ELSE ARRAY(
      SELECT scope FROM unnest(t.scopes) scope JOIN principals po ON po.person_id = p.service_owner_id
      WHERE replace(scope, ':', '.') = ANY (po.permissions)) END`;

const tokenSession = (scopes: string): string => `
  CREATE OR REPLACE FUNCTION token_session(token_hash text) RETURNS TABLE (session uuid, scopes text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT t.id, ${scopes} FROM personal_tokens t LEFT JOIN people p ON p.id = t.person_id LEFT JOIN people o ON o.id = p.service_owner_id
    WHERE t.hash = token_hash AND t.revoked_at IS NULL AND (p.kind = 'employee' OR o.active)
  $$;
`;
