import { ConfigRefused, readConfig } from '../platform/config/config.js';
import { prepareDatabase } from '../platform/database/prepare.js';

/**
 * `migrate` brings the schema up to date as its owner (`DATABASE_OWNER_URL`) and lets the login of `DATABASE_URL` into it,
 * so that the processes that serve people need not know the owner.
 */
export async function migrateSchema(): Promise<number> {
  const { databaseUrl, databaseOwnerUrl: ownerUrl } = readConfig(process.env);
  if (!databaseUrl)
    throw new ConfigRefused(['migrate needs DATABASE_URL: the embedded database is migrated at its start']);
  await prepareDatabase({ databaseUrl, ownerUrl }, (line) => console.log(line));
  console.log('The schema is up to date');
  return 0;
}
