import type { Action, NodeState, PolicyVersion, SubjectVersion, TaskState } from './events.ts';
import type { Facts } from './facts.ts';
import type { Envelope, Grant } from './grant.ts';
import type { Hole, Plan, Reason } from './plan.ts';
import type { Mode } from './policy.ts';

export type InstanceStatus = 'RUNNING' | 'RETURNED' | 'BLOCKED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';

/** One approval, folded from its events. */
export interface Instance {
  readonly id: string;
  readonly status: InstanceStatus;
  /** 1 for the first submission; each resubmission begins another. */
  readonly round: number;
  readonly submitter: string;
  readonly subject: SubjectVersion;
  readonly policy: PolicyVersion;
  readonly facts: Facts;
  readonly envelope: Envelope | null;
  /** The route of this round, and the node keys carried over from the round before. */
  readonly plan: Plan;
  readonly carried: readonly string[];
  /** Every visit of every node in every round, in the order of opening. */
  readonly nodes: readonly NodeRun[];
  readonly tasks: readonly Task[];
  readonly actions: readonly Action[];
  /** Why it is BLOCKED; empty otherwise. */
  readonly holes: readonly Hole[];
  /** Made on approval where the subject asked for limits. */
  readonly grant: Grant | null;
}

export interface NodeRun {
  readonly id: string;
  readonly key: string;
  readonly round: number;
  readonly mode: Mode;
  readonly veto: 'immediate' | 'collect';
  readonly state: NodeState;
  readonly reason: Reason | null;
  readonly told: readonly string[];
}

/** One seat. Its version moves with its own state only: a sibling's decision leaves it alone. */
export interface Task {
  readonly id: string;
  readonly nodeId: string;
  readonly nodeKey: string;
  readonly round: number;
  readonly ordinal: number;
  readonly principal: string;
  readonly actor: string;
  readonly position: string | null;
  readonly state: TaskState;
  readonly version: number;
  /** Seq of the action that decided or closed it. */
  readonly closedBy: number | null;
}

const TERMINAL: readonly InstanceStatus[] = ['APPROVED', 'REJECTED', 'WITHDRAWN'];

/** Approved, rejected and withdrawn instances never change again. */
export function isTerminal(instance: Instance): boolean {
  return TERMINAL.includes(instance.status);
}

/** Open, or waiting for its turn. */
export function isLive(task: Task): boolean {
  return task.state === 'OPEN' || task.state === 'WAITING';
}

/** The action that decided or closed a task: who, when, and with which words. */
export function closingAction(instance: Instance, task: Task): Action | null {
  return task.closedBy === null ? null : (instance.actions[task.closedBy - 1] ?? null);
}

/** The visits of the round that is running. */
export function currentNodes(instance: Instance): readonly NodeRun[] {
  return instance.nodes.filter((node) => node.round === instance.round);
}

export function tasksOf(instance: Instance, node: NodeRun): readonly Task[] {
  return instance.tasks.filter((task) => task.nodeId === node.id);
}
