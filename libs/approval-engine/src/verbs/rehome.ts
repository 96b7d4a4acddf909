import { advance } from '../advance.ts';
import type { Rehome } from '../commands.ts';
import type { Instance } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { lostSeats, reseat } from '../reseat.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

/** Seats again whoever may not decide any more, or whose proxy begins or ends; refused where nothing is to change. */
export function rehome(run: Unfolding, command: Rehome, instance: Instance): Refusal | null {
  if (!['RUNNING', 'BLOCKED', 'SUSPENDED'].includes(instance.status))
    return refusal('instance_not_running', { status: instance.status });
  const why = lostSeats(instance, command.context);
  act(run, command, { detail: why.length > 0 ? { why } : {} });
  const before = run.events.length;
  reseat(run);
  if (run.events.length === before) return refusal('nothing_to_do');
  const open = run.instance.tasks.some(({ state }) => state === 'OPEN');
  if (instance.status === 'BLOCKED' && open) run.emit({ type: 'InstanceResumed' });
  advance(run);
  return null;
}
