import type { Suspend } from '../commands.ts';
import type { Instance } from '../instance.ts';
import type { Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { notAdministrable } from './administer.ts';

/** 挂起: nobody decides until it is resumed; every seat stays as it is. */
export function suspend(run: Unfolding, command: Suspend, instance: Instance): Refusal | null {
  const no = notAdministrable(command, instance, ['RUNNING']);
  if (no) return no;
  act(run, command, { reason: command.reason });
  run.emit({ type: 'InstanceSuspended' });
  return null;
}
