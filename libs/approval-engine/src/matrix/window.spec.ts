import { addDays, Money } from '@countersign/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../condition.ts';
import { checkPolicy } from '../check-policy.ts';
import type { FactCatalogue, Facts, OtherDeal } from '../facts.ts';
import { expandMatrix, type MatrixWindow } from '../matrix.ts';
import { quotePolicy } from '../packs/index.ts';
import { priceFacts, priceMatrix } from './matrix.fixtures.ts';
import { countedOf, countingOf } from './window.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const today = '2026-11-24';
const window: MatrixWindow = { days: 90, sum: ['amount'], least: ['ratio'] };

const other = (daysAgo: number, facts: OtherDeal['facts'], but: Partial<OtherDeal> = {}): OtherDeal => ({
  ...{ number: 'HT-2026-000001', purpose: 'contract.approval', on: addDays(today, -daysAgo), with: 'customer' },
  facts,
  ...but,
});
const besides = (deals: readonly OtherDeal[], own: Facts): Facts => ({ ...own, otherDeals: { asOf: today, deals } });
const counted = (facts: Facts, field: string, within = window) => countedOf(facts, field, countingOf(within, field)!);

/** How high a deal has to go: the index of the first level that suffices. */
function authorityFor(facts: Facts): number {
  const { rungs } = expandMatrix(priceMatrix, 'price', 'climb', priceFacts);
  return rungs.findIndex(({ sufficientWhen }) => !sufficientWhen || evaluate(sufficientWhen, facts).truth === true);
}

describe('the deals of one customer within the window', () => {
  it('count together: amounts are added, the worst price stands for all', () => {
    const deal = besides([other(5, { amount: yuan('120000.00'), ratio: 4700 })], {
      amount: yuan('120000.00'),
      ratio: 6000,
    });
    expect([counted(deal, 'amount'), counted(deal, 'ratio')]).toEqual([yuan('240000.00'), 4700]);
  });

  it('count for ninety days, today included, and not a day longer', () => {
    const amount = (days: number) =>
      counted(besides([other(days, { amount: yuan('1.00') })], { amount: yuan('1.00') }), 'amount');
    expect([amount(0), amount(89), amount(90), amount(-1)]).toEqual([
      yuan('2.00'),
      yuan('2.00'),
      yuan('1.00'),
      yuan('1.00'),
    ]);
  });

  it('are those of the legal entity, unless the window says the whole group', () => {
    const deal = besides([other(1, { amount: yuan('1.00') }, { with: 'group' })], { amount: yuan('1.00') });
    expect(counted(deal, 'amount')).toEqual(yuan('1.00'));
    expect(counted(deal, 'amount', { ...window, by: 'group' })).toEqual(yuan('2.00'));
  });

  it('are of the purposes that the window names, or of any', () => {
    const deal = besides([other(1, { amount: yuan('1.00') }, { purpose: 'quote.discount' })], { amount: yuan('1.00') });
    expect(counted(deal, 'amount')).toEqual(yuan('2.00'));
    expect(counted(deal, 'amount', { ...window, purposes: ['contract.approval'] })).toEqual(yuan('1.00'));
  });

  it('are unknown together when one of them is, or when nobody knows what else there is', () => {
    expect(counted(besides([other(0, { ratio: null })], { ratio: 5000 }), 'ratio')).toBeNull();
    expect(counted({ ratio: 5000, otherDeals: null }, 'ratio')).toBeNull();
  });

  it('are named where they decide', () => {
    const facts = besides([other(5, { amount: yuan('600000.00') })], {
      ...{ family: 'software', region: 'east', customerClass: 'ordinary', ratio: 6000, margin: 3000 },
      amount: yuan('600000.00'),
    });
    const [rung] = expandMatrix({ ...priceMatrix, window }, 'price', 'climb', priceFacts).rungs;
    const { truth, because } = evaluate(rung!.sufficientWhen!, facts);
    expect(truth).toBe(false);
    expect(because).toContainEqual(
      expect.objectContaining({
        ...{ field: 'amount', actual: yuan('1200000.00') },
        deals: [expect.objectContaining({ number: 'HT-2026-000001' })],
      }),
    );
  });
});

describe('a window over what other deals never state', () => {
  it('is a mistake: together it would be unknown as soon as there is one', () => {
    const { cells: _cells, ...table } = priceMatrix;
    const facts = { ...priceFacts, otherDeals: { ...priceFacts['otherDeals']!, counts: ['amount'] } } as const;
    const matrix = { ...table, cells: [{ where: {}, requires: 'top' }], window };
    const policy = { ...quotePolicy, facts: facts as FactCatalogue, gates: [], steps: [], matrices: { price: matrix } };
    const found = checkPolicy(policy).map(({ path, code, params }) => [path, code, params['field']]);
    expect(found).toContainEqual(['matrices.price.window.least', 'matrix_fact_unfit', 'ratio']);
    expect(found).not.toContainEqual(['matrices.price.window.sum', 'matrix_fact_unfit', 'amount']);
  });
});

describe('splitting a deal', () => {
  const line = fc.record({
    cents: fc.integer({ min: 1, max: 40_000_000 }),
    ratio: fc.integer({ min: 0, max: 9000 }),
    margin: fc.integer({ min: -2000, max: 6000 }),
    day: fc.integer({ min: 0, max: 89 }),
    part: fc.nat(3),
  });
  type Line = { cents: number; ratio: number; margin: number; day: number; part: number };
  const coordinates = fc.record({
    family: fc.constantFrom('software', 'hardware', 'service'),
    region: fc.constantFrom('east', 'north'),
    customerClass: fc.constantFrom('strategic', 'important', 'ordinary'),
  });
  const measuresOf = (lines: readonly Line[]) => ({
    amount: Money.sum(
      lines.map(({ cents }) => Money.of(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)),
    ).toJSON(),
    ratio: Math.min(...lines.map(({ ratio }) => ratio)),
    margin: Math.min(...lines.map(({ margin }) => margin)),
  });

  it('into any parts on any days of the window never lowers the authority that the whole needs', () => {
    fc.assert(
      fc.property(coordinates, fc.array(line, { minLength: 1, maxLength: 12 }), (where, lines) => {
        const whole = authorityFor({ ...where, ...measuresOf(lines) });
        const parts = [0, 1, 2, 3]
          .map((part) => lines.filter((each) => each.part === part))
          .filter((each) => each.length > 0)
          .map((each) => other(Math.max(...each.map(({ day }) => day)), measuresOf(each)))
          .sort((left, right) => (left.on < right.on ? -1 : 1));
        const asked = parts.map(({ on, facts }, index) =>
          authorityFor({ ...where, ...facts, otherDeals: { asOf: on, deals: parts.slice(0, index) } }),
        );
        expect(Math.max(...asked)).toBeGreaterThanOrEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('would lower it without the window, so the property bites', () => {
    const where = { family: 'software', region: 'east', customerClass: 'ordinary', ratio: 6000, margin: 3000 };
    const [whole, half] = [yuan('1200000.00'), yuan('600000.00')].map((amount) => authorityFor({ ...where, amount }));
    expect([whole, half]).toEqual([2, 0]);
  });
});
