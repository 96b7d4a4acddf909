import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Client, escapeIdentifier } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { migrate } from '../database/migrate.js';
import { copyFile, sha256Of } from './file-tree.js';
import type { BackupKey } from './backup-key.js';
import { BackupRefused } from './backup-refused.js';
import { fileOf, FILES, readManifest, type Manifest, type TableKept } from './layout.js';
import { sumOf, tablesOf, type Table } from './tables.js';
import { withoutGuards } from './without-guards.js';
import type { Source } from './write-backup.js';

/** Characters of rows that are sent at once. */
const AT_ONCE = 1 << 20;

/**
 * Brings a backup into an installation that has never been started. The database is first brought to the schema of the
 * backup, filled in one transaction, compared row for row with what was kept, and then brought up to date.
 * @throws BackupRefused for a backup that was altered, is newer than this program or sealed by another passphrase, or a
 * place that is not empty.
 */
export async function restoreBackup(
  folder: string,
  into: Source,
  { log = () => undefined, passphrase }: { log?: (line: string) => void; passphrase?: string | undefined } = {},
): Promise<Manifest> {
  const { manifest, key } = await readManifest(folder, passphrase);
  const kept: Kept = { folder, manifest, key };
  const unknown = manifest.migrations.filter((name) => !MIGRATIONS.some((migration) => migration.name === name));
  if (unknown.length > 0)
    throw new BackupRefused(`The backup was made by a newer version: this one does not know ${unknown.join(', ')}.`);
  await mustBeWhole(folder, manifest);
  await mustBeEmpty(into);
  await migrate(into.databaseUrl, log, new Set(manifest.migrations));
  const client = new Client({
    connectionString: into.databaseUrl,
    options: '-c timezone=UTC',
    application_name: 'restore',
  });
  try {
    await client.connect();
    await client.query('BEGIN');
    await fill(client, kept);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end().catch(() => undefined);
  }
  await copyAll(kept, into);
  await migrate(into.databaseUrl, log);
  return manifest;
}

interface Kept {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly key: BackupKey | undefined;
}

/** A file of the backup as it was before it was sealed, if it was. */
async function read({ folder, key }: Kept, path: string): Promise<Readable> {
  return key ? key.opening(join(folder, path), path) : createReadStream(join(folder, path));
}

async function mustBeWhole(folder: string, { tables, files }: Manifest): Promise<void> {
  const all = [
    ...tables.map((table) => ({ path: fileOf(table), sha256: table.sha256 })),
    ...files.map(({ path, sha256 }) => ({ path: `${FILES}/${path}`, sha256 })),
  ];
  for (const { path, sha256 } of all) {
    const found = await sha256Of(join(folder, path)).catch(() => 'missing');
    if (found !== sha256)
      throw new BackupRefused(
        `The backup is damaged: ${path} is ${found === 'missing' ? found : 'not what was written'}.`,
      );
  }
}

async function mustBeEmpty({ databaseUrl, dataDir }: Source): Promise<void> {
  const files = await readdir(join(dataDir, FILES)).catch(() => []);
  if (files.length > 0) throw new BackupRefused(`${join(dataDir, FILES)} is not empty: restore into a new DATA_DIR.`);
  const client = new Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    if (rows[0]!.n > 0)
      throw new BackupRefused('The database is not empty: restore into a new one (another DATA_DIR or DATABASE_URL).');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function fill(client: Client, from: Kept): Promise<void> {
  const { manifest } = from;
  for (const { name, of, bound, triggers } of manifest.partitions) {
    const { rows } = await client.query('SELECT to_regclass($1) AS found', [`public.${escapeIdentifier(name)}`]);
    if ((rows[0] as { found: string | null }).found) continue;
    await client.query(`CREATE TABLE ${escapeIdentifier(name)} PARTITION OF ${of} ${bound}`);
    for (const trigger of triggers) await client.query(trigger);
  }
  const tables = await tablesOf(client);
  await withoutGuards(client, tables, async () => {
    // A migration writes rows too; those of the backup are the ones that count.
    await client.query(`TRUNCATE ${tables.map(({ name }) => escapeIdentifier(name)).join(', ')}`);
    for (const kept of manifest.tables) await fillTable(client, from, kept, tables);
    for (const [name, last] of Object.entries(manifest.sequences))
      await client.query('SELECT setval($1::regclass, $2)', [`public.${escapeIdentifier(name)}`, last]);
  });
}

async function fillTable(client: Client, from: Kept, kept: TableKept, tables: readonly Table[]): Promise<void> {
  const table = tables.find(({ name }) => name === kept.name);
  const types = new Map(table?.columns.map(({ name, type }) => [name, type]));
  if (!table || kept.columns.some((column) => !types.has(column)))
    throw new BackupRefused(`The schema has no ${kept.name} as the backup knows it.`);
  const insert = `INSERT INTO ${escapeIdentifier(kept.name)} (${names(kept)}) OVERRIDING SYSTEM VALUE
    SELECT ${values(kept, types)} FROM json_array_elements($1::json) e`;
  for await (const rows of batchesOf(await read(from, fileOf(kept)))) {
    const batch = `[${rows.join(',')}]`;
    await client.query(insert, [batch]);
  }
  const found = await sumOf(client, kept.name);
  if (found.rows !== kept.rows || found.sum !== kept.sum)
    throw new BackupRefused(
      `${kept.name} came back otherwise than it was: ${found.rows} rows, ${kept.rows} were kept.`,
    );
}

function names({ columns }: TableKept): string {
  return columns.map(escapeIdentifier).join(', ');
}

function values({ columns }: TableKept, types: ReadonlyMap<string, string>): string {
  return columns.map((column, i) => `(e ->> ${i})::${types.get(column)}`).join(', ');
}

async function* batchesOf(packed: Readable): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for await (const line of createInterface({
    input: packed.pipe(createGunzip()),
    crlfDelay: Infinity,
  })) {
    batch.push(line);
    size += line.length;
    if (size < AT_ONCE) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function copyAll(kept: Kept, { dataDir }: Source): Promise<void> {
  for (const { path } of kept.manifest.files) {
    const to = join(dataDir, FILES, path);
    await copyFile(() => read(kept, `${FILES}/${path}`), to).catch(async (error: unknown) => {
      await rm(to, { force: true });
      throw error;
    });
  }
}
