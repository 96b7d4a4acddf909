import { canonicalJson } from '@countersign/kernel';
import { decidedTask, votesOf } from './bench.ts';
import { isMoneyJson } from './condition.ts';
import type { Standing } from './events.ts';
import { factOf, moneyOf, type FactSpec, type Facts, type FactValue } from './facts.ts';
import { latestVisit, tasksOf, type Instance } from './instance.ts';
import type { Plan, PlannedNode } from './plan.ts';
import type { Policy } from './policy.ts';
import { present } from './present.ts';

/**
 * The decisions on an earlier version that stand for a later one: at nodes that ask the same people in the same way,
 * and none of whose decisive facts got worse. What got better was covered by the approval of the worse.
 * @param elsewhere whether the later version is another instance
 */
export function standingFrom(
  before: Instance,
  plan: Plan,
  facts: Facts,
  policy: Policy,
  elsewhere: boolean,
): Standing[] {
  const untouched = plan.nodes.filter((node) => node.kind === 'approval' && isUntouched(node, before, facts, policy));
  return untouched.flatMap((node) => decisionsAt(node, before, elsewhere));
}

function isUntouched(node: PlannedNode, before: Instance, facts: Facts, policy: Policy): boolean {
  const earlier = before.plan.nodes.find(({ key }) => key === node.key);
  if (!earlier || askedAs(earlier) !== askedAs(node)) return false;
  const decisive = node.decisive ?? Object.keys(policy.facts);
  return decisive.every((field) => !gotWorse(policy.facts[field], factOf(before.facts, field), factOf(facts, field)));
}

function askedAs({ mode, need, groups, abstain, approvers }: PlannedNode): string {
  return canonicalJson([mode, need ?? null, groups ?? null, abstain ?? null, approvers]);
}

/** Any change is one for the worse, unless the fact says which way is better and it went there. */
export function gotWorse(spec: FactSpec | undefined, was: FactValue | null, is: FactValue | null): boolean {
  if (canonicalJson(was) === canonicalJson(is)) return false;
  const order = was === null || is === null ? null : orderOf(was, is);
  if (!spec?.worse || order === null) return true;
  return spec.worse === 'lower' ? order > 0 : order < 0;
}

function orderOf(left: FactValue, right: FactValue): number | null {
  if (isMoneyJson(left) && isMoneyJson(right))
    return left.currency === right.currency ? moneyOf(left).compare(moneyOf(right)) : null;
  return typeof left === 'number' && typeof right === 'number' ? left - right : null;
}

/** Whoever decided in a planned person's seat decided for that seat. What a return went past does not count. */
function decisionsAt({ key }: PlannedNode, before: Instance, elsewhere: boolean): Standing[] {
  const visit = latestVisit(before, key);
  if (!visit || visit.reason?.code === 'returned_past') return [];
  return votesOf(tasksOf(before, visit), null).flatMap(({ seat, tasks, state }) => {
    const decided = decidedTask(tasks);
    const root = tasks.find(({ id }) => id === seat);
    if (!decided?.closedBy || !root || !['APPROVED', 'AUTO_APPROVED', 'ADVISED'].includes(state)) return [];
    const instanceId = decided.reliesOn ?? (elsewhere ? before.id : undefined);
    const stands = state === 'ADVISED' ? ('ADVISED' as const) : ('AUTO_APPROVED' as const);
    return [
      { nodeKey: key, person: root.principal, state: stands, action: decided.closedBy, ...present({ instanceId }) },
    ];
  });
}
