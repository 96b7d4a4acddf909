import { addDays } from '@/lib/format';

export interface SpecialDay {
  date: string;
  kind: 'holiday' | 'workday';
  name: string;
}

export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'workday';

/** 0 Monday … 6 Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export const isWeekend = (date: string): boolean => weekdayOf(date) > 4;

export function kindOf(date: string, special: SpecialDay | undefined): DayKind {
  return special?.kind ?? (isWeekend(date) ? 'weekend' : 'weekday');
}

/** The weeks of a month (1 to 12), Monday first; null where a week reaches beyond it. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const prefix = `${year}-${String(month).padStart(2, '0')}-`;
  const weeks: (string | null)[][] = [];
  for (let date = `${prefix}01`; date.startsWith(prefix); date = addDays(date, 1)) {
    if (weeks.length === 0 || weekdayOf(date) === 0) weeks.push(Array<string | null>(7).fill(null));
    weeks.at(-1)![weekdayOf(date)] = date;
  }
  return weeks;
}

/**
 * The special days after a stretch of them was set: as its weekdays say, off, or worked. Only weekend days can be made
 * workdays; the others are worked anyway.
 */
export function withStretch(
  days: readonly SpecialDay[],
  { from, until, kind, name }: { from: string; until: string; kind: 'plain' | 'holiday' | 'workday'; name: string },
): SpecialDay[] {
  const rest = days.filter(({ date }) => date < from || date > until);
  const stretch: SpecialDay[] = [];
  for (let date = from; kind !== 'plain' && date <= until; date = addDays(date, 1)) {
    if (kind === 'holiday' || isWeekend(date)) stretch.push({ date, kind, name });
  }
  return [...rest, ...stretch].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Where a key leads from a day; within the year, else it stays. */
export function dayByKey(date: string, key: string): string | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekdayOf(date),
    End: 6 - weekdayOf(date),
    PageUp: -28,
    PageDown: 28,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const next = addDays(date, step);
  return next.slice(0, 4) === date.slice(0, 4) ? next : date;
}
