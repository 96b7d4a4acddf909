import { Injectable } from '@nestjs/common';
import { CreateOpportunity } from '../../opportunities/index.js';
import type { QualifyLeadDto } from '../lead.dto.js';
import type { LeadLinks } from '../lead.entity.js';
import { QualifiableLeads } from '../qualifiable-leads.js';
import { QualifiedParties } from '../qualified-parties.js';

/** A valuable lead becomes a customer, a contact and an opportunity in one step, or nothing at all happens. */
@Injectable()
export class QualifyLead {
  constructor(
    private readonly leads: QualifiableLeads,
    private readonly parties: QualifiedParties,
    private readonly createOpportunity: CreateOpportunity,
  ) {}

  /** @throws LeadIsClosed, LeadHasNoOwner, LeadCriteriaAreUnmet, BodyIsInvalid, CustomerExistsAlready, and what an opportunity is refused for */
  async execute(id: string, body: QualifyLeadDto): Promise<LeadLinks> {
    const lead = await this.leads.get(id);
    const { customerId, contactId } = await this.parties.of(lead, body);
    const opportunity = await this.createOpportunity.execute({
      customerId,
      primaryContactId: contactId,
      ownerId: lead.ownerId,
      fields: body.opportunity,
      lead: { id: lead.id, number: lead.number },
      at: '/opportunity',
    });
    return this.leads.close(lead, { customerId, contactId, opportunityId: opportunity.id });
  }
}
