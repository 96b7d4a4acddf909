import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Approvals, type RoutePreviewView } from '../../approvals/index.js';
import type { PricedLine, PricedTotals } from '../line-pricing.js';
import { lineView } from '../line.view.js';
import type { QuotePreviewDto, QuotePreviewView } from '../quote-preview.dto.js';
import { QuoteFacts } from '../quote-facts.js';
import { totalsView } from '../quote.view.js';
import { TypedQuotes } from '../typed-quotes.js';
import { QUOTE_PURPOSE } from './submit-quote.js';

/** Counts what has been typed so far, and finds who would have to approve it. */
@Injectable()
export class PreviewQuote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly typed: TypedQuotes,
    private readonly assess: QuoteFacts,
    private readonly approvals: Approvals,
  ) {}

  async execute(body: QuotePreviewDto, locale: Locale): Promise<QuotePreviewView> {
    const { lines, totals, currency } = await this.typed.price(body);
    const route = unroutable(lines, totals, locale) ?? (await this.route(body, totals, lines, locale));
    return { lines: lines.map((line) => lineView(line, currency)), totals: totalsView(totals, currency), route };
  }

  private async route(
    body: QuotePreviewDto,
    { worstRatio, netTotalCny, margin }: PricedTotals,
    lines: readonly PricedLine[],
    locale: Locale,
  ): Promise<RoutePreviewView> {
    const customerId = isUuid(body.opportunityId) ? await this.typed.customerOf(body.opportunityId) : null;
    const quote = await this.typed.changed(body);
    const productIds = lines.map(({ productId }) => productId);
    const known = {
      worstRatio,
      netTotalCny,
      margin,
      productIds,
      number: quote?.number ?? null,
      justification: body.justification ?? '',
    };
    const { facts } = await this.assess.of({ ...known, customerId });
    const { personId: by } = this.work.principal;
    return this.approvals.preview({ purpose: QUOTE_PURPOSE, facts, submitterId: quote?.ownerId ?? by, by, locale });
  }
}

/** Before anybody can be named, there must be lines, and each must have a list price. */
function unroutable(lines: readonly PricedLine[], totals: PricedTotals, locale: Locale): RoutePreviewView | null {
  if (lines.length === 0) return refused('quote.preview_no_lines', {}, locale);
  if (totals.worstRatio !== null) return null;
  const unpriced = lines.filter(({ listPrice }) => listPrice === null);
  const products = unpriced.map(({ productName }) => productName).join('、');
  const fields = unpriced.map(({ position }) => `/lines/${position - 1}/listPrice`);
  return refused('quote.unpriced', { products, fields }, locale);
}

function refused(code: string, params: Record<string, unknown>, locale: Locale): RoutePreviewView {
  return {
    outcome: 'refused',
    refusal: { code, params, detail: say(code, params, locale) },
    steps: [],
    skipped: [],
    holes: [],
  };
}
