import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, grantOf, type Deal } from './index.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const grant = grantOf(
  {
    customerId: 'c-1',
    productIds: ['p-1', 'p-2'],
    minRatio: 4700,
    minMargin: 2500,
    terms: 'thirty per cent ahead',
    maxAmount: yuan('150000.00'),
    validUntil: '2026-12-31',
  },
  'hash',
);
const deal: Deal = {
  ...{ customerId: 'c-1', productIds: ['p-1'], ratio: 4700, amount: yuan('150000.00') },
  ...{ margin: 2500, terms: 'thirty per cent ahead', on: '2026-12-31' },
};

describe('a grant', () => {
  it('covers a deal exactly at its limits', () => {
    expect(covers(grant, deal)).toEqual({ covered: true, outside: [] });
  });

  it('still covers it when the price is raised', () => {
    expect(covers(grant, { ...deal, ratio: 5500 }).covered).toBe(true);
  });

  it.each([
    ['customer', { customerId: 'c-2' }, 'c-1', 'c-2'],
    ['products', { productIds: ['p-1', 'p-3'] }, ['p-1', 'p-2'], ['p-3']],
    ['ratio', { ratio: 4699 }, 4700, 4699],
    ['ratio', { ratio: null }, 4700, null],
    ['margin', { margin: 2499 }, 2500, 2499],
    ['margin', { margin: null }, 2500, null],
    ['terms', { terms: 'a year after acceptance' }, 'thirty per cent ahead', 'a year after acceptance'],
    ['amount', { amount: yuan('150000.01') }, yuan('150000.00'), yuan('150000.01')],
    ['date', { on: '2027-01-01' }, '2026-12-31', '2027-01-01'],
  ] as const)('does not cover another %s: %j', (dimension, but, limit, actual) => {
    expect(covers(grant, { ...deal, ...but } as Deal)).toEqual({
      covered: false,
      outside: [{ dimension, limit, actual }],
    });
  });

  it('does not cover the same figure in another currency', () => {
    const outside = covers(grant, { ...deal, amount: { amount: '150000.00', currency: 'USD' } }).outside;
    expect(outside.map(({ dimension }) => dimension)).toEqual(['currency', 'amount']);
  });

  it('from before margin and terms were limited covers any of them', () => {
    const { minMargin: _, terms: __, ...older } = grant;
    expect(covers(older, { ...deal, margin: null, terms: 'a year after acceptance' }).covered).toBe(true);
  });

  it('lets a deal miss ratio and amount by what its policy tolerates, and not by a cent more; its limits stay', () => {
    const { currency: _, contentHash, ...envelope } = grant;
    const tolerant = grantOf(envelope, contentHash, { ratio: 20, amount: 100 });
    const at = (ratio: number, amount: string) => covers(tolerant, { ...deal, ratio, amount: yuan(amount) });

    expect(at(4680, '151500.00').covered).toBe(true);
    expect(at(4679, '151500.01').outside).toEqual([
      { dimension: 'ratio', limit: 4700, actual: 4679 },
      { dimension: 'amount', limit: yuan('150000.00'), actual: yuan('151500.01') },
    ]);
    expect(covers(tolerant, { ...deal, margin: 2499, terms: 'otherwise' }).outside).toHaveLength(2);
  });

  it('keeps covering whatever improves in every respect', () => {
    const amount = fc.integer({ min: 0, max: 200_000 });
    const ratio = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(amount, amount, ratio, ratio, (a, b, r, s) => {
        const at = (sum: number, share: number) =>
          covers(grant, { ...deal, amount: yuan(`${sum}.00`), ratio: share }).covered;
        if (at(Math.max(a, b), Math.min(r, s))) expect(at(Math.min(a, b), Math.max(r, s))).toBe(true);
      }),
    );
  });
});
