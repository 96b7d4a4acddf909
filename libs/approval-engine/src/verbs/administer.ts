import type { Context } from '../commands.ts';
import { takesPart, type Instance, type InstanceStatus } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';

interface Administering {
  readonly actor: string;
  readonly kind: string;
  readonly reason: string;
  readonly context?: Context;
}

/** Who administers an approval has no part in it, and says why; there is nothing an administrator can approve. */
export function notAdministrable(
  { actor, kind, reason, context }: Administering,
  instance: Instance,
  statuses: readonly InstanceStatus[],
): Refusal | null {
  if (takesPart(actor, instance, context)) return refusal('participant_may_not_administer', { person: actor });
  if (!statuses.includes(instance.status)) return refusal('instance_not_running', { status: instance.status });
  return reason.trim() ? null : refusal('reason_required', { decision: kind });
}
