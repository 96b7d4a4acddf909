import { ending } from './ending.ts';
import type { ApprovalEvent, OpenedTask } from './events.ts';
import { seatsOf, type Instance, type NodeRun, type Task } from './instance.ts';
import type { Plan } from './plan.ts';

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
    case 'Rerouted':
      return replanned(instance, event.plan);
    case 'Migrated':
      return migrated(instance, event);
    case 'NodeOpened':
      return open(instance, event);
    case 'NodeStalled':
      return changeNode(instance, event.nodeId, { state: 'STALLED', holes: event.holes });
    case 'NodeReopened':
      return changeNode(instance, event.nodeId, { state: 'ACTIVE', reason: null, holes: [] });
    case 'NodeClosed':
      return changeNode(instance, event.nodeId, { state: event.state, reason: event.reason, holes: [] });
    case 'SeatsAdded':
      return seat(event.seats ? changeNode(instance, event.nodeId, { seats: event.seats }) : instance, event);
    case 'GrantRevoked':
      return { ...instance, revokedBy: event.action };
    case 'PeopleTold':
      return { ...instance, told: [...instance.told, ...event.people] };
    case 'TaskOpened':
      return changeTasks(instance, [event.taskId], { state: 'OPEN' });
    case 'TaskHeld':
      return changeTasks(instance, [event.taskId], { state: 'HELD' });
    case 'ActorChanged':
      return changeTasks(instance, [event.taskId], { actor: event.actor });
    case 'TaskDecided':
      return decided(instance, event);
    case 'TasksClosed':
      return changeTasks(instance, event.taskIds, { state: event.state, closedBy: event.action });
    default:
      return { ...instance, ...ending(event) };
  }
}

function begin(event: Event<'Submitted'>): Instance {
  const { type: _, instanceId, standing = [], substance = null, ...rest } = event;
  return {
    id: instanceId,
    status: 'RUNNING',
    round: 1,
    ...rest,
    substance,
    standing,
    carried: [],
    resume: null,
    nodes: [],
    tasks: [],
    actions: [],
    holes: [],
    grant: null,
    revokedBy: null,
    supersededBy: null,
    told: [],
    migrations: [],
  };
}

function again(instance: Instance, event: Event<'Resubmitted'>): Instance {
  const { type: _, standing = [], substance = null, ...version } = event;
  const before = replanned(instance, event.plan);
  const round = instance.round + 1;
  return { ...before, ...version, substance, standing, status: 'RUNNING', round, resume: null, holes: [] };
}

/** Another plan for what is still to come; who was found by the one before stays on record with each visit. */
function replanned(instance: Instance, plan: Plan): Instance {
  const nodes = instance.nodes.map((node) => ({ ...node, seats: seatsOf(instance, node) }));
  return { ...instance, nodes, plan };
}

function migrated(instance: Instance, { policy, plan, action }: Event<'Migrated'>): Instance {
  const named = ({ code, version, hash }: Instance['policy']) => ({ code, version, hash });
  const migration = { action, from: named(instance.policy), to: named(policy) };
  return { ...replanned(instance, plan), policy, migrations: [...instance.migrations, migration] };
}

function open(instance: Instance, event: Event<'NodeOpened'>): Instance {
  const { type: _, nodeId, nodeKey, visit = 1, at = null, deadline = null, seats = null, tasks, ...rest } = event;
  const node: NodeRun = {
    ...rest,
    id: nodeId,
    key: nodeKey,
    round: instance.round,
    visit,
    openedAt: at,
    deadline,
    state: 'ACTIVE',
    reason: null,
    holes: [],
    seats,
  };
  return seat({ ...instance, nodes: [...instance.nodes, node] }, { nodeId, tasks });
}

const UNRANKED = -1;

interface Seated {
  readonly nodeId: string;
  readonly tasks: readonly OpenedTask[];
}

function seat(instance: Instance, { nodeId, tasks: opened }: Seated): Instance {
  const node = instance.nodes.find(({ id }) => id === nodeId);
  if (!node) throw new Error(`No node run ${nodeId}.`);
  const { key: nodeKey, round, visit } = node;
  const tasks = opened.map((task): Task => ({
    tier: UNRANKED,
    weight: 1,
    groups: [],
    seat: task.id,
    origin: { kind: 'policy' },
    ...task,
    nodeId,
    nodeKey,
    round,
    visit,
    version: 1,
    closedBy: null,
    reliesOn: null,
  }));
  return { ...instance, tasks: [...instance.tasks, ...tasks] };
}

function decided(instance: Instance, { taskId, state, action, instanceId }: Event<'TaskDecided'>): Instance {
  return changeTasks(instance, [taskId], { state, closedBy: action, reliesOn: instanceId ?? null });
}

function changeTasks(instance: Instance, ids: readonly string[], change: Partial<Task>): Instance {
  const wanted = new Set(ids);
  const tasks = instance.tasks.map((task) =>
    wanted.has(task.id) ? { ...task, ...change, version: task.version + 1 } : task,
  );
  return { ...instance, tasks };
}

function changeNode(instance: Instance, id: string, change: Partial<NodeRun>): Instance {
  return { ...instance, nodes: instance.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}
