import { placesOf } from './places';
import type { PolicyContent, Seating } from './policy';

/** Every node that people decide, in reading order; a matrix asks at its levels. */
export function nodesIn({ steps, matrices = {} }: Pick<PolicyContent, 'steps' | 'matrices'>): Seating[] {
  return placesOf(steps).flatMap(({ item }): readonly Seating[] => {
    if (!item) return [];
    if (!('kind' in item)) return 'mode' in item ? [item] : [];
    if (item.kind === 'approval') return [item];
    const levels = item.kind === 'matrix' ? (matrices[item.matrix]?.levels ?? []) : [];
    return levels.filter(({ approvers }) => approvers.length > 0);
  });
}

/** Nodes of which nobody may decide two, without those that were there and are gone; one alone is apart from nobody. */
export function withoutGone(before: PolicyContent, after: PolicyContent): PolicyContent {
  const groups = before.switches['separate'];
  if (!Array.isArray(groups)) return after;
  const now = new Set(nodesIn(after).map(({ key }) => key));
  const gone = new Set(nodesIn(before).flatMap(({ key }) => (now.has(key) ? [] : [key])));
  if (gone.size === 0) return after;
  const kept = (groups as readonly (readonly string[])[])
    .map((group) => group.filter((key) => !gone.has(key)))
    .filter(({ length }) => length > 1);
  const { separate: _, ...switches } = after.switches;
  return { ...after, switches: kept.length > 0 ? { ...switches, separate: kept } : switches };
}
