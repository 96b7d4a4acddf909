import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { PassThrough, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileKept } from './layout.js';

/**
 * Copies a folder file by file. What is half written (`.part`) is left, and so is what is deleted meanwhile: both belong
 * to no row of a moment ago.
 * @param through what a file passes on its way, by its path with `/` between folders
 */
export async function copyFiles(from: string, to: string, through: (path: string) => Transform[]): Promise<FileKept[]> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  const kept: FileKept[] = [];
  for (const entry of entries.filter((each) => each.isFile() && !each.name.endsWith('.part'))) {
    const path = relative(from, join(entry.parentPath, entry.name));
    const name = path.split(sep).join('/');
    const copied = await copyFile(() => createReadStream(join(from, path)), join(to, path), through(name)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        return rm(join(to, path), { force: true });
      },
    );
    if (copied) kept.push({ path: name, ...copied });
  }
  return kept.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @returns what was written, as it lies there */
export async function copyFile(
  from: () => Readable | Promise<Readable>,
  to: string,
  through: readonly Transform[] = [],
): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const file = createWriteStream(to, { mode: 0o600 });
  await pipeline([await from(), ...through, hashing(hash), file]);
  return { bytes: file.bytesWritten, sha256: hash.digest('hex') };
}

/** What passes through is hashed on its way, not read again. */
export function hashing(hash: Hash): PassThrough {
  return new PassThrough().on('data', (chunk: Buffer) => hash.update(chunk));
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
