import { installJobs } from '../jobs/install-jobs.js';
import { refusalOf } from './database-refused.js';
import { admitLogin, mustBeUpToDate, ownsSchema } from './login.js';
import { migrate } from './migrate.js';

interface Logins {
  readonly databaseUrl: string;
  /** Who owns the schema, where that is somebody else. */
  readonly ownerUrl: string | undefined;
}

/**
 * Brings the schema up to date and lets the login of the program into it. Where the process is given the login alone, it
 * can do neither, and only looks whether somebody else has.
 * @returns whether the login owns the schema
 * @throws DatabaseRefused
 */
export async function prepareDatabase(
  { databaseUrl, ownerUrl }: Logins,
  log: (line: string) => void,
): Promise<boolean> {
  try {
    if (ownerUrl) {
      await migrate(ownerUrl, log);
      await installJobs(ownerUrl);
      await admitLogin(ownerUrl, databaseUrl);
      return false;
    }
    if (!(await ownsSchema(databaseUrl))) {
      await mustBeUpToDate(databaseUrl);
      return false;
    }
  } catch (error) {
    throw refusalOf(error, ownerUrl ?? databaseUrl) ?? error;
  }
  await migrate(databaseUrl, log);
  return true;
}
