import { DomainEvent } from '../../platform/events/events.js';

interface Closed {
  readonly opportunityId: string;
  readonly customerId: string;
  readonly ownerId: string;
}

export class OpportunityWon extends DomainEvent<Closed> {}

export class OpportunityLost extends DomainEvent<Closed> {}

export class OpportunityStageChanged extends DomainEvent<{
  readonly opportunityId: string;
  readonly fromStageId: string;
  readonly toStageId: string;
}> {}
