import { Injectable } from '@nestjs/common';
import { Numbering } from '../../platform/numbering/numbering.js';
import type { PricedLine, PricedTotals } from './line-pricing.js';
import type { Quote } from './quote.entity.js';
import { Quotes } from './quotes.repository.js';

export interface Priced {
  readonly lines: readonly PricedLine[];
  readonly totals: PricedTotals;
}

type Settled = 'number' | 'status' | 'contentHash' | 'submittedAt' | 'decidedAt' | keyof PricedTotals;
export type DraftTerms = Omit<Parameters<Quotes['insert']>[0], Settled> & {
  /** Of what it is a revision of. */
  number?: string;
  /** Of a new one, as somebody typed it. */
  typed?: string | null | undefined;
};

/** Where every quote begins: a draft, with nothing decided about it, whatever it was copied from. */
@Injectable()
export class QuoteDrafts {
  constructor(
    private readonly quotes: Quotes,
    private readonly numbering: Numbering,
  ) {}

  /** @throws what Numbering.give refuses */
  async begin({ lines, totals }: Priced, { typed, ...terms }: DraftTerms): Promise<string> {
    const number = terms.number ?? (await this.numbering.give('BJ', typed));
    const undecided = { status: 'draft', contentHash: null, submittedAt: null, decidedAt: null } as const;
    const quote = await this.quotes.insert({ ...terms, ...totals, ...undecided, number } as Parameters<
      Quotes['insert']
    >[0]);
    await this.quotes.replaceLines(quote.id, lines);
    return quote.id;
  }

  /** Puts other lines into an open quote. */
  async reprice(quote: Quote, { lines, totals }: Priced): Promise<void> {
    Object.assign(quote, totals);
    await this.quotes.replaceLines(quote.id, lines);
  }
}
