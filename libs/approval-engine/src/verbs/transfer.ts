import { rootOf } from '../bench.ts';
import type { Transfer } from '../commands.ts';
import type { Instance } from '../instance.ts';
import { notEligible, takeOver } from '../new-seat.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { closeTasks } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { isRefusal, notHisTurn, taskOf } from './seen.ts';

/** 转办: the seat becomes somebody else's, who decides with his own authority. */
export function transfer(run: Unfolding, command: Transfer, instance: Instance): Refusal | null {
  const { to, reason, context } = command;
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  const no = notHisTurn(command, task, instance);
  if (no) return no;
  if (!instance.policy.switches.transfer || rootOf(task, instance.tasks).origin.kind === 'delegate')
    return refusal('not_offered', { action: 'transfer' });
  if (!reason.trim()) return refusal('reason_required', { decision: 'transfer' });
  const unfit = notEligible(to, task, instance, context);
  if (unfit) return unfit;
  act(run, command, { task, reason, detail: { to } });
  closeTasks(run, [task], 'TRANSFERRED');
  takeOver(run, task, to, 'transfer');
  return null;
}
