import type { Place } from '../generated-company/company.js';
import type { Facts, PersonFact } from './facts.js';

/** Where she stands today; else what her row says, if she never held a position; else where she stood last. */
export function placesOf({ id, departmentId, superiorId }: PersonFact, { today, positions }: Facts): Place[] {
  const hers = positions.filter(({ personId }) => personId === id);
  const held = hers.filter(({ from, until }) => (from ?? '') <= today && (until ?? '9999') > today);
  if (held.length > 0) return held;
  if (hers.length === 0) return departmentId || superiorId ? [{ departmentId: departmentId ?? '', superiorId }] : [];
  const last = hers.filter(({ until }) => until !== null && until <= today).at(-1);
  return last ? [{ ...last, past: true }] : [];
}

/** Where she is to stand next: all that begins on the first day to come on which something does. */
export function comingOf({ id }: PersonFact, { today, positions }: Facts): string[] {
  const ahead = positions.filter(({ personId, from }) => personId === id && (from ?? '') > today);
  const [first] = ahead.map(({ from }) => from).sort();
  return ahead.filter(({ from, departmentId }) => from === first && departmentId).map((next) => next.departmentId);
}
