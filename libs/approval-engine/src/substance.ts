import { canonicalJson, compareDates, type MoneyJson, type PlainDate } from '@countersign/kernel';
import { moneyOf } from './facts.ts';
import { centsOf, type Envelope } from './grant.ts';

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
  /** SHA-256 of its snapshot: all there is to measure by where it tells no substance. */
  readonly hash?: string | undefined;
}

/**
 * Whether the later version asks for more than the earlier one did. What only one of them tells is no comparison, and
 * what neither tells stands for exactly the same content and for nothing else.
 */
export function goesBeyond(later: Measured, earlier: Measured): boolean {
  const [now, was] = [later.substance, earlier.substance];
  if (!now || !was) return Boolean(now || was) || later.hash === undefined || asContent(later) !== asContent(earlier);
  return (
    now.customerId !== was.customerId ||
    now.terms !== was.terms ||
    now.productIds.some((id) => !was.productIds.includes(id)) ||
    isLonger(now.validUntil, was.validUntil) ||
    isMoreOrCheaper(now, was) ||
    isLower(later.envelope, earlier.envelope)
  );
}

function asContent({ hash, envelope }: Measured): string {
  return canonicalJson([hash, envelope ?? null]);
}

function isLonger(now: PlainDate | null, was: PlainDate | null): boolean {
  return was !== null && (now === null || compareDates(now, was) > 0);
}

/**
 * More goods, or goods at a deeper discount altogether: the worst line may be as it was while another one falls to it.
 * Where nobody can say that it is for the same goods, any other amount.
 */
function isMoreOrCheaper({ amount: net, listAmount: list }: Substance, was: Substance): boolean {
  if (net.currency !== was.amount.currency) return true;
  if (!list || !was.listAmount) return order(net, was.amount) !== 0;
  if (list.currency !== was.listAmount.currency || order(list, was.listAmount) > 0) return true;
  return centsOf(net) * centsOf(was.listAmount) < centsOf(was.amount) * centsOf(list);
}

function order(left: MoneyJson, right: MoneyJson): number {
  return moneyOf(left).compare(moneyOf(right));
}

/** A lower floor, or none where there was one. */
function isLower(now: Envelope | null | undefined, was: Envelope | null | undefined): boolean {
  if (!now || !was) return false;
  const { minMargin = -Infinity } = was;
  return now.minRatio < was.minRatio || (now.minMargin ?? -Infinity) < minMargin;
}
