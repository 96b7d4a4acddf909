import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { BackupKey } from './backup-key.js';
import { BackupRefused } from './backup-refused.js';

/** A backup is a folder: `manifest.json`, `tables/<name>.jsonl.gz` and `files/` as the data folder has them. */
export const MANIFEST = 'manifest.json';
/** What the manifest is called where every file is sealed by a passphrase. */
export const SEALED_MANIFEST = 'manifest.sealed';
export const TABLES = 'tables';
export const FILES = 'files';

/** What this program writes; another number is another layout. */
const FORMAT = 1;

export interface TableKept {
  readonly name: string;
  /** In the order in which each line of the file has their values, as text. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** Over all rows whatever their order: the same before and after, or something is different. */
  readonly sum: string;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
}

/** Below the folder of the backup, with `/` as on every machine. */
export const fileOf = ({ name }: { name: string }): string => `${TABLES}/${name}.jsonl.gz`;

/** A part of a table that no migration makes, such as a month of the audit log. */
export interface PartitionKept {
  readonly name: string;
  readonly of: string;
  readonly bound: string;
  readonly triggers: readonly string[];
}

export interface FileKept {
  /** Below `files/`, with `/` between folders. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  /** When the snapshot was taken, ISO 8601. */
  readonly takenAt: string;
  /** The schema's, by their names: whoever restores brings a new database just there first. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableKept[];
  readonly partitions: readonly PartitionKept[];
  /** The last number given by each sequence. */
  readonly sequences: Readonly<Record<string, string>>;
  readonly files: readonly FileKept[];
}

export function manifestOf(kept: Omit<Manifest, 'format'>): Manifest {
  return { format: FORMAT, ...kept };
}

/** @throws BackupRefused where there is no backup, one of another layout, or one that the passphrase does not open. */
export async function readManifest(
  folder: string,
  passphrase?: string,
): Promise<{ manifest: Manifest; key?: BackupKey }> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  const isSealed = names.includes(SEALED_MANIFEST);
  if (!isSealed && !names.includes(MANIFEST))
    throw new BackupRefused(`There is no backup in ${folder}: it has no ${MANIFEST}.`);
  if (isSealed && passphrase === undefined)
    throw new BackupRefused(`The backup in ${folder} is encrypted: name the file that holds its passphrase.`);
  // Somebody who cannot write what opens could put in its place what needs no opening.
  if (!isSealed && passphrase !== undefined)
    throw new BackupRefused(`The backup in ${folder} is not encrypted, and a passphrase was given for it.`);
  const { text, key } = isSealed ? await unsealed(folder, passphrase!) : { text: await plain(folder) };
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT)
    throw new BackupRefused(`The backup in ${folder} has layout ${manifest.format}; this program reads ${FORMAT}.`);
  return key ? { manifest, key } : { manifest };
}

const plain = (folder: string): Promise<string> => readFile(join(folder, MANIFEST), 'utf8');

async function unsealed(folder: string, passphrase: string): Promise<{ text: string; key: BackupKey }> {
  const path = join(folder, SEALED_MANIFEST);
  const key = await BackupKey.from(passphrase, path);
  return { key, text: await textOf(await key.opening(path, SEALED_MANIFEST)).catch(wrong) };
}

/** The two cannot be told apart, which is what the seal is for. */
function wrong(): never {
  throw new BackupRefused('The passphrase is not the one of this backup, or its manifest was altered.');
}
