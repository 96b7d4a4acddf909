import { DomainEvent } from '../../platform/events/events.js';

/** A quote may be given to its customer, and become a contract. */
export class QuoteApproved extends DomainEvent<{ quoteId: string; opportunityId: string }> {}
