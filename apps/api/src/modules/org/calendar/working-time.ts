import { Injectable } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import {
  addWorkingMinutes,
  CHINESE_CALENDAR,
  workingMinutesBetween,
  type DayRange,
  type DueTime,
  type WorkingCalendar,
} from '@countersign/working-time';
import { Absences } from '../absences/absences.repository.js';
import { Calendars, type CalendarRow } from './calendars.repository.js';

/** The calendar of the company: one installation is one company. */
export const COMPANY_CALENDAR = CHINESE_CALENDAR.code;

/** Deadlines in working time, as the administrator's calendar and a person's own leaves say. Needs an open unit of work. */
@Injectable()
export class WorkingTime {
  private kept: { version: number; calendar: WorkingCalendar } | undefined;

  constructor(
    private readonly calendars: Calendars,
    private readonly absences: Absences,
  ) {}

  /**
   * When that many working minutes have passed since `from`, and why then.
   * @param personId whose leaves do not count either
   */
  async dueAt(from: Date, minutes: number, personId?: string): Promise<DueTime> {
    return addWorkingMinutes(await this.calendar(), from.toISOString(), minutes, await this.daysOff(from, personId));
  }

  /** Whole working minutes from `a` to `b`; negative where `b` lies before `a`. */
  async minutesBetween(a: Date, b: Date, personId?: string): Promise<number> {
    const daysOff = await this.daysOff(a < b ? a : b, personId);
    return workingMinutesBetween(await this.calendar(), a.toISOString(), b.toISOString(), daysOff);
  }

  /** For counting many times: the calendar as plain data, read once for each change. */
  async calendar(): Promise<WorkingCalendar> {
    if (this.kept && this.kept.version === (await this.calendars.version(COMPANY_CALENDAR))) return this.kept.calendar;
    const row = await this.calendars.get(COMPANY_CALENDAR);
    this.kept = { version: row.version, calendar: calendarOf(row) };
    return this.kept.calendar;
  }

  /** The same under the name that people know it by. */
  async stated(): Promise<WorkingCalendar & { readonly name: string }> {
    const row = await this.calendars.get(COMPANY_CALENDAR);
    return { ...calendarOf(row), name: row.name };
  }

  /** The leaves of a person from the day of `from` on. */
  async daysOff(from: Date, personId: string | undefined): Promise<DayRange[]> {
    return personId === undefined ? [] : this.absences.since(personId, businessDate(from));
  }

  /** The leaves of several people from the day of `from` on, those to come with them; nobody's name stands without one. */
  leavesOf(personIds: readonly string[], from: Date): Promise<ReadonlyMap<string, readonly DayRange[]>> {
    return this.absences.daysOf(personIds, businessDate(from));
  }
}

export function calendarOf({ code, hours, years, days }: Omit<CalendarRow, 'id'>): WorkingCalendar {
  return {
    code,
    zone: 'Asia/Shanghai',
    hours,
    days: Object.fromEntries(days.map(({ date, kind, name }) => [date, { kind, name }])),
    publishedYears: years.map(({ year }) => year),
  };
}
