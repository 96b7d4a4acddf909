import { standDown } from '../settle.ts';
import type { Withdraw } from '../commands.ts';
import type { ActionKind } from '../events.ts';
import { barredFrom, isTerminal, type Instance } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

const DECISIONS: readonly ActionKind[] = ['approve', 'reject', 'advise', 'abstain', 'return'];

/**
 * 撤回: whoever put it up takes it back, in whose name it was, or whose it is by now, as far as the policy lets them. What
 * stands still for want of people may be ended, since it waits for nobody; what an administrator has stopped stays stopped
 * until the administrator lets go of it.
 */
export function withdraw(run: Unfolding, command: Withdraw, instance: Instance): Refusal | null {
  if (!barredFrom(instance, command.context).has(command.actor))
    return refusal('not_the_submitter', { submitter: instance.submitter });
  if (isTerminal(instance) || instance.status === 'SUSPENDED')
    return refusal('instance_not_running', { status: instance.status });
  const first = instance.actions.find(({ kind }) => DECISIONS.includes(kind));
  if (instance.policy.switches.withdraw === 'before-first-decision' && first) {
    return refusal('too_late_to_withdraw', { decidedBy: first.actor, decidedAt: first.at });
  }
  act(run, command, { reason: command.reason });
  standDown(run, 'CANCELLED');
  run.emit({ type: 'InstanceWithdrawn' });
  return null;
}
