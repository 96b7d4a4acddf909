import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Judging } from './judging/judging.js';
import type { Lead, LeadLinks } from './lead.entity.js';
import { LeadConverted } from './leads.events.js';
import { Leads } from './leads.repository.js';

/** Leads from where they may be qualified to where they are. */
@Injectable()
export class QualifiableLeads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly judging: Judging,
    private readonly events: EventBus,
  ) {}

  /** Locks the lead. @throws LeadIsClosed, LeadHasNoOwner, LeadCriteriaAreUnmet, RowIsMissing */
  async get(id: string): Promise<Lead> {
    const lead = await this.leads.getForChange(id);
    lead.mustBeQualifiable();
    await this.judging.mustMeet(lead);
    return lead;
  }

  async close(lead: Lead, links: LeadLinks): Promise<LeadLinks> {
    lead.qualify(links, this.work.now);
    await this.leads.save(lead);
    await this.events.publish(new LeadConverted({ leadId: lead.id, ...links }));
    return links;
  }
}
