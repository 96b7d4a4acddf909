import { quotePolicy, type FactCatalogue, type Facts } from '@countersign/approval-engine';
import { Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import type { Standing } from './customer-standing.js';
import { DEAL_FACTS, DealFacts, type DealToJudge } from './deal-facts.js';
import { DealsOfCustomers } from './deals-of-customers.js';

/** Everything that a policy about a quote may ask. */
export const QUOTE_FACTS: FactCatalogue = { ...quotePolicy.facts, ...DEAL_FACTS };

export interface QuoteToJudge extends Omit<DealToJudge, 'customerId' | 'quoteNumber'> {
  /** Null while nobody has said for whom it is. */
  readonly customerId: string | null;
  readonly worstRatio: number | null;
  readonly netTotalCny: string | null;
  readonly justification: string;
}

/** What the policy asks about a quote, found out as of now; null where it is not known yet. */
@Injectable()
export class QuoteFacts {
  constructor(
    private readonly deal: DealFacts,
    private readonly deals: DealsOfCustomers,
  ) {}

  /** For a submission, which waits for the others of the customer. */
  async submitted(quote: QuoteToJudge & { customerId: string }): Promise<{ facts: Facts; standing: Standing }> {
    await this.deals.oneAtATime(quote.customerId);
    const { facts, standing } = await this.of(quote);
    return { facts, standing: standing as Standing };
  }

  async of({ customerId, ...quote }: QuoteToJudge): Promise<{ facts: Facts; standing: Standing | null }> {
    const { margin, worstRatio, netTotalCny, justification } = quote;
    const known = customerId === null ? null : await this.deal.of({ ...quote, customerId, quoteNumber: null });
    return {
      standing: known?.standing ?? null,
      facts: {
        ...Object.fromEntries(Object.keys(DEAL_FACTS).map((field) => [field, null])),
        margin,
        ...known?.facts,
        ratio: worstRatio,
        amount: netTotalCny === null ? null : Money.of(netTotalCny, 'CNY').toJSON(),
        customerInCrm: known?.standing.inCrm ?? null,
        customerMet: known?.standing.met ?? null,
        justified: justification.trim() !== '',
      },
    };
  }
}
