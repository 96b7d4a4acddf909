import { addDays, isPlainDate, KernelFault, startOfBusinessDay, type PlainDate } from '@countersign/kernel';

/** Off although it is a weekday, or worked although it is a weekend (调休). */
export type SpecialKind = 'holiday' | 'workday';

export interface SpecialDay {
  readonly kind: SpecialKind;
  /** Which holiday it belongs to, such as 国庆节. */
  readonly name: string;
}

/** A stretch of the working day, `HH:MM` in the calendar's zone; `24:00` ends the day. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** When people work: plain JSON, as an administrator edits it. */
export interface WorkingCalendar {
  readonly code: string;
  readonly zone: 'Asia/Shanghai';
  /** In order, without overlap. */
  readonly hours: readonly Hours[];
  readonly days: Readonly<Record<PlainDate, SpecialDay>>;
  /** Years whose official arrangement is known; in any other only weekends are off, and every answer says so. */
  readonly publishedYears: readonly number[];
}

/** Days on which one person does not work, both inclusive. */
export interface DayRange {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** What a day is: the first two are worked. */
export type DayClass = 'weekday' | 'makeUpDay' | 'weekend' | 'holiday' | 'leave';

export interface Day {
  readonly date: PlainDate;
  readonly class: DayClass;
  /** The holiday it belongs to. */
  readonly name?: string;
}

/** A stretch of time, in milliseconds since 1970; the end is no part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

export function dayOf(calendar: WorkingCalendar, date: PlainDate, daysOff: readonly DayRange[] = []): Day {
  const special = calendar.days[date];
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  if (special?.kind === 'holiday') return { date, class: 'holiday', name: special.name };
  if (weekend && special?.kind !== 'workday') return { date, class: 'weekend' };
  if (daysOff.some(({ from, until }) => from <= date && date <= until)) return { date, class: 'leave' };
  return weekend && special ? { date, class: 'makeUpDay', name: special.name } : { date, class: 'weekday' };
}

export const isWorked = (day: Day): boolean => day.class === 'weekday' || day.class === 'makeUpDay';

/** The working hours of a worked day as instants. */
export function spansOf({ hours }: WorkingCalendar, date: PlainDate): Span[] {
  const midnight = startOfBusinessDay(date).getTime();
  return hours.map(({ from, to }) => ({
    from: midnight + minuteOf(from) * MINUTE,
    to: midnight + minuteOf(to) * MINUTE,
  }));
}

/** Minutes since midnight. @throws KernelFault `hours.malformed` */
function minuteOf(time: string): number {
  if (time === '24:00') return 1440;
  const match = CLOCK.exec(time);
  if (!match) throw new KernelFault('hours.malformed', { time });
  return Number(match[1]) * 60 + Number(match[2]);
}

/** @throws KernelFault `hours.missing`, `hours.malformed`, `hours.disordered`, `date.malformed` */
export function checkCalendar({ hours, days }: WorkingCalendar): void {
  if (hours.length === 0) throw new KernelFault('hours.missing');
  let end = -1;
  for (const { from, to } of hours) {
    if (minuteOf(from) < end || minuteOf(to) <= minuteOf(from)) throw new KernelFault('hours.disordered', { from, to });
    end = minuteOf(to);
  }
  for (const date of Object.keys(days)) if (!isPlainDate(date)) throw new KernelFault('date.malformed', { date });
}

export const dayAfter = (date: PlainDate): PlainDate => addDays(date, 1);
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
