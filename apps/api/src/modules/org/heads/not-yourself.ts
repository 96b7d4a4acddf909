import { HOUSE, type Actor } from '../../../platform/access/principal.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import { HeadIsYourself } from '../over-time/over-time.errors.js';

/** What somebody heads she sees, and while the rule about heads holds, everything: so it is nothing to give oneself. */
export function refusedAsYourself(actor: Actor, personId: string): DomainError | null {
  if (actor === HOUSE || actor.personId !== personId) return null;
  return new HeadIsYourself({}, [{ pointer: '/personId', code: HeadIsYourself.code }]);
}

/** @throws HeadIsYourself */
export function mustBeAnother(actor: Actor, personId: string): void {
  const refusal = refusedAsYourself(actor, personId);
  if (refusal) throw refusal;
}
