import { quotePolicy, type FactCatalogue, type Facts } from '@countersign/approval-engine';
import { Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import type { FactSources } from '../approvals/index.js';
import type { Standing } from './customer-standing.js';
import { DEAL_FACTS, DEAL_SOURCES, DealFacts, type DealToJudge } from './deal-facts.js';
import { DealsOfCustomers } from './deals-of-customers.js';

/** Everything that a policy about a quote may ask. */
export const QUOTE_FACTS: FactCatalogue = { ...quotePolicy.facts, ...DEAL_FACTS };

export const QUOTE_SOURCES: FactSources = {
  ...DEAL_SOURCES,
  ratio: {
    'zh-CN': '整单与各主要明细的净价 ÷ 冻结的价目表价格，取最低',
    en: 'Net by list price of the whole and of each material line, by the price list it froze; the lowest',
  },
  amount: {
    'zh-CN': '明细净额合计，按冻结汇率折合人民币',
    en: 'Net total of its lines, in renminbi at the rate it froze',
  },
  customerInCrm: { 'zh-CN': '客户档案，提交当日', en: "The customer's record on the day" },
  customerMet: { 'zh-CN': '与该客户的拜访记录，提交当日', en: 'Visits to the customer on the day' },
  justified: { 'zh-CN': '报价上的未见面说明', en: 'The justification on the quote' },
};

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
