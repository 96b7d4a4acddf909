import { aggregate, tally } from './aggregate.ts';
import type { PlannedNode, Reason, Seat } from './plan.ts';

/** More approvals asked for than there are people is a fault of the policy, not a rejection. */
export function unreachable(rule: Pick<PlannedNode, 'kind' | 'mode'>, seats: readonly Seat[]): Reason[] {
  const votes = seats.map((seat) => ({ ...seat, state: 'OPEN' as const }));
  if (rule.kind === 'cc' || seats.length === 0 || aggregate(rule, votes) !== 'failed') return [];
  const { need, of } = tally(rule, votes);
  return [{ code: 'threshold_unreachable', params: { mode: rule.mode, need, seats: of } }];
}
