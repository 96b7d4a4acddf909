import { contractPolicy, quotePolicy, type Policy } from '@countersign/approval-engine';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.js';

const copy = (policy: Policy): any => structuredClone(policy);

describe('what a version changes', () => {
  it('is nothing where only its number is another', () => {
    expect(changesBetween(quotePolicy, { ...quotePolicy, version: 9, purpose: 'quote.discount' })).toEqual([]);
  });

  it('names a threshold by the keys of its steps, as one line before and after', () => {
    const after = copy(quotePolicy);
    after.steps[0].rungs[0].sufficientWhen.value = 5500;

    expect(changesBetween(quotePolicy, after)).toEqual([
      {
        path: 'steps.discount.rungs.department-manager.sufficientWhen',
        kind: 'changed',
        before: 'ratio gte 5000',
        after: 'ratio gte 5500',
      },
    ]);
  });

  it('tells a step that moved nothing else as one that was taken out', () => {
    const after = copy(quotePolicy);
    after.steps.pop();

    const changes = changesBetween(quotePolicy, after);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ path, kind }) => path.startsWith('steps.unmet-customer') && kind === 'removed')).toBe(true);
  });

  it('reads amounts and nested conditions', () => {
    const after = copy(contractPolicy);
    after.steps[0].branches[0].when.all[0].value.amount = '300000.00';

    expect(changesBetween(contractPolicy, after)[0]).toMatchObject({
      before: 'amountAggregate lte 200000.00 CNY and ratio gte 4500 and standardText eq true',
      after: 'amountAggregate lte 300000.00 CNY and ratio gte 4500 and standardText eq true',
    });
  });
});
