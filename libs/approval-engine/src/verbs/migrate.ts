import { canonicalJson } from '@countersign/kernel';
import { advance } from '../advance.ts';
import type { Migrate } from '../commands.ts';
import { assistantsOf, currentNodes, takesPart, type Instance, type NodeRun } from '../instance.ts';
import type { Plan, PlannedNode } from '../plan.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { route } from '../route.ts';
import type { Unfolding } from '../unfolding.ts';
import { isDone, isUnderWay, upstream } from '../visits.ts';
import { act } from './act.ts';
import { cancelVisit } from './return.ts';
import { versionOf } from './submit.ts';

/**
 * Another version of the same policy, on the record. What is done stays done; a node that the new version asks in the
 * same way goes on; any other is cancelled, and whatever the new version asks besides is opened.
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
  if (instance.status === 'RETURNED') return null;
  for (const node of currentNodes(instance).filter(isUnderWay))
    if (!goesOn(node, instance.plan, run.instance)) cancelVisit(run, node.key);
  if (instance.status === 'BLOCKED') run.emit({ type: 'InstanceResumed' });
  advance(run);
  return null;
}

/** Asked in the same way as before, and nothing new stands before it. */
function goesOn({ key }: NodeRun, before: Plan, now: Instance): boolean {
  const [old, planned] = [before, now.plan].map(({ nodes }) => nodes.find((node) => node.key === key));
  const same = old && planned && askedAs(old) === askedAs(planned);
  return Boolean(same) && [...upstream(now.plan, key)].every((each) => isDone(now, each));
}

function askedAs({ kind, mode, veto, need, groups, abstain, approvers }: PlannedNode): string {
  return canonicalJson([kind, mode, veto, need ?? null, groups ?? null, abstain ?? null, approvers]);
}
