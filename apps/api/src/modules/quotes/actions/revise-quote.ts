import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Currency } from '../../../platform/http/money.dto.js';
import { LinePricing } from '../line-pricing.js';
import type { LineDto } from '../line.dto.js';
import { QuoteDrafts } from '../quote-drafts.js';
import type { Quote } from '../quote.entity.js';
import type { QuoteLine } from '../quote-line.entity.js';
import { QuoteTerms } from '../quote-terms.js';
import { plain } from '../quote-snapshot.js';
import { QuoteHasNewerRevision } from '../quotes.errors.js';
import { reviseRefusal } from '../quote.can.js';
import { Quotes } from '../quotes.repository.js';

/** The next revision of an approved quote, in today's prices. What was approved stays as it is, and so does its grant. */
@Injectable()
export class ReviseQuote {
  constructor(
    private readonly quotes: Quotes,
    private readonly terms: QuoteTerms,
    private readonly pricing: LinePricing,
    private readonly drafts: QuoteDrafts,
    private readonly clock: Clock,
  ) {}

  /** @throws QuoteCannotBeRevised, QuoteIsSuperseded, QuoteHasNewerRevision */
  async execute(id: string): Promise<string> {
    const quote = await this.quotes.getForChange(id);
    const refusal = reviseRefusal(quote);
    if (refusal) throw refusal;
    if (await this.quotes.next(id)) throw new QuoteHasNewerRevision({ number: quote.label() });
    const basis = await this.terms.basisToday(quote.currency);
    const lines = (await this.quotes.lines(id)).map((line) => typedLine(line, quote.currency as Currency));
    return this.drafts.begin(await this.pricing.price(lines, basis), { ...this.copied(quote), ...basis });
  }

  private copied(quote: Quote) {
    const { number, title, customerId, contactId, opportunityId, signingEntityId, currency } = quote;
    const { paymentTerms, milestones, justification, note, ownerId, departmentId } = quote;
    const isValid = quote.validUntil >= this.clock.today();
    return {
      ...{ number, title, customerId, contactId, opportunityId, signingEntityId, currency },
      ...{ paymentTerms, milestones, justification, note, ownerId, departmentId },
      revision: quote.revision + 1,
      previousId: quote.id,
      validUntil: isValid ? quote.validUntil : this.terms.usualValidity(),
    };
  }
}

function typedLine({ productId, quantity, netPrice, description }: QuoteLine, currency: Currency): LineDto {
  return { productId, quantity: plain(quantity), netPrice: { amount: netPrice, currency }, description };
}
