import { Money } from '@countersign/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceQuote, type LinePrice } from './index.ts';

const yuan = (amount: string): Money => Money.of(amount, 'CNY');
const aLine = (net: string, cost: string | null, quantity = '1'): LinePrice => ({
  ...{ key: 'a', quantity, listPrice: yuan('100.00'), netPrice: yuan(net), taxRate: 1300 },
  cost: cost === null ? null : yuan(cost),
});
const marginOf = (...lines: LinePrice[]): number | null => priceQuote({ currency: 'CNY', lines }).totals.margin;

describe('the margin', () => {
  it('is what is left of the net, over all lines together', () => {
    expect(marginOf(aLine('100.00', '70.00'))).toBe(3000);
    expect(marginOf(aLine('100.00', '70.00'), aLine('100.00', '90.00', '3'))).toBe(1500);
  });

  it('is rounded down, also below zero, so that rounding never lifts a deal into a better band', () => {
    expect(marginOf(aLine('30.00', '21.00'))).toBe(3000);
    expect(marginOf(aLine('30.00', '21.01'))).toBe(2996);
    expect(marginOf(aLine('30.00', '30.01'))).toBe(-4);
  });

  it('is unknown where the cost of a single line is, and where nothing is paid', () => {
    expect(marginOf(aLine('100.00', '70.00'), aLine('1.00', null))).toBeNull();
    const { cost: _, ...withoutCost } = aLine('1.00', null);
    expect(priceQuote({ currency: 'CNY', lines: [withoutCost] }).totals.margin).toBeNull();
    expect(marginOf(aLine('0.00', '70.00'))).toBeNull();
  });

  it('counts what is given away at what it costs', () => {
    expect(marginOf(aLine('100.00', '50.00'), aLine('0.00', '50.00'))).toBe(0);
  });

  it('refuses a cost below zero', () => {
    expect(() => marginOf(aLine('1.00', '-1.00'))).toThrow(/pricing.negative_price/);
  });

  it('never grows when a price falls or a cost rises', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 });
    const text = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
    fc.assert(
      fc.property(cents, cents, cents, (net, cost, by) => {
        const usual = marginOf(aLine(text(net + by), text(cost)));
        expect(marginOf(aLine(text(net), text(cost)))).toBeLessThanOrEqual(usual!);
        expect(marginOf(aLine(text(net + by), text(cost + by)))).toBeLessThanOrEqual(usual!);
      }),
    );
  });
});
