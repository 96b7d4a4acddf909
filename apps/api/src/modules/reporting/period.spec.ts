import { describe, expect, it } from 'vitest';
import { instantsOf, monthsOf, periodOf } from './period.js';

describe('the period of a report', () => {
  it('is the last year when nothing is said', () => {
    expect(periodOf({}, '2026-11-22')).toEqual({ from: '2025-11-23', to: '2026-11-22' });
  });

  it('begins and ends with business days in Shanghai', () => {
    const { start, end } = instantsOf({ from: '2026-11-01', to: '2026-11-30' });
    expect([start.toISOString(), end.toISOString()]).toEqual(['2026-10-31T16:00:00.000Z', '2026-11-30T16:00:00.000Z']);
  });

  it('is refused when it ends before it begins, or is longer than five years', () => {
    expect(() => periodOf({ from: '2026-12-01', to: '2026-11-30' }, '2026-11-22')).toThrow('report.period_invalid');
    expect(() => periodOf({ from: '2016-12-01' }, '2026-11-22')).toThrow('report.period_invalid');
  });
});

describe('the months of a report', () => {
  it('are the last twelve when nothing is said, across the turn of the year', () => {
    const months = monthsOf({}, '2026-03-15');
    expect([months.length, months[0], months[9], months[11]]).toEqual([12, '2025-04', '2026-01', '2026-03']);
  });

  it('are refused in the wrong order', () => {
    expect(() => monthsOf({ from: '2026-04', to: '2026-03' }, '2026-11-22')).toThrow('report.period_invalid');
  });
});
