import { canonicalJson } from '@countersign/kernel';
import { membersOf, type Member } from './compare/members.ts';
import type { Text } from './facts.ts';
import type { Policy } from './policy.ts';

/** One difference between two versions of a policy, or between two packs. */
export interface Change {
  /** Readable and stable: steps by their keys, not by their place, as in `steps › discount › executive`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: Member['what'];
  /** What people call the step, fact, matrix or level that it is about. */
  readonly label: Text | null;
  /** Null where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What would be different: empty exactly where two policies are the same but for their version number. */
export function comparePolicies(before: Policy, after: Policy): readonly Change[] {
  const [old, now] = [membersOf(before), membersOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths.flatMap((path) => difference(path, old.get(path), now.get(path)));
}

function difference(path: string, before: Member | undefined, after: Member | undefined): Change[] {
  const member = after ?? before;
  if (!member) return [];
  const change = { path, what: member.what, label: member.label };
  if (!before) return [{ ...change, kind: 'added', before: null, after: member.value }];
  if (!after) return [{ ...change, kind: 'removed', before: member.value, after: null }];
  if (canonicalJson(before.value) === canonicalJson(after.value)) return [];
  return [{ ...change, kind: 'changed', before: before.value, after: after.value }];
}
