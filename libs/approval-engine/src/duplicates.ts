import { authorityAt } from './authority.ts';
import { closingAction, latestVisit, type Instance, type Task } from './instance.ts';
import type { PlannedNode, Seat } from './plan.ts';
import type { Policy, Switches } from './policy.ts';
import { separatedFrom } from './separation.ts';

type Rule = Switches['duplicateApprover'];

/**
 * Marks the seats of people who are certain to have approved before: everyone at an `all` or `sequence` node, and the
 * only one at any other, with the authority that is asked for here. What then happens is decided by who really approved.
 */
export function forecastDuplicates(nodes: readonly PlannedNode[], policy: Policy): readonly PlannedNode[] {
  const { duplicateApprover: rule, separate = [] } = policy.switches;
  const isEnough = (one: Seat, { person, tier = -1 }: Seat) =>
    one.person === person && authorityAt(policy, one) >= tier;
  const areApart = (one: string, other: string) => separate.some((keys) => keys.includes(one) && keys.includes(other));
  return nodes.map((node) => {
    if (rule === 'each' || node.kind === 'cc' || node.mode === 'advisory') return node;
    const earlier = nodes.filter(
      (other) =>
        comesBefore(nodes, other.key, node, rule) && other.mode !== 'advisory' && !areApart(other.key, node.key),
    );
    const seats = node.seats.map((seat) => {
      const before = earlier.find((other) => isCertain(other) && other.seats.some((one) => isEnough(one, seat)));
      return before ? { ...seat, duplicateOf: before.key } : seat;
    });
    return { ...node, seats };
  });
}

/**
 * The approval in this round on which a newly opened task may rely, or null where its person must be asked: also where he
 * has risen since, and approved with less authority than is asked for here.
 * @param policy null where nobody says what positions are worth: then only what a seat asked for counts
 */
export function earlierApproval(instance: Instance, task: Task, policy: Policy | null): Task | null {
  const rule = instance.policy.switches.duplicateApprover;
  const { nodes } = instance.plan;
  const node = nodes.find(({ key }) => key === task.nodeKey);
  if (!node || rule === 'each' || node.mode === 'advisory') return null;
  const apart = separatedFrom(instance, node.key);
  const own = instance.tasks.filter(
    (other) =>
      other.principal === task.principal &&
      other.nodeKey !== task.nodeKey &&
      !apart.includes(other.nodeKey) &&
      isStandingApproval(instance, other) &&
      authorityAt(policy, givenAt(instance, other)) >= task.tier,
  );
  return own.find(({ nodeKey }) => comesBefore(nodes, nodeKey, node, rule)) ?? null;
}

/**
 * Given in the policy's own seat, in this round, and not overtaken by a return. What stands from an earlier version says
 * nothing at another node: there he would be shown what has changed since.
 */
function isStandingApproval(instance: Instance, { nodeId, nodeKey, state, origin, closedBy }: Task): boolean {
  const approved = state === 'APPROVED' || state === 'AUTO_APPROVED';
  const visit = latestVisit(instance, nodeKey);
  const stands = visit?.id === nodeId && visit.state !== 'CANCELLED' && visit.state !== 'RETURNED';
  const isOlder = instance.standing.some((each) => each.nodeKey === nodeKey && each.action === closedBy);
  return approved && stands && !isOlder && origin.kind !== 'add-sign' && origin.kind !== 'delegate';
}

/** The seat in which it was really said, where this one relies on what was said in another. */
export function givenAt(instance: Instance, task: Task): Task {
  const action = closingAction(instance, task);
  return instance.tasks.find(({ id }) => id === action?.taskId) ?? task;
}

function isCertain(node: PlannedNode): boolean {
  return node.kind === 'approval' && (node.mode === 'all' || node.mode === 'sequence' || node.seats.length === 1);
}

/** For `consecutive` only the nodes just before count, for `first` everything upstream. */
function comesBefore(nodes: readonly PlannedNode[], key: string, node: PlannedNode, rule: Rule): boolean {
  if (node.after.includes(key)) return true;
  if (rule === 'consecutive') return false;
  return nodes.some((step) => node.after.includes(step.key) && comesBefore(nodes, key, step, rule));
}
