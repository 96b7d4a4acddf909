import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/installation.js';
import { BodyIsTooLarge } from '../http/http.errors.js';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface StoredFile {
  /** Where it is kept: a random name that says nothing about the file. */
  readonly key: string;
  readonly size: number;
  /** SHA-256 of the content, hex. */
  readonly sha256: string;
  /** The first bytes, to tell the file's true type by. */
  readonly head: Buffer;
}

/** Files on disk under random names. A file is whole or absent: it is written aside, synced, and moved into place. */
@Injectable()
export class FileStore {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.dataDir, 'files');
  }

  /** @throws BodyIsTooLarge beyond 20 MB, leaving nothing behind. */
  async put(content: Readable): Promise<StoredFile> {
    const key = randomUUID();
    const folder = join(this.folder, key.slice(0, 2));
    await mkdir(folder, { recursive: true });
    const aside = join(folder, `${key}.part`);
    try {
      const stored = await writeAll(content, aside, key);
      await rename(aside, join(folder, key));
      return stored;
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  read(key: string): ReadStream {
    return createReadStream(this.pathOf(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** The path of a stored file, for a child process that reads it. */
  pathOf(key: string): string {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('not a file key');
    return join(this.folder, key.slice(0, 2), key);
  }
}

async function writeAll(content: Readable, path: string, key: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  const file = await open(path, 'w', 0o600);
  let size = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_FILE_BYTES) throw new BodyIsTooLarge({ limit: '20 MB' });
      if (head.length < 64) head = Buffer.concat([head, chunk]).subarray(0, 64);
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { key, size, sha256: hash.digest('hex'), head };
}
