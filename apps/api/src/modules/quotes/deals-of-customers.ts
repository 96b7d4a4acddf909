import type { OtherDeal, OtherDeals } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Customers } from '../customers/index.js';

/** As far back as any window may look. */
export const WINDOW_DAYS = 366;

/** Which deal it is, so that it is not counted beside itself. */
export interface DealKey {
  readonly customerId: string;
  /** Its number without a version; null while it has none. */
  readonly number: string | null;
  /** The number of the quote it was made from; null for a quote. */
  readonly quoteNumber: string | null;
}

export type CommittedDeal = Omit<OtherDeal, 'with'> & DealKey & { readonly label: string };

/** Tells what is in approval, approved or signed with customers, as far back as a window may look. */
export type DealSource = (customerIds: readonly string[]) => Promise<readonly CommittedDeal[]>;

/** What there is with a customer and its group: rooms that make deals of quotes tell theirs as well. */
@Injectable()
export class DealsOfCustomers {
  private readonly sources: DealSource[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly clock: Clock,
  ) {}

  register(source: DealSource): void {
    this.sources.push(source);
  }

  /** Everything but the deal itself. A quote is the same deal as the contract that was made from it, and counts until there is one. */
  async besides({ customerId, ...deal }: DealKey): Promise<OtherDeals> {
    const group = await this.customers.groupOf(customerId);
    const all = await this.work.asHouse(() => this.all(group));
    const contracted = new Set([deal.quoteNumber, ...all.map(({ quoteNumber }) => quoteNumber)]);
    const deals = all
      .filter((each) => each.number !== deal.number && !contracted.has(each.number))
      .filter((each) => each.quoteNumber === null || each.quoteNumber !== deal.number)
      .map(({ label, purpose, on, facts, customerId: whose }): OtherDeal => {
        return { number: label, purpose, on, facts, with: whose === customerId ? 'customer' : 'group' };
      })
      .sort((left, right) => (left.on + left.number < right.on + right.number ? -1 : 1));
    return { asOf: this.clock.today(), deals };
  }

  private async all(customerIds: readonly string[]): Promise<CommittedDeal[]> {
    return (await Promise.all(this.sources.map((source) => source(customerIds)))).flat();
  }

  /**
   * Makes submissions for one group of customers wait for each other, so that two halves of one deal cannot each count
   * alone. Held until the end of the unit of work.
   */
  async oneAtATime(customerId: string): Promise<void> {
    const [head = customerId] = await this.customers.groupOf(customerId);
    await this.work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 4715119))`, [head]);
  }
}
