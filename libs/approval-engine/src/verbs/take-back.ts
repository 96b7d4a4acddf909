import { advance } from '../advance.ts';
import { decidedTask, groupOf, rootOf } from '../bench.ts';
import type { TakeBack } from '../commands.ts';
import type { Action, OpenedTask } from '../events.ts';
import { closingAction, isLive, isTerminal, latestVisit, type Instance, type Task } from '../instance.ts';
import { takeOver } from '../new-seat.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { closeTasks, settle } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { downstream, isUnderWay } from '../visits.ts';
import { act } from './act.ts';
import { cancelVisit } from './return.ts';
import { isRefusal, notOpen, taskOf } from './seen.ts';

/** 拿回: the decider takes his decision back while nobody has acted on it; he decides again in a new task. */
export function takeBack(run: Unfolding, command: TakeBack, instance: Instance): Refusal | null {
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  const decision = closingAction(instance, task);
  const no = notPossible(command, task, decision, instance);
  if (no || !decision) return no ?? notOpen(task, instance);
  act(run, command, { task, reason: command.reason });
  if (instance.status === 'BLOCKED') run.emit({ type: 'InstanceResumed' });
  for (const key of downstream(instance.plan, task.nodeKey))
    cancelVisit(run, key, { code: 'returned_past', params: { to: task.nodeKey } });
  const visit = latestVisit(instance, task.nodeKey);
  if (visit && !isUnderWay(visit)) run.emit({ type: 'NodeReopened', nodeId: task.nodeId });
  const freed = instance.tasks.filter(({ state, closedBy }) => state === 'SUPERSEDED' && closedBy === decision.seq);
  const later = opened(instance, task);
  closeTasks(run, [task], 'TAKEN_BACK');
  closeTasks(run, later, 'CANCELLED');
  takeOver(run, task, task.principal, 'take-back');
  const beside = freed.filter(({ nodeId }) => nodeId === task.nodeId);
  for (const other of beside)
    takeOver(run, other, other.principal, 'take-back', stateOf(other, beside, instance.tasks));
  for (const other of later) takeOver(run, other, other.principal, 'take-back', 'WAITING');
  holdAgain(run, task);
  settle(run, task.nodeId);
  advance(run);
  return null;
}

function notPossible(command: TakeBack, task: Task, decision: Action | null, instance: Instance): Refusal | null {
  if (!instance.policy.switches.takeBack) return refusal('not_offered', { action: 'takeBack' });
  if (isTerminal(instance)) return refusal('instance_not_running', { status: instance.status });
  if (!decidedTask([task]) || task.state === 'AUTO_APPROVED' || task.state === 'AUTO_REJECTED')
    return notOpen(task, instance);
  if (decision?.actor !== command.actor) return refusal('not_your_task', { taskId: task.id });
  if (instance.status !== 'RUNNING' && instance.status !== 'BLOCKED')
    return refusal('instance_not_running', { status: instance.status });
  const since = actedSince(instance, task, decision);
  if (since)
    return refusal('decided_since', { by: since.actor, at: since.at, decision: since.kind, node: since.nodeKey });
  return instance.policy.switches.takeBack === 'unseen' ? notUnseen(command, task, instance) : null;
}

/** What has had its turn by this decision is opened by nobody yet; that the taker has it before him himself is no matter. */
function notUnseen({ actor, seen }: TakeBack, task: Task, instance: Instance): Refusal | null {
  if (!seen) return refusal('context_required');
  const after = downstream(instance.plan, task.nodeKey);
  const sighting = seen.find(({ taskId, by }) => {
    const other = instance.tasks.find(({ id }) => id === taskId);
    if (!other || by === actor || !isLive(other) || other.round !== task.round) return false;
    return after.has(other.nodeKey) || (other.nodeId === task.nodeId && isNext(instance, task, other));
  });
  return sighting ? refusal('seen_since', { person: sighting.by, at: sighting.at }) : null;
}

/** What somebody did at a seat that had its turn because of this decision. */
function actedSince(instance: Instance, task: Task, { seq }: Action): Action | undefined {
  const visit = latestVisit(instance, task.nodeKey);
  const after = downstream(instance.plan, task.nodeKey);
  const follows = ({ kind, nodeKey, taskId }: Action) => {
    const other = instance.tasks.find(({ id }) => id === taskId);
    if (!other || kind === 'timeout') return false;
    return (nodeKey !== null && after.has(nodeKey)) || (other.nodeId === task.nodeId && isNext(instance, task, other));
  };
  const gone = visit?.id === task.nodeId ? undefined : instance.actions.findLast((action) => action.seq > seq);
  return gone ?? instance.actions.find((action) => action.seq > seq && follows(action));
}

/** Within the node: a later place in a sequence, the seat it was asked for, or one that was asked for after it. */
function isNext(instance: Instance, task: Task, other: Task): boolean {
  const tasks = instance.tasks.filter(({ nodeId }) => nodeId === task.nodeId);
  const [own, its] = [groupOf(rootOf(task, tasks), tasks), groupOf(rootOf(other, tasks), tasks)];
  return own?.seat === other.seat || its?.seat === task.seat || isLaterInLine(instance, task, other);
}

function isLaterInLine(instance: Instance, task: Task, other: Task): boolean {
  const tasks = instance.tasks.filter(({ nodeId }) => nodeId === task.nodeId);
  const [own, its] = [groupOf(rootOf(task, tasks), tasks), groupOf(rootOf(other, tasks), tasks)];
  const mode = own ? own.mode : instance.nodes.find(({ id }) => id === task.nodeId)?.mode;
  return mode === 'sequence' && own?.by === its?.by && other.ordinal > task.ordinal;
}

/** The seats whose turn came with the decision, and which wait for it again. */
function opened(instance: Instance, task: Task): Task[] {
  const tasks = instance.tasks.filter(({ nodeId }) => nodeId === task.nodeId);
  return tasks.filter((other) => {
    const after = groupOf(rootOf(other, tasks), tasks);
    const itsTurn = isLaterInLine(instance, task, other) || (after?.seat === task.seat && after.where === 'after');
    return other.state === 'OPEN' && itsTurn;
  });
}

/** As it was when the decision spared it: it waits for those who were asked before it, or for its turn. */
function stateOf(task: Task, spared: readonly Task[], all: readonly Task[]): OpenedTask['state'] {
  const tasks = all.filter(({ nodeId }) => nodeId === task.nodeId);
  const groupAround = (other: Task) => groupOf(rootOf(other, tasks), tasks);
  const own = groupAround(task);
  const others = spared
    .filter(({ seat }) => seat !== task.seat)
    .map((other) => ({ ...other, group: groupAround(other) }));
  if (others.some(({ group }) => group?.where === 'before' && group.seat === task.seat)) return 'HELD';
  const comesAfter = own?.where === 'after' && others.some(({ seat }) => seat === own.seat);
  const before = ({ group, ordinal }: (typeof others)[number]) => group?.by === own?.by && ordinal < task.ordinal;
  return comesAfter || (own?.mode === 'sequence' && others.some(before)) ? 'WAITING' : 'OPEN';
}

/** The seat that had been waiting for this opinion waits for it again. */
function holdAgain(run: Unfolding, task: Task): void {
  const tasks = run.instance.tasks.filter(({ nodeId }) => nodeId === task.nodeId);
  const group = groupOf(rootOf(task, tasks), tasks);
  const parent = tasks.find(({ seat, state }) => group?.where === 'before' && seat === group.seat && state === 'OPEN');
  if (parent) run.emit({ type: 'TaskHeld', taskId: parent.id });
}
