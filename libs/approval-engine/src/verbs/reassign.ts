import { advance } from '../advance.ts';
import type { Reassign } from '../commands.ts';
import { isLive, takesPart, type Instance, type Task } from '../instance.ts';
import { notEligible, takeOver } from '../new-seat.ts';
import { personOf } from '../org.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { adopt } from '../reseat.ts';
import { closeTasks, isOrphan } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { notAdministrable } from './administer.ts';
import { isRefusal, notOpen, taskOf } from './seen.ts';

/** 改派: an administrator gives a seat to somebody of the same authority, with a second person's agreement. */
export function reassign(run: Unfolding, command: Reassign, instance: Instance): Refusal | null {
  const { to, reason, second } = command;
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  const no = notAdministrable(command, instance, ['RUNNING', 'BLOCKED']) ?? notPossible(command, task, instance);
  if (no) return no;
  const node = instance.nodes.find(({ id }) => id === task.nodeId);
  const orphaned = node !== undefined && isOrphan(node, task);
  act(run, command, { task, reason, principal: command.actor, detail: { to, second } });
  closeTasks(run, [task], 'TRANSFERRED');
  takeOver(run, task, to, 'reassign', task.state as 'OPEN' | 'WAITING' | 'HELD');
  if (instance.status === 'BLOCKED') run.emit({ type: 'InstanceResumed' });
  if (orphaned) adopt(run, task);
  advance(run);
  return null;
}

function notPossible({ actor, to, second, context }: Reassign, task: Task, instance: Instance): Refusal | null {
  if (!isLive(task)) return notOpen(task, instance);
  if (!second || second === actor) return refusal('second_person_required');
  const mayNot = (person: string) => person === actor || (person === second && takesPart(person, instance, context));
  for (const person of [second, to].filter(mayNot)) return refusal('participant_may_not_administer', { person });
  const agreeing = personOf(context.org, second);
  if (!agreeing || agreeing.disabled) return refusal('person_unavailable', { person: second });
  if (to === second) return refusal('participant_may_not_administer', { person: second });
  return notEligible(to, task, instance, context);
}
