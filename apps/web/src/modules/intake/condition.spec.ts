import { describe, expect, it } from 'vitest';
import { conditionOf, isWhole, testsOf } from './condition';

describe('the condition of a rule', () => {
  it.each([
    { all: [] },
    { field: 'region', op: 'eq', value: '华东' },
    {
      all: [
        { field: 'source', op: 'in', value: ['phone', 'exhibition'] },
        { field: 'need', op: 'isNull', value: false },
      ],
    },
    {
      any: [
        { field: 'hasPhone', op: 'eq', value: 'true' },
        { field: 'campaign', op: 'isNull', value: true },
      ],
    },
  ])('comes back from the page as it went in: %j', (condition) => {
    expect(conditionOf(testsOf(condition)!)).toEqual(condition);
  });

  it('is left alone where it nests', () => {
    expect(testsOf({ all: [{ not: { field: 'region', op: 'eq', value: '华东' } }] })).toBeNull();
  });

  it('is not whole while a comparison lacks its value', () => {
    expect(isWhole({ field: 'region', op: 'eq', values: [' '] })).toBe(false);
    expect(isWhole({ field: 'region', op: 'blank', values: [] })).toBe(true);
  });
});
