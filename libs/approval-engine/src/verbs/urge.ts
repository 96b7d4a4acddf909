import type { Urge } from '../commands.ts';
import { isConcerned, type Instance } from '../instance.ts';
import { DEFAULTS } from '../policy.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

const MINUTE = 60_000;

/** 催办: whoever takes part asks the others to go on, and not again before the cooldown is over. */
export function urge(run: Unfolding, command: Urge, instance: Instance): Refusal | null {
  if (!isConcerned(command.actor, instance)) return refusal('not_a_participant');
  if (instance.status !== 'RUNNING') return refusal('instance_not_running', { status: instance.status });
  const minutes = instance.policy.switches.urgeCooldownMinutes ?? DEFAULTS.urgeCooldownMinutes;
  const last = instance.actions.findLast(({ kind }) => kind === 'urge');
  const until = last ? Date.parse(last.at) + minutes * MINUTE : 0;
  if (Date.parse(command.at) < until)
    return refusal('urged_recently', { until: new Date(until).toISOString(), minutes });
  act(run, command, { reason: command.reason });
  return null;
}
