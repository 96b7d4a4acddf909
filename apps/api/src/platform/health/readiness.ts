import { Inject, Injectable } from '@nestjs/common';
import { mkdir, statfs } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/installation.js';
import { domainError } from '../http/domain-error.js';

export const NotReady = domainError<{ reason: string }>('health.not_ready', 'unavailable', {
  zh: '服务尚未就绪：{reason}。',
  en: 'Not ready: {reason}.',
});

/** Room for a few uploads at their largest. */
const LEAST_FREE_BYTES = 100 * 1024 * 1024;

/**
 * Ready means: not shutting down, the database answers, its schema is the one this program was built for, and there is
 * room for files.
 */
@Injectable()
export class Readiness {
  private closing = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  close(): void {
    this.closing = true;
  }

  async check(dataSource: DataSource, migrations: number): Promise<{ status: string }> {
    if (this.closing) throw new NotReady({ reason: 'shutting down' });
    const [row] = await dataSource
      .query<{ applied: number }[]>('SELECT count(*)::int AS applied FROM schema_migrations')
      .catch(() => [{ applied: -1 }]);
    if (!row || row.applied < 0) throw new NotReady({ reason: 'the database does not answer' });
    if (row.applied < migrations) throw new NotReady({ reason: 'migrations are missing' });
    await this.mustHaveRoom();
    return { status: 'ready' };
  }

  private async mustHaveRoom(): Promise<void> {
    const { dataDir } = this.config;
    const free = await mkdir(dataDir, { recursive: true })
      .then(() => statfs(dataDir))
      .then(({ bavail, bsize }) => bavail * bsize)
      .catch(() => -1);
    if (free < 0) throw new NotReady({ reason: 'the data folder cannot be used' });
    if (free < LEAST_FREE_BYTES) throw new NotReady({ reason: 'the disk is full' });
  }
}
