import { Money } from '@countersign/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { committedDeal, DealsOfCustomers, WINDOW_DAYS, type CommittedRow } from '../quotes/index.js';
import { CONTRACT_PURPOSE } from './purposes.js';

const COMMITTED_STATUSES = `('in_approval', 'approved', 'reviewed', 'sealed', 'signed', 'filed')`;

/**
 * A contract that people decide on, or have agreed to; one that is back with its submitter counts when it comes again. Of
 * a contract and its amendments only the latest counts.
 */
const COMMITTED = `contracts.status IN ${COMMITTED_STATUSES} AND contracts.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM contracts nx WHERE nx.number = contracts.number AND nx.revision > contracts.revision AND nx.deleted_at IS NULL
    AND (nx.id = $2 OR nx.status IN ${COMMITTED_STATUSES}))`;

/** What else has been agreed with a customer, or out of a quote. Asked as the house, across everybody's reach. */
@Injectable()
export class Commitments implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deals: DealsOfCustomers,
  ) {}

  onModuleInit(): void {
    this.deals.register(async (customerIds) =>
      (await this.within(customerIds)).map((row) => committedDeal(row, CONTRACT_PURPOSE)),
    );
  }

  /** Contracts of customers that are being decided, or were submitted, agreed to or signed as lately as a window may look. */
  private within(customerIds: readonly string[]): Promise<CommittedRow[]> {
    return this.work.manager.query<CommittedRow[]>(
      `SELECT contracts.customer_id AS "customerId", contracts.number, q.number AS "quoteNumber",
         CASE WHEN contracts.revision > 1 THEN contracts.number || ' v' || contracts.revision ELSE contracts.number END AS label,
         c.at AS "committedAt", contracts.net_total_cny AS "netTotalCny",
         contracts.worst_ratio AS "worstRatio", contracts.margin
       FROM contracts LEFT JOIN quotes q ON q.id = contracts.quote_id
       CROSS JOIN LATERAL (SELECT CASE contracts.status WHEN 'in_approval' THEN app_now()
         ELSE greatest(contracts.submitted_at, contracts.approved_at, contracts.signed_on::timestamp AT TIME ZONE 'Asia/Shanghai') END) c (at)
       WHERE contracts.customer_id = ANY($1::uuid[]) AND c.at >= app_now() - make_interval(days => $3) AND ` +
        COMMITTED,
      [customerIds, null, WINDOW_DAYS],
    );
  }

  /** What both sides have signed of a quote, in its currency; of a contract and its amendments the latest. */
  async signedOf(quoteId: string): Promise<string> {
    const sql = `SELECT coalesce(sum(c.net_total), 0)::numeric(18, 2) AS total FROM contracts c
      WHERE c.quote_id = $1 AND c.status IN ('signed', 'filed') AND c.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM contracts nx WHERE nx.number = c.number AND nx.revision > c.revision AND nx.status IN ('signed', 'filed') AND nx.deleted_at IS NULL)`;
    const [row] = await this.work.asHouse(() => this.work.manager.query<{ total: string }[]>(sql, [quoteId]));
    return row?.total ?? '0';
  }

  /** The numbers of contracts that rest on a quote: being approved, or agreed to. */
  async resting(quoteId: string): Promise<string[]> {
    const sql = 'SELECT DISTINCT number FROM contracts WHERE quote_id = $1 AND ' + COMMITTED + ' ORDER BY number';
    const rows = await this.work.asHouse(() => this.work.manager.query<{ number: string }[]>(sql, [quoteId, null]));
    return rows.map(({ number }) => number);
  }

  /** Other contracts made from the same quote, in its currency. */
  async ofQuote(quoteId: string, exceptId: string, currency: string): Promise<Money> {
    const sql =
      'SELECT coalesce(sum(net_total), 0)::numeric(18, 2) AS total FROM contracts WHERE quote_id = $1 AND id <> $2 AND ' +
      COMMITTED;
    const [row] = await this.work.asHouse(() => this.work.manager.query<{ total: string }[]>(sql, [quoteId, exceptId]));
    return Money.of(row?.total ?? '0', currency);
  }
}
