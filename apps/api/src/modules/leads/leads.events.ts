import { DomainEvent } from '../../platform/events/events.js';

/** One person was given leads, in one go. */
export class LeadsAssigned extends DomainEvent<{
  readonly assigneeId: string;
  readonly leadIds: readonly string[];
  readonly byId: string;
}> {}

export class LeadConverted extends DomainEvent<{
  readonly leadId: string;
  readonly customerId: string;
  readonly contactId: string;
  readonly opportunityId: string;
}> {}
