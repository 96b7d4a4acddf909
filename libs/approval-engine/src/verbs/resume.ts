import { advance } from '../advance.ts';
import type { Rehome, ResumeInstance } from '../commands.ts';
import { assistantsOf, currentNodes, type Instance } from '../instance.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { lostSeats, reseat } from '../reseat.ts';
import { route } from '../route.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';
import { notAdministrable } from './administer.ts';

/** 恢复: goes on with whoever may decide today; refused while there is still nobody. */
export function resume(run: Unfolding, command: ResumeInstance, instance: Instance): Refusal | null {
  const no = notAdministrable(command, instance, ['SUSPENDED', 'BLOCKED']);
  if (no) return no;
  const why = lostSeats(instance, command.context);
  act(run, command, { reason: command.reason, detail: why.length > 0 ? { why } : {} });
  return goOn(run, command, instance);
}

/** Finds a way where there was none, and people where there was nobody; null, or why it stands still. */
export function goOn(run: Unfolding, command: ResumeInstance | Rehome, instance: Instance): Refusal | null {
  run.emit({ type: 'InstanceResumed' });
  if (currentNodes(instance).length === 0) {
    const { policy, org } = command.context;
    const routing = route(policy, instance.facts, org, instance.submitter, assistantsOf(instance));
    if (routing.outcome === 'refused') return routing.refusal;
    if (routing.outcome === 'blocked') return refusal('still_blocked', { holes: routing.holes });
    run.emit({ type: 'Rerouted', plan: routing.plan });
  }
  reseat(run);
  advance(run);
  return run.instance.status === 'BLOCKED' ? refusal('still_blocked', { holes: run.instance.holes }) : null;
}
