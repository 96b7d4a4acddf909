import type { Expire, Supersede } from '../commands.ts';
import { isTerminal, type Instance } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { standDown } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

/** A newer version of the subject has taken its place. */
export function supersede(run: Unfolding, command: Supersede, instance: Instance): Refusal | null {
  if (isTerminal(instance)) return refusal('instance_not_running', { status: instance.status });
  act(run, command, { detail: { by: command.by } });
  standDown(run, 'SUPERSEDED');
  run.emit({ type: 'InstanceSuperseded', by: command.by });
  return null;
}

/** 过期: what it was about is over. */
export function expire(run: Unfolding, command: Expire, instance: Instance): Refusal | null {
  if (isTerminal(instance)) return refusal('instance_not_running', { status: instance.status });
  act(run, command);
  standDown(run, 'EXPIRED');
  run.emit({ type: 'InstanceExpired' });
  return null;
}
