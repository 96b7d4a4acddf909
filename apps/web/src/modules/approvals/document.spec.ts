import { describe, expect, it } from 'vitest';
import { documentOf } from './document';

const claim = {
  id: 'b7f1',
  purpose: '拜访客户',
  total: { amount: '3280.00', currency: 'CNY' },
  hasReceipts: true,
  customer: { id: 'c1', name: '华锐智能装备' },
  lines: [
    { category: 'travel', amount: { amount: '280.00', currency: 'CNY' }, note: null },
    { category: '住宿', amount: { amount: '3000.00', currency: 'CNY' }, note: '两晚' },
  ],
};
const labels = {
  purpose: '事由',
  'customer.name': '客户',
  total: '合计',
  hasReceipts: '票据齐全',
  lines: '明细',
  'lines.category': '类别',
  'lines.amount': '金额',
  'lines.note': '说明',
};
const words: Record<string, string> = { true: '是', 'lines.category.travel': '交通' };
const say = (value: string | boolean, path: string) =>
  words[`${path}.${String(value)}`] ?? words[String(value)] ?? String(value);
const shown = documentOf(claim, labels, 'zh-CN', say);

describe('a frozen record of any kind', () => {
  it('is told with the words of its room, in their order, and without what has no word', () => {
    expect(shown.facts.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '事由 拜访客户',
      '客户 华锐智能装备',
      '合计 ¥3,280.00',
      '票据齐全 是',
    ]);
  });

  it('shows its lines as a table, codes in words and amounts at the end', () => {
    expect(shown.tables).toEqual([
      {
        key: 'lines',
        title: '明细',
        columns: [
          { key: 'category', label: '类别', end: false },
          { key: 'amount', label: '金额', end: true },
          { key: 'note', label: '说明', end: false },
        ],
        rows: [
          { category: '交通', amount: '¥280.00', note: '' },
          { category: '住宿', amount: '¥3,000.00', note: '两晚' },
        ],
      },
    ]);
  });

  it('is empty for a reader who may not see the content', () => {
    expect(documentOf({}, labels, 'zh-CN', String)).toEqual({ facts: [], tables: [] });
  });
});
