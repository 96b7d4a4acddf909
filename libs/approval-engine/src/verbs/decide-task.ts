import { advance } from '../advance.ts';
import type { DecideTask } from '../commands.ts';
import { decisionsAt } from '../decisions.ts';
import type { Instance, Task } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { settle } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { isRefusal, notHisTurn, taskOf } from './seen.ts';

const DECIDED = {
  approve: 'APPROVED',
  reject: 'REJECTED',
  advise: 'ADVISED',
  abstain: 'ABSTAINED',
  opine: 'ADVISED',
} as const;

/** 同意, 不同意, 意见, 弃权: one seat decides, and everything that follows from it follows at once. */
export function decideTask(run: Unfolding, command: DecideTask, instance: Instance): Refusal | null {
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  const no = notHisTurn(command, task, instance) ?? notComplete(command, task, instance);
  if (no) return no;
  const opinion = 'opinion' in command ? command.opinion : null;
  act(run, command, { task, reason: command.reason, opinion });
  run.emit({ type: 'TaskDecided', taskId: task.id, state: DECIDED[command.kind], action: run.action.seq });
  settle(run, task.nodeId);
  advance(run);
  return null;
}

function notComplete(command: DecideTask, task: Task, instance: Instance): Refusal | null {
  const offered = decisionsAt(instance, task);
  const mode = instance.nodes.find(({ id }) => id === task.nodeId)?.mode;
  if (!offered.includes(command.kind)) return refusal('decision_not_offered', { mode, offered });
  if ('opinion' in command && !['favourable', 'unfavourable'].includes(command.opinion))
    return refusal('opinion_required');
  if (needsReason(command) && !command.reason?.trim()) return refusal('reason_required', { decision: command.kind });
  return null;
}

function needsReason(command: DecideTask): boolean {
  if (command.kind === 'advise') return command.opinion === 'unfavourable';
  return command.kind === 'reject' || command.kind === 'opine';
}
