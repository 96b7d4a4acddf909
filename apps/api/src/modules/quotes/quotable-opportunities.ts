import { Injectable } from '@nestjs/common';
import { RecordRights } from '../../platform/subjects/record-rights.js';
import { References } from '../../platform/subjects/references.js';
import { Opportunities, type Opportunity } from '../opportunities/index.js';
import { OpportunityTakesNoQuote } from './quotes.errors.js';

/** Deals that an offer may still be made for. */
@Injectable()
export class QuotableOpportunities {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly references: References,
    private readonly rights: RecordRights,
  ) {}

  /** @throws ReferenceIsMissing when it is out of reach, RowIsForReading, OpportunityTakesNoQuote when it is lost */
  async get(id: string): Promise<Opportunity> {
    await this.references.mustExist([{ pointer: '/opportunityId', type: 'opportunity', id }]);
    await this.rights.mustChange({ type: 'opportunity', id });
    const opportunity = await this.opportunities.get(id);
    if (opportunity.outcome === 'lost') throw new OpportunityTakesNoQuote({ number: opportunity.number });
    return opportunity;
  }
}
