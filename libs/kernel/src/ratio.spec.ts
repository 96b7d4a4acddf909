import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money } from './money.ts';
import { isRatio, ratioOf } from './ratio.ts';
import { formatZhe } from './zhe.ts';

describe('a price ratio', () => {
  it.each([
    ['50.00', '100.00', 5000],
    ['49.99', '100.00', 4999],
    ['0.01', '3.00', 33],
    ['2.00', '3.00', 6666],
    ['120.00', '100.00', 12_000],
    ['0.00', '100.00', 0],
  ])('%s of %s is %i basis points, rounded against the submitter', (net, list, ratio) => {
    expect(ratioOf(Money.of(net), Money.of(list))).toBe(ratio);
  });

  it('is unknown without a list price, and never a guess', () => {
    expect(ratioOf(Money.of('10.00'), null)).toBeNull();
    expect(ratioOf(Money.of('10.00'), Money.zero())).toBeNull();
    expect(ratioOf(Money.of('10.00'), Money.of('-1.00'))).toBeNull();
  });

  it('rounds down below zero too', () => {
    expect(ratioOf(Money.of('-1.00'), Money.of('3.00'))).toBe(-3334);
  });

  it('compares prices of one currency only', () => {
    expect(() => ratioOf(Money.of('1.00', 'USD'), Money.of('1.00', 'CNY'))).toThrow(/currency_mismatch/);
  });

  it('never claims more than was asked, and less than a basis point below it', () => {
    const cents = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(cents, cents, (net, list) => {
        const ratio = BigInt(ratioOf(money(net), money(list)) ?? -1);
        expect(ratio * BigInt(list) <= BigInt(net) * 10_000n).toBe(true);
        expect((ratio + 1n) * BigInt(list) > BigInt(net) * 10_000n).toBe(true);
      }),
    );
  });

  it('is a whole number of basis points', () => {
    expect([0, 4800, 12_000].every(isRatio)).toBe(true);
    expect([0.48, -1, '4800', null, Number.NaN].some(isRatio)).toBe(false);
  });
});

describe('the trade says', () => {
  it.each([
    [4999, '4.99 折', '49.99% of list'],
    [5000, '5 折', '50% of list'],
    [4800, '4.8 折', '48% of list'],
    [4500, '4.5 折', '45% of list'],
    [4499, '4.49 折', '44.99% of list'],
    [4050, '4.05 折', '40.5% of list'],
    [9999, '9.99 折', '99.99% of list'],
    [500, '0.5 折', '5% of list'],
    [0, '0 折', '0% of list'],
    [10_000, '原价', 'list price'],
    [10_500, '上浮 5%', '5% above list'],
    [10_525, '上浮 5.25%', '5.25% above list'],
    [20_000, '上浮 100%', '100% above list'],
  ])('%i as %s, in English %s', (ratio, zh, en) => {
    expect(formatZhe(ratio)).toBe(zh);
    expect(formatZhe(ratio, 'en')).toBe(en);
  });
});

function money(cents: number): Money {
  const digits = String(cents).padStart(3, '0');
  return Money.of(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
}
