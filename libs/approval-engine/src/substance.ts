import { compareDates, type MoneyJson, type PlainDate } from '@countersign/kernel';
import { moneyOf } from './facts.ts';
import type { Envelope } from './grant.ts';

/**
 * What people decided on beside the facts that a policy asks about: whoever agreed, agreed to no more than this. Stored
 * with the version it was put up in.
 */
export interface Substance {
  readonly customerId: string;
  readonly productIds: readonly string[];
  readonly amount: MoneyJson;
  /** The same goods at list prices: a higher amount for no more goods is a better price. Null where one has no list price. */
  readonly listAmount: MoneyJson | null;
  /** The last day on which it may be used; null, for good. */
  readonly validUntil: PlainDate | null;
  /** Hash of how it is to be paid. Which of two ways is the worse for us is for a person to say. */
  readonly terms: string;
  /**
   * By fact, what stands behind it: a hash of the words or figures, by the position that answers for them. The fact may
   * be the same although they changed, as with the owners of the clauses that were edited.
   */
  readonly parts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A subject in one of its versions, as far as others can be measured by it. */
export interface Measured {
  readonly substance?: Substance | null | undefined;
  readonly envelope?: Envelope | null | undefined;
}

/** Whether the later version asks for more than the earlier one did. What only one of them tells is no comparison. */
export function goesBeyond(later: Measured, earlier: Measured): boolean {
  const [now, was] = [measureOf(later), measureOf(earlier)];
  if (!now || !was) return now !== was;
  return (
    now.customerId !== was.customerId ||
    now.terms !== was.terms ||
    now.productIds.some((id) => !was.productIds.includes(id)) ||
    isLonger(now.validUntil, was.validUntil) ||
    isMore(now, was) ||
    isCheaper(later.envelope, earlier.envelope)
  );
}

/** Of a version that told no more than its limits, those. */
function measureOf({ substance, envelope }: Measured): Substance | null {
  if (substance) return substance;
  if (!envelope) return null;
  const { customerId, productIds, maxAmount: amount, validUntil } = envelope;
  return { customerId, productIds, amount, validUntil, listAmount: null, terms: '' };
}

function isLonger(now: PlainDate | null, was: PlainDate | null): boolean {
  return was !== null && (now === null || compareDates(now, was) > 0);
}

/** More goods, or more money where nobody can say that it is for the same goods. */
function isMore(now: Substance, was: Substance): boolean {
  if (now.amount.currency !== was.amount.currency) return true;
  const [goods, before] = [now.listAmount, was.listAmount];
  if (goods && before) return goods.currency !== before.currency || isAbove(goods, before);
  return isAbove(now.amount, was.amount);
}

function isAbove(left: MoneyJson, right: MoneyJson): boolean {
  return moneyOf(left).compare(moneyOf(right)) > 0;
}

function isCheaper(now: Envelope | null | undefined, was: Envelope | null | undefined): boolean {
  return Boolean(now && was && now.minRatio < was.minRatio);
}
