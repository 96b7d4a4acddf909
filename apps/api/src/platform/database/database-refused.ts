/** The database cannot be used as it is; the message says what to do about it. */
export class DatabaseRefused extends Error {}

interface DriverError {
  code?: string;
  message?: string;
}

/** What a failed start on a database means to whoever runs it; undefined for what nobody foresaw. */
export function refusalOf(error: unknown, url: string): DatabaseRefused | undefined {
  const { code, message } = (error as { driverError?: DriverError }).driverError ?? (error as DriverError);
  const { host, pathname, username } = new URL(url);
  const where = `${host}${pathname}`;
  if (code === '42501') return new DatabaseRefused(forTheDba(username, pathname.slice(1)));
  if (code === 'ECONNREFUSED' || code === 'ENOENT' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return new DatabaseRefused(`The database at ${where} cannot be reached (${code}). Check DATABASE_URL.`);
  }
  if (code === '28P01' || code === '28000')
    return new DatabaseRefused(`The database at ${where} refuses the role in DATABASE_URL.`);
  if (code === '3D000')
    return new DatabaseRefused(`There is no database at ${where}. Create it, or change DATABASE_URL.`);
  return code?.startsWith('08') ? new DatabaseRefused(`The connection to ${where} failed: ${message}`) : undefined;
}

function forTheDba(role: string, database: string): string {
  return `The role "${role}" may not make what the row scope needs. Have a database administrator run, in the database "${database}":

  CREATE ROLE countersign_app NOLOGIN;    -- unless it exists
  CREATE ROLE countersign_house NOLOGIN;  -- unless it exists
  GRANT countersign_app, countersign_house TO "${role}";
  GRANT CREATE ON DATABASE "${database}" TO "${role}";
  ALTER SCHEMA public OWNER TO "${role}";
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS btree_gist;

Then start again.`;
}
