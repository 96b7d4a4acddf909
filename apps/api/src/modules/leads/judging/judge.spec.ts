import { describe, expect, it } from 'vitest';
import { factsOf } from '../dispatch/lead-facts.js';
import { judge, missingOf, type Criterion } from './judge.js';

const criterion = (id: string, more: Partial<Criterion>): Criterion => ({
  ...{ id, name: id, condition: null, required: false, points: 0 },
  ...more,
});
const PHONE = criterion('phone', {
  condition: { field: 'hasPhone', op: 'eq', value: 'true' },
  required: true,
  points: 30,
});
const FOOD = criterion('food', { condition: { field: 'industry', op: 'eq', value: '食品' }, points: -20 });
const BUDGET = criterion('budget', { required: true, points: 50 });

describe('judging a lead', () => {
  it('adds the points of what is met, and takes off what speaks against it', () => {
    const facts = factsOf({ phone: '13900001111', industry: '食品' });
    const { score, most } = judge([PHONE, FOOD, BUDGET], facts, new Map([['budget', true]]));
    expect([score, most]).toEqual([60, 80]);
  });

  it('misses what is required and not met, also while nobody has answered', () => {
    const judgement = judge([PHONE, FOOD, BUDGET], factsOf({}), new Map());
    expect(missingOf(judgement).map(({ name }) => name)).toEqual(['phone', 'budget']);
    expect(judgement.items.map(({ met }) => met)).toEqual([false, false, null]);
    expect(judgement.items[0]?.unmet).toMatchObject([{ field: 'hasPhone', actual: false }]);
  });

  it('misses nothing where no was answered to what is only counted', () => {
    const counted = criterion('counted', { points: 10 });
    const { score, items } = judge([counted], factsOf({}), new Map([['counted', false]]));
    expect([score, items[0]?.met]).toEqual([0, false]);
  });
});
