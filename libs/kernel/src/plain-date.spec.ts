import { describe, expect, it } from 'vitest';
import { addDays, businessDate, compareDates, daysBetween, isPlainDate, startOfBusinessDay } from './plain-date.ts';

describe('a business day', () => {
  it('begins at midnight in Shanghai, which is four in the afternoon in London', () => {
    expect(businessDate(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(businessDate(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
    expect(startOfBusinessDay('2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z');
  });

  it('is counted over month and leap-year ends', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });

  it('comes before or after another', () => {
    expect(compareDates('2026-09-30', '2026-10-01')).toBe(-1);
    expect(compareDates('2026-10-01', '2026-10-01')).toBe(0);
    expect(compareDates('2026-10-02', '2026-10-01')).toBe(1);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '', null, 20260101])('is not %j', (value) => {
    expect(isPlainDate(value)).toBe(false);
  });

  it('is refused when it does not exist', () => {
    expect(isPlainDate('2028-02-29')).toBe(true);
    expect(() => addDays('2026-02-30', 1)).toThrow(/date.malformed/);
  });
});
