import { changes } from './counterfactual/changes.ts';
import { truthOf, type Comparison, type Condition } from './condition.ts';
import { factOf, type Facts, type FactSpec } from './facts.ts';
import type { Counterfactual } from './plan.ts';
import type { Policy } from './policy.ts';

/** What would turn the fate of a node round: asked once for every node of a route. */
export type Flip = (guard: Guard) => Counterfactual | null;

/** Everything that stands before a node. */
export interface Guard {
  readonly all: readonly Condition[];
}

/**
 * The smallest change of one fact that would spare a node, or bring it in: of a number the nearest value that does it,
 * else a flag, a name or a code; else that it were anything but what it is, or unknown, or known at all. What is named is
 * tried first: with it the node's whole guard comes out the other way, the gates stay open, and every question of the
 * policy can still be answered.
 * @param guards of all nodes
 */
export function flips(policy: Pick<Policy, 'facts' | 'gates'>, facts: Facts, guards: readonly Guard[]): Flip {
  const isIncomplete = Object.keys(policy.facts).some((field) => factOf(facts, field) === null);
  const isPossible = (trial: Facts): boolean =>
    policy.gates.every(({ require }) => truthOf(require, trial) === true) &&
    (!isIncomplete || guards.every((guard) => truthOf(guard, trial) !== null));
  const known: [Guard, Counterfactual | null][] = [];
  return (guard) => {
    const before = known.find(([other]) => isSameGuard(guard, other));
    if (before) return before[1];
    const found = flip(guard, policy.facts, facts, isPossible);
    known.push([guard, found]);
    return found;
  };
}

/** Nodes of one branch stand behind the very same conditions. */
function isSameGuard(one: Guard, other: Guard): boolean {
  return one.all.length === other.all.length && one.all.every((part, index) => part === other.all[index]);
}

function flip(
  guard: Guard,
  catalogue: Policy['facts'],
  facts: Facts,
  isPossible: (trial: Facts) => boolean,
): Counterfactual | null {
  const truth = truthOf(guard, facts);
  for (const [field, comparisons] of askedIn(guard, catalogue)) {
    const spec = catalogue[field];
    if (!spec) continue;
    const trial: Record<string, Facts[string]> = { ...facts };
    for (const change of changes(spec, field, facts, comparisons)) {
      trial[field] = change.becomes;
      if (truthOf(guard, trial) === !truth && isPossible(trial)) return change;
    }
  }
  return null;
}

/** Numbers first: they move by degrees, and people can move them. */
function askedIn(guard: Guard, catalogue: Policy['facts']): [string, Comparison[]][] {
  const asked = new Map<string, Comparison[]>();
  for (const comparison of comparisonsIn(guard)) {
    const list = asked.get(comparison.field);
    if (list) list.push(comparison);
    else asked.set(comparison.field, [comparison]);
  }
  const fields = [...asked];
  return [
    ...fields.filter(([field]) => isNumber(catalogue[field])),
    ...fields.filter(([field]) => !isNumber(catalogue[field])),
  ];
}

function isNumber(spec: FactSpec | undefined): boolean {
  return spec?.type === 'ratio' || spec?.type === 'integer' || spec?.type === 'money';
}

/** Every comparison in a condition, from left to right. */
export function comparisonsIn(condition: Condition): Comparison[] {
  const found: Comparison[] = [];
  collect(condition, found);
  return found;
}

function collect(condition: Condition, into: Comparison[]): void {
  if ('not' in condition) collect(condition.not, into);
  else if ('all' in condition) for (const part of condition.all) collect(part, into);
  else if ('any' in condition) for (const part of condition.any) collect(part, into);
  else into.push(condition);
}
