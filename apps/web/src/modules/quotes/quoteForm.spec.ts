import { describe, expect, it } from 'vitest';
import { blankLine, blankQuote, bodyOf, previewBodyOf, shareOf } from './quoteForm';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const deal = { id: 'deal', name: 'MES 一期' };

describe('a quote being typed', () => {
  it('is valid for thirty days and begins with three lines', () => {
    const quote = blankQuote(deal, '2026-11-22');
    expect(quote.validUntil).toBe('2026-12-22');
    expect(quote.lines).toHaveLength(3);
  });

  it('sends the lines that were begun and none of the empty ones', () => {
    const line = { ...blankLine(), product: { id: 'mes', name: 'MES' }, quantity: '2', netPrice: yuan('48.00') };
    const body = bodyOf({ ...blankQuote(deal, '2026-11-22'), lines: [blankLine(), line, blankLine()] });
    expect(body['lines']).toEqual([{ productId: 'mes', quantity: '2', netPrice: yuan('48.00') }]);
  });

  it('sends a gift without a price', () => {
    const gift = { ...blankLine(), product: { id: 'gw', name: '网关' }, netPrice: yuan('48.00'), gift: true };
    const { lines } = previewBodyOf({ ...blankQuote(deal, '2026-11-22'), lines: [gift] }, null) as { lines: object[] };
    expect(lines).toEqual([{ productId: 'gw', quantity: '1', gift: true }]);
  });

  it('adds up payments exactly, thirds included', () => {
    const milestones = ['33.33', '33.33', '33.34'].map((percent) => ({ name: '', dueRule: '', percent }));
    expect(shareOf(milestones)).toBe(10_000);
  });
});
