import { advance } from '../advance.ts';
import type { Rehome } from '../commands.ts';
import type { Instance } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { lostSeats, reseat } from '../reseat.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { goOn } from './resume.ts';

/**
 * Seats again whoever may not decide any more, or whose proxy begins or ends, and lets what is blocked go on as soon as it
 * can; refused where nothing is to change.
 */
export function rehome(run: Unfolding, command: Rehome, instance: Instance): Refusal | null {
  if (!['RUNNING', 'BLOCKED', 'SUSPENDED'].includes(instance.status))
    return refusal('instance_not_running', { status: instance.status });
  const why = lostSeats(instance, command.context);
  act(run, command, { detail: why.length > 0 ? { why } : {} });
  const before = run.events.length;
  const goesOn = instance.status === 'BLOCKED' && goOn(run, command, instance) === null;
  if (instance.status !== 'BLOCKED') {
    reseat(run);
    advance(run);
  }
  return goesOn || hasMoved(run, before) ? null : refusal('nothing_to_do');
}

/** Tried and stopped again is no change. */
function hasMoved({ events }: Unfolding, before: number): boolean {
  return events.slice(before).some(({ type }) => type !== 'InstanceResumed' && type !== 'InstanceBlocked');
}
