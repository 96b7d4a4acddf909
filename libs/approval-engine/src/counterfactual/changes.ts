import type { MoneyJson } from '@countersign/kernel';
import type { Comparison } from '../condition.ts';
import { factOf, isMoneyJson, moneyOf, type Facts, type FactSpec, type FactValue } from '../facts.ts';
import { countedOf } from '../matrix/window.ts';
import type { Counterfactual } from '../plan.ts';
import { alternatives } from './alternatives.ts';

/** What a fact could be instead, as far as the comparisons could tell it apart; what people can most easily change first. */
export function changes(
  spec: FactSpec,
  field: string,
  facts: Facts,
  comparisons: readonly Comparison[],
): readonly Counterfactual[] {
  const actual = factOf(facts, field);
  const asked = comparisons.map((each) => aside(each, facts));
  const mayLack = spec.nullable === true && comparisons.some(({ op }) => op === 'isNull');
  return [
    ...alternatives(spec, actual, asked).map((becomes) => ({ field, actual, becomes })),
    ...anythingElse(spec, actual, asked).map((becomes) => ({ field, actual, becomes, otherwise: true as const })),
    ...(mayLack && actual !== null ? [{ field, actual, becomes: null }] : []),
  ];
}

/** What the deal itself would have to come to, where others are added to it. */
function aside(comparison: Comparison, facts: Facts): Comparison {
  const { field, counted, value } = comparison;
  const [own, together] = [factOf(facts, field), counted?.how === 'sum' ? countedOf(facts, field, counted) : null];
  if (own === null || together === null) return comparison;
  if (isMoneyJson(value) && isMoneyJson(own) && isMoneyJson(together))
    return { ...comparison, value: less(value, together, own) };
  return typeof value === 'number' ? { ...comparison, value: value - (Number(together) - Number(own)) } : comparison;
}

function less(threshold: MoneyJson, together: MoneyJson, own: MoneyJson): MoneyJson {
  return moneyOf(threshold)
    .sub(moneyOf(together).sub(moneyOf(own)))
    .toJSON();
}

/** A name that nobody has thought of; or some value at all, for what was unknown. */
function anythingElse(
  spec: FactSpec,
  actual: FactValue | null,
  comparisons: readonly Comparison[],
): readonly FactValue[] {
  if (actual === null && comparisons.every(({ op }) => op !== 'isNull')) return [];
  switch (spec.type) {
    case 'id':
    case 'text':
      return [unsaid(comparisons)];
    case 'boolean':
      return actual === null ? [true] : [];
    case 'enum':
      return actual === null ? spec.values.slice(0, 1) : [];
    case 'choices':
      return actual === null ? spec.values.slice(0, 1).map((value) => [value]) : [];
    case 'codes':
      return actual === null ? [[]] : [];
    case 'money':
      return actual === null ? [{ amount: '1.00', currency: spec.currency }] : [];
    case 'ratio':
    case 'integer':
      return actual === null ? [5000] : [];
    case 'deals':
      return [];
  }
}

function unsaid(comparisons: readonly Comparison[]): string {
  const said = comparisons.flatMap(({ value }) => [value].flat());
  let name = 'another';
  while (said.includes(name)) name = `${name}-1`;
  return name;
}
