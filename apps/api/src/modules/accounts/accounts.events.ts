import { DomainEvent } from '../../platform/events/events.js';

/** Somebody asked for a new password; null where nobody has that login, so that both leave the same behind. */
export class RecoveryAsked extends DomainEvent<{ readonly personId: string | null }> {}

/**
 * Somebody on the road has not signed in for longer than the rules say; `since` is when she last did, `at`
 * when it was noticed: instants.
 */
export class TravellerIsSilent extends DomainEvent<{
  readonly personId: string;
  readonly superiorId: string | null;
  readonly relayIds?: readonly string[];
  readonly since: string;
  readonly at: string;
  readonly days: number;
}> {}
