import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, escapeIdentifier } from 'pg';
import type { BackupKey } from './backup-key.js';
import { BackupRefused } from './backup-refused.js';
import { copyFiles, hashing } from './file-tree.js';
import {
  FILES,
  MANIFEST,
  manifestOf,
  SEALED_MANIFEST,
  fileOf,
  TABLES,
  type Manifest,
  type PartitionKept,
  type TableKept,
} from './layout.js';
import { migrationsOf, sumOf, tablesOf, type Column, type Table } from './tables.js';

/** Rows that are held at once. */
const AT_ONCE = 2000;

export interface Source {
  readonly databaseUrl: string;
  /** The installation's data folder, whose `files/` are the attachments. */
  readonly dataDir: string;
}

/**
 * Writes everything of an installation into a new folder while people go on working: the database as it was at one
 * moment, then the files. The folder has its name only once it is whole. With a key every file of it is sealed.
 * @throws BackupRefused where the folder exists, or the database is not one of ours.
 */
export async function writeBackup(source: Source, folder: string, key?: BackupKey): Promise<Manifest> {
  if (await stat(folder).catch(() => undefined)) throw new BackupRefused(`${folder} exists already.`);
  const aside = `${folder}.part`;
  await rm(aside, { recursive: true, force: true });
  // Personal data and the installation's secret are in it.
  await mkdir(join(aside, TABLES), { recursive: true, mode: 0o700 });
  const client = new Client({
    connectionString: source.databaseUrl,
    options: '-c timezone=UTC',
    application_name: 'backup',
  });
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest = await writeAll(client, source, { folder: aside, key });
    await writeManifest(manifest, { folder: aside, key });
    await rename(aside, folder);
    return manifest;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Where it is written to, and by what it is sealed, if by anything. */
interface Target {
  readonly folder: string;
  readonly key: BackupKey | undefined;
}

async function writeManifest(manifest: Manifest, { folder, key }: Target): Promise<void> {
  const name = key ? SEALED_MANIFEST : MANIFEST;
  const seals = key ? [key.sealing(name)] : [];
  const file = createWriteStream(join(folder, name), { mode: 0o600 });
  await pipeline([Readable.from([JSON.stringify(manifest, null, 2)]), ...seals, file]);
}

async function writeAll(client: Client, { dataDir }: Source, target: Target): Promise<Manifest> {
  const { rows } = await client.query<{ at: Date; ours: boolean; above: boolean }>(
    `SELECT now() AS at, to_regclass('public.installation') IS NOT NULL AS ours, rolsuper OR rolbypassrls AS above
     FROM pg_roles WHERE rolname = current_user`,
  );
  const { at, ours, above } = rows[0]!;
  if (!ours) throw new BackupRefused('The database is not one of Countersign: it has no installation.');
  const tables: TableKept[] = [];
  for (const table of await tablesOf(client)) {
    // A row that its reader does not see would be missing without a word: the house sees all, or PostgreSQL refuses.
    const asHouse = table.isForced && !above;
    await client.query(
      asHouse
        ? 'SET LOCAL row_security = on; SET LOCAL ROLE countersign_house'
        : 'RESET ROLE; SET LOCAL row_security = off',
    );
    tables.push(await writeTable(client, table, target));
  }
  await client.query('RESET ROLE');
  return manifestOf({
    takenAt: at.toISOString(),
    migrations: await migrationsOf(client),
    tables,
    partitions: await partitionsOf(client),
    sequences: await sequencesOf(client),
    files: await copyFiles(join(dataDir, FILES), join(target.folder, FILES), (path) =>
      target.key ? [target.key.sealing(`${FILES}/${path}`)] : [],
    ),
  });
}

async function writeTable(client: Client, table: Table, { folder, key }: Target): Promise<TableKept> {
  const hash = createHash('sha256');
  const path = fileOf(table);
  const file = createWriteStream(join(folder, path), { mode: 0o600 });
  const seals = key ? [key.sealing(path)] : [];
  await pipeline([Readable.from(linesOf(client, table)), createGzip({ level: 6 }), ...seals, hashing(hash), file]);
  return {
    name: table.name,
    columns: table.columns.map(({ name }) => name),
    ...(await sumOf(client, table.name)),
    sha256: hash.digest('hex'),
  };
}

/** Each row a JSON array of texts: what PostgreSQL writes of any value it reads again to the last digit. */
async function* linesOf(client: Client, { name, columns }: Table): AsyncGenerator<string> {
  await client.query(
    `DECLARE kept NO SCROLL CURSOR FOR SELECT json_build_array(${texts(columns)})::text AS line FROM ${escapeIdentifier(name)}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${AT_ONCE} FROM kept`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => `${line}\n`).join('');
  }
  await client.query('CLOSE kept');
}

function texts(columns: readonly Column[]): string {
  return columns.map(({ name }) => `${escapeIdentifier(name)}::text`).join(', ');
}

async function partitionsOf(client: Client): Promise<PartitionKept[]> {
  const { rows } = await client.query<PartitionKept>(
    `SELECT c.relname AS name, i.inhparent::regclass::text AS of, pg_get_expr(c.relpartbound, c.oid) AS bound,
       coalesce((SELECT json_agg(pg_get_triggerdef(t.oid) ORDER BY t.tgname) FROM pg_trigger t
         WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgparentid = 0), '[]') AS triggers
     FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid
     WHERE c.relispartition AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  return rows;
}

async function sequencesOf(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}
