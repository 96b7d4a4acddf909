import { Injectable } from '@nestjs/common';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { LinePricing, type PriceBasis } from '../line-pricing.js';
import type { ChangeQuoteDto } from '../quote.dto.js';
import { QuoteDrafts } from '../quote-drafts.js';
import type { Quote } from '../quote.entity.js';
import { QuoteTerms } from '../quote-terms.js';
import { Quotes } from '../quotes.repository.js';

/** Changes an open quote; its price list stays the one it was begun with, its rate that of its currency. */
@Injectable()
export class ChangeQuote {
  constructor(
    private readonly quotes: Quotes,
    private readonly terms: QuoteTerms,
    private readonly pricing: LinePricing,
    private readonly drafts: QuoteDrafts,
  ) {}

  /** @throws QuoteIsClosed, RowIsStale, ReferenceIsMissing, BodyIsInvalid naming each field at fault */
  async execute(id: string, version: number, { lines, ...typed }: ChangeQuoteDto): Promise<void> {
    const quote = await this.quotes.getForChange(id);
    quote.mustBeOpen();
    await this.terms.check(typed, quote.customerId);
    const basis = await this.basis(quote, typed.currency, lines !== undefined);
    if (lines) await this.drafts.reprice(quote, await this.pricing.price(lines, basis));
    await this.quotes.save(applyPatch(quote, { ...typed, exchangeRate: basis.exchangeRate }), version);
  }

  private async basis(quote: Quote, currency: string | undefined, withLines: boolean): Promise<PriceBasis> {
    if (currency === undefined || currency === quote.currency) return quote;
    if (!withLines) throw new BodyIsInvalid({}, [{ pointer: '/lines', code: 'field.required' }]);
    const { exchangeRate } = await this.terms.basisToday(currency);
    return { priceListId: quote.priceListId, currency, exchangeRate };
  }
}
