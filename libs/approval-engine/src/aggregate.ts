import type { TaskState } from './events.ts';
import type { Mode } from './policy.ts';

export type Outcome = 'pending' | 'passed' | 'failed';

/**
 * What the seats of a node come to.
 * - single: the first decision is the decision.
 * - any: one approval passes; it fails when everyone has rejected.
 * - all, sequence: everyone approves; one rejection fails it, at once or (`collect`) when everyone has answered.
 * - advisory: it passes when everyone has given an opinion, whichever it is.
 */
export function aggregate(mode: Mode, veto: 'immediate' | 'collect', states: readonly TaskState[]): Outcome {
  const approved = count(states, 'APPROVED', 'AUTO_APPROVED');
  const rejected = count(states, 'REJECTED');
  const everyone = states.length;
  switch (mode) {
    case 'single':
      return approved > 0 ? 'passed' : rejected > 0 ? 'failed' : 'pending';
    case 'any':
      return approved > 0 ? 'passed' : rejected === everyone ? 'failed' : 'pending';
    case 'all':
    case 'sequence':
      return unanimous(approved, rejected, everyone, mode === 'all' ? veto : 'immediate');
    case 'advisory':
      return count(states, 'ADVISED') === everyone ? 'passed' : 'pending';
  }
}

function unanimous(approved: number, rejected: number, everyone: number, veto: 'immediate' | 'collect'): Outcome {
  if (approved === everyone) return 'passed';
  const heard = veto === 'immediate' || approved + rejected === everyone;
  return rejected > 0 && heard ? 'failed' : 'pending';
}

function count(states: readonly TaskState[], ...wanted: readonly TaskState[]): number {
  return states.filter((state) => wanted.includes(state)).length;
}
