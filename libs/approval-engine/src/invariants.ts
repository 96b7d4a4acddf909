import { canonicalJson } from '@countersign/kernel';
import { tierOf } from './authority.ts';
import { decidedTask } from './bench.ts';
import type { Context } from './commands.ts';
import type { Action, ActionKind, ApprovalEvent, Origin, TaskState } from './events.ts';
import { fold } from './fold.ts';
import { hashOf } from './hash.ts';
import { beyondApproved } from './invariants/grant.ts';
import { isCovered, type OrgAt } from './invariants/authority.ts';
import { outOfOrder, tooDeep, withoutProxy } from './invariants/course.ts';
import { closingAction, isLive, isTerminal, latestVisit, submittersOf, type Instance, type Task } from './instance.ts';
import { decidedVisit, separatedFrom } from './separation.ts';

/** A rule of the design that an instance breaks, and where. */
export interface Violation {
  readonly invariant: `I-${number}`;
  readonly detail: Readonly<Record<string, unknown>>;
}

type Rule = (instance: Instance, given: Given) => readonly Violation['detail'][];
type Given = Context & {
  readonly events?: readonly ApprovalEvent[];
  /** The organisation as it was, and was known, when an action was done. */
  readonly orgAt?: OrgAt;
};

/**
 * Everything that must hold of an instance after whatever was done to it; an empty list means that it does.
 * @param given the policy it runs under, the organisation, (for I-5) the events it was folded from, and (for I-7 and I-13)
 * what the organisation was at each action: without it, I-7 has nothing better than what the seats say of themselves, and
 * nobody can tell whose proxy somebody was
 */
export function invariants(instance: Instance, given: Given): readonly Violation[] {
  return Object.entries(RULES).flatMap(([name, rule]) =>
    rule(instance, given).map((detail) => ({ invariant: name as Violation['invariant'], detail })),
  );
}

const SAID: Partial<Record<TaskState, readonly ActionKind[]>> = {
  APPROVED: ['approve'],
  REJECTED: ['reject'],
  RETURNED: ['return'],
  ABSTAINED: ['abstain'],
  ADVISED: ['advise', 'opine'],
  AUTO_REJECTED: ['timeout', 'reject', 'removeSign'],
};
const DECIDING: readonly ActionKind[] = ['approve', 'reject', 'return', 'abstain', 'advise', 'opine'];
const MADE_BY: Record<Exclude<Origin['kind'], 'policy'>, readonly ActionKind[]> = {
  transfer: ['transfer'],
  reassign: ['reassign'],
  rehome: ['rehome', 'resume'],
  escalation: ['timeout'],
  'take-back': ['takeBack'],
  delegate: ['delegate'],
  'add-sign': ['addSign'],
};

const RULES: Readonly<Record<string, Rule>> = {
  'I-2': (instance) => (isTerminal(instance) ? instance.tasks.filter(isLive).map(named) : []),
  'I-3': ({ status, tasks }) =>
    status === 'RUNNING' && !tasks.some(({ state }) => state === 'OPEN') ? [{ status }] : [],
  'I-4': (instance) => [
    ...instance.tasks.filter((task) => !isDecidedOnce(instance, task)).map(named),
    ...instance.actions.filter((action) => !isAnswered(instance, action)).map(({ seq, kind }) => ({ seq, kind })),
  ],
  'I-5': (instance, { events }) =>
    events && canonicalJson(plain(fold(events))) !== canonicalJson(plain(instance)) ? [{ id: instance.id }] : [],
  'I-6': (instance, { policy }) => [
    ...instance.tasks.filter((task) => decidesTwice(instance, task)).map(named),
    ...instance.tasks.filter((task) => decidesHisOwn(instance, task, policy)).map(named),
  ],
  'I-7': (instance, given) =>
    instance.status === 'APPROVED'
      ? instance.plan.nodes
          .filter(({ key, kind }) => kind === 'approval' && !isCovered(instance, key, given))
          .map(({ key }) => ({ node: key }))
      : [],
  'I-8': (instance) => instance.tasks.filter((task) => !isAccountedFor(instance, task)).map(named),
  'I-10': (instance) => outOfOrder(instance).map(({ seq, taskId, detail }) => ({ seq, task: taskId, ...detail })),
  'I-11': (instance) => beyondApproved(instance).map((what) => ({ what })),
  'I-12': ({ actions, policy, migrations }) => {
    const returned = actions.filter(({ kind }) => kind === 'return').length;
    const ownBudget = migrations.length === 0;
    return ownBudget && returned > policy.switches.returnBudget
      ? [{ returned, budget: policy.switches.returnBudget }]
      : [];
  },
  'I-13': (instance, given) => [
    ...tooDeep(instance).map(named),
    ...withoutProxy(instance, given).map(({ seq, kind, actor, principal }) => ({ seq, kind, actor, principal })),
  ],
  'I-14': ({ policy, migrations, actions }, given) => {
    const { code, version, hash } = policy;
    const broken = migrations.filter(({ action, to }, index) => {
      const next = migrations[index + 1]?.from ?? { code, version, hash };
      return actions[action - 1]?.kind !== 'migrate' || canonicalJson(next) !== canonicalJson(to);
    });
    const strange =
      hashOf(given.policy) !== hash || canonicalJson(given.policy.switches) !== canonicalJson(policy.switches);
    return [...broken, ...(strange ? [{ code, version, hash }] : [])].map((each) => ({ ...each }));
  },
};

function named({ id, nodeKey, state, actor }: Task): Violation['detail'] {
  return { task: id, nodeKey, state, actor };
}

/** Stored and read again, a value without a value is gone. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isDecidedOnce(instance: Instance, task: Task): boolean {
  const kinds = SAID[task.state];
  const action = closingAction(instance, task);
  if (task.reliesOn !== null || !kinds) return true;
  if (action && action.taskId !== task.id) return task.state === 'AUTO_REJECTED' || stands(instance, task, action);
  return action !== null && kinds.includes(action.kind);
}

/** What was said in an earlier round at the same node, in the seat that began as the same person's. */
function stands({ tasks }: Instance, { nodeKey, principal, round }: Task, { taskId }: Action): boolean {
  const earlier = tasks.find(({ id }) => id === taskId);
  const root = tasks.find(({ id }) => id === earlier?.seat);
  return root?.nodeKey === nodeKey && root.principal === principal && root.round < round;
}

function isAnswered({ tasks, actions }: Instance, { seq, kind, taskId }: Action): boolean {
  const task = tasks.find(({ id }) => id === taskId);
  const takenBack = actions.some((later) => later.kind === 'takeBack' && later.taskId === taskId && later.seq > seq);
  return !DECIDING.includes(kind) || task?.closedBy === seq || takenBack;
}

function decider(instance: Instance, task: Task): string | null {
  const action = closingAction(instance, task);
  return decidedTask([task]) && action?.taskId === task.id && DECIDING.includes(action.kind) ? action.actor : null;
}

function decidesTwice(instance: Instance, task: Task): boolean {
  const actor = decider(instance, task);
  // What a return went past was decided in vain, and separates nobody.
  const stands = latestVisit(instance, task.nodeKey)?.id === task.nodeId;
  const apart = stands ? separatedFrom(instance, task.nodeKey).map((key) => decidedVisit(instance, key)?.id) : [];
  const others = instance.tasks.filter((other) => other.nodeId === task.nodeId || apart.includes(other.nodeId));
  return actor !== null && others.some((other) => other.seat !== task.seat && decider(instance, other) === actor);
}

function decidesHisOwn(instance: Instance, task: Task, policy: Context['policy']): boolean {
  const actor = decider(instance, task);
  if (actor === null || !submittersOf(instance).has(actor)) return false;
  if (actor !== instance.submitter) return true;
  const within = tierOf(policy, task.position ?? '') >= task.tier && task.tier >= 0;
  return policy.switches.selfApproval !== 'allow' || !within;
}

function isAccountedFor({ actions, tasks, nodes }: Instance, { origin, principal, nodeId }: Task): boolean {
  if (origin.kind === 'policy')
    return nodes.find(({ id }) => id === nodeId)?.seats?.some(({ person }) => person === principal) ?? true;
  const by = actions[origin.by - 1];
  return by !== undefined && MADE_BY[origin.kind].includes(by.kind) && tasks.some(({ id }) => id === origin.parent);
}
