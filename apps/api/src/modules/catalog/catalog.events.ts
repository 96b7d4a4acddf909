import { DomainEvent } from '../../platform/events/events.js';

/** New list prices have the say from `effectiveFrom` on. */
export class PriceListPublished extends DomainEvent<{ priceListId: string; effectiveFrom: string }> {}
