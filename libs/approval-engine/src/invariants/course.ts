import { STAGES } from '../commands-beside.ts';
import type { Context } from '../commands.ts';
import type { Action } from '../events.ts';
import { LIMITS } from '../policy.ts';
import type { Instance, Task } from '../instance.ts';
import { mayActFor } from '../proxy.ts';
import type { OrgAt } from './authority.ts';

/** What time brought to a seat out of its order: twice, an earlier stage after a later one, or before its node was open. */
export function outOfOrder({ actions, tasks, nodes }: Instance): readonly Action[] {
  return tasks.flatMap((task) => {
    const opened = nodes.find(({ id }) => id === task.nodeId)?.openedAt ?? null;
    const told = actions.filter(
      ({ kind, taskId, detail }) => kind === 'timeout' && taskId === task.id && detail?.stage,
    );
    return told.filter((action, index) => {
      const before = told[index - 1];
      if (before && (stageOf(action) <= stageOf(before) || isEarlier(action.at, before.at))) return true;
      return opened !== null && isEarlier(action.at, opened);
    });
  });
}

function stageOf({ detail }: Action): number {
  return detail?.stage ? STAGES.indexOf(detail.stage) : -1;
}

function isEarlier(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}

/** Seats that stand behind one another too far, or in a circle: who was asked from a seat that was itself added. */
export function tooDeep(instance: Instance): readonly Task[] {
  return instance.tasks.filter((task) => depthOf(instance, task) > LIMITS.addSignDepth + 1);
}

/** How many opinions stand between a task and the seat that the policy gave; endless in a circle. */
function depthOf({ tasks }: Pick<Instance, 'tasks'>, task: Task, met: readonly string[] = []): number {
  if (met.includes(task.id)) return Infinity;
  const root = tasks.find(({ id }) => id === task.seat) ?? task;
  if (root.origin.kind === 'policy') return 0;
  const { parent } = root.origin;
  const asked = tasks.find(({ id }) => id === parent);
  return asked ? 1 + depthOf({ tasks }, asked, [...met, task.id]) : Infinity;
}

/** Who acted in another's name without a chain of standing proxies, of no more than the policy's length, from him. */
export function withoutProxy(instance: Instance, { policy, orgAt }: Context & { orgAt?: OrgAt }): readonly Action[] {
  const { actions, facts, tasks } = instance;
  if (!orgAt) return [];
  const put = actions.findLast(({ kind }) => kind === 'submit' || kind === 'resubmit' || kind === 'migrate');
  return actions.filter((action) => {
    const task = tasks.find(({ id }) => id === action.taskId);
    if (!task || !AT_SEAT.includes(action.kind) || action.seq < (put?.seq ?? 0)) return false;
    const { actor, principal } = action;
    return actor !== principal && !mayActFor(actor, principal, { policy, facts, org: orgAt(action) });
  });
}

/** What is done in a seat, in the name of whoever's it is. */
const AT_SEAT: readonly Action['kind'][] = [
  ...(['approve', 'reject', 'advise', 'abstain', 'opine', 'return', 'transfer', 'delegate', 'addSign'] as const),
];
