import { advance } from '../advance.ts';
import { notAsShown } from '../asked.ts';
import type { Submit } from '../commands.ts';
import { standingFrom } from '../carry.ts';
import type { PolicyVersion, Standing } from '../events.ts';
import type { Instance } from '../instance.ts';
import type { Plan, Routing } from '../plan.ts';
import type { Policy } from '../policy.ts';
import { present } from '../present.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { route } from '../route.ts';
import { hashOf } from '../hash.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

/** 提交: freezes the subject, finds the route and asks the first people. */
export function submit(run: Unfolding, command: Submit, existing: Instance | null): Refusal | null {
  if (existing) return refusal('instance_exists', { status: existing.status });
  const { instanceId, submitter, actor, subject, policy, org, note } = command;
  const routing = route(policy, subject.facts, org, submitter, actor === submitter ? [] : [actor]);
  if (routing.outcome === 'refused') return routing.refusal;
  const { plan } = routing;
  const stands = notTheSame(command) ? {} : standing(command.carryFrom, command, plan, true);
  const no = notTheSame(command) ?? notAsShown(command.shown, plan, stands.standing);
  if (no) return no;
  run.emit({
    type: 'Submitted',
    instanceId,
    submitter,
    policy: versionOf(policy),
    ...newVersion(command),
    plan,
    ...stands,
  });
  act(run, command, { reason: note, principal: submitter });
  start(run, routing);
  return null;
}

/** What was decided about an earlier version, as far as the policy lets it stand. */
export function standing(
  before: Instance | undefined,
  { subject, policy, actor }: Pick<Submit, 'subject' | 'policy' | 'actor'>,
  plan: Plan,
  elsewhere: boolean,
): { standing?: readonly Standing[] } {
  if (!before || !policy.switches.carry) return {};
  const stands = standingFrom(before, plan, { ...subject, hash: hashOf(subject.snapshot) }, policy, elsewhere);
  return { standing: stands.filter((each) => deciderOf(each, before) !== actor) };
}

/** Whoever acted for somebody then, and puts it up himself now, has not decided on it. */
function deciderOf({ action, instanceId }: Standing, before: Instance): string | null {
  const isThere = instanceId === undefined || instanceId === before.id;
  return isThere ? (before.actions[action - 1]?.actor ?? null) : null;
}

function notTheSame({ carryFrom, subject, policy, submitter }: Submit): Refusal | null {
  if (!carryFrom) return null;
  const { subject: earlier, policy: version } = carryFrom;
  if (version.code !== policy.code) return refusal('policy_changed', { expected: version.code, given: policy.code });
  // What was decided about one submitter's wish says nothing about another's: a decider may now be the submitter.
  if (carryFrom.submitter !== submitter) return refusal('not_the_submitter', { submitter: carryFrom.submitter });
  const same = earlier.type === subject.type && earlier.id === subject.id;
  return same
    ? null
    : refusal('subject_changed', { expected: [earlier.type, earlier.id], given: [subject.type, subject.id] });
}

/** What a submission, first or later, puts up: everything the engine will ever read of the subject. */
export function newVersion({ subject }: Pick<Submit, 'subject'>) {
  const { type, id, title, number, snapshot, facts, envelope = null, substance } = subject;
  const version = { type, id, title, ...present({ number }), hash: hashOf(snapshot) };
  return { subject: version, facts, envelope, ...present({ substance }) };
}

export function versionOf(policy: Policy): PolicyVersion {
  return { code: policy.code, version: policy.version, hash: hashOf(policy), switches: policy.switches };
}

/** Where somebody must decide and nobody may, it stops at once and for everyone to see. */
export function start(run: Unfolding, routing: Exclude<Routing, { outcome: 'refused' }>): void {
  if (routing.outcome === 'blocked') run.emit({ type: 'InstanceBlocked', holes: routing.holes });
  else advance(run);
}
