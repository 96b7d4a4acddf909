import { PgBoss } from 'pg-boss';
import { JOBS_SCHEMA } from '../database/login.js';

/** Makes the tables of the job runner, or brings them up to date, for a runner that may not do so itself. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
}
