import { Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const COMMITTED_STATUSES = `('in_approval', 'approved', 'reviewed', 'sealed', 'signed', 'filed')`;

/**
 * A contract that people decide on, or have agreed to; one that is back with its submitter counts when it comes again. Of
 * a contract and its amendments only the latest counts.
 */
const COMMITTED = `status IN ${COMMITTED_STATUSES} AND deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM contracts nx WHERE nx.number = contracts.number AND nx.revision > contracts.revision AND nx.deleted_at IS NULL
    AND (nx.id = $2 OR nx.status IN ${COMMITTED_STATUSES}))`;

/** What else has been agreed with a customer, or out of a quote. Asked as the house, across everybody's reach. */
@Injectable()
export class Commitments {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Makes submissions for one customer wait for each other, so that two halves of one deal cannot each count alone.
   * Held until the end of the unit of work.
   */
  async oneAtATime(customerId: string): Promise<void> {
    await this.work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 4715119))`, [customerId]);
  }

  /** Other contracts of the legal entity that were submitted within 90 days, in renminbi. */
  within90Days(customerId: string, exceptId: string): Promise<Money> {
    return this.sum(
      `SELECT coalesce(sum(net_total_cny), 0)::numeric(18, 2) AS total FROM contracts
       WHERE customer_id = $1 AND id <> $2 AND submitted_at >= app_now() - interval '90 days' AND ` + COMMITTED,
      [customerId, exceptId],
      'CNY',
    );
  }

  /** Other contracts made from the same quote, in its currency. */
  ofQuote(quoteId: string, exceptId: string, currency: string): Promise<Money> {
    return this.sum(
      'SELECT coalesce(sum(net_total), 0)::numeric(18, 2) AS total FROM contracts WHERE quote_id = $1 AND id <> $2 AND ' +
        COMMITTED,
      [quoteId, exceptId],
      currency,
    );
  }

  private async sum(sql: string, values: unknown[], currency: string): Promise<Money> {
    const [row] = await this.work.asHouse(() => this.work.manager.query<{ total: string }[]>(sql, values));
    return Money.of(row?.total ?? '0', currency);
  }
}
