import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, truthOf, type Condition } from './condition.ts';
import { aNode, aPolicy, aQuote, hualan } from './course.fixtures.ts';
import { packs, route, shippedPacks, type Counterfactual, type Facts, type FactValue, type Policy } from './index.ts';

const label = { 'zh-CN': '项', en: 'Item' };
const facts: Policy['facts'] = {
  ratio: { type: 'ratio', label },
  urgent: { type: 'boolean', label },
  region: { type: 'enum', values: ['east', 'north', 'south'], label },
  owners: { type: 'codes', label },
};
const deal: Facts = { ratio: 4800, urgent: false, region: 'east', owners: ['legal'] };

/** What would turn round a node that is asked when a condition holds. */
function flipOf(when: Condition, but: Facts = {}, gates: Policy['gates'] = []): Counterfactual | null {
  const policy = { ...aPolicy([aNode('always', 'president'), { ...aNode('it', 'legal'), when }]), facts, gates };
  const routing = route(policy, { ...deal, ...but }, hualan, 'sales-a1');
  if (routing.outcome === 'refused') throw new Error(JSON.stringify(routing.refusal));
  const { nodes, skipped } = routing.plan;
  return [...nodes, ...skipped].find(({ key }) => key === 'it')?.counterfactual ?? null;
}

describe('a counterfactual', () => {
  it.each<[string, Condition, FactValue, FactValue]>([
    ['a flag', { field: 'urgent', op: 'eq', value: true }, false, true],
    ['a name to become', { field: 'region', op: 'eq', value: 'north' }, 'east', 'north'],
    ['a name to be rid of', { field: 'region', op: 'in', value: ['east', 'north'] }, 'east', 'south'],
    [
      'a code more',
      { field: 'owners', op: 'contains', value: 'finance-manager' },
      ['legal'],
      ['legal', 'finance-manager'],
    ],
    ['a code less', { field: 'owners', op: 'contains', value: 'legal' }, ['legal'], []],
    ['a number', { field: 'ratio', op: 'lt', value: 4500 }, 4800, 4499],
  ])('names %s', (_what, when, actual, becomes) => {
    expect(flipOf(when)).toMatchObject({ actual, becomes });
  });

  it('names the nearest of several numbers that would do it', () => {
    const outside: Condition = {
      any: [
        { field: 'ratio', op: 'lt', value: 3000 },
        { field: 'ratio', op: 'gt', value: 5200 },
      ],
    };
    expect(flipOf(outside)).toEqual({ field: 'ratio', actual: 4800, becomes: 5201 });
    expect(flipOf(outside, { ratio: 3200 })).toEqual({ field: 'ratio', actual: 3200, becomes: 2999 });
  });

  it('prefers a number that people can move over a flag', () => {
    const either: Condition = {
      any: [
        { field: 'urgent', op: 'eq', value: true },
        { field: 'ratio', op: 'lt', value: 4500 },
      ],
    };
    expect(flipOf(either)).toMatchObject({ field: 'ratio' });
  });

  it('does not name what would shut a gate', () => {
    const gates = [{ key: 'calm', require: { field: 'urgent', op: 'eq' as const, value: false } }];
    expect(flipOf({ field: 'urgent', op: 'eq', value: true }, {}, gates)).toBeNull();
  });

  it('is silent where one fact alone changes nothing', () => {
    const both: Condition = {
      all: [
        { field: 'urgent', op: 'eq', value: true },
        { field: 'region', op: 'eq', value: 'north' },
      ],
    };
    expect(flipOf(both)).toBeNull();
  });
});

describe('in every pack that ships', () => {
  const cases = Object.values(shippedPacks).flatMap(({ policy, organisation, cases: list }) =>
    list.map(({ name, facts: given, submitter }) => ({ policy, organisation, name, given, submitter })),
  );

  it.each(cases.map((each) => [`${each.policy.code} ${each.name}`, each] as const))(
    'what is named turns its node round, and the deal still has a route: %s',
    (_name, { policy, organisation, given, submitter }) => {
      const routing = route(policy, given, organisation, submitter);
      if (routing.outcome === 'refused') return;
      const { nodes, skipped } = routing.plan;
      for (const { key, counterfactual } of [...nodes, ...skipped]) {
        if (!counterfactual) continue;
        const { field, actual, becomes } = counterfactual;
        expect(given[field]).toEqual(actual);
        const flipped = route(policy, { ...given, [field]: becomes }, organisation, submitter);
        if (flipped.outcome === 'refused') throw new Error(JSON.stringify(flipped.refusal));
        expect(flipped.plan.nodes.some((node) => node.key === key)).toBe(!nodes.some((node) => node.key === key));
      }
    },
  );

  it('no smaller change of the same number does it', () => {
    const policy = packs['001-quote'] as Policy;
    fc.assert(
      fc.property(fc.integer({ min: 4300, max: 5200 }), (ratio) => {
        const keys = (value: number): string[] => {
          const routing = route(policy, aQuote(value), hualan, 'sales-a1');
          return routing.outcome === 'refused' ? [] : routing.plan.nodes.map(({ key }) => key);
        };
        const routing = route(policy, aQuote(ratio), hualan, 'sales-a1');
        if (routing.outcome === 'refused') return;
        for (const { key, counterfactual } of [...routing.plan.nodes, ...routing.plan.skipped]) {
          if (counterfactual?.field !== 'ratio') continue;
          const becomes = Number(counterfactual.becomes);
          const oneLess = becomes > ratio ? becomes - 1 : becomes + 1;
          expect(keys(oneLess).includes(key)).toBe(keys(ratio).includes(key));
        }
      }),
    );
  });
});

describe('the truth alone', () => {
  const comparison = fc.constantFrom<Condition>(
    { field: 'ratio', op: 'lt', value: 5000 },
    { field: 'ratio', op: 'isNull', value: true },
    { field: 'urgent', op: 'ne', value: true },
    { field: 'region', op: 'nin', value: ['east'] },
    { field: 'owners', op: 'lacks', value: 'legal' },
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      comparison,
      fc.record({ not: tie('condition') }),
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    ),
  }));
  const anyDeal = fc.record({
    ratio: fc.option(fc.integer({ min: 4990, max: 5010 })),
    urgent: fc.option(fc.boolean()),
    region: fc.option(fc.constantFrom('east', 'north')),
    owners: fc.option(fc.constantFrom([], ['legal'])),
  });

  it('is the truth that is given with reasons', () => {
    fc.assert(
      fc.property(condition, anyDeal, (asked, given) => truthOf(asked, given) === evaluate(asked, given).truth),
    );
  });
});
