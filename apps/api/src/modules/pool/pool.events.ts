import { DomainEvent } from '../../platform/events/events.js';

/** What one owner hears on one day of her customers, all of it together. */
export class CustomersGoQuiet extends DomainEvent<{
  readonly ownerId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** How many have come to the first and second alert and to the warning since she was told last. */
  readonly first: number;
  readonly second: number;
  readonly warned: number;
  /** How many were recycled. */
  readonly recycled: number;
  /** How many are due for a contact by their own frequency. */
  readonly contactDue: number;
}> {}

/** A manager gave customers of a pool to somebody, in one go. */
export class PooledCustomersAssigned extends DomainEvent<{
  readonly assigneeId: string;
  readonly customerIds: readonly string[];
  readonly byId: string;
  readonly at: string;
}> {}

/** Somebody wants back what the rule took from her. */
export class RecyclingAppealed extends DomainEvent<{
  readonly appealId: string;
  readonly customerId: string;
  readonly poolId: string;
  readonly byId: string;
}> {}

export class AppealDecided extends DomainEvent<{
  readonly appealId: string;
  readonly appellantId: string;
  readonly customerId: string;
  readonly verdict: 'upheld' | 'rejected';
  readonly byId: string;
}> {}
