import { latestVisit, type Instance, type NodeRun } from './instance.ts';
import type { Plan, PlannedNode } from './plan.ts';

/** Whether what follows need not wait for it any more. */
export function isDone(instance: Instance, key: string): boolean {
  const state = latestVisit(instance, key)?.state;
  return state === 'PASSED' || state === 'SKIPPED';
}

/** Whether people may still decide there. */
export function isUnderWay({ state }: Pick<NodeRun, 'state'>): boolean {
  return state === 'ACTIVE' || state === 'STALLED';
}

/**
 * The next node to visit: not under way, not done, and everything upstream is, however far. After a return to an
 * earlier node, that alone makes the rest wait for it again.
 */
export function nextReady(instance: Instance): PlannedNode | undefined {
  const clear = new Set<string>();
  for (const node of instance.plan.nodes) {
    if (!node.after.every((key) => clear.has(key))) continue;
    if (isDone(instance, node.key)) clear.add(node.key);
    else if (!latestVisit(instance, node.key) || !isUnderWay(latestVisit(instance, node.key) as NodeRun)) return node;
  }
  return undefined;
}

/** Keys of the nodes that come before one, at whatever distance. */
export function upstream({ nodes }: Plan, key: string): ReadonlySet<string> {
  const before = new Set(nodes.find((node) => node.key === key)?.after);
  for (const node of nodes.toReversed()) if (before.has(node.key)) node.after.forEach((each) => before.add(each));
  return before;
}

export function downstream(plan: Plan, key: string): ReadonlySet<string> {
  const after = new Set<string>();
  for (const node of plan.nodes) if (node.after.some((each) => each === key || after.has(each))) after.add(node.key);
  return after;
}
