import { describe, expect, it } from 'vitest';
import type { Fields } from '../access/principal.js';
import { columnOf, fileColumns } from './exported-list.js';

interface Row {
  name: string;
  mobile: string | null;
  amount: string;
  margin: number;
}

const column = columnOf<Row>();
const LIST = {
  columns: [
    column('name', '姓名', 'Name', (row) => row.name),
    column('mobile', '手机', 'Mobile', (row) => row.mobile, { field: 'contact.mobile' }),
    column('amount', '金额', 'Amount', (row) => row.amount, { field: 'quote.amounts', isNumber: true }),
    column('margin', '毛利率', 'Margin', (row) => row.margin, { needs: 'product.cost' }),
  ],
};
const ROW: Row = { name: '王海燕', mobile: '13812348000', amount: '1200.50', margin: 31 };

function file(fields: Fields, permissions: string[] = [], names: string[] = []): Record<string, unknown> {
  const me = { fields, permissions: new Set(permissions) };
  const columns = fileColumns(LIST, { me, locale: 'en', names });
  return Object.fromEntries(columns.map(({ header, value }) => [header, value(ROW)]));
}

describe('what somebody gets of a list', () => {
  it('is every column but what needs a permission she lacks', () => {
    expect(file({})).toEqual({ Name: '王海燕', Mobile: '13812348000', Amount: '1200.50' });
    expect(file({}, ['product.cost'])).toMatchObject({ Margin: 31 });
  });

  it('has no column for what is hidden from her, and masks for what is masked', () => {
    expect(file({ 'contact.mobile': 'hidden' })).not.toHaveProperty('Mobile');
    expect(file({ 'contact.mobile': 'masked' })).toMatchObject({ Mobile: '138****8000' });
    expect(file({ 'contact.mobile': 'read' })).toMatchObject({ Mobile: '13812348000' });
  });

  it('has no masks of amounts, which would be sums to reckon with', () => {
    expect(file({ 'quote.amounts': 'masked' })).not.toHaveProperty('Amount');
    expect(file({ 'quote.amounts': 'hidden' })).not.toHaveProperty('Amount');
  });

  it('is what she chose, in her order, without what she may not have', () => {
    expect(Object.keys(file({}, [], ['amount', 'margin', 'name', 'amount']))).toEqual(['Amount', 'Name']);
    expect(() => file({}, [], ['salary'])).toThrow('query.invalid');
  });
});
