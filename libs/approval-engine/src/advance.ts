import { uuidOf } from '@countersign/kernel';
import { aggregate } from './aggregate.ts';
import { earlierApproval } from './duplicates.ts';
import type { NodeState, OpenedTask } from './events.ts';
import { grantOf } from './grant.ts';
import { currentNodes, isLive, tasksOf, type Instance, type NodeRun, type Task } from './instance.ts';
import type { PlannedNode, Reason } from './plan.ts';
import type { Unfolding } from './unfolding.ts';

/** Opens whatever is ready, until somebody has to be waited for or the end is reached. */
export function advance(run: Unfolding): void {
  for (let node = nextReady(run.instance); node; node = nextReady(run.instance)) openNode(run, node);
  if (run.instance.plan.nodes.every((node) => isDone(run.instance, node.key))) {
    const { envelope, subject } = run.instance;
    run.emit({ type: 'InstanceApproved', grant: envelope && grantOf(envelope, subject.hash) });
  }
}

/** Draws the consequence of a decision at one node: it waits on, passes, or fails and takes the instance with it. */
export function settle(run: Unfolding, nodeId: string): void {
  const { node, tasks } = at(run.instance, nodeId);
  const outcome = aggregate(
    node.mode,
    node.veto,
    tasks.map((task) => task.state),
  );
  if (outcome === 'pending') return takeTurns(run, node, tasks);
  if (outcome === 'failed') return veto(run, nodeId);
  closeTasks(run, tasks.filter(isLive), 'SUPERSEDED');
  const automatic = tasks.every((task) => task.state !== 'APPROVED' && task.state !== 'ADVISED');
  if (automatic) closeNode(run, nodeId, 'SKIPPED', { code: 'duplicate', params: { actions: reliedOn(tasks) } });
  else closeNode(run, nodeId, 'PASSED');
}

/** Ends every seat and node that is still waiting, everywhere in the instance. */
export function standDown(run: Unfolding, tasks: 'SUPERSEDED' | 'CANCELLED'): void {
  closeTasks(run, run.instance.tasks.filter(isLive), tasks);
  for (const node of run.instance.nodes.filter(({ state }) => state === 'ACTIVE')) closeNode(run, node.id, 'CANCELLED');
}

export function closeNode(
  run: Unfolding,
  nodeId: string,
  state: Exclude<NodeState, 'ACTIVE'>,
  reason: Reason | null = null,
): void {
  run.emit({ type: 'NodeClosed', nodeId, state, reason });
}

function veto(run: Unfolding, nodeId: string): void {
  closeNode(run, nodeId, 'FAILED');
  standDown(run, 'SUPERSEDED');
  run.emit({ type: 'InstanceRejected' });
}

function nextReady(instance: Instance): PlannedNode | undefined {
  const opened = new Set(currentNodes(instance).map((node) => node.key));
  return instance.plan.nodes.find(
    ({ key, after }) => !opened.has(key) && after.every((before) => isDone(instance, before)),
  );
}

function isDone(instance: Instance, key: string): boolean {
  return currentNodes(instance).some(
    (node) => node.key === key && (node.state === 'PASSED' || node.state === 'SKIPPED'),
  );
}

function openNode(run: Unfolding, planned: PlannedNode): void {
  const { instance } = run;
  const { key: nodeKey, kind, mode, veto: vetoRule } = planned;
  const nodeId = uuidOf(instance.id, instance.round, nodeKey);
  const isCarried = instance.carried.includes(nodeKey);
  const tasks = kind === 'cc' || isCarried ? [] : seatTasks(instance, planned);
  const told = kind === 'cc' && !isCarried ? planned.seats.map((seat) => seat.person) : [];
  run.emit({ type: 'NodeOpened', nodeId, nodeKey, mode, veto: vetoRule, tasks, told });
  if (isCarried) return closeNode(run, nodeId, 'SKIPPED', { code: 'carried', params: { round: instance.round - 1 } });
  if (kind === 'cc') return closeNode(run, nodeId, 'PASSED');
  passDuplicates(run, nodeId);
  settle(run, nodeId);
}

/** Seat ids follow from instance, round, node and person: a replay makes the same ones. */
function seatTasks(instance: Instance, { key, mode, seats }: PlannedNode): OpenedTask[] {
  return seats.map(({ person, position }, index) => ({
    id: uuidOf(instance.id, instance.round, key, person),
    ordinal: index + 1,
    principal: person,
    actor: person,
    position,
    state: mode === 'sequence' ? 'WAITING' : 'OPEN',
  }));
}

function passDuplicates(run: Unfolding, nodeId: string): void {
  for (const task of at(run.instance, nodeId).tasks) {
    const earlier = earlierApproval(run.instance, task);
    if (earlier?.closedBy)
      run.emit({ type: 'TaskDecided', taskId: task.id, state: 'AUTO_APPROVED', action: earlier.closedBy });
  }
}

function takeTurns(run: Unfolding, node: NodeRun, tasks: readonly Task[]): void {
  if (node.mode !== 'sequence' || tasks.some((task) => task.state === 'OPEN')) return;
  const waiting = tasks.filter((task) => task.state === 'WAITING');
  const next = waiting.toSorted((left, right) => left.ordinal - right.ordinal)[0];
  if (next) run.emit({ type: 'TaskOpened', taskId: next.id });
}

function closeTasks(run: Unfolding, tasks: readonly Task[], state: 'SUPERSEDED' | 'CANCELLED'): void {
  if (tasks.length === 0) return;
  run.emit({ type: 'TasksClosed', taskIds: tasks.map((task) => task.id), state, action: run.action.seq });
}

function reliedOn(tasks: readonly Task[]): number[] {
  return [
    ...new Set(tasks.flatMap((task) => (task.state === 'AUTO_APPROVED' && task.closedBy ? [task.closedBy] : []))),
  ];
}

function at(instance: Instance, nodeId: string): { node: NodeRun; tasks: readonly Task[] } {
  const node = instance.nodes.find(({ id }) => id === nodeId);
  if (!node) throw new Error(`No node run ${nodeId}.`);
  return { node, tasks: tasksOf(instance, node) };
}
