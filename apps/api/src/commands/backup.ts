import { resolve } from 'node:path';
import { BackupRefused, type Manifest } from '../platform/backup/layout.js';
import { restoreBackup } from '../platform/backup/restore-backup.js';
import { writeBackup } from '../platform/backup/write-backup.js';
import { readConfig } from '../platform/config/config.js';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded-postgres.js';

const say = (line: string): void => console.log(line);

/** `backup [folder]`, while the product runs or not; without a folder, one named after the moment. */
export async function backup([folder]: string[]): Promise<number> {
  const { dataDir, ...config } = readConfig(process.env);
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const to = resolve(folder ?? `countersign-${moment}.backup`);
  const { url, stop } = await database(dataDir, config.databaseUrl);
  try {
    say(`Kept ${counted(await writeBackup({ databaseUrl: url, dataDir }, to))} in ${to}`);
    return 0;
  } finally {
    await stop();
  }
}

/** `restore <folder>` into an installation that has never been started: a new DATA_DIR, and an empty DATABASE_URL if one is used. */
export async function restore([folder]: string[]): Promise<number> {
  if (!folder) throw new BackupRefused('usage: restore <folder of the backup>');
  const { dataDir, ...config } = readConfig(process.env);
  const { url, stop } = await database(dataDir, config.databaseUrl);
  try {
    say(
      `Restored ${counted(await restoreBackup(resolve(folder), { databaseUrl: url, dataDir }, say))} into ${dataDir}`,
    );
    return 0;
  } finally {
    await stop();
  }
}

/** The database of the environment: a server of its own, the embedded one that runs, or the embedded one started for the while. */
async function database(
  dataDir: string,
  databaseUrl: string | undefined,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const running = databaseUrl ?? (await runningEmbeddedPostgres(dataDir));
  if (running) return { url: running, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir, log: say });
}

function counted({ tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${tables.length} tables and ${files.length} files`;
}
