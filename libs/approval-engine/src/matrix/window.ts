import { addDays, Money, type MoneyJson, type PlainDate } from '@countersign/kernel';
import { isMoneyJson } from '../condition.ts';
import { factOf, type Facts, type FactValue } from '../facts.ts';
import type { MatrixWindow } from '../matrix.ts';

/** Another deal of the same customer: in approval, approved or signed, and the day it counts from. */
export interface Neighbour {
  readonly on: PlainDate;
  readonly facts: Facts;
}

/**
 * The facts of a deal counted together with the customer's others of the last `days` days, today included. Whatever
 * cannot be known of one of them is unknown of all.
 */
export function withinWindow(facts: Facts, on: PlainDate, others: readonly Neighbour[], window: MatrixWindow): Facts {
  const since = addDays(on, 1 - window.days);
  const near = others.filter((other) => other.on >= since && other.on <= on).map((other) => other.facts);
  const together = (fields: readonly string[] = [], join: Join) =>
    fields.map((field) => [field, joined([facts, ...near], field, join)] as const);
  return {
    ...facts,
    ...Object.fromEntries([
      ...together(window.sum, add),
      ...together(window.least, (one, other) => (compare(one, other) <= 0 ? one : other)),
      ...together(window.most, (one, other) => (compare(one, other) >= 0 ? one : other)),
    ]),
  };
}

type Amount = number | MoneyJson;
type Join = (one: Amount, other: Amount) => Amount;

function joined(deals: readonly Facts[], field: string, join: Join): FactValue | null {
  const values = deals.map((facts) => factOf(facts, field));
  return values.includes(null) ? null : (values as Amount[]).reduce(join);
}

function add(one: Amount, other: Amount): Amount {
  if (isMoneyJson(one) && isMoneyJson(other)) return Money.parse(one).add(Money.parse(other)).toJSON();
  return Number(one) + Number(other);
}

function compare(one: Amount, other: Amount): number {
  if (isMoneyJson(one) && isMoneyJson(other)) return Money.parse(one).compare(Money.parse(other));
  return Number(one) - Number(other);
}
