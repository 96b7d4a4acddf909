import { businessDate, Money } from '@countersign/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DealsOfCustomers, WINDOW_DAYS, type CommittedDeal } from './deals-of-customers.js';

/** A document of a customer as it counts beside others. */
export interface CommittedRow {
  readonly customerId: string;
  readonly number: string;
  readonly label: string;
  readonly quoteNumber: string | null;
  /** When it last came nearer to a commitment; while people decide on it, that is now. */
  readonly committedAt: Date;
  readonly netTotalCny: string;
  readonly worstRatio: number | null;
  readonly margin: number | null;
}

/** Quotes that people decide on, or that still stand; of the revisions of one, only the latest counts. */
@Injectable()
export class OfferedDeals implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deals: DealsOfCustomers,
  ) {}

  onModuleInit(): void {
    this.deals.register(async (customerIds) =>
      (await this.rows(customerIds)).map((row) => dealOf(row, 'quote.discount')),
    );
  }

  private rows(customerIds: readonly string[]): Promise<CommittedRow[]> {
    return this.work.manager.query<CommittedRow[]>(
      `SELECT q.customer_id AS "customerId", q.number, NULL AS "quoteNumber",
         CASE WHEN q.revision > 1 THEN q.number || ' v' || q.revision ELSE q.number END AS label,
         c.at AS "committedAt", q.net_total_cny AS "netTotalCny", q.worst_ratio AS "worstRatio", q.margin
       FROM quotes q
       CROSS JOIN LATERAL (SELECT CASE q.status WHEN 'in_approval' THEN app_now() ELSE greatest(q.submitted_at, q.decided_at) END) c (at)
       WHERE q.customer_id = ANY($1::uuid[]) AND q.deleted_at IS NULL AND c.at >= app_now() - make_interval(days => $2)
         AND (q.status = 'in_approval' OR q.status = 'approved' AND q.valid_until >= (app_now() AT TIME ZONE 'Asia/Shanghai')::date)
         AND NOT EXISTS (SELECT 1 FROM quotes nx WHERE nx.previous_id = q.id AND nx.deleted_at IS NULL
           AND nx.status IN ('in_approval', 'approved'))`,
      [customerIds, WINDOW_DAYS],
    );
  }
}

export function dealOf(
  { committedAt, netTotalCny, worstRatio, margin, ...row }: CommittedRow,
  purpose: string,
): CommittedDeal {
  const facts = { amount: Money.of(netTotalCny, 'CNY').toJSON(), ratio: worstRatio, margin };
  return { ...row, purpose, on: businessDate(committedAt), facts };
}
