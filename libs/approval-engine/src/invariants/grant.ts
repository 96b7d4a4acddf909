import { canonicalJson, Money, type MoneyJson } from '@countersign/kernel';
import { grantOf } from '../grant.ts';
import type { Instance } from '../instance.ts';

/** In what a grant goes beyond what was approved: other content, other limits than were asked for, or worse than the facts. */
export function beyondApproved({ status, grant, envelope, subject, facts, revokedBy, actions }: Instance): string[] {
  if (revokedBy !== null && (status !== 'APPROVED' || actions[revokedBy - 1]?.kind !== 'revoke'))
    return ['nobody took it back'];
  if (status !== 'APPROVED') return grant === null ? [] : ['nothing was approved'];
  const asked = envelope && grantOf(envelope, subject.hash);
  if (canonicalJson(grant) !== canonicalJson(asked)) return ['not what was asked for'];
  if (grant === null) return [];
  const { ratio, amount } = facts;
  return [
    ...(typeof ratio === 'number' && grant.minRatio < ratio ? ['ratio'] : []),
    ...(isMoney(amount) && amount.currency === grant.currency && isMore(grant.maxAmount, amount) ? ['amount'] : []),
  ];
}

function isMoney(value: unknown): value is MoneyJson {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function isMore(left: MoneyJson, right: MoneyJson): boolean {
  return Money.parse(left).compare(Money.parse(right)) > 0;
}
