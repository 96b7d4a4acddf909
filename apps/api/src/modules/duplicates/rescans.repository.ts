import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Ruled } from '../customers/index.js';

const ROWS_A_STEP = 5_000;

/** Kinds that are compared anew because their rules are others; always as the house. */
@Injectable()
export class Rescans {
  constructor(private readonly work: UnitOfWork) {}

  /** From the beginning, by and by. */
  async ask(kinds: readonly Ruled[]): Promise<void> {
    await this.work.asHouse(() =>
      this.work.manager.query(
        `INSERT INTO duplicate_rescans (object, after) SELECT unnest($1::text[]), '00000000-0000-0000-0000-000000000000'
         ON CONFLICT (object) DO UPDATE SET after = excluded.after`,
        [kinds],
      ),
    );
  }

  /** Marks the next of them as not compared. @returns whether there were any */
  async step(): Promise<boolean> {
    const { manager } = this.work;
    const [next] = await manager.query<{ object: Ruled; after: string }[]>(
      'SELECT object, after FROM duplicate_rescans ORDER BY object DESC LIMIT 1 FOR UPDATE SKIP LOCKED',
    );
    if (!next) return false;
    const [{ last }] = await manager.query<[{ last: string | null }]>(
      `WITH part AS (SELECT object, record_id FROM match_records WHERE object = $1 AND record_id > $2 ORDER BY record_id LIMIT $3),
         marked AS (UPDATE match_records m SET compared = false FROM part s WHERE (m.object, m.record_id) = (s.object, s.record_id) AND m.compared)
       SELECT max(record_id::text) AS last FROM part`,
      [next.object, next.after, ROWS_A_STEP],
    );
    await (last
      ? manager.query('UPDATE duplicate_rescans SET after = $2 WHERE object = $1', [next.object, last])
      : manager.query('DELETE FROM duplicate_rescans WHERE object = $1', [next.object]));
    return true;
  }
}
