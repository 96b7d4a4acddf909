import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface Contacted {
  /** A visit or a meeting has taken place. */
  readonly metInPerson: boolean;
  /** The latest exchange of any kind. */
  readonly lastContactAt: Date | null;
}

/**
 * Whether the house knows a customer. Asked as the house: it counts whoever of us was there, not who asks.
 * "Met" is a visit or a meeting that took place; whether what was promised there is done yet does not matter.
 */
@Injectable()
export class CustomerContact {
  constructor(private readonly work: UnitOfWork) {}

  /** Those of the customers that somebody of us has met. */
  async customersMet(customerIds: readonly string[]): Promise<Set<string>> {
    const contacted = await this.of(customerIds);
    return new Set([...contacted].filter(([, { metInPerson }]) => metInPerson).map(([id]) => id));
  }

  /** One entry for each customer there was any exchange with. */
  async of(customerIds: readonly string[]): Promise<Map<string, Contacted>> {
    if (customerIds.length === 0) return new Map();
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<(Contacted & { customerId: string })[]>(
        `SELECT customer_id AS "customerId", max(occurred_at) AS "lastContactAt",
           bool_or(channel IN ('visit', 'meeting')) AS "metInPerson"
         FROM activities WHERE customer_id = ANY($1::uuid[]) AND deleted_at IS NULL AND occurred_at <= app_now() GROUP BY customer_id`,
        [customerIds],
      ),
    );
    return new Map(rows.map(({ customerId, ...contacted }) => [customerId, contacted]));
  }
}
