import type { Resume } from './commands.ts';
import type { Action, NodeState, Origin, PolicyVersion, Standing, SubjectVersion, TaskState } from './events.ts';
import type { Facts } from './facts.ts';
import type { Envelope, Grant } from './grant.ts';
import type { Hole, Plan, Reason, Seat } from './plan.ts';
import type { Deadline, Veto, Voting } from './policy.ts';
import type { Substance } from './substance.ts';

export type InstanceStatus =
  | 'RUNNING'
  | 'RETURNED'
  | 'BLOCKED'
  | 'SUSPENDED'
  | 'APPROVED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'CANCELLED'
  | 'SUPERSEDED'
  | 'EXPIRED';

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
  readonly substance: Substance | null;
  /** The route of this round, and the node keys carried over from the round before. */
  readonly plan: Plan;
  readonly carried: readonly string[];
  /** Decisions on an earlier version that stand in this round. */
  readonly standing: readonly Standing[];
  /** While RETURNED: what the returner asked to come after. */
  readonly resume: Resume | null;
  /** Every visit of every node in every round, in the order of opening. */
  readonly nodes: readonly NodeRun[];
  readonly tasks: readonly Task[];
  readonly actions: readonly Action[];
  /** Why it is BLOCKED; empty otherwise. */
  readonly holes: readonly Hole[];
  /** Made on approval where the subject asked for limits. */
  readonly grant: Grant | null;
  /** Seq of the action that took back what was approved. */
  readonly revokedBy: number | null;
  /** The instance that took this one's place. */
  readonly supersededBy: string | null;
  /** Whom people told of it, in whatever round; those told by a cc node stand at that node. */
  readonly told: readonly string[];
  /** Every change of the policy version, by the action that made it. */
  readonly migrations: readonly Migration[];
}

export interface Migration {
  readonly action: number;
  readonly from: Omit<PolicyVersion, 'switches'>;
  readonly to: Omit<PolicyVersion, 'switches'>;
}

/** One visit of a node. */
export interface NodeRun extends Voting {
  readonly id: string;
  readonly key: string;
  readonly round: number;
  /** 1, 2, 3 … within the round: a node is visited again after a return to it or past it. */
  readonly visit: number;
  /** When it opened; null in histories that did not say. */
  readonly openedAt: string | null;
  readonly veto: Veto;
  readonly deadline: Deadline | null;
  readonly state: NodeState;
  readonly reason: Reason | null;
  /** Why it is STALLED; empty otherwise. */
  readonly holes: readonly Reason[];
  /** Who was found on the day, and how; null: as planned. */
  readonly seats: readonly Seat[] | null;
  readonly told: readonly string[];
}

/** One person's turn in one seat. Its version moves with its own state only: a sibling's decision leaves it alone. */
export interface Task {
  readonly id: string;
  readonly nodeId: string;
  readonly nodeKey: string;
  readonly round: number;
  readonly visit: number;
  readonly ordinal: number;
  /** Whose authority is used, and who uses it: himself or his proxy. Either may act. */
  readonly principal: string;
  readonly actor: string;
  readonly position: string | null;
  /** The tier of authority the seat asks for; −1 for none. */
  readonly tier: number;
  readonly weight: number;
  readonly groups: readonly string[];
  /** Id of the first task of the seat: transfer, rehoming, escalation and taking back go on in the same one. */
  readonly seat: string;
  readonly origin: Origin;
  readonly state: TaskState;
  readonly version: number;
  /** Seq of the action that decided or closed it. */
  readonly closedBy: number | null;
  /** The instance of that action, where it is another. */
  readonly reliesOn: string | null;
}

const TERMINAL: readonly InstanceStatus[] = ['APPROVED', 'REJECTED', 'WITHDRAWN', 'CANCELLED', 'SUPERSEDED', 'EXPIRED'];

/** What has come to such an end never changes again. */
export function isTerminal(instance: Pick<Instance, 'status'>): boolean {
  return TERMINAL.includes(instance.status);
}

/** Open, waiting for its turn, or held until somebody else has spoken. */
export function isLive({ state }: Pick<Task, 'state'>): boolean {
  return state === 'OPEN' || state === 'WAITING' || state === 'HELD';
}

/** The action that decided or closed a task: who, when, and with which words. Null where it was in another instance. */
export function closingAction(instance: Instance, task: Task): Action | null {
  if (task.closedBy === null || task.reliesOn !== null) return null;
  return instance.actions[task.closedBy - 1] ?? null;
}

/** The visits of the round that is running. */
export function currentNodes(instance: Instance): readonly NodeRun[] {
  return instance.nodes.filter((node) => node.round === instance.round);
}

/** The latest visit of a node in the round that is running. */
export function latestVisit(instance: Instance, key: string): NodeRun | undefined {
  return instance.nodes.findLast((node) => node.key === key && node.round === instance.round);
}

export function tasksOf(instance: Instance, node: Pick<NodeRun, 'id'>): readonly Task[] {
  return instance.tasks.filter((task) => task.nodeId === node.id);
}

/** The slate of a visit: who was found on the day, else as planned. */
export function seatsOf({ plan }: Instance, { key, seats }: NodeRun): readonly Seat[] {
  return seats ?? plan.nodes.find((node) => node.key === key)?.seats ?? [];
}

/** In whose name it is put up, and whoever has put it up for him: none of them decides it, and each may take it back. */
export function submittersOf({ submitter, actions }: Pick<Instance, 'submitter' | 'actions'>): ReadonlySet<string> {
  const acted = actions.filter(({ kind }) => kind === 'submit' || kind === 'resubmit');
  return new Set([submitter, ...acted.map(({ actor }) => actor)]);
}

/** Those who have put it up for somebody else: no policy lets them decide, whatever it says of the submitter himself. */
export function assistantsOf(instance: Pick<Instance, 'submitter' | 'actions'>): readonly string[] {
  return [...submittersOf(instance)].filter((person) => person !== instance.submitter);
}

interface Owned {
  readonly owner?: string | undefined;
}

/** Everybody who decides nothing of it, whoever finds him: whose it is today as well as whoever has put it up. */
export function barredFrom(
  instance: Pick<Instance, 'submitter' | 'actions'>,
  context: Owned | null | undefined,
): ReadonlySet<string> {
  return new Set([...submittersOf(instance), ...(context?.owner === undefined ? [] : [context.owner])]);
}

/** Whether somebody has, or will have, a part in it, or owns the record by now: who administers it may not. */
export function takesPart(person: string, instance: Instance, context?: Owned): boolean {
  const { tasks, nodes, plan } = instance;
  return (
    barredFrom(instance, context).has(person) ||
    tasks.some((task) => task.actor === person || task.principal === person) ||
    nodes.some((node) => node.told.includes(person)) ||
    plan.nodes.some((node) => node.seats.some((seat) => seat.person === person || seat.actor === person))
  );
}

/** Whether somebody knows of it: he takes part, or was told. Being told keeps nobody from administering it. */
export function isConcerned(person: string, instance: Instance): boolean {
  return instance.told.includes(person) || takesPart(person, instance);
}
