import type { Comment } from '../commands.ts';
import { isConcerned, isTerminal, type Instance } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

/** 沟通: a word from anyone who takes part, without effect on the course of things. */
export function comment(run: Unfolding, command: Comment, instance: Instance): Refusal | null {
  if (!isConcerned(command.actor, instance)) return refusal('not_a_participant');
  if (isTerminal(instance)) return refusal('instance_not_running', { status: instance.status });
  if (!command.text.trim()) return refusal('reason_required', { decision: 'comment' });
  act(run, command, { reason: command.text });
  return null;
}
