import { advance, closeNode, settle, standDown } from '../advance.ts';
import type { DecideTask } from '../commands.ts';
import { closingAction, type Instance, type Task } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

const DECIDED = { approve: 'APPROVED', reject: 'REJECTED', advise: 'ADVISED', return: 'RETURNED' } as const;

/** 同意, 不同意, 意见 and 退回: one seat decides, and everything that follows from it follows at once. */
export function decideTask(run: Unfolding, command: DecideTask, instance: Instance): Refusal | null {
  const task = instance.tasks.find(({ id }) => id === command.taskId);
  if (!task) return refusal('task_not_found', { taskId: command.taskId });
  const no =
    notHis(command, task, instance) ?? notCurrent(command, task, instance) ?? notComplete(command, task, instance);
  if (no) return no;
  act(run, command, { task, reason: command.reason, opinion: command.kind === 'advise' ? command.opinion : null });
  run.emit({ type: 'TaskDecided', taskId: task.id, state: DECIDED[command.kind], action: run.action.seq });
  if (command.kind === 'return') giveBack(run, task);
  else settle(run, task.nodeId);
  if (run.instance.status === 'RUNNING') advance(run);
  return null;
}

function giveBack(run: Unfolding, task: Task): void {
  closeNode(run, task.nodeId, 'RETURNED');
  standDown(run, 'CANCELLED');
  run.emit({ type: 'InstanceReturned' });
}

function notHis({ actor }: DecideTask, task: Task, instance: Instance): Refusal | null {
  if (actor !== task.actor) return refusal('not_your_task', { taskId: task.id });
  const own = [actor, task.principal].includes(instance.submitter);
  return own ? refusal('submitter_may_not_decide', { submitter: instance.submitter }) : null;
}

/** He decides on what he saw: the same content, a seat that is still open, and no later version of it. */
function notCurrent({ subjectHash, taskVersion }: DecideTask, task: Task, instance: Instance): Refusal | null {
  if (subjectHash !== instance.subject.hash)
    return refusal('subject_changed', { expected: instance.subject.hash, given: subjectHash });
  if (task.state !== 'OPEN') return notOpen(task, instance);
  return taskVersion === task.version ? null : refusal('task_changed', { version: task.version, given: taskVersion });
}

function notOpen(task: Task, instance: Instance): Refusal {
  const closing = closingAction(instance, task);
  return refusal('task_not_open', {
    state: task.state,
    decidedBy: closing?.actor ?? null,
    decidedAt: closing?.at ?? null,
    decision: closing?.kind ?? null,
    status: instance.status,
  });
}

function notComplete(command: DecideTask, task: Task, instance: Instance): Refusal | null {
  const mode = instance.nodes.find(({ id }) => id === task.nodeId)?.mode;
  const offered = mode === 'advisory' ? ['advise', 'return'] : ['approve', 'reject', 'return'];
  if (!offered.includes(command.kind)) return refusal('decision_not_offered', { mode, offered });
  if (command.kind === 'advise' && !['favourable', 'unfavourable'].includes(command.opinion))
    return refusal('opinion_required');
  if (needsReason(command) && !command.reason?.trim()) return refusal('reason_required', { decision: command.kind });
  return command.kind === 'return' ? overBudget(instance) : null;
}

function needsReason(command: DecideTask): boolean {
  if (command.kind === 'advise') return command.opinion === 'unfavourable';
  return command.kind !== 'approve';
}

function overBudget({ round, policy }: Instance): Refusal | null {
  const budget = policy.switches.returnBudget;
  return round <= budget ? null : refusal('return_budget_spent', { budget });
}
