import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

interface Mark {
  upToId: string;
  writers: string[];
  lookedAt: Date;
}

/**
 * How far the log is settled: up to which number no entry can come any more. Numbers are handed out before their
 * transactions commit, and in any order of commits; so the last number is noted together with who is writing at that
 * moment, and it is settled once those have ended. Whoever begins later gets a higher number. Nobody waits for anybody.
 */
@Injectable()
export class LogMark {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns the number up to which the log is settled, or null while those who were writing have not ended */
  async settled(): Promise<string | null> {
    const [mark] = await this.work.manager.query<Mark[]>(
      `SELECT up_to_id::text AS "upToId", writers, looked_at AS "lookedAt" FROM audit_mark`,
    );
    // The number first and then the writers: somebody who comes between the two is waited for needlessly, never missed.
    const upToId = await this.lastNumber();
    const writers = await this.writers();
    await this.set(upToId, writers);
    if (writers.length === 0) return upToId;
    return mark?.writers.every((writer) => !writers.includes(writer)) ? mark.upToId : null;
  }

  async lookedAt(): Promise<Date | null> {
    const [mark] = await this.work.manager.query<Pick<Mark, 'lookedAt'>[]>(
      `SELECT looked_at AS "lookedAt" FROM audit_mark`,
    );
    return mark?.lookedAt ?? null;
  }

  private async lastNumber(): Promise<string> {
    const [{ last } = { last: '0' }] = await this.work.manager.query<{ last: string }[]>(
      'SELECT (CASE WHEN is_called THEN last_value ELSE 0 END)::text AS last FROM audit_log_number',
    );
    return last;
  }

  /** Transactions that hold the lock every INSERT takes before it asks for a number, and keeps to its end. */
  private async writers(): Promise<string[]> {
    const rows = await this.work.manager.query<{ writer: string }[]>(
      `SELECT virtualtransaction AS writer FROM pg_locks
       WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND relation = 'audit_log'::regclass
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND pid IS DISTINCT FROM pg_backend_pid()`,
    );
    return rows.map(({ writer }) => writer);
  }

  private async set(upToId: string, writers: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO audit_mark (up_to_id, writers) VALUES ($1, $2) ON CONFLICT (singleton)
       DO UPDATE SET up_to_id = excluded.up_to_id, writers = excluded.writers, looked_at = now()`,
      [upToId, writers],
    );
  }
}
