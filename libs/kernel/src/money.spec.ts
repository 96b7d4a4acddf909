import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money } from './money.ts';

const cents = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
const money = cents.map((value) => Money.of(decimal(value)));

describe('money', () => {
  it('keeps what a binary fraction would lose', () => {
    expect(Money.of('0.10').add(Money.of('0.20')).amount).toBe('0.30');
    expect(Money.of('9999999999999999.99').sub(Money.of('0.01')).amount).toBe('9999999999999999.98');
  });

  it('always shows two places, and never a minus zero', () => {
    expect(Money.of('7').amount).toBe('7.00');
    expect(Money.of('-0').amount).toBe('0.00');
    expect(Money.of('-0.00').isZero()).toBe(true);
  });

  it.each([
    ['0.335', '100.00', '33.50'],
    ['0.13', '0.50', '0.07'],
    ['0.1', '0.05', '0.01'],
    ['0.1', '0.04', '0.00'],
    ['-0.1', '0.05', '-0.01'],
  ])('rounds half up: %s of %s is %s', (factor, amount, product) => {
    expect(Money.of(amount).times(factor).amount).toBe(product);
  });

  it('divides and converts half up', () => {
    expect(Money.of('113.00').dividedBy('1.13').amount).toBe('100.00');
    expect(Money.of('100.00', 'USD').convertedAt('7.12345', 'CNY').toJSON()).toEqual({
      amount: '712.35',
      currency: 'CNY',
    });
  });

  it('refuses to mix currencies', () => {
    expect(() => Money.of('1.00', 'CNY').add(Money.of('1.00', 'USD'))).toThrow(/money.currency_mismatch/);
    expect(Money.of('1.00', 'CNY').equals(Money.of('1.00', 'USD'))).toBe(false);
  });

  it.each(['1e3', ' 1', '1,000.00', '', 'NaN', '+1', '１', '0x10', '.5', '5.'])('does not read %j', (amount) => {
    expect(() => Money.of(amount)).toThrow(/money.malformed/);
  });

  it('refuses a third decimal place instead of rounding it away', () => {
    expect(() => Money.of('1.005')).toThrow(/money.too_precise/);
    expect(Money.of('1.500').amount).toBe('1.50');
  });

  it.each([[null], ['1.00'], [{ amount: 1, currency: 'CNY' }], [{ amount: '1.00' }], [[]]])(
    'does not parse %j',
    (json) => {
      expect(() => Money.parse(json)).toThrow(/money.malformed/);
    },
  );

  it('refuses currencies that are no code and amounts beyond the books', () => {
    expect(() => Money.of('1.00', 'rmb')).toThrow(/money.currency_malformed/);
    expect(() => Money.of('9999999999999999.99').add(Money.of('0.01'))).toThrow(/money.out_of_range/);
    expect(() => Money.of('1.00').dividedBy('0')).toThrow(/money.divided_by_zero/);
    expect(() => Money.of('1.00').times('abc')).toThrow(/money.factor_malformed/);
  });

  it('adds in any order, and what was added can be taken away again', () => {
    fc.assert(
      fc.property(money, money, money, (a, b, c) => {
        expect(a.add(b).add(c).equals(c.add(b).add(a))).toBe(true);
        expect(a.add(b).sub(b).equals(a)).toBe(true);
        expect(Money.sum([a, b, c]).equals(a.add(b).add(c))).toBe(true);
      }),
    );
  });

  it('survives the wire unchanged', () => {
    fc.assert(fc.property(money, (amount) => Money.parse(JSON.parse(JSON.stringify(amount))).equals(amount)));
  });

  it('orders as whole cents do', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => Money.of(decimal(a)).compare(Money.of(decimal(b))) === Math.sign(a - b)),
    );
  });
});

function decimal(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
