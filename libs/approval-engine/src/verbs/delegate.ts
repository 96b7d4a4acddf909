import { rootOf } from '../bench.ts';
import type { Delegate } from '../commands.ts';
import type { Instance } from '../instance.ts';
import { notEligible, seatFor } from '../new-seat.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { isRefusal, notHisTurn, taskOf } from './seen.ts';

/**
 * 委派: somebody is asked for an opinion, and until he has given it the seat is held. The decision stays where it was, with
 * the authority that it needs; whoever only gives an opinion needs none.
 */
export function delegate(run: Unfolding, command: Delegate, instance: Instance): Refusal | null {
  const { to, reason, context } = command;
  const task = taskOf(command, instance);
  if (isRefusal(task)) return task;
  const no = notHisTurn(command, task, instance);
  if (no) return no;
  if (!instance.policy.switches.delegate || rootOf(task, instance.tasks).origin.kind === 'delegate')
    return refusal('not_offered', { action: 'delegate' });
  if (!reason.trim()) return refusal('reason_required', { decision: 'delegate' });
  const unfit = notEligible(to, { ...task, tier: -1 }, instance, context);
  if (unfit) return unfit;
  act(run, command, { task, reason, detail: { to } });
  const { nodeId, ordinal, id: parent } = task;
  const origin = { kind: 'delegate', by: run.action.seq, parent } as const;
  run.emit({ type: 'TaskHeld', taskId: parent });
  run.emit({ type: 'SeatsAdded', nodeId, tasks: [seatFor(run, to, { nodeId, ordinal, state: 'OPEN', origin })] });
  return null;
}
