import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupKey, passphraseFrom } from '../platform/backup/backup-key.js';
import { BackupRefused } from '../platform/backup/backup-refused.js';
import type { Manifest } from '../platform/backup/layout.js';
import { restoreBackup } from '../platform/backup/restore-backup.js';
import { writeBackup } from '../platform/backup/write-backup.js';
import { readConfig } from '../platform/config/config.js';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded-postgres.js';

const say = (line: string): void => console.log(line);

/**
 * `backup [folder]`, while the product runs or not; without a folder, one named after the moment. With
 * `--passphrase-file <file>` everything in it is encrypted.
 */
export async function backup(args: string[]): Promise<number> {
  const { folder, passphrase } = await wishOf(args);
  const { dataDir, ...config } = readConfig(process.env);
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const to = resolve(folder ?? `countersign-${moment}.backup`);
  const key = passphrase === undefined ? undefined : await BackupKey.make(passphrase);
  const { url, stop } = await database(dataDir, config.databaseOwnerUrl ?? config.databaseUrl);
  try {
    say(
      `Kept ${counted(await writeBackup({ databaseUrl: url, dataDir }, to, key))} in ${to}${key ? ', encrypted' : ''}`,
    );
    return 0;
  } finally {
    await stop();
  }
}

/** `restore <folder>` into an installation that has never been started: a new DATA_DIR, and an empty DATABASE_URL if one is used. */
export async function restore(args: string[]): Promise<number> {
  const { folder, passphrase } = await wishOf(args);
  if (!folder) throw new BackupRefused('usage: restore <folder of the backup> [--passphrase-file <file>]');
  const { dataDir, ...config } = readConfig(process.env);
  const { url, stop } = await database(dataDir, config.databaseOwnerUrl ?? config.databaseUrl);
  try {
    const manifest = await restoreBackup(resolve(folder), { databaseUrl: url, dataDir }, { log: say, passphrase });
    say(`Restored ${counted(manifest)} into ${dataDir}`);
    return 0;
  } finally {
    await stop();
  }
}

/** The passphrase stands in a file, because whoever looks at the processes of a machine reads what a command was given. */
async function wishOf(args: string[]): Promise<{ folder: string | undefined; passphrase: string | undefined }> {
  const { positionals, values } = optionsOf(args);
  const file = values['passphrase-file'] ?? process.env['BACKUP_PASSPHRASE_FILE'];
  return { folder: positionals[0], passphrase: file ? await passphraseFrom(resolve(file)) : undefined };
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { 'passphrase-file': { type: 'string' } } });
  } catch (error) {
    throw new BackupRefused((error as Error).message);
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
