import { businessDate, KernelFault, type PlainDate } from '@countersign/kernel';
import {
  checkCalendar,
  dayAfter,
  dayOf,
  isWorked,
  spansOf,
  yearOf,
  type Day,
  type DayRange,
  type WorkingCalendar,
} from './calendar.ts';
import { explain, type Step } from './explain.ts';

const MINUTE = 60_000;
/** Nobody's deadline lies further ahead; without a bound a person on leave for ever would be counted for ever. */
const MOST_DAYS = 3660;

export interface DueTime {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly explanation: readonly Step[];
  /** Years that were counted without an official arrangement (未公布). */
  readonly unpublished: readonly number[];
}

/**
 * The first instant at which that many working minutes have passed since `from`. Nothing to count is due at once;
 * what fills a working day is due when that day ends, not when the next begins.
 * @param minutes a whole number, 0 or more
 * @param daysOff days on which the person who is waited for does not work; the public holidays need not be named
 * @throws KernelFault `minutes.malformed`, `instant.malformed`, `due.never` beyond ten years, or what is wrong with the calendar
 */
export function addWorkingMinutes(
  calendar: WorkingCalendar,
  from: string,
  minutes: number,
  daysOff: readonly DayRange[] = [],
): DueTime {
  checkCalendar(calendar);
  if (!Number.isSafeInteger(minutes) || minutes < 0) throw new KernelFault('minutes.malformed', { minutes });
  const start = instant(from);
  const { at, days } = count(calendar, start, minutes * MINUTE, daysOff);
  const due = new Date(at).toISOString();
  return {
    at: due,
    explanation: [
      { code: 'counted', params: { minutes, from: new Date(start).toISOString() } },
      ...explain(days, calendar),
      { code: 'due', params: { at: due } },
    ],
    unpublished: unpublishedIn(calendar, days),
  };
}

/**
 * Whole working minutes from `a` to `b`, rounded down; negative where `b` lies before `a`.
 * @throws KernelFault as `addWorkingMinutes`
 */
export function workingMinutesBetween(
  calendar: WorkingCalendar,
  a: string,
  b: string,
  daysOff: readonly DayRange[] = [],
): number {
  checkCalendar(calendar);
  const [from, to] = [instant(a), instant(b)];
  if (to < from) return 0 - workingMinutesBetween(calendar, b, a, daysOff);
  let worked = 0;
  const last = businessDate(new Date(to));
  for (let date = businessDate(new Date(from)); date <= last; date = dayAfter(date)) {
    if (!isWorked(dayOf(calendar, date, daysOff))) continue;
    for (const span of spansOf(calendar, date))
      worked += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return Math.floor(worked / MINUTE);
}

function count(
  calendar: WorkingCalendar,
  start: number,
  wanted: number,
  daysOff: readonly DayRange[],
): { at: number; days: Day[] } {
  const days: Day[] = [];
  let left = wanted;
  let date: PlainDate = businessDate(new Date(start));
  if (left === 0) return { at: start, days: [dayOf(calendar, date, daysOff)] };
  for (; days.length < MOST_DAYS; date = dayAfter(date)) {
    const day = dayOf(calendar, date, daysOff);
    days.push(day);
    if (!isWorked(day)) continue;
    for (const span of spansOf(calendar, date)) {
      const from = Math.max(span.from, start);
      if (span.to <= from) continue;
      if (left <= span.to - from) return { at: from + left, days };
      left -= span.to - from;
    }
  }
  throw new KernelFault('due.never', { days: MOST_DAYS });
}

function unpublishedIn({ publishedYears }: WorkingCalendar, days: readonly Day[]): number[] {
  return [...new Set(days.map(({ date }) => yearOf(date)))].filter((year) => !publishedYears.includes(year));
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new KernelFault('instant.malformed', { instant: text });
  return at;
}
