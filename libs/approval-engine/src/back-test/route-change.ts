import { canonicalJson } from '@countersign/kernel';
import type { Plan, PlannedNode, Routing, Seat } from '../plan.ts';

/** How one deal would go another way. */
export interface RouteChange {
  readonly id: string;
  /** What the later routing comes to. */
  readonly outcome: Routing['outcome'];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Nodes on both routes whose people, mode or place differ. */
  readonly altered: readonly string[];
  /** Seats more, or less. */
  readonly seats: number;
}

/** Null where both are the same route: same nodes in the same order, same modes, same people for the same reasons. */
export function differenceOf(id: string, before: Plan | null, routing: Routing): RouteChange | null {
  const after = routing.outcome === 'refused' ? null : routing.plan;
  if (isSamePlan(before, after)) return null;
  const [old, now] = [byKey(before), byKey(after)];
  return {
    id,
    outcome: routing.outcome,
    added: [...now.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !now.has(key)),
    altered: [...now].flatMap(([key, node]) => (isAltered(old.get(key), node) ? [key] : [])),
    seats: seatsOf(after).length - seatsOf(before).length,
  };
}

/** The seats that somebody decides; who is only told costs nobody any work. */
export function seatsOf(plan: Plan | null): { readonly node: string; readonly seat: Seat }[] {
  const asked = (plan?.nodes ?? []).filter(({ kind }) => kind === 'approval');
  return asked.flatMap(({ key, seats }) => seats.map((seat) => ({ node: key, seat })));
}

function byKey(plan: Plan | null): ReadonlyMap<string, PlannedNode> {
  return new Map((plan?.nodes ?? []).map((node) => [node.key, node]));
}

function isSamePlan(one: Plan | null, other: Plan | null): boolean {
  if (one === null || other === null) return one === other;
  return sameList(one.nodes, other.nodes, isSameNode) && sameList(one.skipped, other.skipped, isSameKey);
}

function isAltered(before: PlannedNode | undefined, after: PlannedNode): boolean {
  return before !== undefined && !isSameNode(before, after);
}

function isSameNode(one: PlannedNode, other: PlannedNode): boolean {
  return (
    one.key === other.key &&
    one.kind === other.kind &&
    one.mode === other.mode &&
    one.veto === other.veto &&
    one.need === other.need &&
    one.abstain === other.abstain &&
    canonicalJson(one.groups ?? null) === canonicalJson(other.groups ?? null) &&
    sameList(one.after, other.after, Object.is) &&
    sameList(one.seats, other.seats, isSameSeat)
  );
}

function isSameSeat(one: Seat, other: Seat): boolean {
  return (
    one.person === other.person &&
    one.position === other.position &&
    one.duplicateOf === other.duplicateOf &&
    one.actor === other.actor &&
    one.tier === other.tier &&
    one.weight === other.weight &&
    sameList(one.groups ?? [], other.groups ?? [], Object.is) &&
    sameList(one.how, other.how, (left, right) => left.code === right.code)
  );
}

function isSameKey(one: { readonly key: string }, other: { readonly key: string }): boolean {
  return one.key === other.key;
}

function sameList<T>(one: readonly T[], other: readonly T[], same: (left: T, right: T) => boolean): boolean {
  return one.length === other.length && one.every((item, index) => same(item, other[index] as T));
}
