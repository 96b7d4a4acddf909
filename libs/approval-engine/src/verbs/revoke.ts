import { authorityOf } from '../authority.ts';
import type { Revoke } from '../commands.ts';
import { closingAction, latestVisit, type Instance, type Task } from '../instance.ts';
import { personOf } from '../org.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

/**
 * 撤销授权: whoever had the last word in an approval, or has that authority today, takes back what it allows. That it was
 * approved stays as it was; nothing rests on it any more, also not a later version.
 */
export function revoke(run: Unfolding, command: Revoke, instance: Instance): Refusal | null {
  const { status, revokedBy, actions } = instance;
  if (status !== 'APPROVED') return refusal('nothing_granted', { status });
  const earlier = revokedBy === null ? undefined : actions[revokedBy - 1];
  if (earlier) return refusal('already_revoked', { person: earlier.actor, at: earlier.at });
  if (!mayRevoke(command, instance))
    return refusal('not_its_authority', { positions: topPositions(command, instance) });
  if (!command.reason.trim()) return refusal('reason_required', { decision: 'revoke' });
  act(run, command, { reason: command.reason });
  run.emit({ type: 'GrantRevoked', action: actions.length + 1 });
  return null;
}

/**
 * Without a ranked seat there is no authority above: then only who agreed may think better of it. Whoever was to act for
 * him, and said nothing, has nothing to think better of.
 */
function mayRevoke({ actor, context: { policy, org } }: Revoke, instance: Instance): boolean {
  const person = personOf(org, actor);
  if (!person || person.disabled) return false;
  const top = topTier(instance);
  const hadLastWord = agreed(instance).some((task) => task.tier === top && saidBy(instance, task).includes(actor));
  return hadLastWord || (top >= 0 && authorityOf(policy, person) >= top);
}

/** Who agreed, and in whose name; what stands from an earlier approval was said by whose seat it is. */
function saidBy(instance: Instance, task: Task): readonly string[] {
  const said = closingAction(instance, task);
  return said ? [said.actor, said.principal] : [task.principal];
}

function topTier(instance: Instance): number {
  return Math.max(-1, ...agreed(instance).map(({ tier }) => tier));
}

function topPositions({ context: { policy } }: Revoke, instance: Instance): readonly string[] {
  return policy.authorities[topTier(instance)] ?? [];
}

/** The seats whose agreement the approval rests on. */
function agreed(instance: Instance) {
  return instance.tasks.filter(
    ({ state, nodeKey, nodeId }) =>
      ['APPROVED', 'AUTO_APPROVED', 'ADVISED'].includes(state) && latestVisit(instance, nodeKey)?.id === nodeId,
  );
}
