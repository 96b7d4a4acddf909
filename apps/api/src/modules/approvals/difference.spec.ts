import { describe, expect, it } from 'vitest';
import { differences } from './difference.js';

const LABELS = { 'lines.netPrice': { 'zh-CN': '净单价', en: 'Net price' }, note: { 'zh-CN': '备注', en: 'Note' } };

describe('the difference between two rounds', () => {
  it('names what changed by its word and its position', () => {
    const before = {
      note: '',
      lines: [{ netPrice: { amount: '100.00', currency: 'CNY' } }, { netPrice: { amount: '80.00', currency: 'CNY' } }],
    };
    const after = {
      note: '',
      lines: [{ netPrice: { amount: '100.00', currency: 'CNY' } }, { netPrice: { amount: '75.00', currency: 'CNY' } }],
    };

    expect(differences(before, after, LABELS, 'zh-CN')).toEqual([
      { path: 'lines.1.netPrice', label: '净单价 (2)', before: '80.00 CNY', after: '75.00 CNY' },
    ]);
  });

  it('shows what came and what went', () => {
    expect(differences({ note: '旧' }, { acceptance: '按附件二' }, LABELS, 'en')).toEqual([
      { path: 'note', label: 'Note', before: '旧', after: null },
      { path: 'acceptance', label: 'acceptance', before: null, after: '按附件二' },
    ]);
  });

  it('reads what is kept in every language in one', () => {
    const node = (zh: string, en: string) => ({ changes: [{ where: { 'zh-CN': zh, en } }] });
    const labels = { 'changes.where': { 'zh-CN': '位置', en: 'Where' } };
    expect(differences(node('经理', 'Manager'), node('总裁', 'President'), labels, 'en')).toEqual([
      { path: 'changes.0.where', label: 'Where (1)', before: 'Manager', after: 'President' },
    ]);
  });

  it('is nothing for the same content in another order', () => {
    expect(differences({ a: 1, b: [true, null] }, { b: [true, null], a: 1 }, {}, 'en')).toEqual([]);
  });
});
