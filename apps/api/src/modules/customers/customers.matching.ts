import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackfillMatchKeys } from './backfill-match-keys.js';

/** Customers are compared by name, their contacts by telephone. */
@Injectable()
export class CustomersMatching implements OnModuleInit {
  constructor(private readonly backfill: BackfillMatchKeys) {}

  onModuleInit(): void {
    this.backfill.register({
      object: 'customer',
      without: `SELECT s.id, s.name, '{}'::text[] AS phones FROM customers s
        WHERE s.id > $1 AND NOT EXISTS (SELECT 1 FROM match_records m WHERE m.object = 'customer' AND m.record_id = s.id AND m.version = $2)
        ORDER BY s.id LIMIT $3`,
    });
    this.backfill.register({
      object: 'contact',
      without: `SELECT s.id, NULL AS name, ARRAY[s.mobile, s.office_phone] AS phones FROM contacts s
        WHERE s.id > $1 AND NOT EXISTS (SELECT 1 FROM match_records m WHERE m.object = 'contact' AND m.record_id = s.id AND m.version = $2)
        ORDER BY s.id LIMIT $3`,
    });
  }
}
