import type { Command, Submit } from '../commands.ts';
import type { Instance } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { comment } from './comment.ts';
import { decideTask } from './decide-task.ts';
import { resubmit } from './resubmit.ts';
import { giveBack } from './return.ts';
import { withdraw } from './withdraw.ts';

/** What each verb does to an instance that exists. */
export function verbs(run: Unfolding, command: Exclude<Command, Submit>, instance: Instance): Refusal | null {
  switch (command.kind) {
    case 'resubmit':
      return resubmit(run, command, instance);
    case 'approve':
    case 'reject':
    case 'advise':
    case 'abstain':
    case 'opine':
      return decideTask(run, command, instance);
    case 'return':
      return giveBack(run, command, instance);
    case 'withdraw':
      return withdraw(run, command, instance);
    case 'comment':
      return comment(run, command, instance);
    default:
      return refusal('not_offered', { action: command.kind });
  }
}
