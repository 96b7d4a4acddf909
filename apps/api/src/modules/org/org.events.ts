import { DomainEvent } from '../../platform/events/events.js';

/** Somebody can no longer sign in. */
export class PersonLeft extends DomainEvent<{ personId: string }> {}
