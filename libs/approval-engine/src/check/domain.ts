import { Money, type MoneyJson } from '@countersign/kernel';
import type { Comparison, Condition } from '../condition.ts';
import { comparisonsIn } from '../counterfactual.ts';
import { fits, isMoneyJson, type FactSpec, type FactValue } from '../facts.ts';
import { conditionOf } from '../matrix.ts';
import type { OrgDirectory } from '../org.ts';
import type { Policy, Step } from '../policy.ts';

/**
 * For every fact, one value of each kind that the policy can tell apart: on, just below and just above every threshold,
 * every value of a list. What holds for all of these holds for all deals. Null comes last, where a deal may lack it.
 */
export type Domains = ReadonlyMap<string, readonly (FactValue | null)[]>;

export function domainsOf(policy: Policy, org: OrgDirectory): Domains {
  const asked = conditionsOf(policy).flatMap((condition) => comparisonsIn(condition));
  return new Map(
    Object.entries(policy.facts).map(([field, spec]) => {
      const about = asked.filter((comparison) => comparison.field === field);
      const mayLack = spec.nullable === true || about.some(({ op }) => op === 'isNull');
      const values = unique(valuesOf(spec, about, policy, org)).filter((value) => fits(spec, value));
      return [field, mayLack ? [...values, null] : values];
    }),
  );
}

/** Every condition of a policy, gates and tables included. */
export function conditionsOf(policy: Policy): readonly Condition[] {
  const cells = Object.values(policy.matrices ?? {}).flatMap(({ cells: list }) =>
    list.map((cell) => conditionOf(cell)),
  );
  return [...policy.gates.map(({ require }) => require), ...policy.steps.flatMap(conditionsIn), ...cells];
}

function conditionsIn(step: Step): Condition[] {
  switch (step.kind) {
    case 'approval':
    case 'cc':
      return step.when ? [step.when] : [];
    case 'choice':
    case 'parallel': {
      const inside = step.branches.flatMap(({ when, steps }) => [
        ...(when ? [when] : []),
        ...steps.flatMap(conditionsIn),
      ]);
      return step.kind === 'choice' ? [...inside, ...step.otherwise.flatMap(conditionsIn)] : inside;
    }
    case 'ladder':
      return step.rungs.flatMap(({ sufficientWhen }) => sufficientWhen ?? []);
    case 'matrix':
      return [];
  }
}

function valuesOf(spec: FactSpec, about: readonly Comparison[], policy: Policy, org: OrgDirectory): FactValue[] {
  const stated = about.flatMap(({ op, value }) => (op === 'isNull' ? [] : ([value].flat() as FactValue[])));
  switch (spec.type) {
    case 'ratio':
    case 'integer':
      return ascending([5000, ...stated.flatMap((value) => [Number(value) - 1, Number(value), Number(value) + 1])]);
    case 'money':
      return ascendingMoney([
        { amount: '1.00', currency: spec.currency },
        ...stated.filter(isMoneyJson).flatMap(around),
      ]);
    case 'boolean':
      return [true, false];
    case 'enum':
      return [...spec.values];
    case 'choices':
      return [...spec.values.map((value) => [value]), [...spec.values]];
    // What else there is can only add to a deal: how far it takes one, the bands of the table say themselves.
    case 'deals':
      return [{ asOf: '2026-01-01', deals: [] }];
    case 'codes':
      return [...codeLists(stated as string[], policy, org)];
    case 'id':
      return [...stated, ...org.people.slice(0, 1).map(({ id }) => id), 'another'];
    case 'text':
      return [...stated, 'another'];
  }
}

/** Lists of positions: of one that exists, of each that is asked about, of all of those, and of none. */
function* codeLists(stated: readonly string[], policy: Policy, org: OrgDirectory): Generator<readonly string[]> {
  const held = policy.authorities.flat().find((code) => org.people.some(({ positions }) => positions.includes(code)));
  if (held !== undefined) yield [held];
  for (const code of stated) yield held === undefined ? [code] : [held, code];
  if (stated.length > 1) yield [...stated];
  for (const code of stated) yield [code];
  yield [];
}

function around(threshold: MoneyJson): MoneyJson[] {
  const [money, cent] = [Money.parse(threshold), Money.of('0.01', threshold.currency)];
  return [money.sub(cent), money, money.add(cent)].map((each) => each.toJSON());
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((left, right) => left - right);
}

function ascendingMoney(values: readonly MoneyJson[]): MoneyJson[] {
  return values.toSorted((left, right) => Money.parse(left).compare(Money.parse(right)));
}

function unique(values: readonly FactValue[]): FactValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
