/** Everything the engine can say no with. The sentences belong to whoever speaks to people. */
export const REFUSAL_CODES = [
  'add_sign_too_deep',
  'already_revoked',
  'already_seated',
  'already_told',
  'authority_insufficient',
  'context_required',
  'decided_since',
  'decision_not_offered',
  'fact_malformed',
  'fact_unknown',
  'gate_closed',
  'idempotency_key_reused',
  'instance_exists',
  'instance_not_found',
  'instance_not_running',
  'may_not_decide',
  'migration_blocked',
  'migration_concludes',
  'not_a_participant',
  'not_its_authority',
  'not_offered',
  'not_the_adder',
  'not_the_submitter',
  'not_your_task',
  'nothing_granted',
  'nothing_to_do',
  'opinion_required',
  'participant_may_not_administer',
  'person_unavailable',
  'policy_changed',
  'reason_required',
  'return_budget_spent',
  'return_target_unknown',
  'route_grew',
  'second_person_required',
  'seen_since',
  'separation_of_duties',
  'still_blocked',
  'subject_changed',
  'submitter_may_not_decide',
  'submitter_unknown',
  'superseded',
  'task_changed',
  'task_not_found',
  'task_not_open',
  'text_too_long',
  'too_late_to_withdraw',
  'too_many_seats',
  'nested_too_deep',
  'urged_recently',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal is a value with its reason; the engine throws only when it is itself used wrongly. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, unknown>>;
}

export function refusal(code: RefusalCode, params: Readonly<Record<string, unknown>> = {}): Refusal {
  return { code, params };
}
