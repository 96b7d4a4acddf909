import { Injectable } from '@nestjs/common';
import { QuotableOpportunities } from '../quotable-opportunities.js';
import { OwnerChoice } from '../../org/index.js';
import { LinePricing } from '../line-pricing.js';
import type { NewQuoteDto } from '../quote.dto.js';
import { QuoteTerms } from '../quote-terms.js';
import { QuoteDrafts } from '../quote-drafts.js';

/** A first offer for an opportunity, in the price list in force and at the rate of the day. */
@Injectable()
export class CreateQuote {
  constructor(
    private readonly opportunities: QuotableOpportunities,
    private readonly owners: OwnerChoice,
    private readonly terms: QuoteTerms,
    private readonly pricing: LinePricing,
    private readonly drafts: QuoteDrafts,
  ) {}

  /** @throws ReferenceIsMissing, OpportunityTakesNoQuote, BodyIsInvalid naming each line at fault */
  async execute({ lines, opportunityId, ...typed }: NewQuoteDto): Promise<string> {
    const opportunity = await this.opportunities.get(opportunityId);
    await this.terms.check(typed, opportunity.customerId);
    const basis = await this.terms.basisToday(typed.currency ?? 'CNY');
    const owner = await this.owners.choose('quote', undefined);
    return this.drafts.begin(await this.pricing.price(lines, basis), {
      ...{ revision: 1, previousId: null, opportunityId, customerId: opportunity.customerId, ...basis, ...owner },
      title: typed.title ?? opportunity.name,
      contactId: typed.contactId === undefined ? opportunity.primaryContactId : typed.contactId,
      signingEntityId: typed.signingEntityId ?? (await this.terms.usualSigningEntity()),
      paymentTerms: typed.paymentTerms ?? '',
      milestones: typed.milestones ?? [],
      validUntil: typed.validUntil ?? this.terms.usualValidity(),
      justification: typed.justification ?? '',
      note: typed.note ?? '',
      typed: typed.number,
    });
  }
}
