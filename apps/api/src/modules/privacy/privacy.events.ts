import { DomainEvent } from '../../platform/events/events.js';

/** Somebody wants a number let through that is none of what it was taken for. */
export class ExceptionAskedFor extends DomainEvent<{
  readonly exceptionId: string;
  readonly byId: string;
  readonly reason: string;
  /** Who can decide it: never who asks. */
  readonly personIds: readonly string[];
}> {}

export class ExceptionDecided extends DomainEvent<{
  readonly exceptionId: string;
  readonly askerId: string;
  readonly verdict: 'granted' | 'refused';
  readonly byId: string;
}> {}

/** Somebody proposes to erase what is held on a person; a second one has to agree. */
export class ErasureProposed extends DomainEvent<{
  readonly requestId: string;
  readonly number: string;
  /** When: one that was sent back may be proposed again. */
  readonly at: string;
  readonly byId: string;
  readonly personIds: readonly string[];
}> {}

/** What came of it, for whoever proposed it. */
export class ErasureDecided extends DomainEvent<{
  readonly requestId: string;
  readonly number: string;
  /** When: one that was sent back may be proposed again. */
  readonly at: string;
  readonly byId: string;
  readonly proposerId: string;
  readonly verdict: 'confirmed' | 'sent_back';
}> {}

/** A request of a person has to be answered within days, or should have been. */
export class SubjectRequestDue extends DomainEvent<{
  readonly requestId: string;
  readonly number: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly personIds: readonly string[];
}> {}
