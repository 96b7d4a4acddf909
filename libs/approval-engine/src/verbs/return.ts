import { advance } from '../advance.ts';
import type { Return } from '../commands.ts';
import { decisionsAt } from '../decisions.ts';
import { closingAction, isLive, latestVisit, type Instance, type Task } from '../instance.ts';
import type { Reason } from '../plan.ts';
import { DEFAULTS } from '../policy.ts';
import { present } from '../present.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { closeNode, closeTasks, standDown } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { downstream, upstream } from '../visits.ts';
import { act } from './act.ts';
import { isRefusal, notHisTurn, taskOf } from './seen.ts';

/** 退回: to the submitter, or to an earlier node, which is then visited again. */
export function giveBack(run: Unfolding, command: Return, instance: Instance): Refusal | null {
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  const no = notHisTurn(command, task, instance) ?? notPossible(command, task, instance);
  if (no) return no;
  const { to = null, resume, reason } = command;
  act(run, command, { task, reason, detail: present({ to: to ?? undefined, resume }) });
  run.emit({ type: 'TaskDecided', taskId: task.id, state: 'RETURNED', action: run.action.seq });
  if (to === null) toSubmitter(run, command, task);
  else toNode(run, to, resume, task);
  return null;
}

function toSubmitter(run: Unfolding, { resume }: Return, task: Task): void {
  closeNode(run, task.nodeId, 'RETURNED');
  standDown(run, 'CANCELLED');
  run.emit({ type: 'InstanceReturned', ...present({ resume }) });
}

/** Forward: everything from there on is asked again. Back to me: only that node, and then whoever returned it. */
function toNode(run: Unfolding, to: string, resume: Return['resume'], task: Task): void {
  closeTasks(
    run,
    run.instance.tasks.filter((other) => other.nodeId === task.nodeId && isLive(other)),
    'CANCELLED',
  );
  closeNode(run, task.nodeId, 'RETURNED');
  const after = resume === 'back-to-me' ? [] : [...downstream(run.instance.plan, to)];
  for (const key of [to, ...after]) cancelVisit(run, key, { code: 'returned_past', params: { to } });
  cancelRelying(run, { code: 'returned_past', params: { to } });
  advance(run);
}

/** Whoever was not asked at a node because of what he had said at another is asked there once that counts no more. */
export function cancelRelying(run: Unfolding, why: Reason): void {
  const relying = run.instance.tasks.find((task) => reliesOnNothing(run.instance, task));
  if (!relying) return;
  cancelVisit(run, relying.nodeKey, why);
  cancelRelying(run, why);
}

function reliesOnNothing(instance: Instance, task: Task): boolean {
  if (task.state !== 'AUTO_APPROVED' || task.round !== instance.round || !isCounted(instance, task.nodeId))
    return false;
  const said = instance.tasks.find(({ id }) => id === closingAction(instance, task)?.taskId);
  return said !== undefined && said.id !== task.id && said.round === task.round && !isCounted(instance, said.nodeId);
}

/** The latest visit of its node, and neither cancelled nor given back. */
function isCounted(instance: Instance, nodeId: string): boolean {
  const node = instance.nodes.find(({ id }) => id === nodeId);
  const isLast = node !== undefined && latestVisit(instance, node.key)?.id === nodeId;
  return isLast && node.state !== 'CANCELLED' && node.state !== 'RETURNED';
}

/** What was done there stays on record, and counts no more. People who were merely told are not told twice. */
export function cancelVisit(run: Unfolding, key: string, why: Reason | null = null): void {
  const visit = latestVisit(run.instance, key);
  const isCc = run.instance.plan.nodes.find((node) => node.key === key)?.kind === 'cc';
  if (!visit || isCc || visit.state === 'RETURNED' || visit.state === 'CANCELLED') return;
  closeTasks(
    run,
    run.instance.tasks.filter((other) => other.nodeId === visit.id && isLive(other)),
    'CANCELLED',
  );
  closeNode(run, visit.id, 'CANCELLED', why);
}

function notPossible(command: Return, task: Task, instance: Instance): Refusal | null {
  const offered = decisionsAt(instance, task);
  if (!offered.includes('return')) return refusal('decision_not_offered', { offered });
  if (!command.reason.trim()) return refusal('reason_required', { decision: 'return' });
  const budget = instance.policy.switches.returnBudget;
  const returned = instance.actions.filter(({ kind }) => kind === 'return').length;
  if (returned >= budget) return refusal('return_budget_spent', { budget });
  const { to = null } = command;
  const targets = returnTargets(instance, task.nodeKey);
  return to === null || targets.includes(to) ? null : refusal('return_target_unknown', { to, targets });
}

/** Keys of the nodes that somebody at this one may return to, besides the submitter; in reading order. */
export function returnTargets(instance: Instance, nodeKey: string): readonly string[] {
  const { plan, policy } = instance;
  const far = policy.switches.returnTo ?? DEFAULTS.returnTo;
  if (far === 'submitter') return [];
  const before = upstream(plan, nodeKey);
  const passed = plan.nodes
    .filter(({ key, kind }) => before.has(key) && kind === 'approval')
    .filter(({ key }) => latestVisit(instance, key)?.state === 'PASSED')
    .map(({ key }) => key);
  if (far === 'any-visited') return passed;
  const earlier = new Set(passed.flatMap((key) => [...upstream(plan, key)]));
  return passed.filter((key) => !earlier.has(key));
}
