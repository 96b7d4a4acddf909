import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Condition, type Facts, type Truth } from './index.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const ratio = (op: 'lt' | 'lte' | 'gt' | 'gte' | 'eq' | 'ne', value: number): Condition => ({
  field: 'ratio',
  op,
  value,
});

describe('a comparison', () => {
  const facts: Facts = {
    ratio: 4800,
    amount: yuan('200000.00'),
    standard: true,
    kind: 'service',
    owners: ['legal'],
    nothing: null,
    usd: { amount: '1.00', currency: 'USD' },
  };

  it.each([
    [ratio('gte', 4800), true],
    [ratio('gt', 4800), false],
    [{ field: 'amount', op: 'lte', value: yuan('200000.00') }, true],
    [{ field: 'amount', op: 'gt', value: yuan('30000.00') }, true],
    [{ field: 'usd', op: 'gt', value: yuan('0.00') }, null],
    [{ field: 'standard', op: 'eq', value: true }, true],
    [{ field: 'kind', op: 'in', value: ['service', 'software'] }, true],
    [{ field: 'kind', op: 'nin', value: ['service'] }, false],
    [{ field: 'owners', op: 'contains', value: 'legal' }, true],
    [{ field: 'owners', op: 'lacks', value: 'legal' }, false],
    [{ field: 'nothing', op: 'isNull', value: true }, true],
    [{ field: 'absent', op: 'isNull', value: false }, false],
    [{ field: 'nothing', op: 'eq', value: 1 }, null],
    [{ field: 'absent', op: 'lt', value: 1 }, null],
    [{ field: 'toString', op: 'eq', value: 'x' }, null],
  ] as [Condition, Truth][])('%j is %s', (condition, truth) => {
    expect(evaluate(condition, facts).truth).toBe(truth);
  });
});

describe('what a condition rests on', () => {
  const facts: Facts = { ratio: 4800, standard: false, met: null };
  const standard: Condition = { field: 'standard', op: 'eq', value: true };
  const met: Condition = { field: 'met', op: 'eq', value: true };

  it('is the first false part of an all', () => {
    expect(evaluate({ all: [ratio('lt', 5000), standard, ratio('lt', 4500)] }, facts)).toEqual({
      truth: false,
      because: [{ field: 'standard', op: 'eq', value: true, actual: false, truth: false }],
    });
  });

  it('is every part of an all that holds', () => {
    expect(evaluate({ all: [ratio('lt', 5000), ratio('gte', 4500)] }, facts).because).toHaveLength(2);
  });

  it('reads a negation as it counts', () => {
    expect(evaluate({ not: ratio('gte', 5000) }, facts).because).toEqual([
      { field: 'ratio', op: 'lt', value: 5000, actual: 4800, truth: true },
    ]);
  });

  it('is the unknown fact when nothing known settles it', () => {
    expect(evaluate({ all: [ratio('lt', 5000), met] }, facts)).toMatchObject({
      truth: null,
      because: [{ field: 'met' }],
    });
    expect(evaluate({ all: [met, standard] }, facts).truth).toBe(false);
    expect(evaluate({ any: [met, ratio('lt', 5000)] }, facts).truth).toBe(true);
  });
});

describe('any condition', () => {
  const leaf = fc.record({
    field: fc.constantFrom('a', 'b', 'c'),
    op: fc.constantFrom('lt', 'gte', 'eq', 'ne'),
    value: fc.nat(3),
  });
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf as fc.Arbitrary<Condition>,
      fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }));
  const facts = fc.record({ a: fc.option(fc.nat(3)), b: fc.option(fc.nat(3)), c: fc.option(fc.nat(3)) });

  it('agrees with three-valued logic as minimum and maximum', () => {
    fc.assert(
      fc.property(
        tree,
        facts,
        (condition, values) => evaluate(condition, values).truth === truthOf(weigh(condition, values)),
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps a known answer whatever the unknown facts turn out to be', () => {
    fc.assert(
      fc.property(tree, facts, facts, (condition, values, guesses) => {
        const known = evaluate(condition, values).truth;
        fc.pre(known !== null);
        const filled = { a: values.a ?? guesses.a, b: values.b ?? guesses.b, c: values.c ?? guesses.c };
        expect(evaluate(condition, filled).truth).toBe(known);
      }),
    );
  });
});

/** 0 false, 1 unknown, 2 true. */
function weigh(condition: Condition, facts: Record<string, number | null>): number {
  if ('not' in condition) return 2 - weigh(condition.not, facts);
  if ('all' in condition) return Math.min(2, ...condition.all.map((part) => weigh(part, facts)));
  if ('any' in condition) return Math.max(0, ...condition.any.map((part) => weigh(part, facts)));
  const actual = facts[condition.field];
  if (actual === null || actual === undefined) return 1;
  const value = condition.value as number;
  const holds = { lt: actual < value, gte: actual >= value, eq: actual === value, ne: actual !== value }[
    condition.op as 'lt'
  ];
  return holds ? 2 : 0;
}

function truthOf(weight: number): Truth {
  return weight === 1 ? null : weight === 2;
}
