import { describe, expect, it } from 'vitest';
import { figuresOf, priceAt, ratioOfPrices } from './figures';
import { blankLine, type TypedLine } from './quoteForm';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const aLine = (line: Partial<TypedLine>): TypedLine => ({
  ...blankLine(),
  product: { id: 'p', name: 'MES' },
  taxRate: 1300,
  ...line,
});

describe('a price typed as 折', () => {
  it('becomes the net price of that share', () => {
    expect(priceAt(4800, yuan('98000.00'))).toEqual(yuan('47040.00'));
  });

  it('never falls below what was typed, whatever the cents', () => {
    for (const list of ['333.33', '0.07', '19.99', '12345.67']) {
      for (const ratio of [1, 4499, 4500, 4999, 5000, 9999]) {
        expect(ratioOfPrices(priceAt(ratio, yuan(list)), yuan(list))).toBeGreaterThanOrEqual(ratio);
      }
    }
  });
});

describe('the figures of a quote being typed', () => {
  it('pass over lines that are not finished', () => {
    const { totals } = figuresOf(
      [aLine({ listPrice: yuan('100.00'), netPrice: yuan('48.00') }), aLine({ quantity: '' }), blankLine()],
      'CNY',
    );
    expect(totals.net.amount).toBe('48.00');
    expect(totals.ratio).toBe(4800);
  });

  it('name the line whose own discount decides', () => {
    const cheap = aLine({ key: 'cheap', listPrice: yuan('20000.00'), netPrice: yuan('8000.00') });
    const { worst } = figuresOf([aLine({ listPrice: yuan('100000.00'), netPrice: yuan('60000.00') }), cheap], 'CNY');
    expect(worst).toEqual({ ratio: 4000, cause: 'line', line: 'cheap' });
  });

  it('count a gift at nothing', () => {
    const { totals } = figuresOf([aLine({ listPrice: yuan('100.00'), gift: true })], 'CNY');
    expect(totals.ratio).toBe(0);
  });
});
