import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { References } from '../../../platform/subjects/references.js';
import { OwnerChoice } from '../../org/index.js';
import { Quotes, useRefusal } from '../../quotes/index.js';
import { ContractDrafts } from '../contract-drafts.js';
import type { NewContractDto } from '../contract.dto.js';

/** A contract begins with the lines of an approved quote and the company's text. */
@Injectable()
export class CreateContract {
  constructor(
    private readonly quotes: Quotes,
    private readonly references: References,
    private readonly owners: OwnerChoice,
    private readonly drafts: ContractDrafts,
    private readonly clock: Clock,
  ) {}

  /** @throws ReferenceIsMissing, QuoteIsNotApproved, QuoteIsSuperseded, QuoteHasExpired, TemplateIsUnknown, BodyIsInvalid */
  async execute({ quoteId, templateId, clauses = [], ...typed }: NewContractDto): Promise<string> {
    await this.references.mustExist([{ pointer: '/quoteId', type: 'quote', id: quoteId }]);
    const quote = await this.quotes.get(quoteId);
    mustBeAllowed(useRefusal(quote, this.clock.today()));
    const { customerId, contactId, opportunityId, signingEntityId, currency, exchangeRate, priceListId } = quote;
    const { listTotal, netTotal, netExcludingTax, taxTotal, netTotalCny, ratio, worstRatio, worstLineId, margin } =
      quote;
    const lines = await this.quotes.lines(quoteId);
    return this.drafts.begin(
      lines,
      { templateId, clauses },
      {
        ...{ quoteId, customerId, contactId, opportunityId, signingEntityId, currency, exchangeRate, priceListId },
        ...{ listTotal, netTotal, netExcludingTax, taxTotal, netTotalCny, ratio, worstRatio, worstLineId, margin },
        ...(await this.owners.choose('contract', undefined)),
        title: typed.title ?? quote.title,
        ...(typed.type ? { type: typed.type } : {}),
        paymentTerms: typed.paymentTerms ?? quote.paymentTerms,
        milestones: typed.milestones ?? quote.milestones,
        startsOn: typed.startsOn ?? null,
        endsOn: typed.endsOn ?? null,
        typed: typed.number,
      },
    );
  }
}
