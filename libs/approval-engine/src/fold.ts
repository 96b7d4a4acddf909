import type { ApprovalEvent } from './events.ts';
import type { Instance, NodeRun, Task } from './instance.ts';

type Event<T extends ApprovalEvent['type']> = Extract<ApprovalEvent, { type: T }>;

/**
 * The instance that a history amounts to.
 * @param events from the first on, in order
 * @throws Error for a history that does not begin with a submission
 */
export function fold(events: readonly ApprovalEvent[]): Instance {
  const instance = events.reduce<Instance | null>(apply, null);
  if (!instance) throw new Error('An approval begins with a submission.');
  return instance;
}

/** One event further. Knows no rule: what may happen was settled before it was recorded. */
export function apply(instance: Instance | null, event: ApprovalEvent): Instance {
  if (event.type === 'Submitted') return begin(event);
  if (!instance) throw new Error(`An approval begins with a submission, not with ${event.type}.`);
  switch (event.type) {
    case 'Acted':
      return { ...instance, actions: [...instance.actions, event.action] };
    case 'Resubmitted':
      return again(instance, event);
    case 'NodeOpened':
      return open(instance, event);
    case 'TaskOpened':
      return changeTasks(instance, [event.taskId], { state: 'OPEN' });
    case 'TaskDecided':
      return changeTasks(instance, [event.taskId], { state: event.state, closedBy: event.action });
    case 'TasksClosed':
      return changeTasks(instance, event.taskIds, { state: event.state, closedBy: event.action });
    case 'NodeClosed':
      return closeNode(instance, event);
    case 'InstanceApproved':
      return { ...instance, status: 'APPROVED', grant: event.grant };
    case 'InstanceRejected':
      return { ...instance, status: 'REJECTED' };
    case 'InstanceReturned':
      return { ...instance, status: 'RETURNED' };
    case 'InstanceWithdrawn':
      return { ...instance, status: 'WITHDRAWN' };
    case 'InstanceBlocked':
      return { ...instance, status: 'BLOCKED', holes: event.holes };
  }
}

function begin({ instanceId, submitter, policy, subject, facts, envelope, plan }: Event<'Submitted'>): Instance {
  const nothingYet = { carried: [], nodes: [], tasks: [], actions: [], holes: [], grant: null };
  return {
    id: instanceId,
    status: 'RUNNING',
    round: 1,
    submitter,
    policy,
    subject,
    facts,
    envelope,
    plan,
    ...nothingYet,
  };
}

function again(instance: Instance, { subject, facts, envelope, plan, carried }: Event<'Resubmitted'>): Instance {
  return {
    ...instance,
    status: 'RUNNING',
    round: instance.round + 1,
    subject,
    facts,
    envelope,
    plan,
    carried,
    holes: [],
  };
}

function open(instance: Instance, { nodeId, nodeKey, mode, veto, tasks, told }: Event<'NodeOpened'>): Instance {
  const { round } = instance;
  const node: NodeRun = { id: nodeId, key: nodeKey, round, mode, veto, state: 'ACTIVE', reason: null, told };
  const opened = tasks.map((task): Task => ({ ...task, nodeId, nodeKey, round, version: 1, closedBy: null }));
  return { ...instance, nodes: [...instance.nodes, node], tasks: [...instance.tasks, ...opened] };
}

function changeTasks(instance: Instance, ids: readonly string[], change: Partial<Task>): Instance {
  const tasks = instance.tasks.map((task) =>
    ids.includes(task.id) ? { ...task, ...change, version: task.version + 1 } : task,
  );
  return { ...instance, tasks };
}

function closeNode(instance: Instance, { nodeId, state, reason }: Event<'NodeClosed'>): Instance {
  return { ...instance, nodes: instance.nodes.map((node) => (node.id === nodeId ? { ...node, state, reason } : node)) };
}
