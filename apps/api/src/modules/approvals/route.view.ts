import {
  closingAction,
  tasksOf,
  type Instance,
  type NodeRun,
  type Plan,
  type PlannedNode,
  type Reason,
  type Task,
} from '@countersign/approval-engine';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import type { RouteNodeView, SeatView } from './route-node.view.js';
import type { Explanation } from './explanation.js';
import type { Names } from './org-directory.js';

/** What a route is told with. */
export interface Telling {
  readonly explanation: Explanation;
  readonly names: Names;
  readonly locale: Locale;
}

/** Every visit of every round, and after them what the running round has still to come. */
export function routeView(instance: Instance, plans: ReadonlyMap<number, Plan>, telling: Telling): RouteNodeView[] {
  const visits = instance.nodes.map((node) =>
    visitView(instance, node, planned(plans.get(node.round), node.key), telling),
  );
  const isOver = instance.status !== 'RUNNING' && instance.status !== 'BLOCKED';
  const opened = new Set(instance.nodes.filter(({ round }) => round === instance.round).map(({ key }) => key));
  const toCome = isOver ? [] : instance.plan.nodes.filter(({ key }) => !opened.has(key));
  return [...visits, ...toCome.map((node) => plannedView(node, instance.round, telling))];
}

function planned(plan: Plan | undefined, key: string): PlannedNode | undefined {
  return plan?.nodes.find((node) => node.key === key);
}

function visitView(instance: Instance, node: NodeRun, plan: PlannedNode | undefined, telling: Telling): RouteNodeView {
  const why = [...(plan?.why ?? []), ...(node.reason ? [node.reason] : [])];
  const tasks = tasksOf(instance, node).map((task) => seatView(instance, task, plan, telling));
  return {
    ...head(plan, why, telling),
    nodeKey: node.key,
    mode: node.mode,
    round: node.round,
    state: node.state.toLowerCase(),
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
  return { ...head(plan, plan.why, telling), nodeKey: plan.key, mode: plan.mode, round, state: 'planned', tasks };
}

const UNDECIDED = {
  id: null,
  onBehalfOf: null,
  state: 'planned',
  version: null,
  decidedAt: null,
  opinion: null,
  reason: null,
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
    counterfactual: plan?.counterfactual ? { text: explanation.counterfactual(plan.counterfactual, true) } : null,
  };
}

function seatView(
  instance: Instance,
  task: Task,
  plan: PlannedNode | undefined,
  { explanation, names }: Telling,
): SeatView {
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
    how: explanation.reasons(plan?.seats.find(({ person }) => person === task.principal)?.how ?? []),
  };
}
