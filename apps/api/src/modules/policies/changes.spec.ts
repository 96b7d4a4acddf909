import { contractPolicy, quotePolicy, type Policy } from '@countersign/approval-engine';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.js';

const copy = (policy: Policy): any => structuredClone(policy);

describe('what a version changes', () => {
  it('is nothing where only its number is another', () => {
    expect(changesBetween(quotePolicy, { ...quotePolicy, version: 9 }, 'en')).toEqual([]);
  });

  it('names a threshold by the keys of its steps, as one line before and after', () => {
    const after = copy(quotePolicy);
    after.steps[0].rungs[0].sufficientWhen.value = 5500;

    expect(changesBetween(quotePolicy, after, 'zh-CN')).toEqual([
      {
        path: 'steps › discount › department-manager',
        kind: 'changed',
        what: 'step',
        label: '部门经理审批',
        before: 'sufficientWhen: ratio gte 5000',
        after: 'sufficientWhen: ratio gte 5500',
      },
    ]);
  });

  it('tells a step that was taken out, in the reader’s language', () => {
    const after = copy(quotePolicy);
    const gone = after.steps.pop();

    const [change] = changesBetween(quotePolicy, after, 'en');
    expect(change).toMatchObject({ path: `steps › ${gone.key}`, kind: 'removed', label: gone.title.en, after: null });
  });

  it('reads amounts and nested conditions', () => {
    const after = copy(contractPolicy);
    after.steps[0].branches[0].when.all[0].value.amount = '300000.00';

    expect(changesBetween(contractPolicy, after, 'en')[0]).toMatchObject({
      before: 'when: amountAggregate lte 200000.00 CNY and ratio gte 4500 and standardText eq true',
      after: 'when: amountAggregate lte 300000.00 CNY and ratio gte 4500 and standardText eq true',
    });
  });

  it('says nothing of a draft that is too unfinished to be read', () => {
    expect(changesBetween(quotePolicy, {} as Policy, 'en')).toEqual([]);
  });
});
