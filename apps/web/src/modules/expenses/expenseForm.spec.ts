import { describe, expect, it } from 'vitest';
import { begun, blankExpense, blankLine, bodyOf, previewBodyOf, totalOf } from './expenseForm';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const aLine = (amount: string | null, spentOn: string | null = '2026-11-02') => ({
  ...blankLine(),
  spentOn,
  amount: amount === null ? null : yuan(amount),
});

describe('a claim being written', () => {
  it('adds up exactly, where floats would not', () => {
    expect(totalOf([aLine('0.10'), aLine('0.20'), aLine(null)])).toEqual(yuan('0.30'));
  });

  it('leaves out lines nobody has begun', () => {
    const lines = [aLine(null), aLine('12.00'), { ...aLine(null), note: '停车' }];
    expect(begun(lines)).toHaveLength(2);
  });

  it('asks for its route only once each line has its day and amount', () => {
    const values = { ...blankExpense(), lines: [aLine('12.00', null)] };
    expect(previewBodyOf(values)).toBeNull();
    expect(previewBodyOf({ ...values, lines: [aLine('12.00')] })).not.toBeNull();
  });

  it('goes out by the ids of what it is tied to', () => {
    const values = { ...blankExpense(), customer: { id: 'c1', name: '海川' }, lines: [aLine('12.00')] };
    expect(bodyOf(values)).toMatchObject({ customerId: 'c1', opportunityId: null, lines: [{ amount: yuan('12.00') }] });
  });

  it('begins its next line on the day of the one before', () => {
    expect(blankLine(aLine('1.00', '2026-11-03')).spentOn).toBe('2026-11-03');
  });
});
