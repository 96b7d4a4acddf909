import { groupOf, rootOf } from '../bench.ts';
import type { AddSign } from '../commands.ts';
import { tasksOf, type Instance, type Task } from '../instance.ts';
import { notEligible, seatFor } from '../new-seat.ts';
import { LIMITS } from '../policy.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { settle } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { isRefusal, notHisTurn, taskOf } from './seen.ts';

/** 加签: people are asked before or after this seat, or beside it as part of the node's own vote. */
export function addSign(run: Unfolding, command: AddSign, instance: Instance): Refusal | null {
  const { people, where, mode, reason } = command;
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  const no =
    notHisTurn(command, task, instance) ?? notPossible(command, task, instance) ?? unfit(command, task, instance);
  if (no) return no;
  act(run, command, { task, reason, detail: { people, where, mode } });
  const { nodeId, id: parent } = task;
  const origin = { kind: 'add-sign', by: run.action.seq, parent, where, mode } as const;
  if (where === 'before') run.emit({ type: 'TaskHeld', taskId: parent });
  const { ordinal, tier, weight, groups } = task;
  const opened = people.map((person, index) =>
    where === 'parallel'
      ? seatFor(run, person, { nodeId, ordinal, tier, weight, groups, state: 'OPEN', origin })
      : seatFor(run, person, { nodeId, ordinal: index + 1, state: 'WAITING', origin }),
  );
  run.emit({ type: 'SeatsAdded', nodeId, tasks: opened });
  settle(run, nodeId);
  return null;
}

function notPossible({ people, reason }: AddSign, task: Task, instance: Instance): Refusal | null {
  const limits = instance.policy.switches.addSign;
  if (!limits || rootOf(task, instance.tasks).origin.kind === 'delegate')
    return refusal('not_offered', { action: 'addSign' });
  if (!reason.trim()) return refusal('reason_required', { decision: 'addSign' });
  if (people.length === 0) return refusal('nothing_to_do');
  const tasks = tasksOf(instance, { id: task.nodeId });
  const depth = depthOf(task, tasks) + 1;
  const deepest = Math.min(limits.depth, LIMITS.addSignDepth);
  if (depth > deepest) return refusal('add_sign_too_deep', { depth, most: deepest });
  const added = tasks.filter(({ origin }) => origin.kind === 'add-sign').length + people.length;
  const most = Math.min(limits.most, LIMITS.seats - tasks.length + added - people.length);
  return added > most ? refusal('too_many_seats', { seats: added, most }) : null;
}

function unfit({ people, where, context }: AddSign, task: Task, instance: Instance): Refusal | null {
  const tier = where === 'parallel' ? task.tier : -1;
  for (const [index, person] of people.entries()) {
    const no = notEligible(person, { ...task, tier }, instance, context);
    if (no) return no;
    if (people.indexOf(person) !== index) return refusal('already_seated', { person, node: task.nodeKey });
  }
  return null;
}

/** How many added seats one stands behind another, up to the one the policy gave. */
function depthOf(task: Task, tasks: readonly Task[]): number {
  const group = groupOf(rootOf(task, tasks), tasks);
  const { origin } = rootOf(task, tasks);
  if (!group) return origin.kind === 'add-sign' ? 1 : 0;
  const parent = tasks.find(({ id }) => id === group.seat);
  return parent ? depthOf(parent, tasks) + 1 : 1;
}
