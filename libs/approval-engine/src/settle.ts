import { aggregate } from './aggregate.ts';
import { decidedTask, groupsOf, outcomeOf, rootOf, groupOf, votesOf, type SeatVote } from './bench.ts';
import type { ClosedState, NodeState } from './events.ts';
import { orHalt } from './halt.ts';
import { closingAction, isLive, tasksOf, type Instance, type NodeRun, type Task } from './instance.ts';
import type { Reason } from './plan.ts';
import type { Mode } from './policy.ts';
import type { Unfolding } from './unfolding.ts';
import { isUnderWay } from './visits.ts';

/** Draws the consequence of a decision at one node: it waits on, passes, or fails and takes the instance with it. */
export function settle(run: Unfolding, nodeId: string): void {
  const key = run.instance.nodes.find(({ id }) => id === nodeId)?.key ?? nodeId;
  orHalt(run, key, () => draw(run, nodeId));
}

function draw(run: Unfolding, nodeId: string): void {
  settleSeats(run, nodeId);
  const node = nodeOf(run, nodeId);
  const tasks = tasksOf(run.instance, node);
  const votes = votesOf(tasks, null);
  if (!isUnderWay(node) || votes.length === 0) return;
  const outcome = aggregate(node, votes);
  if (outcome === 'pending') return takeTurns(run, node.mode, votes);
  if (outcome === 'failed') return veto(run, nodeId);
  closeTasks(run, tasks.filter(isLive), 'SUPERSEDED');
  const decidedHere = tasks.some(
    (task) => closingAction(run.instance, task)?.taskId === task.id && decidedTask([task]),
  );
  if (decidedHere) closeNode(run, nodeId, 'PASSED');
  else closeNode(run, nodeId, 'SKIPPED', whyNobodyWasAsked(run.instance, tasks));
}

/** Ends every seat and node that is still waiting, everywhere in the instance. */
export function standDown(run: Unfolding, state: ClosedState): void {
  closeTasks(run, run.instance.tasks.filter(isLive), state);
  for (const node of run.instance.nodes.filter(isUnderWay)) closeNode(run, node.id, 'CANCELLED');
}

export function closeNode(
  run: Unfolding,
  nodeId: string,
  state: Exclude<NodeState, 'ACTIVE' | 'STALLED'>,
  reason: Reason | null = null,
): void {
  run.emit({ type: 'NodeClosed', nodeId, state, reason });
}

export function closeTasks(run: Unfolding, tasks: readonly Task[], state: ClosedState): void {
  if (tasks.length === 0) return;
  run.emit({ type: 'TasksClosed', taskIds: tasks.map((task) => task.id), state, action: run.action.seq });
}

/** A seat that nobody eligible could be found for waits until somebody is. */
export function isOrphan({ state, holes }: NodeRun, { id }: Task): boolean {
  return state === 'STALLED' && holes.some(({ params }) => params['task'] === id);
}

function veto(run: Unfolding, nodeId: string): void {
  closeNode(run, nodeId, 'FAILED');
  standDown(run, 'SUPERSEDED');
  run.emit({ type: 'InstanceRejected' });
}

/** From the innermost seat outwards: who was added later stands further in. */
function settleSeats(run: Unfolding, nodeId: string): void {
  for (const seat of seatsWithCompany(tasksOf(run.instance, { id: nodeId }))) {
    const own = tasksOf(run.instance, { id: nodeId }).filter((task) => task.seat === seat);
    const decided = decidedTask(own);
    if (decided) closeAround(run, nodeId, decided);
    else for (const task of own) if (task.state === 'HELD') goOn(run, nodeId, task);
  }
}

/** Seats in which, or around which, somebody was added; all others are no more than their one task. Latest first. */
function seatsWithCompany(tasks: readonly Task[]): string[] {
  const company = new Set<string>();
  for (const task of tasks.filter(({ origin }) => origin.kind !== 'policy')) {
    company.add(task.seat);
    const parent = groupOf(rootOf(task, tasks), tasks)?.seat;
    if (parent !== undefined) company.add(parent);
  }
  return [...new Set(tasks.map(({ seat }) => seat))].filter((seat) => company.has(seat)).toReversed();
}

/** Once a seat is decided, whoever else might have decided it is free, and those added after it have their turn. */
function closeAround(run: Unfolding, nodeId: string, decided: Task): void {
  const tasks = tasksOf(run.instance, { id: nodeId });
  const { seat, state } = decided;
  const asked = tasks.filter((task) => {
    const group = groupOf(rootOf(task, tasks), tasks);
    return task.seat === seat || (group?.seat === seat && (group.where === 'before' || state !== 'APPROVED'));
  });
  closeTasks(run, asked.filter(isLive), 'SUPERSEDED');
  if (state !== 'APPROVED') return;
  for (const group of groupsOf(tasks, seat, 'after')) {
    const votes = votesOf(tasks, group.by);
    if (outcomeOf(group, tasks) === 'pending') takeTurns(run, group.mode, votes);
    else closeTasks(run, votes.flatMap((vote) => vote.tasks).filter(isLive), 'SUPERSEDED');
  }
}

/** A held seat opens when everyone asked before it has agreed, and is rejected with them. */
export function goOn(run: Unfolding, nodeId: string, task: Task): void {
  const tasks = tasksOf(run.instance, { id: nodeId });
  const groups = groupsOf(tasks, task.seat, 'before');
  if (isOrphan(nodeOf(run, nodeId), task)) return;
  const outcomes = groups.map((group) => outcomeOf(group, tasks));
  for (const [index, { by, mode }] of groups.entries()) {
    const votes = votesOf(tasks, by);
    if (outcomes[index] === 'pending' && !outcomes.includes('failed')) takeTurns(run, mode, votes);
    else closeTasks(run, votes.flatMap((vote) => vote.tasks).filter(isLive), 'SUPERSEDED');
  }
  if (outcomes.includes('failed')) {
    run.emit({ type: 'TaskDecided', taskId: task.id, state: 'AUTO_REJECTED', action: run.action.seq });
    // Whoever else might have decided it, because it lay too long, is asked no more.
    closeAround(run, nodeId, { ...task, state: 'AUTO_REJECTED' });
  } else if (!outcomes.includes('pending')) run.emit({ type: 'TaskOpened', taskId: task.id });
}

/** By stored order, never by counting: in a sequence the next one, elsewhere whoever still waits. */
function takeTurns(run: Unfolding, mode: Mode, votes: readonly SeatVote[]): void {
  const waiting = votes
    .flatMap((vote) => vote.tasks.filter(({ state }) => state === 'WAITING'))
    .toSorted((left, right) => left.ordinal - right.ordinal);
  if (mode !== 'sequence') return waiting.forEach(({ id }) => run.emit({ type: 'TaskOpened', taskId: id }));
  const inPlay = votes.some(({ state }) => state === 'OPEN' || state === 'HELD');
  if (!inPlay && waiting[0]) run.emit({ type: 'TaskOpened', taskId: waiting[0].id });
}

function whyNobodyWasAsked(instance: Instance, tasks: readonly Task[]): Reason {
  const relied = tasks.filter(({ state }) => state === 'AUTO_APPROVED' || state === 'ADVISED');
  const actions = [...new Set(relied.flatMap(({ closedBy }) => closedBy ?? []))];
  const stands = relied.every((task) =>
    instance.standing.some(({ nodeKey, action }) => nodeKey === task.nodeKey && action === task.closedBy),
  );
  const elsewhere = relied.find(({ reliesOn }) => reliesOn !== null)?.reliesOn;
  return stands
    ? { code: 'carried', params: { actions, ...(elsewhere ? { instance: elsewhere } : {}) } }
    : { code: 'duplicate', params: { actions } };
}

function nodeOf(run: Unfolding, nodeId: string): NodeRun {
  const node = run.instance.nodes.find(({ id }) => id === nodeId);
  if (!node) throw new Error(`No node run ${nodeId}.`);
  return node;
}
