import { getDayDetail } from 'chinese-days';
import { addDays, daysBetween } from '@countersign/kernel';
import { describe, expect, it } from 'vitest';
import { dayOf, isWorked } from './calendar.ts';
import { CHINA, CHINESE_CALENDAR } from './china.ts';

describe('the Chinese calendar', () => {
  it.each([2025, 2026])('of %i says of every day what an independent list says', (year) => {
    const first = `${year}-01-01`;
    const differences = Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, n) =>
      addDays(first, n),
    ).filter((date) => isWorked(dayOf(CHINESE_CALENDAR, date)) !== getDayDetail(date).work);

    expect(differences).toEqual([]);
  });

  it('names the notice of every year, and has a make-up day only where somebody would otherwise be at home', () => {
    for (const { notice, holidays } of CHINA) {
      expect(notice).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
      for (const { makeUp = [] } of holidays) {
        for (const date of makeUp) expect(dayOf({ ...CHINESE_CALENDAR, days: {} }, date).class).toBe('weekend');
      }
    }
  });

  it('has 28 days off in 2025 and 33 in 2026 against five and six worked weekend days', () => {
    const count = (year: number, kind: string) =>
      Object.entries(CHINESE_CALENDAR.days).filter(([date, day]) => date.startsWith(`${year}`) && day.kind === kind)
        .length;

    expect([count(2025, 'holiday'), count(2025, 'workday')]).toEqual([28, 5]);
    expect([count(2026, 'holiday'), count(2026, 'workday')]).toEqual([33, 6]);
  });
});
