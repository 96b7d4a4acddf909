import type { Terminate } from '../commands.ts';
import type { Instance } from '../instance.ts';
import type { Refusal } from '../refusal.ts';
import { standDown } from '../settle.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { notAdministrable } from './administer.ts';

/** 终止: ends without an approval. */
export function terminate(run: Unfolding, command: Terminate, instance: Instance): Refusal | null {
  const no = notAdministrable(command, instance, ['RUNNING', 'RETURNED', 'BLOCKED', 'SUSPENDED']);
  if (no) return no;
  act(run, command, { reason: command.reason });
  standDown(run, 'CANCELLED');
  run.emit({ type: 'InstanceCancelled' });
  return null;
}
