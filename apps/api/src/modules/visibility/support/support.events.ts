import { DomainEvent } from '../../../platform/events/events.js';

/** An administrator would like to see what somebody sees. */
export class SupportViewAsked extends DomainEvent<{
  readonly viewId: string;
  readonly personId: string;
  readonly byId: string;
}> {}

/** She agreed to it. */
export class SupportViewAgreed extends DomainEvent<{
  readonly viewId: string;
  readonly personId: string;
  readonly byId: string;
}> {}

/** It was ended before its time, by one of the two. */
export class SupportViewEnded extends DomainEvent<{
  readonly viewId: string;
  readonly tellId: string;
  readonly byId: string;
  /** Whoever ended it is who had asked for it. */
  readonly isAsker: boolean;
}> {}
