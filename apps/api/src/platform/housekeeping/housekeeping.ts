import { Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../access/principal.js';
import { UnitOfWork } from '../database/unit-of-work.js';

const HOUR_MS = 3_600_000;

/** What is kept for a while and then thrown away; audit and approvals are not among it. */
const SWEEPS = [
  `DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days'`,
  `DELETE FROM outbox WHERE done_at < now() - interval '30 days'`,
  `DELETE FROM sign_in_attempts WHERE at < now() - interval '1 day'`,
  `DELETE FROM refresh_tokens t USING sessions s WHERE s.id = t.session_id AND s.expires_at < now() - interval '1 day'`,
];

/** Sweeps once an hour, in whichever worker comes first. */
@Injectable()
export class Housekeeping {
  private readonly logger = new Logger('housekeeping');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly work: UnitOfWork) {}

  start(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    try {
      await this.work.run(HOUSE, 'write', async (manager) => {
        for (const sql of SWEEPS) await manager.query(sql);
      });
    } catch (error) {
      this.logger.warn({ msg: 'could not sweep', error: error instanceof Error ? error.message : 'unknown' });
    }
  }
}
