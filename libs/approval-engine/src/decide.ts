import type { Command, Decision } from './commands.ts';
import type { Action } from './events.ts';
import type { Instance } from './instance.ts';
import { refusal, type Refusal } from './refusal.ts';
import { Unfolding } from './unfolding.ts';
import { comment } from './verbs/comment.ts';
import { decideTask } from './verbs/decide-task.ts';
import { resubmit } from './verbs/resubmit.ts';
import { submit } from './verbs/submit.ts';
import { withdraw } from './verbs/withdraw.ts';

/**
 * The whole engine: what a command does to an instance. Pure: the instance is not changed, time and organisation come
 * with the command, and the same arguments always give the same decision.
 * @param instance folded from its events; null before the first submission
 */
export function decide(instance: Instance | null, command: Command): Decision {
  const earlier = instance?.actions.find(({ idempotencyKey }) => idempotencyKey === command.idempotencyKey);
  if (instance && earlier) return repeat(instance, earlier, command);
  const run = new Unfolding(instance);
  const no = perform(run, command, instance);
  if (no) return refused(no);
  return { outcome: 'accepted', action: run.action, events: run.events, instance: run.instance };
}

function perform(run: Unfolding, command: Command, instance: Instance | null): Refusal | null {
  if (command.kind === 'submit') return submit(run, command, instance);
  if (!instance) return refusal('instance_not_found');
  switch (command.kind) {
    case 'resubmit':
      return resubmit(run, command, instance);
    case 'withdraw':
      return withdraw(run, command, instance);
    case 'comment':
      return comment(run, command, instance);
    default:
      return decideTask(run, command, instance);
  }
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
