import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackfillMatchKeys } from './backfill-match-keys.js';

/** Customers are compared by name and code, their contacts by how they are reached. */
@Injectable()
export class CustomersMatching implements OnModuleInit {
  constructor(private readonly backfill: BackfillMatchKeys) {}

  onModuleInit(): void {
    this.backfill.register({
      object: 'customer',
      without: `SELECT s.id, s.name, '{}'::text[] AS phones, ARRAY[s.credit_code] AS codes FROM customers s
        WHERE s.id > $1 AND NOT EXISTS (SELECT 1 FROM match_records m WHERE m.object = 'customer' AND m.record_id = s.id AND m.version = $2)
        ORDER BY s.id LIMIT $3`,
    });
    this.backfill.register({
      object: 'contact',
      without: `SELECT s.id, NULL AS name, ARRAY[s.mobile, s.office_phone] AS phones, ARRAY[s.email] AS emails, ARRAY[s.wechat] AS wechats, s.name AS person
        FROM contacts s
        WHERE s.id > $1 AND NOT EXISTS (SELECT 1 FROM match_records m WHERE m.object = 'contact' AND m.record_id = s.id AND m.version = $2)
        ORDER BY s.id LIMIT $3`,
    });
  }
}
