import { KEYS_VERSION } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { keysOf, type Matched } from './match-keys.js';

export type MatchedObject = 'customer' | 'lead' | 'contact';

const ROWS_A_STATEMENT = 500;

/** The keys that records are compared by; always as the house. */
@Injectable()
export class MatchRecords {
  constructor(private readonly work: UnitOfWork) {}

  /** Together with the record itself, in its transaction. */
  async keep(object: MatchedObject, records: readonly Matched[]): Promise<void> {
    for (let at = 0; at < records.length; at += ROWS_A_STATEMENT) {
      const rows = records.slice(at, at + ROWS_A_STATEMENT).map((each) => ({ id: each.id, keys: keysOf(each) }));
      await this.work.asHouse(() =>
        this.work.manager.query(
          `INSERT INTO match_records AS m (object, record_id, version, keys)
           SELECT $1, r.id, $2, ARRAY (SELECT jsonb_array_elements_text(r.keys))
           FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, keys jsonb) ORDER BY r.id
           ON CONFLICT (object, record_id) DO UPDATE SET version = excluded.version, keys = excluded.keys, compared = m.compared AND m.keys = excluded.keys
           WHERE m.version <> excluded.version OR m.keys <> excluded.keys`,
          [object, KEYS_VERSION, JSON.stringify(rows)],
        ),
      );
    }
  }
}
