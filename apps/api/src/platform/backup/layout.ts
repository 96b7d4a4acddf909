import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A backup is a folder: `manifest.json`, `tables/<name>.jsonl.gz` and `files/` as the data folder has them. */
export const MANIFEST = 'manifest.json';
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

/** A backup that cannot be made or restored; nothing was changed by trying. */
export class BackupRefused extends Error {}

export function manifestOf(kept: Omit<Manifest, 'format'>): Manifest {
  return { format: FORMAT, ...kept };
}

/** @throws BackupRefused where there is no backup, or one of another layout. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) throw new BackupRefused(`There is no backup in ${folder}: it has no ${MANIFEST}.`);
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT)
    throw new BackupRefused(`The backup in ${folder} has layout ${manifest.format}; this program reads ${FORMAT}.`);
  return manifest;
}
