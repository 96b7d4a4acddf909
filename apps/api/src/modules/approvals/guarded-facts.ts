import { HOUSE, mayDo, type Actor } from '../../platform/access/principal.js';
import type { ApprovalPurpose } from './approval-subjects.js';

const NONE: ReadonlySet<string> = new Set();

/**
 * The facts that somebody may not be told the values of, as the purpose says. Who decides is told them all: nobody can
 * answer for what she is not shown.
 */
export function guardedFrom(actor: Actor, purpose: ApprovalPurpose | undefined, decides = false): ReadonlySet<string> {
  if (actor === HOUSE || decides || !purpose?.guards) return NONE;
  const guarded = Object.entries(purpose.guards).filter(([, permission]) => !mayDo(actor, permission));
  return new Set(guarded.map(([field]) => field));
}
