import type { Command, SeenCommand } from '../commands.ts';
import { barredFrom, closingAction, type Instance, type Task } from '../instance.ts';
import { lostSeat } from '../eligibility.ts';
import { mayActFor } from '../proxy.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { decidedApart } from '../separation.ts';

/** The task of a command, or that there is none. */
export function taskOf({ taskId }: Extract<Command, { taskId: string }>, instance: Instance): Task | Refusal {
  return instance.tasks.find(({ id }) => id === taskId) ?? refusal('task_not_found', { taskId });
}

export function isRefusal(value: Task | Refusal): value is Refusal {
  return 'code' in value;
}

/** Whether he may act in this seat at all, and on what he saw: the same content, an open seat, no later version of it. */
export function notHisTurn(command: SeenCommand, task: Task, instance: Instance): Refusal | null {
  return (
    notHis(command, task, instance) ??
    notCurrent(command, task, instance) ??
    notApart(command, task, instance) ??
    notFit(command, task, instance)
  );
}

function notHis({ actor, context }: SeenCommand, task: Task, instance: Instance): Refusal | null {
  const { submitter, policy } = instance;
  if (actor !== task.actor && actor !== task.principal) return refusal('not_your_task', { taskId: task.id });
  const barred = barredFrom(instance, context);
  if (!barred.has(actor) && !barred.has(task.principal)) return null;
  const isOwn = actor === submitter && task.principal === submitter;
  const inOwnAuthority = policy.switches.selfApproval === 'allow' && isOwn && task.tier >= 0;
  return inOwnAuthority ? null : refusal('submitter_may_not_decide', { submitter });
}

function notCurrent({ subjectHash, taskVersion }: SeenCommand, task: Task, instance: Instance): Refusal | null {
  if (instance.status === 'SUPERSEDED') return refusal('superseded', { supersededBy: instance.supersededBy });
  if (subjectHash !== instance.subject.hash)
    return refusal('subject_changed', { expected: instance.subject.hash, given: subjectHash });
  if (task.state !== 'OPEN') return notOpen(task, instance);
  if (instance.status !== 'RUNNING') return refusal('instance_not_running', { status: instance.status });
  return taskVersion === task.version ? null : taskChanged(task, taskVersion, instance);
}

/** How it stands now, and who last did something there: in the seat, around it, or to whoever sits in it. */
function taskChanged({ nodeKey, state, version }: Task, given: number, { actions }: Instance): Refusal {
  const last = actions.findLast((action) => action.nodeKey === nodeKey || RESEATING.includes(action.kind));
  const who = { decidedBy: last?.actor ?? null, decidedAt: last?.at ?? null, decision: last?.kind ?? null };
  return refusal('task_changed', { version, given, state, ...who });
}

/** What may change an open seat without being done at its node. */
const RESEATING: readonly Command['kind'][] = ['rehome', 'resume', 'migrate'];

/** Several voices were asked for: nobody is two of them, in whosever name. */
function notApart({ actor }: SeenCommand, task: Task, instance: Instance): Refusal | null {
  const nodeKey = decidedApart(instance, task).get(actor);
  return nodeKey === undefined ? null : refusal('separation_of_duties', { person: actor, node: nodeKey });
}

/** Whose authority is used must have it today, and whoever uses it for him must still be the one who may. */
function notFit({ actor, context }: SeenCommand, task: Task, instance: Instance): Refusal | null {
  if (!context) return null;
  const { principal: person, tier } = task;
  if (actor !== person && !mayActFor(actor, person, { ...context, facts: instance.facts }))
    return refusal('not_your_task', { taskId: task.id });
  if (!lostSeat(instance, task, context)) return null;
  return refusal('authority_insufficient', { person, tier, positions: context.policy.authorities[tier] ?? [] });
}

export function notOpen(task: Task, instance: Instance): Refusal {
  const closing = closingAction(instance, task);
  return refusal('task_not_open', {
    state: task.state,
    decidedBy: closing?.actor ?? null,
    decidedAt: closing?.at ?? null,
    decision: closing?.kind ?? null,
    status: instance.status,
  });
}
