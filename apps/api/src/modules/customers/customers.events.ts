import { DomainEvent } from '../../platform/events/events.js';

/** A customer changed hands. */
export class CustomerTransferred extends DomainEvent<{ customerId: string; fromOwnerId: string; toOwnerId: string }> {}
