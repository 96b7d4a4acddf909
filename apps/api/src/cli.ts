import 'reflect-metadata';
import { backup, restore } from './commands/backup.js';
import { migrateSchema } from './commands/migrate.js';
import { openapi } from './commands/openapi.js';
import { BackupRefused } from './platform/backup/backup-refused.js';
import { ConfigRefused } from './platform/config/config.js';
import { DatabaseRefused } from './platform/database/database-refused.js';
import { EmbeddedPostgresRefused } from './platform/database/embedded-postgres.js';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  openapi,
  migrate: migrateSchema,
  backup,
  restore,
};
const REFUSALS = [BackupRefused, ConfigRefused, DatabaseRefused, EmbeddedPostgresRefused];
const USAGE =
  'usage: cli openapi --write | --check, cli migrate, cli backup [folder] [--passphrase-file <file>], cli restore <folder> [--passphrase-file <file>]';

/** The commands' door. What a person can put right is said in a sentence; anything else with its stack. */
async function main([name = '', ...args]: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (command) return command(args).catch(refused);
  console.error(USAGE);
  return 2;
}

function refused(error: unknown): number {
  if (!REFUSALS.some((each) => error instanceof each)) throw error;
  console.error((error as Error).message);
  return 1;
}

process.exit(await main(process.argv.slice(2)));
