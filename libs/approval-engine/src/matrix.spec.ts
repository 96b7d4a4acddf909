import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPolicy, hualan } from './course.fixtures.ts';
import { checkPolicy, evaluate, conditionOf, route, type Facts, type Policy } from './index.ts';
import { priceFacts, priceMatrix } from './matrix/matrix.fixtures.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const policyWith = (climb: 'climb' | 'final'): Policy => ({
  ...aPolicy([{ kind: 'matrix', key: 'price', matrix: 'price', climb }]),
  facts: priceFacts,
  matrices: { price: priceMatrix },
});
const deal = fc.record({
  family: fc.constantFrom('software', 'hardware', 'service'),
  region: fc.constantFrom('east', 'north', 'south'),
  customerClass: fc.constantFrom('strategic', 'important', 'ordinary'),
  ratio: fc.integer({ min: 3900, max: 6100 }),
  margin: fc.integer({ min: 900, max: 1100 }),
  amount: fc.constantFrom(yuan('1000000.00'), yuan('1000000.01'), yuan('999999.99')),
});

/** The level that the table itself states for a deal. */
function stated(facts: Facts): string | undefined {
  return priceMatrix.cells.find((cell) => evaluate(conditionOf(cell), facts).truth === true)?.requires;
}

function asked(policy: Policy, facts: Facts): string[] {
  const routing = route(policy, facts, hualan, 'sales-a1');
  if (routing.outcome === 'refused') throw new Error(JSON.stringify(routing.refusal));
  return routing.plan.nodes.map(({ key }) => key);
}

describe('a matrix in a policy', () => {
  const levels = priceMatrix.levels.map(({ key }) => key);

  it('is sound', () => {
    expect(checkPolicy(policyWith('climb'), { org: hualan })).toEqual([]);
  });

  it('asks every level up to the one that the table states, or only that one', () => {
    fc.assert(
      fc.property(deal, (facts) => {
        const level = stated(facts) ?? '';
        expect(asked(policyWith('climb'), facts)).toEqual(levels.slice(0, levels.indexOf(level) + 1));
        expect(asked(policyWith('final'), facts)).toEqual([level]);
      }),
      { numRuns: 500 },
    );
  });

  it('never asks less of a deal that is worse in price, margin or amount', () => {
    fc.assert(
      fc.property(deal, deal, (one, other) => {
        const worse = {
          ...one,
          ratio: Math.min(one.ratio, other.ratio),
          margin: Math.min(one.margin, other.margin),
          amount: Number(one.amount.amount) > Number(other.amount.amount) ? one.amount : other.amount,
        };
        expect(asked(policyWith('climb'), worse).length).toBeGreaterThanOrEqual(asked(policyWith('climb'), one).length);
      }),
      { numRuns: 500 },
    );
  });

  it('says each of its reasons once', () => {
    const facts = {
      family: 'hardware',
      region: 'east',
      customerClass: 'ordinary',
      ratio: 5500,
      margin: 2000,
      amount: yuan('1.00'),
    };
    const routing = route(policyWith('climb'), facts, hualan, 'sales-a1');
    const why = routing.outcome === 'refused' ? [] : (routing.plan.nodes[1]?.why ?? []);
    expect(why.length).toBeGreaterThan(0);
    expect(new Set(why.map((reason) => JSON.stringify(reason))).size).toBe(why.length);
  });

  it('refuses a deal whose place in the table is not known', () => {
    const facts = {
      family: 'software',
      region: 'east',
      customerClass: 'ordinary',
      ratio: 5500,
      margin: null,
      amount: yuan('1.00'),
    };
    expect(route(policyWith('climb'), facts, hualan, 'sales-a1')).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'fact_unknown', params: { field: 'margin' } },
    });
  });

  it('lets only the highest level decide what no cell covers', () => {
    const holed = { ...priceMatrix, cells: priceMatrix.cells.slice(0, 2) };
    const facts = {
      family: 'software',
      region: 'east',
      customerClass: 'ordinary',
      ratio: 9000,
      margin: 5000,
      amount: yuan('1.00'),
    };
    expect(asked({ ...policyWith('final'), matrices: { price: holed } }, facts)).toEqual(['top']);
  });
});
