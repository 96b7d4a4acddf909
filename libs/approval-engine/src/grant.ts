import { compareDates, Money, type MoneyJson, type PlainDate, type Ratio } from '@countersign/kernel';

/** The limits a subject asks to have approved. */
export interface Envelope {
  readonly customerId: string;
  readonly productIds: readonly string[];
  /** Basis points; the lowest ratio approved. */
  readonly minRatio: Ratio;
  readonly maxAmount: MoneyJson;
  /** Basis points of the net that must be left; absent where nobody knew what is left, or nobody was asked for a limit. */
  readonly minMargin?: number | undefined;
  /** Hash of how it is to be paid; absent, in any way. */
  readonly terms?: string | undefined;
  /** The last day on which the grant may be used. */
  readonly validUntil: PlainDate;
}

/** What an approval allows: a bounded price envelope tied to the content that was approved. */
export interface Grant extends Envelope {
  readonly currency: string;
  readonly contentHash: string;
  /** What its policy lets deals miss the limits by; they stay what was approved. */
  readonly tolerance?: Tolerance | undefined;
}

/** Basis points that a ratio may lie below the lowest one, and basis points of the highest amount beyond it. */
export interface Tolerance {
  readonly ratio: number;
  readonly amount: number;
}

/** A deal held against a grant. */
export interface Deal {
  readonly customerId: string;
  readonly productIds: readonly string[];
  /** The worst ratio, as in routing; null is unknown and therefore outside. */
  readonly ratio: Ratio | null;
  readonly amount: MoneyJson;
  /** Null is unknown and therefore outside, where a margin is asked for. */
  readonly margin?: number | null | undefined;
  readonly terms?: string | undefined;
  readonly on: PlainDate;
}

export type Dimension = 'customer' | 'products' | 'ratio' | 'margin' | 'currency' | 'amount' | 'terms' | 'date';

/** Every dimension in which the deal leaves the envelope, with the limit and what was found. */
export interface Coverage {
  readonly covered: boolean;
  readonly outside: readonly { readonly dimension: Dimension; readonly limit: unknown; readonly actual: unknown }[];
}

export function grantOf(envelope: Envelope, contentHash: string, tolerance?: Tolerance): Grant {
  return { ...envelope, currency: envelope.maxAmount.currency, contentHash, ...(tolerance ? { tolerance } : {}) };
}

/** Whether a deal stays inside what was approved. Cheaper, larger, later, paid otherwise or for somebody else is outside, by name. */
export function covers(grant: Grant, deal: Deal): Coverage {
  const strange = deal.productIds.filter((id) => !grant.productIds.includes(id));
  const sameCurrency = deal.amount.currency === grant.currency;
  const { tolerance = EXACTLY, minMargin, terms } = grant;
  const dimensions: [Dimension, boolean, unknown, unknown][] = [
    ['customer', deal.customerId === grant.customerId, grant.customerId, deal.customerId],
    ['products', strange.length === 0, grant.productIds, strange],
    ['ratio', isAtLeast(deal.ratio, grant.minRatio - tolerance.ratio), grant.minRatio, deal.ratio],
    ['margin', minMargin === undefined || isAtLeast(deal.margin, minMargin), minMargin, deal.margin ?? null],
    ['currency', sameCurrency, grant.currency, deal.amount.currency],
    ['amount', sameCurrency && isWithin(deal.amount, grant.maxAmount, tolerance.amount), grant.maxAmount, deal.amount],
    ['terms', terms === undefined || deal.terms === terms, terms, deal.terms ?? null],
    ['date', compareDates(deal.on, grant.validUntil) <= 0, grant.validUntil, deal.on],
  ];
  const outside = dimensions
    .filter(([, inside]) => !inside)
    .map(([dimension, , limit, actual]) => ({ dimension, limit, actual }));
  return { covered: outside.length === 0, outside };
}

const EXACTLY: Tolerance = { ratio: 0, amount: 0 };
const WHOLE = 10_000n;

function isAtLeast(share: number | null | undefined, least: number): boolean {
  return share !== null && share !== undefined && share >= least;
}

/** Compared in whole cents: nothing is rounded in anybody's favour. */
function isWithin(amount: MoneyJson, most: MoneyJson, beyond: number): boolean {
  return centsOf(amount) * WHOLE <= centsOf(most) * (WHOLE + BigInt(beyond));
}

export function centsOf(money: MoneyJson): bigint {
  return BigInt(Money.parse(money).amount.replace('.', ''));
}
