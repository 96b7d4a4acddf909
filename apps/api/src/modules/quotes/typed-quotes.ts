import { Injectable } from '@nestjs/common';
import { isQuantity } from '@countersign/pricing';
import { isUuid } from '../../platform/database/ids.js';
import { CURRENCIES, type Currency } from '../../platform/http/money.dto.js';
import { Catalogue } from '../catalog/index.js';
import { Opportunities } from '../opportunities/index.js';
import type { LineDto } from './line.dto.js';
import { LinePricing, type PriceBasis, type PricedLine, type PricedTotals } from './line-pricing.js';
import type { QuotePreviewDto, TypedLineDto } from './quote-preview.dto.js';
import type { Quote } from './quote.entity.js';
import { QuoteTerms } from './quote-terms.js';
import { Quotes } from './quotes.repository.js';

/** A quote while it is being typed: what can be counted is counted, the rest is passed over. */
@Injectable()
export class TypedQuotes {
  constructor(
    private readonly quotes: Quotes,
    private readonly opportunities: Opportunities,
    private readonly catalogue: Catalogue,
    private readonly terms: QuoteTerms,
    private readonly pricing: LinePricing,
  ) {}

  async price(body: QuotePreviewDto): Promise<{ lines: PricedLine[]; totals: PricedTotals; currency: string }> {
    const basis = await this.basis(body);
    const countable = await this.countable(body.lines ?? [], basis);
    const { lines, totals } = await this.pricing.price(
      countable.map(({ line }) => line),
      basis,
    );
    const placed = lines.map((line, at) => ({ ...line, position: (countable[at]?.at ?? at) + 1 }));
    return { lines: placed, totals, currency: basis.currency };
  }

  /** The customer of an opportunity within reach. @throws RowIsMissing */
  async customerOf(opportunityId: string): Promise<string> {
    return (await this.opportunities.get(opportunityId)).customerId;
  }

  /** The quote that is being changed, under whose number it counts already; null for a new one. @throws RowIsMissing */
  async changed({ quoteId }: QuotePreviewDto): Promise<Quote | null> {
    return isUuid(quoteId) ? this.quotes.get(quoteId) : null;
  }

  private async basis({ quoteId, currency }: QuotePreviewDto): Promise<PriceBasis> {
    const wanted = CURRENCIES.find((each) => each === currency) ?? null;
    if (!isUuid(quoteId)) return this.terms.basisToday(wanted ?? 'CNY');
    const quote = await this.quotes.get(quoteId);
    if (wanted === null || wanted === quote.currency) return quote;
    return { ...(await this.terms.basisToday(wanted)), priceListId: quote.priceListId };
  }

  private async countable(
    typed: readonly TypedLineDto[],
    { priceListId, currency }: PriceBasis,
  ): Promise<{ at: number; line: LineDto }[]> {
    const lines = typed.flatMap((line, at) => {
      const whole = wholeLine(line, currency as Currency);
      return whole ? [{ at, line: whole }] : [];
    });
    const products = await this.catalogue.products(
      priceListId,
      lines.map(({ line }) => line.productId),
    );
    return lines.filter(({ line }) => products.has(line.productId));
  }
}

const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;

/** The line, where enough of it has been typed to count it. */
function wholeLine(
  { productId, quantity, netPrice, description, gift }: TypedLineDto,
  currency: Currency,
): LineDto | null {
  if (!isUuid(productId) || !isQuantity(quantity)) return null;
  const amount = gift ? '0' : netPrice?.amount;
  if (amount === undefined || !AMOUNT.test(amount)) return null;
  return { productId, quantity, netPrice: { amount, currency }, ...(description ? { description } : {}) };
}
