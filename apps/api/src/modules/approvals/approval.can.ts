import { isTerminal, type DecideTask, type Instance } from '@countersign/approval-engine';
import { say } from '../../platform/http/domain-error.js';
import { statusWords } from './approvals.texts.js';
import type { Locale } from '../../platform/http/locale.js';
import type { AllowanceView } from '../../platform/http/views.js';
import type { ApprovalCanView } from './approval-detail.view.js';

const YES: AllowanceView = { allowed: true };

/** What a person may do to an approval now, and why not; the engine has the last word when it is done. */
export function canOf(instance: Instance, person: string, locale: Locale): ApprovalCanView {
  const no = (code: string): AllowanceView => ({
    allowed: false,
    code: `approval.${code}`,
    detail: say(
      `approval.${code}`,
      { ...statusWords(instance.status.toLowerCase()), budget: instance.policy.switches.returnBudget },
      locale,
    ),
  });
  const task = instance.tasks.find(({ actor, state }) => actor === person && state === 'OPEN');
  const mode = instance.nodes.find(({ id }) => id === task?.nodeId)?.mode;
  const decision = (kind: DecideTask['kind']): AllowanceView => {
    if (!task) return isTerminal(instance) ? no('instance_not_running') : no('not_your_task');
    if (kind === 'return')
      return instance.round > instance.policy.switches.returnBudget ? no('return_budget_spent') : YES;
    return (kind === 'advise') === (mode === 'advisory') ? YES : no('decision_not_offered');
  };
  const own = instance.submitter === person;
  return {
    approve: decision('approve'),
    reject: decision('reject'),
    return: decision('return'),
    advise: decision('advise'),
    withdraw: withdrawal(instance, own, no),
    comment: isTerminal(instance)
      ? no('instance_not_running')
      : own || takesPart(instance, person)
        ? YES
        : no('not_a_participant'),
  };
}

function withdrawal(instance: Instance, own: boolean, no: (code: string) => AllowanceView): AllowanceView {
  if (!own) return no('not_the_submitter');
  if (isTerminal(instance)) return no('instance_not_running');
  const decided = instance.actions.some(({ taskId }) => taskId !== null);
  return decided && instance.policy.switches.withdraw === 'before-first-decision' ? no('too_late_to_withdraw') : YES;
}

function takesPart({ tasks, nodes }: Instance, person: string): boolean {
  return (
    tasks.some(({ actor, principal }) => actor === person || principal === person) ||
    nodes.some(({ told }) => told.includes(person))
  );
}
