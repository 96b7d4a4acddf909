import { advance } from '../advance.ts';
import { groupOf, rootOf } from '../bench.ts';
import type { RemoveSign } from '../commands.ts';
import { isLive, tasksOf, type Instance, type Task } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { closeTasks, settle } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { isRefusal, notOpen, taskOf } from './seen.ts';

/** 减签: who added a seat, or asked for an opinion, does without it as long as it is undecided. Never for policy seats. */
export function removeSign(run: Unfolding, command: RemoveSign, instance: Instance): Refusal | null {
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  const tasks = tasksOf(instance, { id: task.nodeId });
  const { origin } = rootOf(task, tasks);
  const adder =
    origin.kind === 'add-sign' || origin.kind === 'delegate' ? instance.actions[origin.by - 1]?.actor : null;
  if (adder !== command.actor) return refusal('not_the_adder', { taskId: task.id, adder: adder ?? null });
  if (!isLive(task)) return notOpen(task, instance);
  if (instance.status !== 'RUNNING') return refusal('instance_not_running', { status: instance.status });
  if (!command.reason.trim()) return refusal('reason_required', { decision: 'removeSign' });
  act(run, command, { task, reason: command.reason, principal: command.actor });
  closeTasks(
    run,
    tasks.filter((each) => isLive(each) && belongsTo(each, task.seat, tasks)),
    'REMOVED',
  );
  settle(run, task.nodeId);
  advance(run);
  return null;
}

/** In the seat, or added around it, at whatever depth. */
function belongsTo(task: Task, seat: string, tasks: readonly Task[]): boolean {
  if (task.seat === seat) return true;
  const group = groupOf(rootOf(task, tasks), tasks);
  const parent = group && tasks.find(({ id }) => id === group.seat);
  return parent ? belongsTo(parent, seat, tasks) : false;
}
