import { compareDates, Money, type MoneyJson, type PlainDate, type Ratio } from '@countersign/kernel';

/** The limits a subject asks to have approved. */
export interface Envelope {
  readonly customerId: string;
  readonly productIds: readonly string[];
  /** Basis points; the lowest ratio approved. */
  readonly minRatio: Ratio;
  readonly maxAmount: MoneyJson;
  /** The last day on which the grant may be used. */
  readonly validUntil: PlainDate;
}

/** What an approval allows: a bounded price envelope tied to the content that was approved. */
export interface Grant extends Envelope {
  readonly currency: string;
  readonly contentHash: string;
}

/** A deal held against a grant. */
export interface Deal {
  readonly customerId: string;
  readonly productIds: readonly string[];
  /** The worst ratio, as in routing; null is unknown and therefore outside. */
  readonly ratio: Ratio | null;
  readonly amount: MoneyJson;
  readonly on: PlainDate;
}

export type Dimension = 'customer' | 'products' | 'ratio' | 'currency' | 'amount' | 'date';

/** Every dimension in which the deal leaves the envelope, with the limit and what was found. */
export interface Coverage {
  readonly covered: boolean;
  readonly outside: readonly { readonly dimension: Dimension; readonly limit: unknown; readonly actual: unknown }[];
}

export function grantOf(envelope: Envelope, contentHash: string): Grant {
  return { ...envelope, currency: envelope.maxAmount.currency, contentHash };
}

/** Whether a deal stays inside what was approved. Cheaper, smaller, later or for somebody else is outside, by name. */
export function covers(grant: Grant, deal: Deal): Coverage {
  const strange = deal.productIds.filter((id) => !grant.productIds.includes(id));
  const sameCurrency = deal.amount.currency === grant.currency;
  const dimensions: [Dimension, boolean, unknown, unknown][] = [
    ['customer', deal.customerId === grant.customerId, grant.customerId, deal.customerId],
    ['products', strange.length === 0, grant.productIds, strange],
    ['ratio', deal.ratio !== null && deal.ratio >= grant.minRatio, grant.minRatio, deal.ratio],
    ['currency', sameCurrency, grant.currency, deal.amount.currency],
    ['amount', sameCurrency && isWithin(deal.amount, grant.maxAmount), grant.maxAmount, deal.amount],
    ['date', compareDates(deal.on, grant.validUntil) <= 0, grant.validUntil, deal.on],
  ];
  const outside = dimensions
    .filter(([, inside]) => !inside)
    .map(([dimension, , limit, actual]) => ({ dimension, limit, actual }));
  return { covered: outside.length === 0, outside };
}

function isWithin(amount: MoneyJson, most: MoneyJson): boolean {
  return Money.parse(amount).compare(Money.parse(most)) <= 0;
}
