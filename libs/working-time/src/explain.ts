import type { PlainDate } from '@countersign/kernel';
import { isWorked, yearOf, type Day, type WorkingCalendar } from './calendar.ts';

/**
 * One reason why a deadline falls where it does; the reader's language is put to it elsewhere.
 * - `counted {minutes, from}` what is to be counted and since when
 * - `weekend {from, until}` · `holiday {from, until, name}` · `leave {from, until}` days that do not count
 * - `makeUpDay {date, name}` a weekend day that counts
 * - `unpublished {year}` the year's official arrangement is not known, so only its weekends are off
 * - `held {from, until, minutes}` time during which nobody could act, so that it was added
 * - `due {at}`
 */
export interface Step {
  readonly code: 'counted' | 'weekend' | 'holiday' | 'leave' | 'makeUpDay' | 'unpublished' | 'held' | 'due';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is worth saying of the days from the start to the due time: ordinary weekdays explain themselves. */
export function explain(days: readonly Day[], calendar: WorkingCalendar): Step[] {
  const steps: Step[] = [];
  let last: Day | undefined;
  for (const day of days) {
    if (last?.date.slice(0, 4) !== day.date.slice(0, 4) && !calendar.publishedYears.includes(yearOf(day.date)))
      steps.push({ code: 'unpublished', params: { year: yearOf(day.date) } });
    if (day.class === 'makeUpDay') steps.push({ code: 'makeUpDay', params: { date: day.date, name: day.name ?? '' } });
    else if (!isWorked(day)) extend(steps, day, last);
    last = day;
  }
  return steps;
}

function extend(steps: Step[], day: Day, last: Day | undefined): void {
  const open = steps.at(-1);
  if (open && last?.class === day.class && last.name === day.name && open.code === day.class)
    steps[steps.length - 1] = { ...open, params: { ...open.params, until: day.date } };
  else steps.push(off(day));
}

function off({ class: code, date, name }: Day): Step {
  const range: { from: PlainDate; until: PlainDate } = { from: date, until: date };
  return code === 'holiday'
    ? { code, params: { ...range, name: name ?? '' } }
    : { code: code as 'weekend' | 'leave', params: { ...range } };
}
