import { describe, expect, it } from 'vitest';
import { dayByKey, kindOf, weeksOf, withStretch } from './year';

describe('a year of the working calendar', () => {
  it('begins its weeks on Monday and leaves out the days of other months', () => {
    const weeks = weeksOf(2026, 2);

    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks[4]).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      null,
    ]);
    expect(weeksOf(2028, 2).flat().filter(Boolean)).toHaveLength(29);
  });

  it('knows a day by its weekday unless it is a special one', () => {
    expect(kindOf('2026-10-08', undefined)).toBe('weekday');
    expect(kindOf('2026-10-11', undefined)).toBe('weekend');
    expect(kindOf('2026-10-10', { date: '2026-10-10', kind: 'workday', name: '国庆节' })).toBe('workday');
  });

  it('sets a stretch of days at once, weekends included', () => {
    const days = withStretch([], { from: '2027-02-05', until: '2027-02-08', kind: 'holiday', name: '春节' });

    expect(days.map(({ date }) => date)).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']);
    expect(withStretch(days, { from: '2027-02-06', until: '2027-02-08', kind: 'plain', name: '' })).toHaveLength(1);
  });

  it('makes workdays only of weekend days', () => {
    const days = withStretch([], { from: '2026-10-09', until: '2026-10-12', kind: 'workday', name: '国庆节' });

    expect(days.map(({ date }) => date)).toEqual(['2026-10-10', '2026-10-11']);
  });

  it('is walked by keys, and never left by them', () => {
    expect(dayByKey('2026-03-04', 'ArrowDown')).toBe('2026-03-11');
    expect(dayByKey('2026-03-04', 'Home')).toBe('2026-03-02');
    expect(dayByKey('2026-12-31', 'ArrowRight')).toBe('2026-12-31');
    expect(dayByKey('2026-03-04', 'x')).toBeNull();
  });
});
