import { Money, type MoneyJson } from '@countersign/kernel';
import { evaluate, isMoneyJson, type Comparison, type Condition } from './condition.ts';
import { factOf, moneyOf, type Facts, type FactValue } from './facts.ts';
import type { Counterfactual } from './plan.ts';

/**
 * The smallest change of one number that turns a condition round. Every threshold suggests the nearest value at which
 * its own comparison tips; the suggestion counts only if the whole condition then comes out the other way.
 */
export function counterfactual(condition: Condition, facts: Facts): Counterfactual | null {
  const { truth } = evaluate(condition, facts);
  for (const comparison of comparisonsIn(condition)) {
    const { field } = comparison;
    const actual = factOf(facts, field);
    const becomes = actual === null ? undefined : tippingPoint(comparison, actual);
    if (actual === null || becomes === undefined) continue;
    if (evaluate(condition, { ...facts, [field]: becomes }).truth === !truth) return { field, actual, becomes };
  }
  return null;
}

function tippingPoint(comparison: Comparison, actual: FactValue): FactValue | undefined {
  const { field, value } = comparison;
  const now = evaluate(comparison, { [field]: actual }).truth;
  const other = neighbours(value).filter((candidate) => evaluate(comparison, { [field]: candidate }).truth !== now);
  return bySmallestChange(actual, other)[0];
}

/** Every comparison in a condition, from left to right. */
export function comparisonsIn(condition: Condition): Comparison[] {
  if ('not' in condition) return comparisonsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return [condition];
}

/** The threshold and the values one basis point, one unit or one cent beside it. */
function neighbours(threshold: Comparison['value']): readonly FactValue[] {
  if (typeof threshold === 'number') return [threshold - 1, threshold, threshold + 1].filter((value) => value >= 0);
  return isMoneyJson(threshold) ? centsAround(threshold) : [];
}

/** A threshold belongs to a policy and is asked about for every deal, so its neighbours are made once. */
const made = new WeakMap<MoneyJson, readonly MoneyJson[]>();

function centsAround(threshold: MoneyJson): readonly MoneyJson[] {
  const known = made.get(threshold);
  if (known) return known;
  const cent = Money.of('0.01', threshold.currency);
  const money = moneyOf(threshold);
  const around = [money.sub(cent).toJSON(), threshold, money.add(cent).toJSON()];
  made.set(threshold, around);
  return around;
}

function bySmallestChange(actual: FactValue, candidates: readonly FactValue[]): FactValue[] {
  return candidates
    .filter((value) => isMoneyJson(value) === isMoneyJson(actual))
    .sort((left, right) => compareDistance(actual, left, right));
}

function compareDistance(actual: FactValue, left: FactValue, right: FactValue): number {
  if (isMoneyJson(actual) && isMoneyJson(left) && isMoneyJson(right)) {
    return distance(moneyOf(actual), moneyOf(left)).compare(distance(moneyOf(actual), moneyOf(right)));
  }
  return Math.abs(Number(actual) - Number(left)) - Math.abs(Number(actual) - Number(right));
}

function distance(from: Money, to: Money): Money {
  const gap = to.sub(from);
  return gap.isNegative() ? gap.times('-1') : gap;
}
