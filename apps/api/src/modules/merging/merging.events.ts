import { DomainEvent } from '../../platform/events/events.js';

interface Merged {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly survivorName: string;
  readonly loserId: string;
  readonly loserName: string;
  /** Whose the record that gave way was, and is again. */
  readonly loserOwnerId: string;
  readonly byId: string;
}

export class CustomersMerged extends DomainEvent<Merged> {}

export class CustomerMergeUndone extends DomainEvent<Merged> {}
