import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { CreateOpportunity } from '../../opportunities/index.js';
import type { QualifyLeadDto } from '../lead.dto.js';
import type { Lead, LeadLinks } from '../lead.entity.js';
import { LeadConverted } from '../leads.events.js';
import { Leads } from '../leads.repository.js';
import { QualifiedParties } from '../qualified-parties.js';

/** A valuable lead becomes a customer, a contact and an opportunity in one step, or nothing at all happens. */
@Injectable()
export class QualifyLead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly parties: QualifiedParties,
    private readonly createOpportunity: CreateOpportunity,
    private readonly events: EventBus,
  ) {}

  /** @throws LeadIsClosed, LeadHasNoOwner, BodyIsInvalid, CustomerExistsAlready, and what an opportunity is refused for */
  async execute(id: string, body: QualifyLeadDto): Promise<LeadLinks> {
    const lead = await this.leads.getForChange(id);
    lead.mustBeQualifiable();
    const { customerId, contactId } = await this.parties.of(lead, body);
    const opportunity = await this.createOpportunity.execute({
      customerId,
      primaryContactId: contactId,
      ownerId: lead.ownerId,
      fields: body.opportunity,
      lead: { id: lead.id, number: lead.number },
      at: '/opportunity',
    });
    return this.close(lead, { customerId, contactId, opportunityId: opportunity.id });
  }

  private async close(lead: Lead, links: LeadLinks): Promise<LeadLinks> {
    lead.qualify(links, this.work.now);
    await this.leads.save(lead);
    await this.events.publish(new LeadConverted({ leadId: lead.id, ...links }));
    return links;
  }
}
