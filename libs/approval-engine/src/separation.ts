import { closingAction, latestVisit, tasksOf, type Instance, type NodeRun, type Task } from './instance.ts';

const DECIDED = ['APPROVED', 'REJECTED', 'ADVISED', 'ABSTAINED', 'AUTO_APPROVED'];

/** The nodes of which nobody may decide this one too, as the policy says. */
export function separatedFrom({ policy }: Instance, nodeKey: string): readonly string[] {
  const groups = (policy.switches.separate ?? []).filter((group) => group.includes(nodeKey));
  return [...new Set(groups.flat())].filter((key) => key !== nodeKey);
}

/** Who decided at a node that is separated from this one, in his own or another's name, with that node. */
export function decidedElsewhere(instance: Instance, nodeKey: string): ReadonlyMap<string, string> {
  const visits = separatedFrom(instance, nodeKey).map((key) => decidedVisit(instance, key)?.id);
  return deciders(instance, (task) => visits.includes(task.nodeId));
}

/** The visit in which a node was decided: the latest, or for one that was jumped over the one before the return. */
export function decidedVisit(instance: Instance, key: string): NodeRun | undefined {
  const latest = latestVisit(instance, key);
  if (!latest || !isJumpedOver(instance, latest)) return latest;
  return instance.nodes.findLast((node) => node.key === key && !isJumpedOver(instance, node)) ?? latest;
}

function isJumpedOver(instance: Instance, node: NodeRun): boolean {
  return node.reason?.code === 'carried' && tasksOf(instance, node).length === 0;
}

/** Who may not decide this seat: he decided another one at the same node, or at one that is separated from it. */
export function decidedApart(instance: Instance, { id, nodeId, nodeKey, seat }: Task): ReadonlyMap<string, string> {
  const here = deciders(instance, (task) => task.nodeId === nodeId && task.id !== id && task.seat !== seat);
  return new Map([...here, ...decidedElsewhere(instance, nodeKey)]);
}

/** An approval that stands from before was given by whoever gave it then. */
function deciders(instance: Instance, where: (task: Task) => boolean): ReadonlyMap<string, string> {
  const decided = instance.tasks.filter((task) => DECIDED.includes(task.state) && where(task));
  return new Map(
    decided.map((task) => [closingAction(instance, task)?.actor ?? task.principal, task.nodeKey] as const),
  );
}
