import {
  closingAction,
  isTerminal,
  tally,
  tasksOf,
  votesOf,
  type Instance,
  type NodeRun,
  type Plan,
  type PlannedNode,
  type Reason,
  type Tally,
  type Task,
} from '@countersign/approval-engine';
import type { Step, WorkingCalendar } from '@countersign/working-time';
import { sayDue } from '../org/index.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import type { SeatTimes } from './approval-rounds.repository.js';
import { deadlineOf } from './approval.view.js';
import type { ProgressView, RouteNodeView, SeatOriginView, SeatView } from './route-node.view.js';
import type { ReasonView } from './route-preview.view.js';
import type { Explanation } from './explanation.js';
import type { Names } from './org-directory.js';

/** What a route is told with. */
export interface Telling {
  readonly explanation: Explanation;
  readonly names: Names;
  readonly locale: Locale;
  /** Since when each task waits and until when. */
  readonly times: ReadonlyMap<string, SeatTimes>;
  readonly now: Date;
  readonly calendar: WorkingCalendar | null;
}

/** Every visit of every round, and after them what the running round has still to come. */
export function routeView(instance: Instance, plans: ReadonlyMap<number, Plan>, telling: Telling): RouteNodeView[] {
  const visits = instance.nodes.map((node) =>
    visitView(instance, node, planned(plans.get(node.round), node.key), telling),
  );
  const isOver = isTerminal(instance) || instance.status === 'RETURNED';
  const opened = new Set(instance.nodes.filter(({ round }) => round === instance.round).map(({ key }) => key));
  const toCome = isOver ? [] : instance.plan.nodes.filter(({ key }) => !opened.has(key));
  return [...visits, ...toCome.map((node) => plannedView(node, instance.round, telling))];
}

function planned(plan: Plan | undefined, key: string): PlannedNode | undefined {
  return plan?.nodes.find((node) => node.key === key);
}

function visitView(instance: Instance, node: NodeRun, plan: PlannedNode | undefined, telling: Telling): RouteNodeView {
  const why = [...(plan?.why ?? []), ...(node.reason ? [node.reason] : [])];
  const own = tasksOf(instance, node);
  const tasks = own.map((task) => seatView(instance, task, node, plan, telling));
  return {
    ...head(plan, why, telling),
    ...dueOf(own, telling),
    nodeKey: node.key,
    mode: node.mode,
    round: node.round,
    visit: node.visit,
    state: node.state.toLowerCase(),
    openedAt: node.openedAt,
    progress: own.length > 0 ? progressView(tally(node, votesOf(own, null))) : null,
    tasks,
  };
}

function plannedView(plan: PlannedNode, round: number, telling: Telling): RouteNodeView {
  const tasks = plan.seats.map(({ person, position, how }) => ({
    ...UNDECIDED,
    person: refView(person, telling.names.people.get(person)),
    position: telling.explanation.position(position),
    how: telling.explanation.reasons(how),
  }));
  return {
    ...head(plan, plan.why, telling),
    ...NOT_DUE,
    nodeKey: plan.key,
    mode: plan.mode,
    round,
    visit: 1,
    state: 'planned',
    openedAt: null,
    progress: null,
    tasks,
  };
}

function progressView({ approved, rejected, abstained, need, of }: Tally): ProgressView {
  return { approved, rejected, abstained, need, of };
}

const NOT_DUE = { dueAt: null, overdue: false, remainingMinutes: null, haltedAt: null, dueExplanation: [] };

/** A node is as late as the first of those it waits for. */
function dueOf(tasks: readonly Task[], { times, now, calendar, locale }: Telling) {
  const open = tasks.filter(({ state }) => state === 'OPEN').flatMap(({ id }) => times.get(id) ?? []);
  const [first] = open.filter(({ dueAt }) => dueAt).toSorted((a, b) => Number(a.dueAt) - Number(b.dueAt));
  if (!first?.dueAt) return NOT_DUE;
  return {
    ...deadlineOf(first, { now, calendar }),
    haltedAt: first.haltedAt?.toISOString() ?? null,
    dueExplanation: dueReasons(first.dueExplanation, locale),
  };
}

/** Its days and instants in words, and as they are for programs. */
function dueReasons(steps: readonly Step[], locale: Locale): ReasonView[] {
  const sentences = sayDue(steps, locale);
  return steps.map(({ code, params }, index) => ({ code, params: { ...params }, text: sentences[index] ?? '' }));
}

const UNDECIDED = {
  id: null,
  onBehalfOf: null,
  state: 'planned',
  version: null,
  decidedAt: null,
  opinion: null,
  reason: null,
  openedAt: null,
  group: null,
  weight: null,
  origin: { kind: 'policy', by: null, reason: null },
  addedBy: null,
};

function head(
  plan: PlannedNode | undefined,
  why: readonly Reason[],
  { explanation, locale }: Telling,
): Pick<RouteNodeView, 'title' | 'after' | 'why' | 'counterfactual'> {
  return {
    title: plan?.title[locale] ?? '',
    after: [...(plan?.after ?? [])],
    why: explanation.reasons(why),
    counterfactual: explanation.counterfactual(plan?.counterfactual ?? null, true),
  };
}

function seatView(
  instance: Instance,
  task: Task,
  node: NodeRun,
  plan: PlannedNode | undefined,
  { explanation, names, times }: Telling,
): SeatView {
  const origin = originView(instance, task, names);
  const seats = node.seats ?? plan?.seats ?? [];
  const closing = closingAction(instance, task);
  const own = closing?.taskId === task.id ? closing : null;
  return {
    id: task.id,
    person: refView(task.actor, names.people.get(task.actor)),
    onBehalfOf: task.principal === task.actor ? null : refView(task.principal, names.people.get(task.principal)),
    position: explanation.position(task.position),
    state: task.state.toLowerCase(),
    version: task.version,
    decidedAt: closing?.at ?? null,
    opinion: own?.opinion ?? null,
    reason: own?.reason ?? null,
    how: explanation.reasons(seats.find(({ person }) => person === task.principal)?.how ?? []),
    openedAt: times.get(task.id)?.openedAt?.toISOString() ?? null,
    group: task.groups.join('、') || null,
    weight: node.mode === 'weight' ? task.weight : null,
    origin,
    addedBy: adderOf(instance, task, names),
  };
}

/** Whoever added the seat, or asked for an opinion in it, also where it has come to somebody else since. */
function adderOf(instance: Instance, { seat }: Task, names: Names): SeatView['addedBy'] {
  const root = instance.tasks.find(({ id }) => id === seat);
  const isAdded = root?.origin.kind === 'add-sign' || root?.origin.kind === 'delegate';
  return isAdded ? originView(instance, root, names).by : null;
}

function originView({ actions }: Instance, { origin }: Task, names: Names): SeatOriginView {
  if (origin.kind === 'policy') return { kind: 'policy', by: null, reason: null };
  const action = actions[origin.by - 1];
  return {
    kind: origin.kind,
    by: action ? refView(action.actor, names.people.get(action.actor)) : null,
    reason: action?.reason ?? null,
    ...(origin.kind === 'add-sign' ? { where: origin.where } : {}),
  };
}
