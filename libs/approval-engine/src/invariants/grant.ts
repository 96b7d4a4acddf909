import { canonicalJson, Money, type MoneyJson } from '@countersign/kernel';
import { grantOf } from '../grant.ts';
import type { Instance } from '../instance.ts';

/** In what a grant goes beyond what was approved: other content, other limits than were asked for, or worse than the facts. */
export function beyondApproved(instance: Instance): string[] {
  const { status, grant, envelope, subject, facts, policy, revokedBy, actions } = instance;
  if (revokedBy !== null && (status !== 'APPROVED' || actions[revokedBy - 1]?.kind !== 'revoke'))
    return ['nobody took it back'];
  if (status !== 'APPROVED') return grant === null ? [] : ['nothing was approved'];
  const asked = envelope && grantOf(envelope, subject.hash, policy.switches.tolerance);
  if (canonicalJson(grant) !== canonicalJson(asked)) return ['not what was asked for'];
  if (grant === null) return [];
  const { ratio, amount, margin } = facts;
  const { minMargin } = grant;
  return [
    ...(typeof ratio === 'number' && grant.minRatio < ratio ? ['ratio'] : []),
    ...(typeof margin === 'number' && minMargin !== undefined && minMargin < margin ? ['margin'] : []),
    ...(isMoney(amount) && amount.currency === grant.currency && isMore(grant.maxAmount, amount) ? ['amount'] : []),
  ];
}

function isMoney(value: unknown): value is MoneyJson {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function isMore(left: MoneyJson, right: MoneyJson): boolean {
  return Money.parse(left).compare(Money.parse(right)) > 0;
}
