import { advance } from '../advance.ts';
import { authorityOf } from '../authority.ts';
import { STAGES } from '../commands-beside.ts';
import type { Context, Timeout } from '../commands.ts';
import { orHalt } from '../halt.ts';
import { takesPart, type Instance, type Task } from '../instance.ts';
import { notEligible, takeOver } from '../new-seat.ts';
import { personOf } from '../org.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { nextInLine } from '../reseat.ts';
import { settle } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { isRefusal, notOpen, taskOf } from './seen.ts';

/**
 * 超时: a reminder is on record and changes nothing; what is due does what the node says. Where it cannot be found out who
 * acts for whoever is above, the approval stops in sight, and an administrator names somebody: a deadline comes once.
 */
export function timeout(run: Unfolding, command: Timeout, instance: Instance): Refusal | null {
  const { stage, context } = command;
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  if (takesPart(command.actor, instance)) return refusal('participant_may_not_administer', { person: command.actor });
  if (task.state !== 'OPEN') return notOpen(task, instance);
  if (instance.status !== 'RUNNING') return refusal('instance_not_running', { status: instance.status });
  if (hasCome(command, instance)) return refusal('nothing_to_do');
  const node = instance.nodes.find(({ id }) => id === task.nodeId);
  const then = stage === 'due' ? (node?.deadline?.then ?? 'remind') : 'remind';
  if (then === 'escalate' && !context) return refusal('context_required');
  const above = then === 'escalate' && context ? nextAbove(task, instance, context) : undefined;
  act(run, command, {
    task,
    principal: command.actor,
    detail: { stage, ...(above === undefined ? {} : { to: above }) },
  });
  if (above !== undefined) orHalt(run, task.nodeKey, () => takeOver(run, task, above, 'escalation'));
  else if (then === 'reject') decideBy(run, task, 'AUTO_REJECTED');
  else if (then === 'approve' && node?.mode === 'advisory') decideBy(run, task, 'AUTO_APPROVED');
  return null;
}

/** Time brings each stage to a seat once, and none after a later one. */
function hasCome({ taskId, stage }: Timeout, { actions }: Instance): boolean {
  const last = actions.findLast((action) => action.kind === 'timeout' && action.taskId === taskId)?.detail?.stage;
  return last !== undefined && STAGES.indexOf(last) >= STAGES.indexOf(stage);
}

/** The next authority above whoever lets it lie; he stays able to act. */
function nextAbove(task: Task, instance: Instance, context: Context): string | undefined {
  const person = personOf(context.org, task.principal);
  const tier = Math.max(task.tier, person ? authorityOf(context.policy, person) : -1);
  const may = (id: string) => notEligible(id, task, instance, context) === null;
  return nextInLine(task, context, may, tier + 1, tier + 1) ?? nextInLine(task, context, may, tier, tier + 1);
}

function decideBy(run: Unfolding, task: Task, state: 'AUTO_REJECTED' | 'AUTO_APPROVED'): void {
  run.emit({ type: 'TaskDecided', taskId: task.id, state, action: run.action.seq });
  settle(run, task.nodeId);
  advance(run);
}
