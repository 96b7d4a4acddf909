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

/** What is done to an account by somebody else and lets whoever has it sign in, or in with less. */
export type Care = 'one_time_password' | 'password_link' | 'second_factor_reset';

/** Somebody who looks after accounts did something to this one; `careId` is the one time she did. */
export class AccountCaredFor extends DomainEvent<{
  readonly careId: string;
  readonly care: Care;
  readonly personId: string;
  readonly byId: string | null;
}> {}

/** Somebody is to answer for a program that acts with roles of hers. */
export class ServiceAccountAsked extends DomainEvent<{
  readonly accountId: string;
  readonly name: string;
  readonly ownerId: string;
  readonly byId: string | null;
}> {}
