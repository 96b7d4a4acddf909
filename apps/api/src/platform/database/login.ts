import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { DatabaseRefused } from './database-refused.js';

/** Rights are given by one process at a time. */
const ADMISSION_LOCK = 4_715_121;

/** The schema of the job runner, whose tables the login works in under its own name. */
export const JOBS_SCHEMA = 'pgboss';

const LIKENESS = `
  SELECT rolsuper AS super, rolbypassrls AS bypasses, rolcreaterole OR rolcreatedb AS creates, rolinherit AS inherits,
    pg_has_role(oid, (SELECT relowner FROM pg_class WHERE oid = 'public.schema_migrations'::regclass), 'MEMBER') AS owns
  FROM pg_roles WHERE rolname = $1`;

/**
 * Lets the login of a `DATABASE_URL` work, and no more: it takes one of the two roles of the row scope and owns nothing.
 * Made where it is not there yet. Asked as the owner of the schema, each time the schema is brought up to date.
 * @throws DatabaseRefused for a login that could take the row scope away
 */
export async function admitLogin(ownerUrl: string, loginUrl: string): Promise<void> {
  const { username, password } = new URL(loginUrl);
  const [login, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  await connected(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [ADMISSION_LOCK]);
    const { rows } = await client.query<Record<string, boolean>>(LIKENESS, [login]);
    const [known] = rows;
    if (known && Object.values(known).some(Boolean)) throw new DatabaseRefused(tooStrong(login));
    const name = escapeIdentifier(login);
    if (!known) await client.query(`CREATE ROLE ${name} LOGIN NOINHERIT PASSWORD ${escapeLiteral(secret)}`);
    await client.query(rightsOf(name, escapeIdentifier(client.database ?? '')));
  });
}

/** What is made in a schema of the connection alone would be found before what functions of the owner mean. */
function rightsOf(login: string, database: string): string {
  return `
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${login};
    GRANT countersign_app, countersign_house TO ${login};
    GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${login};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${login};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO ${login};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${JOBS_SCHEMA} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${login}`;
}

/** Whether the login brings the schema up to date by itself: it owns it, or there is none yet. */
export function ownsSchema(loginUrl: string): Promise<boolean> {
  return connected(loginUrl, async (client) => {
    const { rows } = await client.query<{ owns: boolean }>(
      `SELECT coalesce((SELECT pg_has_role(relowner, 'MEMBER') FROM pg_class WHERE oid = to_regclass('public.schema_migrations')), true) AS owns`,
    );
    return rows[0]?.owns ?? true;
  });
}

/** @throws DatabaseRefused where the schema lacks something that this program knows */
export function mustBeUpToDate(loginUrl: string): Promise<void> {
  return connected(loginUrl, async (client) => {
    await client.query('SET ROLE countersign_house');
    const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migrations');
    const there = new Set(rows.map(({ name }) => name));
    const missing = MIGRATIONS.filter(({ name }) => !there.has(name)).length;
    if (missing > 0) throw new DatabaseRefused(behind(missing));
  });
}

async function connected<T>(url: string, body: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await body(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const behind = (
  missing: number,
): string => `The schema lacks ${missing} migrations of this program, and the role in DATABASE_URL does not own it.
Run "countersign migrate" (node dist/cli.js migrate) with DATABASE_OWNER_URL first, then start again.`;

const tooStrong = (
  login: string,
): string => `The role "${login}" in DATABASE_URL could take the row scope away: it is a superuser, passes row security by, makes roles
or databases, inherits what its roles may, or owns the schema. Name a role that does not exist yet, and it is made; or run

  ALTER ROLE "${login}" NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOINHERIT;`;
