import { describe, expect, it } from 'vitest';
import type { Contract } from './contract';
import { amendmentChanges, type Words } from './amendment';

const money = (amount: string) => ({ amount, currency: 'CNY' });
const line = (product: string, quantity: string, netPrice: string) =>
  ({
    product: { id: product, name: product },
    quantity,
    netPrice: money(netPrice),
    unit: '套',
  }) as Contract['lines'][0];
const clause = (key: string, text: string) => ({ key, title: `条款 ${key}`, text }) as Contract['clauses'][0];
const contract = (more: Partial<Contract> = {}) =>
  ({
    ...{ title: '设备合同', amount: money('200000.00'), startsOn: '2026-12-01', endsOn: null, paymentTerms: '三笔' },
    ...{ milestones: [], signingEntity: { id: 'e', name: '华力' } },
    lines: [line('服务器', '2', '80000.00'), line('实施', '1', '40000.00')],
    clauses: [clause('payment', '三十日内付清')],
    ...more,
  }) as Contract;
const words: Words = {
  field: (name) => name,
  money: (value) => value?.amount ?? '',
  line: ({ quantity, netPrice }) => `${quantity} × ${netPrice?.amount}`,
  payment: ({ name, percent }) => `${name} ${percent}`,
};
const changes = (after: Partial<Contract>, before: Partial<Contract> = {}) =>
  amendmentChanges(contract(before), contract(after), words).map(({ label, before: was, after: is }) => [
    label,
    was,
    is,
  ]);

describe('what an amendment makes otherwise', () => {
  it('is nothing while it says the same', () => {
    expect(changes({})).toEqual([]);
  });

  it('names a new price at its product, and what it all comes to', () => {
    const lines = [line('服务器', '2', '75000.00'), line('实施', '1', '40000.00')];
    expect(changes({ lines, amount: money('190000.00') })).toEqual([
      ['amount', '200000.00', '190000.00'],
      ['服务器', '2 × 80000.00', '2 × 75000.00'],
    ]);
  });

  it('tells a product that came and one that went, and not that the others moved up', () => {
    expect(changes({ lines: [line('实施', '1', '40000.00'), line('培训', '3', '1000.00')] })).toEqual([
      ['服务器', '2 × 80000.00', null],
      ['培训', null, '3 × 1000.00'],
    ]);
  });

  it('takes the same product twice for two lines', () => {
    const twice = [line('服务器', '2', '80000.00'), line('服务器', '1', '0.00')];
    const dearer = [line('服务器', '2', '80000.00'), line('服务器', '1', '10.00')];
    expect(changes({ lines: dearer }, { lines: twice })).toEqual([['服务器', '1 × 0.00', '1 × 10.00']]);
  });

  it('tells of payments, dates and the words of a clause', () => {
    const milestones = [{ name: '预付', percent: 3000, dueRule: '' }];
    const clauses = [clause('payment', '六十日内付清'), clause('added-1', '逾期另议')];
    expect(changes({ milestones, endsOn: '2027-12-01', clauses })).toEqual([
      ['milestones', null, '预付 3000'],
      ['endsOn', null, '2027-12-01'],
      ['条款 payment', '三十日内付清', '六十日内付清'],
      ['条款 added-1', null, '逾期另议'],
    ]);
  });
});
