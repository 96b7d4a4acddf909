import { DomainEvent } from '../../platform/events/events.js';

/**
 * Somebody on the road has not signed in for longer than the rules say; `since` is when she last did, `at`
 * when it was noticed: instants.
 */
export class TravellerIsSilent extends DomainEvent<{
  readonly personId: string;
  readonly superiorId: string | null;
  readonly since: string;
  readonly at: string;
  readonly days: number;
}> {}
