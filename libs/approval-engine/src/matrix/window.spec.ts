import { addDays, Money } from '@countersign/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../condition.ts';
import type { Facts } from '../facts.ts';
import { expandMatrix } from '../matrix.ts';
import { priceMatrix } from './matrix.fixtures.ts';
import { withinWindow } from './window.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const today = '2026-11-24';
const window = { days: 90, sum: ['amount'], least: ['ratio'] };

/** How high a deal has to go: the index of the first level that suffices. */
function authorityFor(facts: Facts): number {
  const { rungs } = expandMatrix(priceMatrix, 'price', 'climb');
  return rungs.findIndex(({ sufficientWhen }) => !sufficientWhen || evaluate(sufficientWhen, facts).truth === true);
}

describe('the deals of one customer within the window', () => {
  it('count together: amounts are added, the worst price stands for all', () => {
    const others = [{ on: addDays(today, -5), facts: { amount: yuan('120000.00'), ratio: 4700 } }];
    expect(withinWindow({ amount: yuan('120000.00'), ratio: 6000 }, today, others, window)).toEqual({
      amount: yuan('240000.00'),
      ratio: 4700,
    });
  });

  it('count for ninety days, today included, and not a day longer', () => {
    const at = (days: number) => [{ on: addDays(today, -days), facts: { amount: yuan('1.00'), ratio: 5000 } }];
    const amount = (days: number) =>
      withinWindow({ amount: yuan('1.00'), ratio: 5000 }, today, at(days), window)['amount'];
    expect([amount(0), amount(89), amount(90), amount(-1)]).toEqual([
      yuan('2.00'),
      yuan('2.00'),
      yuan('1.00'),
      yuan('1.00'),
    ]);
  });

  it('are unknown together when one of them is', () => {
    const others = [{ on: today, facts: { amount: yuan('1.00'), ratio: null } }];
    expect(withinWindow({ amount: yuan('1.00'), ratio: 5000 }, today, others, window)['ratio']).toBeNull();
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
  const dealOf = (lines: readonly Line[], where: Facts): Facts => ({
    ...where,
    amount: Money.sum(
      lines.map(({ cents }) => Money.of(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)),
    ).toJSON(),
    ratio: Math.min(...lines.map(({ ratio }) => ratio)),
    margin: Math.min(...lines.map(({ margin }) => margin)),
  });

  it('into any parts on any days of the window never lowers the authority that the whole needs', () => {
    fc.assert(
      fc.property(coordinates, fc.array(line, { minLength: 1, maxLength: 12 }), (where, lines) => {
        const whole = authorityFor(dealOf(lines, where));
        const parts = [0, 1, 2, 3]
          .map((part) => lines.filter((each) => each.part === part))
          .filter((each) => each.length > 0)
          .map((each) => ({ on: addDays(today, -Math.max(...each.map(({ day }) => day))), facts: dealOf(each, where) }))
          .sort((left, right) => (left.on < right.on ? -1 : 1));
        const asked = parts.map(({ on, facts }, index) =>
          authorityFor(withinWindow(facts, on, parts.slice(0, index), priceMatrix.window!)),
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
