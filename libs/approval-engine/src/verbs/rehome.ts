import { advance } from '../advance.ts';
import type { Rehome } from '../commands.ts';
import type { ApprovalEvent } from '../events.ts';
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
  if (instance.status === 'BLOCKED') {
    const isStill = goOn(run, command, instance) !== null;
    return isStill && !run.events.slice(before).some(isChange) ? refusal('nothing_to_do') : null;
  }
  reseat(run);
  advance(run);
  return run.events.length === before ? refusal('nothing_to_do') : null;
}

/** Where it stops again, having tried to go on is none. */
function isChange({ type }: ApprovalEvent): boolean {
  return type !== 'InstanceResumed' && type !== 'InstanceBlocked';
}
