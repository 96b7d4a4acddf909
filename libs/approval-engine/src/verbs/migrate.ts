import { canonicalJson } from '@countersign/kernel';
import { advance } from '../advance.ts';
import type { Migrate } from '../commands.ts';
import { assistantsOf, currentNodes, isTerminal, latestVisit, takesPart, type Instance } from '../instance.ts';
import type { Plan, PlannedNode, Reason } from '../plan.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { route } from '../route.ts';
import type { Unfolding } from '../unfolding.ts';
import { isDone, isUnderWay, upstream } from '../visits.ts';
import { act } from './act.ts';
import { cancelRelying, cancelVisit } from './return.ts';
import { versionOf } from './submit.ts';

/**
 * Another version of the same policy, on the record. What the new version asks in the same way stays done, or goes on; any
 * other visit is cancelled, and whatever the new version asks besides is opened. It never ends by this: somebody whom the
 * new version asks has the last word, not whoever administers it.
 */
export function migrate(run: Unfolding, command: Migrate, instance: Instance): Refusal | null {
  const { policy, org } = command.context;
  if (takesPart(command.actor, instance, command.context))
    return refusal('participant_may_not_administer', { person: command.actor });
  if (!['RUNNING', 'RETURNED', 'BLOCKED'].includes(instance.status))
    return refusal('instance_not_running', { status: instance.status });
  const to = versionOf(policy);
  if (to.code !== instance.policy.code)
    return refusal('policy_changed', { expected: instance.policy.code, given: to.code });
  if (to.hash === instance.policy.hash) return refusal('nothing_to_do');
  const routing = route(policy, instance.facts, org, instance.submitter, assistantsOf(instance));
  if (routing.outcome === 'refused') return routing.refusal;
  if (routing.outcome === 'blocked') return refusal('migration_blocked', { holes: routing.holes });
  act(run, command, { reason: command.reason, detail: { from: instance.policy.version, version: to.version } });
  run.emit({ type: 'Migrated', policy: to, plan: routing.plan, action: run.action.seq });
  const why: Reason = { code: 'asked_otherwise', params: { version: to.version } };
  for (const { key } of currentNodes(instance))
    if (!stays(key, instance.plan, run.instance)) cancelVisit(run, key, why);
  cancelRelying(run, why);
  if (instance.status === 'RETURNED') return null;
  if (instance.status === 'BLOCKED') run.emit({ type: 'InstanceResumed' });
  advance(run);
  return isTerminal(run.instance) ? refusal('migration_concludes', { version: to.version }) : null;
}

/** Asked in the same way as before; and where people still decide, nothing new stands before it. */
function stays(key: string, before: Plan, now: Instance): boolean {
  const visit = latestVisit(now, key);
  const [old, planned] = [before, now.plan].map(({ nodes }) => nodes.find((node) => node.key === key));
  // What the new version does not ask at all is no node of its route any more: what was said there is history.
  if (!planned && isDone(now, key)) return true;
  if (!visit || !old || !planned || askedAs(old) !== askedAs(planned)) return false;
  return !isUnderWay(visit) || [...upstream(now.plan, key)].every((each) => isDone(now, each));
}

function askedAs({ kind, mode, veto, need, groups, abstain, approvers }: PlannedNode): string {
  return canonicalJson([kind, mode, veto, need ?? null, groups ?? null, abstain ?? null, approvers]);
}
