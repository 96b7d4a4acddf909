import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate } from '@countersign/kernel';
import { dayOf, isWorked, type DayRange } from './calendar.ts';
import { CHINESE_CALENDAR } from './china.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-minutes.ts';

const MINUTE = 60_000;
const epoch = Date.parse('2025-01-01T00:00:00+08:00');
const instants = fc.integer({ min: 0, max: 3 * 365 * 1440 }).map((minute) => new Date(epoch + minute * MINUTE));
const amounts = fc.integer({ min: 0, max: 20_000 });
const leaves = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1100 }), fc.integer({ min: 0, max: 12 })).map(([day, length]): DayRange => ({
    from: addDays('2025-01-01', day),
    until: addDays('2025-01-01', day + length),
  })),
  { maxLength: 6 },
);
const due = (from: Date, minutes: number, leave: DayRange[] = []): number =>
  Date.parse(addWorkingMinutes(CHINESE_CALENDAR, from.toISOString(), minutes, leave).at);
const between = (a: Date, b: Date, leave: DayRange[] = []): number =>
  workingMinutesBetween(CHINESE_CALENDAR, a.toISOString(), b.toISOString(), leave);

/** The same question answered by looking at every single minute. */
function byTheMinute(from: Date, minutes: number, leave: DayRange[]): number {
  let at = from.getTime();
  for (let left = minutes; left > 0; at += MINUTE) {
    const date = businessDate(new Date(at));
    const minute = ((at + 8 * 60 * MINUTE) % (1440 * MINUTE)) / MINUTE;
    const open = (minute >= 540 && minute < 720) || (minute >= 780 && minute < 1080);
    if (open && isWorked(dayOf(CHINESE_CALENDAR, date, leave))) left--;
  }
  return at;
}

describe('working time, whatever the start, the wait and the leave', () => {
  it('never runs backwards: more minutes are never due earlier', () => {
    fc.assert(
      fc.property(instants, amounts, amounts, leaves, (from, a, b, leave) => {
        expect(due(from, Math.max(a, b), leave)).toBeGreaterThanOrEqual(due(from, Math.min(a, b), leave));
      }),
    );
  });

  it('never lets who starts later be due earlier', () => {
    fc.assert(
      fc.property(instants, instants, amounts, leaves, (a, b, minutes, leave) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(due(second, minutes, leave)).toBeGreaterThanOrEqual(due(first, minutes, leave));
      }),
    );
  });

  it('never makes a deadline earlier by a leave', () => {
    fc.assert(
      fc.property(instants, amounts, leaves, (from, minutes, leave) => {
        expect(due(from, minutes, leave)).toBeGreaterThanOrEqual(due(from, minutes));
      }),
    );
  });

  it('passes exactly the minutes that were added, in one wait or in two', () => {
    fc.assert(
      fc.property(instants, amounts, amounts, leaves, (from, a, b, leave) => {
        const middle = new Date(due(from, a, leave));
        expect(between(from, middle, leave)).toBe(a);
        expect(due(middle, b, leave)).toBe(b === 0 ? middle.getTime() : due(from, a + b, leave));
        expect(between(middle, from, leave)).toBe(a === 0 ? 0 : -a);
      }),
    );
  });

  it('is what a walk over every minute finds', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 3000 }), leaves, (from, minutes, leave) => {
        expect(due(from, minutes, leave)).toBe(byTheMinute(from, minutes, leave));
      }),
      { numRuns: 60 },
    );
  });
});
