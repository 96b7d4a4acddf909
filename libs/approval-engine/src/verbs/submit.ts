import { advance } from '../advance.ts';
import type { Submit } from '../commands.ts';
import type { PolicyVersion } from '../events.ts';
import type { Instance } from '../instance.ts';
import type { Routing } from '../plan.ts';
import type { Policy } from '../policy.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { route } from '../route.ts';
import { hashOf } from '../hash.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

/** 提交: freezes the subject, finds the route and asks the first people. */
export function submit(run: Unfolding, command: Submit, existing: Instance | null): Refusal | null {
  if (existing) return refusal('instance_exists', { status: existing.status });
  const { instanceId, submitter, subject, policy, org, note } = command;
  const routing = route(policy, subject.facts, org, submitter);
  if (routing.outcome === 'refused') return routing.refusal;
  run.emit({
    type: 'Submitted',
    instanceId,
    submitter,
    policy: versionOf(policy),
    ...newVersion(command),
    plan: routing.plan,
  });
  act(run, command, { reason: note, principal: submitter });
  start(run, routing);
  return null;
}

/** What a submission, first or later, puts up: everything the engine will ever read of the subject. */
export function newVersion({ subject }: Pick<Submit, 'subject'>) {
  const { type, id, title, snapshot, facts, envelope = null } = subject;
  return { subject: { type, id, title, hash: hashOf(snapshot) }, facts, envelope };
}

export function versionOf(policy: Policy): PolicyVersion {
  return { code: policy.code, version: policy.version, hash: hashOf(policy), switches: policy.switches };
}

/** Where somebody must decide and nobody may, it stops at once and for everyone to see. */
export function start(run: Unfolding, routing: Exclude<Routing, { outcome: 'refused' }>): void {
  if (routing.outcome === 'blocked') run.emit({ type: 'InstanceBlocked', holes: routing.holes });
  else advance(run);
}
