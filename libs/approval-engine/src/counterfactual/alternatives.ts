import { Money, type MoneyJson } from '@countersign/kernel';
import type { Comparison } from '../condition.ts';
import { fits, isMoneyJson, moneyOf, type FactSpec, type FactValue } from '../facts.ts';

/** Other values of a fact that the comparisons could tell apart from the actual one, the smallest change first. */
export function alternatives(
  spec: FactSpec,
  actual: FactValue | null,
  comparisons: readonly Comparison[],
): readonly FactValue[] {
  switch (spec.type) {
    case 'ratio':
    case 'integer':
      return numbers(spec, actual as number | null, comparisons);
    case 'money':
      return amounts(spec.currency, actual as MoneyJson | null, comparisons);
    case 'boolean':
      return actual === null ? [true, false] : [!actual];
    case 'enum':
      return [...stated(comparisons), ...spec.values].filter((value) => value !== actual && fits(spec, value));
    case 'deals':
      return [];
    case 'choices':
      return [
        ...lists((actual ?? []) as readonly string[], comparisons),
        ...spec.values.map((value) => [value]),
      ].filter((value) => fits(spec, value));
    case 'codes':
      return lists((actual ?? []) as readonly string[], comparisons);
    case 'id':
    case 'text':
      return stated(comparisons).filter((value) => value !== actual);
  }
}

/** A threshold tips on itself or one basis point, one unit beside it; in between nothing changes. */
function numbers(spec: FactSpec, actual: number | null, comparisons: readonly Comparison[]): readonly number[] {
  const near = comparisons.flatMap(({ value }) => (typeof value === 'number' ? [value - 1, value, value + 1] : []));
  const others = near.filter((value) => value !== actual && fits(spec, value));
  return actual === null ? others : others.sort((left, right) => Math.abs(left - actual) - Math.abs(right - actual));
}

function amounts(currency: string, actual: MoneyJson | null, comparisons: readonly Comparison[]): readonly MoneyJson[] {
  const near = comparisons.flatMap(({ value }) => (isMoneyJson(value) ? centsAround(value) : []));
  if (actual === null) return near.filter((value) => value.currency === currency);
  const from = moneyOf(actual);
  const others = near.filter((value) => value.currency === currency && !moneyOf(value).equals(from));
  return others.length < 2 ? others : others.sort((left, right) => distance(from, left).compare(distance(from, right)));
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

function distance(from: Money, to: MoneyJson): Money {
  const gap = moneyOf(to).sub(from);
  return gap.isNegative() ? gap.times('-1') : gap;
}

/** One code more, or one less. */
function lists(actual: readonly string[], comparisons: readonly Comparison[]): readonly (readonly string[])[] {
  return (stated(comparisons) as string[]).map((code) =>
    actual.includes(code) ? actual.filter((other) => other !== code) : [...actual, code],
  );
}

function stated(comparisons: readonly Comparison[]): FactValue[] {
  return comparisons.flatMap(({ op, value }) => (op === 'isNull' ? [] : ([value].flat() as FactValue[])));
}
