import { say, type DomainError } from './domain-error.js';
import type { Locale } from './locale.js';
import type { AllowanceView } from './views.js';

/** Why something may not be done now, or null: asked by the action, and shown with the row as `can`. */
export type Refusal = DomainError | null;

export function allowanceView(refusal: Refusal, locale: Locale): AllowanceView {
  if (!refusal) return { allowed: true };
  const { permission } = refusal.params;
  return {
    allowed: false,
    code: refusal.code,
    detail: say(refusal.code, refusal.params, locale),
    ...(typeof permission === 'string' ? { permission } : {}),
  };
}

export function allowancesView<Verb extends string>(
  can: Record<Verb, Refusal>,
  locale: Locale,
): Record<Verb, AllowanceView> {
  const entries = Object.entries<Refusal>(can).map(([verb, refusal]) => [verb, allowanceView(refusal, locale)]);
  return Object.fromEntries(entries) as Record<Verb, AllowanceView>;
}

/** @throws the refusal, if there is one. */
export function mustBeAllowed(refusal: Refusal): void {
  if (refusal) throw refusal;
}
