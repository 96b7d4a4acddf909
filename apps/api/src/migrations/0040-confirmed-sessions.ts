import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session knows when the person in it last said who she is; the row that opens every request says whether that was lately. */
export class ConfirmedSessions1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sessions ADD COLUMN confirmed_at timestamptz NOT NULL DEFAULT now();
      UPDATE sessions SET confirmed_at = created_at;
      ${principalOf(', confirmed boolean', `, s.method <> 'token' AND s.confirmed_at > now() - interval '15 minutes'`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${principalOf('', '')}
      ALTER TABLE sessions DROP COLUMN confirmed_at;
    `);
  }
}

const principalOf = (column: string, value: string): string => `
  DROP FUNCTION principal_of(uuid);
  CREATE FUNCTION principal_of(session uuid)
    RETURNS TABLE (person_id uuid, session_id uuid, login text, name text, department_id uuid, locale text,
      permissions text[], db_role text, reach_width jsonb, fields jsonb${column})
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT p.id, s.id, p.login, p.name, p.department_id, p.locale, pr.permissions, pr.db_role, pr.reach_width, pr.fields${value}
    FROM sessions s JOIN people p ON p.id = s.person_id JOIN principals pr ON pr.person_id = p.id
    WHERE s.id = session AND s.ended_at IS NULL AND s.expires_at > now() AND p.active
  $$;`;
