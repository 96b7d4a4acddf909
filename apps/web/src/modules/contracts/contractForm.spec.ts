import { describe, expect, it } from 'vitest';
import type { Contract } from './contract';
import { changedLines, changesOf, valuesOf } from './contractForm';

const contract = {
  paymentTerms: '验收后付清',
  milestones: [{ name: '预付', percent: 10_000, dueRule: '签订后' }],
  lines: [
    {
      ...{
        id: 'l1',
        product: { id: 'p1', name: '服务器' },
        productCode: 'S',
        unit: '台',
        taxRate: 1300,
        description: '',
      },
      ...{ quantity: '2', listPrice: null, netPrice: { amount: '80000.00', currency: 'CNY' }, gift: false },
    },
  ],
} as unknown as Contract;

describe('a contract that is being written', () => {
  it('sends nothing of what was left as it was', () => {
    expect(changesOf(valuesOf(contract), contract)).toEqual({});
  });

  it('sends the lines once one of them changed, and asks who would approve those', () => {
    const values = valuesOf(contract);
    values.lines[0]!.quantity = '3';
    const lines = [{ productId: 'p1', quantity: '3', netPrice: { amount: '80000.00', currency: 'CNY' } }];
    expect(changesOf(values, contract)).toEqual({ lines });
    expect(changedLines(values, contract)).toEqual({ lines });
  });

  it('sends payments in basis points', () => {
    const values = valuesOf(contract);
    values.milestones[0]!.percent = '99.5';
    expect(changesOf(values, contract)).toEqual({ milestones: [{ name: '预付', percent: 9950, dueRule: '签订后' }] });
  });
});
