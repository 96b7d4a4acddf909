import { isPlainDate } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Approvals, type PreviewRequest, type RoutePreviewView } from '../../approvals/index.js';
import type { PricedLine, PricedTotals } from '../line-pricing.js';
import { lineView } from '../line.view.js';
import type { Milestone } from '../milestones.js';
import type { QuotePreviewDto, QuotePreviewView, TypedMilestoneDto } from '../quote-preview.dto.js';
import type { Quote } from '../quote.entity.js';
import { QuoteFacts } from '../quote-facts.js';
import { quoteEnvelope, substanceOf } from '../quote-snapshot.js';
import { totalsView } from '../quote.view.js';
import { TypedQuotes } from '../typed-quotes.js';
import { QUOTE_PURPOSE } from './submit-quote.js';

interface Priced {
  readonly lines: readonly PricedLine[];
  readonly totals: PricedTotals;
  readonly currency: string;
}

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
    const priced = await this.typed.price(body);
    const { lines, totals, currency } = priced;
    const route = unroutable(lines, totals, locale) ?? (await this.route(body, priced, locale));
    return { lines: lines.map((line) => lineView(line, currency)), totals: totalsView(totals, currency), route };
  }

  private async route(body: QuotePreviewDto, priced: Priced, locale: Locale): Promise<RoutePreviewView> {
    const { lines, totals } = priced;
    const quote = await this.typed.changed(body);
    const customerId = isUuid(body.opportunityId)
      ? await this.typed.customerOf(body.opportunityId)
      : (quote?.customerId ?? null);
    const { worstRatio, netTotalCny, margin } = totals;
    const productIds = lines.map(({ productId }) => productId);
    const justification = body.justification ?? quote?.justification ?? '';
    const known = { worstRatio, netTotalCny, margin, productIds, number: quote?.number ?? null, justification };
    const { personId: by } = this.work.principal;
    const submitterId = quote?.ownerId ?? by;
    const { facts } = await this.assess.of({ ...known, ownerId: submitterId, customerId });
    return this.approvals.preview({
      ...{ purpose: QUOTE_PURPOSE, facts, submitterId, by, locale },
      ...(quote?.previousId ? asRevised(quote, quote.previousId, body, priced) : {}),
    });
  }
}

/** What the revision before it already allows is asked of nobody again; held against it is what is being typed. */
function asRevised(
  quote: Quote,
  previousId: string,
  { paymentTerms, milestones, validUntil }: QuotePreviewDto,
  { lines, totals, currency }: Priced,
): Pick<PreviewRequest, 'earlier' | 'substance' | 'envelope'> {
  const offered = {
    ...totals,
    ...{ customerId: quote.customerId, currency },
    paymentTerms: paymentTerms ?? quote.paymentTerms,
    milestones: milestones?.map(typedMilestone) ?? quote.milestones,
  };
  const until = isPlainDate(validUntil) ? validUntil : quote.validUntil;
  return {
    earlier: { type: 'quote', id: previousId },
    substance: substanceOf(offered, lines, until),
    envelope: quoteEnvelope(offered, lines, until),
  };
}

function typedMilestone({ name = '', percent, dueRule = '' }: TypedMilestoneDto): Milestone {
  return { name, percent: percent ?? 0, dueRule };
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
