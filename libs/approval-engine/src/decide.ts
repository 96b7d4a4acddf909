import type { Command, Context, Decision } from './commands.ts';
import type { Action } from './events.ts';
import { hashOf } from './hash.ts';
import type { Instance } from './instance.ts';
import { personOf } from './org.ts';
import { DEFAULTS, LIMITS } from './policy.ts';
import { refusal, type Refusal } from './refusal.ts';
import { Unfolding } from './unfolding.ts';
import { submit } from './verbs/submit.ts';
import { verbs } from './verbs/index.ts';

/**
 * The whole engine: what a command does to an instance. Pure: the instance is not changed, time and organisation come
 * with the command, and the same arguments always give the same decision.
 * @param instance folded from its events; null before the first submission
 */
export function decide(instance: Instance | null, command: Command): Decision {
  const earlier = instance?.actions.find(({ idempotencyKey }) => idempotencyKey === command.idempotencyKey);
  if (instance && earlier) return repeat(instance, earlier, command);
  const run = new Unfolding(instance, contextOf(command));
  const no = tooLong(command) ?? perform(run, command, instance);
  if (no) return refused(no);
  return { outcome: 'accepted', action: run.action, events: run.events, instance: run.instance };
}

function perform(run: Unfolding, command: Command, instance: Instance | null): Refusal | null {
  if (command.kind === 'submit') return submit(run, command, instance);
  if (!instance) return refusal('instance_not_found');
  return wrongContext(command, instance) ?? verbs(run, command, instance);
}

function contextOf(command: Command): Context | null {
  if ('org' in command) return { policy: command.policy, org: command.org };
  return 'context' in command ? (command.context ?? null) : null;
}

/** Commands after which a node may open. */
const MAY_OPEN: readonly Command['kind'][] = [
  ...(['approve', 'reject', 'advise', 'abstain', 'opine', 'return'] as const),
  ...(['removeSign', 'timeout'] as const),
];
/** Commands after which an empty seat may be filled, whenever slates are resolved. */
const RESEATS: readonly Command['kind'][] = ['resume', 'rehome'];

/** Approvers are found in the version the instance runs under, and nowhere else. */
function wrongContext(command: Command, { policy, submitter }: Instance): Refusal | null {
  const context = contextOf(command);
  const atActivation = (policy.switches.slates ?? DEFAULTS.slates) === 'at-activation';
  const resolves = RESEATS.includes(command.kind) || (atActivation && MAY_OPEN.includes(command.kind));
  if (!context) return atActivation && MAY_OPEN.includes(command.kind) ? refusal('context_required') : null;
  // Who may decide depends on whose wish it is: nobody is found for somebody the organisation does not know.
  if (resolves && !personOf(context.org, submitter)) return refusal('submitter_unknown', { submitter });
  if (command.kind === 'migrate' || policyHash(context) === policy.hash) return null;
  const given = [context.policy.code, context.policy.version];
  return refusal('policy_changed', { expected: [policy.code, policy.version], given });
}

const hashes = new WeakMap<object, string>();

/** A policy version is handed in with every command and never changes, so it is hashed once. */
function policyHash({ policy }: Context): string {
  const hash = hashes.get(policy) ?? hashOf(policy);
  hashes.set(policy, hash);
  return hash;
}

function tooLong(command: Command): Refusal | null {
  const texts = Object.entries(command).filter(([field]) => ['reason', 'text', 'note'].includes(field));
  const long = texts.find(([, text]) => typeof text === 'string' && text.length > LIMITS.text);
  return long ? refusal('text_too_long', { field: long[0], most: LIMITS.text, given: String(long[1]).length }) : null;
}

/** A retry gets the first answer; the same key for anything else is a mistake worth naming. */
function repeat(instance: Instance, earlier: Action, command: Command): Decision {
  const taskId = 'taskId' in command ? command.taskId : null;
  const same = earlier.kind === command.kind && earlier.actor === command.actor && earlier.taskId === taskId;
  if (!same) return refused(refusal('idempotency_key_reused', { seq: earlier.seq, kind: earlier.kind }));
  return { outcome: 'repeated', action: earlier, instance };
}

function refused(reason: Refusal): Decision {
  return { outcome: 'refused', refusal: reason };
}
