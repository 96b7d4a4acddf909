import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What the log says of who looked under a mask. */
@Injectable()
export class Reveals {
  constructor(private readonly work: UnitOfWork) {}

  /** Of one person on the present day in Shanghai; two of her requests at once wait for each other, so that neither is forgotten. */
  async countToday(personId: string): Promise<number> {
    const { manager } = this.work;
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 33))', [personId]);
    const [row] = await this.work.asHouse(() =>
      manager.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM audit_log WHERE actor_id = $1 AND action = 'reveal' AND NOT refused
         AND at >= date_trunc('day', app_now() AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai'`,
        [personId],
      ),
    );
    return row?.n ?? 0;
  }
}
