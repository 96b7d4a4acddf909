import { Inject, Injectable } from '@nestjs/common';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/installation.js';
import type { ExportRow } from './export.row.js';

type Attempt = Pick<ExportRow, 'id' | 'attempt'>;

/** The files, one for each attempt. They lie beside the attachments and not among them, so that no backup keeps them. */
@Injectable()
export class ExportFiles {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.dataDir, 'exports');
  }

  pathOf({ id, attempt }: Attempt): string {
    return join(this.folder, `${id}.${attempt}`);
  }

  /** Where to write, once whatever earlier attempts have left is gone. */
  async fresh(attempt: Attempt): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.discard(attempt.id);
    return this.pathOf(attempt);
  }

  /** Bytes, or null where the file is gone. */
  async sizeOf(attempt: Attempt): Promise<number | null> {
    return stat(this.pathOf(attempt)).then(
      ({ size }) => size,
      () => null,
    );
  }

  /** Of one attempt: another worker may be writing the next. */
  drop(attempt: Attempt): Promise<void> {
    return rm(this.pathOf(attempt), { force: true });
  }

  /** Everything of one export. */
  async discard(id: string): Promise<void> {
    for (const name of await this.names()) if (idIn(name) === id) await rm(join(this.folder, name), { force: true });
  }

  /** Exports that have left something. */
  async ids(): Promise<string[]> {
    return [...new Set((await this.names()).map(idIn))];
  }

  private names(): Promise<string[]> {
    return readdir(this.folder).catch(() => []);
  }
}

const idIn = (name: string): string => name.split('.')[0] ?? '';
