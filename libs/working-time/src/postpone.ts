import type { DayRange, WorkingCalendar } from './calendar.ts';
import type { Step } from './explain.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-minutes.ts';

/** When it could not be acted on. */
export interface Standstill {
  readonly from: string;
  readonly until: string;
}

/**
 * How much working time a standstill took. What began is counted as a whole minute, so that nobody loses a second of his
 * time by having been stopped.
 */
export function minutesLost(calendar: WorkingCalendar, { from, until }: Standstill, daysOff: readonly DayRange[] = []) {
  const end = Date.parse(until) + 59_999;
  return Math.max(0, workingMinutesBetween(calendar, from, new Date(end).toISOString(), daysOff));
}

/**
 * A due time after a standstill: later by the working time it took, never earlier, and it says so.
 * @throws KernelFault as `addWorkingMinutes`
 */
export function postpone(
  calendar: WorkingCalendar,
  due: { readonly at: string; readonly explanation: readonly Step[] },
  standstill: Standstill,
  daysOff: readonly DayRange[] = [],
): { at: string; explanation: Step[] } {
  const minutes = minutesLost(calendar, standstill, daysOff);
  const moved = addWorkingMinutes(calendar, due.at, minutes, daysOff);
  if (minutes === 0) return { at: due.at, explanation: [...due.explanation] };
  const held: Step = { code: 'held', params: { ...standstill, minutes } };
  const known = new Set(due.explanation.map((step) => JSON.stringify(step)));
  const more = moved.explanation.slice(1).filter((step) => !known.has(JSON.stringify(step)));
  return { at: moved.at, explanation: [...due.explanation.filter(({ code }) => code !== 'due'), held, ...more] };
}
