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
