import { canonicalJson } from '@countersign/kernel';
import { notAsShown } from '../asked.ts';
import { asMeasured } from '../carry.ts';
import type { Resubmit } from '../commands.ts';
import type { Facts } from '../facts.ts';
import { hashOf } from '../hash.ts';
import { assistantsOf, submittersOf, type Instance } from '../instance.ts';
import type { Plan } from '../plan.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { route } from '../route.ts';
import { standDown } from '../settle.ts';
import type { Measured } from '../substance.ts';
import type { Unfolding } from '../unfolding.ts';
import { isDone } from '../visits.ts';
import { act } from './act.ts';
import { newVersion, standing, start, versionOf } from './submit.ts';

/** Puts a corrected version up again, as another round under the same policy version; earlier rounds stay as history. */
export function resubmit(run: Unfolding, command: Resubmit, instance: Instance): Refusal | null {
  const { actor, subject, policy, org, note } = command;
  if (!submittersOf(instance).has(actor)) return refusal('not_the_submitter', { submitter: instance.submitter });
  if (instance.status !== 'RETURNED' && instance.status !== 'BLOCKED')
    return refusal('instance_not_running', { status: instance.status });
  const no = anotherPolicy(command, instance) ?? anotherSubject(command, instance);
  if (no) return no;
  const routing = route(policy, subject.facts, org, instance.submitter, assistantsOf(instance));
  if (routing.outcome === 'refused') return routing.refusal;
  const { plan } = routing;
  const stands = standing(instance, command, plan, false);
  const more = notAsShown(command.shown, plan, stands.standing);
  if (more) return more;
  const carried = carriedOver(instance, command, plan);
  run.emit({ type: 'Resubmitted', ...newVersion(command), plan, carried, ...stands });
  act(run, command, { reason: note, principal: instance.submitter });
  // What had come to a stop in the round before is asked no more.
  standDown(run, 'CANCELLED');
  start(run, routing);
  return null;
}

function anotherPolicy({ policy }: Resubmit, instance: Instance): Refusal | null {
  const { code, version, hash } = versionOf(policy);
  const expected = instance.policy;
  return hash === expected.hash
    ? null
    : refusal('policy_changed', { expected: [expected.code, expected.version], given: [code, version] });
}

function anotherSubject({ subject }: Resubmit, { subject: expected }: Instance): Refusal | null {
  const same = subject.type === expected.type && subject.id === expected.id;
  return same
    ? null
    : refusal('subject_changed', { expected: [expected.type, expected.id], given: [subject.type, subject.id] });
}

/** Jumping back to the one who returned it spares the nodes before him, but only if they would have seen the same facts. */
function carriedOver(instance: Instance, { subject }: Resubmit, plan: Plan): string[] {
  const now = asSeen(subject.facts, { ...subject, hash: hashOf(subject.snapshot) });
  const unchanged = now === asSeen(instance.facts, asMeasured(instance));
  const jumpsBack = instance.resume
    ? instance.resume === 'back-to-me'
    : instance.policy.switches.restart === 'jump-back';
  if (!jumpsBack || instance.status !== 'RETURNED' || !unchanged) return [];
  const done = instance.plan.nodes.filter(({ key }) => isDone(instance, key));
  return done
    .map(({ key }) => key)
    .filter((key) => seatsOf(plan, key) !== null && seatsOf(plan, key) === seatsOf(instance.plan, key));
}

/** All that people decide by: of what tells no substance, every word of it. */
function asSeen(facts: Facts, { envelope, substance, hash }: Measured): string {
  return canonicalJson([facts, envelope ?? null, substance ?? hash ?? null]);
}

function seatsOf({ nodes }: Plan, key: string): string | null {
  const node = nodes.find((planned) => planned.key === key);
  return node ? canonicalJson([node.mode, node.seats.map((seat) => seat.person)]) : null;
}
