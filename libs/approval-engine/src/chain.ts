import type { ApprovalEvent } from './events.ts';
import { hashOf } from './hash.ts';

/** What the first action of an instance is chained to. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of one recorded action: of its own events, consequences included, and of the hash before it. Whoever alters,
 * inserts, drops or reorders a link breaks every later one.
 */
export function chain(previousHash: string, events: readonly ApprovalEvent[]): string {
  return hashOf({ previousHash, events });
}

/** @returns the index of the first link that does not follow from the one before, or null when all do */
export function firstBrokenLink(
  links: readonly { readonly events: readonly ApprovalEvent[]; readonly hash: string }[],
): number | null {
  let previous = GENESIS;
  for (const [index, { events, hash }] of links.entries()) {
    if (chain(previous, events) !== hash) return index;
    previous = hash;
  }
  return null;
}
