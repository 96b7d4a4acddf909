import { addDays, type MoneyJson } from '@countersign/kernel';
import { factOf, isMoneyJson, moneyOf, type Facts, type FactValue, type OtherDeal, type OtherDeals } from '../facts.ts';
import type { MatrixWindow } from '../matrix.ts';
import { present } from '../present.ts';

/** The fact of a subject in which it brings what else there is with the customer. */
export const OTHER_DEALS = 'otherDeals';

/** How one fact is counted together with those of other deals. */
export interface Counting extends Pick<MatrixWindow, 'days' | 'purposes' | 'by'> {
  readonly how: 'sum' | 'least' | 'most';
}

/** How a window counts a fact; undefined where it leaves it to the deal alone. */
export function countingOf(window: MatrixWindow | undefined, field: string): Counting | undefined {
  const how = (['sum', 'least', 'most'] as const).find((each) => window?.[each]?.includes(field));
  if (!window || !how) return undefined;
  const { days, purposes, by } = window;
  return { how, days, ...present({ purposes, by }) };
}

/**
 * A fact counted together with those of the customer's other deals of the last `days` days, today included. Whatever
 * cannot be known of one of them is unknown of all; a subject that says nothing of other deals stands alone.
 */
export function countedOf(facts: Facts, field: string, counting: Counting): FactValue | null {
  if (facts[OTHER_DEALS] === null) return null;
  const others = dealsCounted(facts, counting).map((deal) => deal.facts[field] ?? null);
  const values = [factOf(facts, field), ...others];
  return values.includes(null) ? null : (values as Amount[]).reduce(JOINS[counting.how]);
}

/** The other deals that lie within. */
export function dealsCounted(facts: Facts, { days, purposes, by = 'customer' }: Counting): readonly OtherDeal[] {
  const others = factOf(facts, OTHER_DEALS) as OtherDeals | null;
  if (!others) return [];
  const since = addDays(others.asOf, 1 - days);
  return others.deals.filter(
    (deal) =>
      deal.on >= since &&
      deal.on <= others.asOf &&
      (purposes?.includes(deal.purpose) ?? true) &&
      (by === 'group' || deal.with === 'customer'),
  );
}

type Amount = number | MoneyJson;

const JOINS: Record<Counting['how'], (one: Amount, other: Amount) => Amount> = {
  sum: (one, other) =>
    isMoneyJson(one) && isMoneyJson(other) ? moneyOf(one).add(moneyOf(other)).toJSON() : Number(one) + Number(other),
  least: (one, other) => (compare(one, other) <= 0 ? one : other),
  most: (one, other) => (compare(one, other) >= 0 ? one : other),
};

function compare(one: Amount, other: Amount): number {
  if (isMoneyJson(one) && isMoneyJson(other)) return moneyOf(one).compare(moneyOf(other));
  return Number(one) - Number(other);
}
