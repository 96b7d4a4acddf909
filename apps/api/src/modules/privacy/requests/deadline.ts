import { addDays } from '@countersign/kernel';
import { dayOf, isWorked, type WorkingCalendar } from '@countersign/working-time';

/** 十五个工作日, by the company's own calendar; the day it was received on is not counted. */
export const DAYS_TO_ANSWER = 15;
/** So many working days before that it is said again. */
export const DAYS_OF_WARNING = 3;

/** The day on which so many working days after `from` have passed. */
export function workingDaysAfter(calendar: WorkingCalendar, from: string, days: number): string {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorked(dayOf(calendar, day))) left--;
  }
  return day;
}
