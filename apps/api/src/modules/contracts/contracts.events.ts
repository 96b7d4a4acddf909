import { DomainEvent } from '../../platform/events/events.js';

/** Both sides have signed. */
export class ContractSigned extends DomainEvent<{
  contractId: string;
  quoteId: string | null;
  opportunityId: string;
  customerId: string;
  /** `YYYY-MM-DD` */
  signedOn: string;
}> {}

/** Everyone who was asked has agreed; business reviews it next. */
export class ContractApproved extends DomainEvent<{ contractId: string; opportunityId: string }> {}
