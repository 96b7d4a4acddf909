import { DomainEvent } from '../../../platform/events/events.js';

/** Somebody asked for what she may not do or see. Who is told is found out afterwards: the asker cannot tell from it. */
export class AccessAskedFor extends DomainEvent<{ readonly requestId: string }> {}
