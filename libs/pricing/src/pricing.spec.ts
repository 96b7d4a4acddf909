import { Money } from '@countersign/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMaterial, priceLine, priceQuote, type LinePrice } from './index.ts';

const yuan = (amount: string): Money => Money.of(amount, 'CNY');
const aLine = (key: string, list: string | null, net: string, quantity = '1', taxRate = 1300): LinePrice => ({
  key,
  quantity,
  listPrice: list === null ? null : yuan(list),
  netPrice: yuan(net),
  taxRate,
});
const quoteOf = (...lines: LinePrice[]) => priceQuote({ currency: 'CNY', lines });

describe('a line of ten licences at 4.8 折 with 13 % tax', () => {
  const line = priceLine(aLine('licence', '10000.00', '4800.00', '10'));

  it('comes to list, net, tax and ratio', () => {
    expect(line.listTotal?.amount).toBe('100000.00');
    expect(line.netTotal.amount).toBe('48000.00');
    expect(line.tax.amount).toBe('5522.12');
    expect(line.netExcludingTax.amount).toBe('42477.88');
    expect(line.ratio).toBe(4800);
    expect(line.gift).toBe(false);
  });
});

describe('a line', () => {
  it('may have four decimal places of quantity, and rounds its totals half up', () => {
    expect(priceLine(aLine('days', '0.33', '0.33', '1.5')).netTotal.amount).toBe('0.50');
    expect(priceLine(aLine('days', '100.00', '100.00', '0.0001')).netTotal.amount).toBe('0.01');
  });

  it.each(['0', '0.0000', '-1', '1.00001', '1e2', '', '1000000000'])('refuses %j as a quantity', (quantity) => {
    expect(() => priceLine(aLine('x', '1.00', '1.00', quantity))).toThrow(/pricing.quantity_malformed/);
  });

  it('refuses a tax rate that is no share and a price below zero', () => {
    expect(() => priceLine(aLine('x', '1.00', '1.00', '1', 0.13))).toThrow(/pricing.tax_rate_malformed/);
    expect(() => priceLine(aLine('x', '1.00', '-1.00'))).toThrow(/pricing.negative_price/);
  });

  it('without tax is all net', () => {
    const line = priceLine(aLine('export', '100.00', '90.00', '1', 0));
    expect([line.tax.amount, line.netExcludingTax.amount]).toEqual(['0.00', '90.00']);
  });
});

describe('the ratio that decides', () => {
  it('is the total when no material line is worse', () => {
    expect(quoteOf(aLine('a', '100.00', '60.00'), aLine('b', '100.00', '60.00')).worst).toEqual({
      ratio: 6000,
      cause: 'total',
    });
  });

  it('is a material line at 4 折 hidden in a quote at 6 折, and names it', () => {
    const { totals, worst } = quoteOf(
      aLine('platform', '80000.00', '52000.00'),
      aLine('services', '20000.00', '8000.00'),
    );
    expect(totals.ratio).toBe(6000);
    expect(worst).toEqual({ ratio: 4000, cause: 'line', line: 'services' });
  });

  it('passes over a small line, which still counts in the total', () => {
    const { lines, worst } = quoteOf(aLine('platform', '9000.00', '9000.00'), aLine('cable', '900.00', '0.00'));
    expect(lines.map((line) => line.material)).toEqual([true, false]);
    expect(worst).toEqual({ ratio: 9090, cause: 'total' });
  });

  it('counts a material gift as a line at nothing', () => {
    const { lines, worst } = quoteOf(aLine('platform', '90000.00', '90000.00'), aLine('training', '10000.00', '0.00'));
    expect(lines[1]?.gift).toBe(true);
    expect(worst).toEqual({ ratio: 0, cause: 'line', line: 'training' });
  });

  it.each([[null], ['0.00']])('is unknown, naming the line, when a list price is %s', (list) => {
    const { lines, totals, worst } = quoteOf(
      aLine('platform', '90000.00', '90000.00'),
      aLine('custom', list, '5000.00'),
    );
    expect(worst).toEqual({ ratio: null, cause: 'no_list_price', lines: ['custom'] });
    expect([totals.ratio, totals.list, lines[0]?.material]).toEqual([null, null, null]);
    expect(totals.net.amount).toBe('95000.00');
  });

  it('is unknown for a quote without lines', () => {
    expect(quoteOf().worst).toEqual({ ratio: null, cause: 'no_lines' });
    expect(quoteOf().totals.net.amount).toBe('0.00');
  });
});

describe('a line is material', () => {
  it.each([
    ['1000.00', '10000.00', true],
    ['999.99', '10000.00', false],
    ['10000.00', '1000000.00', true],
    ['9999.99', '1000000.00', false],
  ])('%s of a list total of %s: %s', (line, total, material) => {
    expect(isMaterial(yuan(line), yuan(total))).toBe(material);
  });

  it('by what it is worth in renminbi', () => {
    const dollars = (amount: string): Money => Money.of(amount, 'USD');
    expect(isMaterial(dollars('1500.00'), dollars('1000000.00'), '7.1')).toBe(true);
    expect(isMaterial(dollars('1400.00'), dollars('1000000.00'), '7.1')).toBe(false);
  });
});

describe('any quote', () => {
  const cents = fc
    .integer({ min: 1, max: 50_000_000 })
    .map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);
  const quantity = fc.integer({ min: 1, max: 9999 });
  const line = fc.record({
    list: cents,
    net: fc.oneof(cents, fc.constant('0.00')),
    quantity,
    taxRate: fc.constantFrom(0, 300, 600, 900, 1300),
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 12 });
  const build = (drafts: { list: string; net: string; quantity: number; taxRate: number }[], times = 1) =>
    quoteOf(
      ...drafts.map((draft, at) =>
        aLine(String(at), draft.list, draft.net, String(draft.quantity * times), draft.taxRate),
      ),
    );

  it('is never decided on a better ratio than its total', () => {
    fc.assert(
      fc.property(lines, (drafts) => {
        const { totals, worst } = build(drafts);
        expect(worst.ratio).toBeLessThanOrEqual(totals.ratio ?? -1);
      }),
    );
  });

  it('is decided on exactly the lowest of its total and its material lines', () => {
    fc.assert(
      fc.property(lines, (drafts) => {
        const { lines: priced, totals, worst } = build(drafts);
        const candidates = [totals.ratio, ...priced.filter((item) => item.material).map((item) => item.ratio)];
        expect(worst.ratio).toBe(Math.min(...candidates.map(Number)));
      }),
    );
  });

  it('adds up: the totals are the sums of the lines, and net is what is left plus tax', () => {
    fc.assert(
      fc.property(lines, (drafts) => {
        const { lines: priced, totals } = build(drafts);
        expect(totals.net.equals(Money.sum(priced.map((item) => item.netTotal)))).toBe(true);
        expect(totals.tax.equals(Money.sum(priced.map((item) => item.tax)))).toBe(true);
        expect(totals.net.equals(totals.netExcludingTax.add(totals.tax))).toBe(true);
        expect(priced.every((item) => item.netTotal.equals(item.netExcludingTax.add(item.tax)))).toBe(true);
      }),
    );
  });

  it('keeps its ratios when every quantity is multiplied', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 2, max: 9 }), (drafts, times) => {
        const [once, scaled] = [build(drafts), build(drafts, times)];
        expect(scaled.totals.ratio).toBe(once.totals.ratio);
        expect(scaled.lines.map((item) => item.ratio)).toEqual(once.lines.map((item) => item.ratio));
      }),
    );
  });
});
