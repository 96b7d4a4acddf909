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

interface Suggested {
  readonly suggestionId: string;
  readonly instanceId: string;
  readonly contractId: string;
  readonly number: string;
  /** Of the clause or line it is about. */
  readonly title: string;
}

/** Somebody who is asked to approve a contract proposes a change of it. */
export class ContractSuggested extends DomainEvent<Suggested & { submitterId: string; by: string }> {}

/** Whoever submitted the contract took a suggestion up, or did not. */
export class ContractSuggestionAnswered extends DomainEvent<
  Suggested & { authorId: string; answer: 'accepted' | 'declined'; by: string }
> {}

/** A contract went on as its next version while it was being approved; these people had a seat in the version before. */
export class ContractRevised extends DomainEvent<{
  contractId: string;
  number: string;
  personIds: string[];
  by: string;
}> {}
