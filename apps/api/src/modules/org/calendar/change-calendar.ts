import { Injectable } from '@nestjs/common';
import { dayOf, workingMinutesBetween, type WorkingCalendar } from '@countersign/working-time';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import type { DomainError, DomainErrorClass } from '../../../platform/http/domain-error.js';
import { WorkingCalendarChanged } from '../org.events.js';
import {
  CalendarDayIsTwice,
  CalendarHoursAreTooFew,
  CalendarHoursAreWrong,
  CalendarYearIsTwice,
  WorkdayIsOneAnyway,
} from './calendar.errors.js';
import type { ChangeCalendarDto } from './calendar.view.js';
import { Calendars, type CalendarRow } from './calendars.repository.js';
import { calendarOf } from './working-time.js';

const LEAST_MINUTES = 60;

/** Writes when people work. Deadlines that were set keep their time unless whoever set them listens to the news. */
@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly events: EventBus,
  ) {}

  /** @throws what is wrong with it, naming the field @throws RowIsStale */
  async execute(code: string, version: number, wish: ChangeCalendarDto): Promise<CalendarRow> {
    const known = await this.calendars.get(code);
    checkHours(wish);
    once(
      wish.years,
      ({ year }) => year,
      (year, n) => at(CalendarYearIsTwice, `/years/${n}/year`, { year }),
    );
    once(
      wish.days,
      ({ date }) => date,
      (date, n) => at(CalendarDayIsTwice, `/days/${n}/date`, { date }),
    );
    checkWorkdays(wish);
    checkLength(calendarOf({ ...known, ...wish }));
    await this.work.asHouse(() => this.calendars.change(code, version, wish));
    await this.events.publish(new WorkingCalendarChanged({ code }));
    return this.calendars.get(code);
  }
}

function at<P extends Record<string, unknown>>(Refusal: DomainErrorClass<P>, pointer: string, params: P): DomainError {
  return new Refusal(params, [{ pointer, code: Refusal.code, params }]);
}

function checkHours({ hours }: ChangeCalendarDto): void {
  hours.forEach(({ from, to }, n) => {
    const before = hours[n - 1]?.to ?? '00:00';
    if (from < before) throw at(CalendarHoursAreWrong, `/hours/${n}/from`, { from, to });
    if (to <= from) throw at(CalendarHoursAreWrong, `/hours/${n}/to`, { from, to });
  });
}

/** A deadline of days must not become one of years by a slip of the pen. */
function checkLength(calendar: WorkingCalendar): void {
  const monday = { ...calendar, days: {} };
  const minutes = workingMinutesBetween(monday, '2026-03-02T00:00:00+08:00', '2026-03-03T00:00:00+08:00');
  if (minutes < LEAST_MINUTES) throw at(CalendarHoursAreTooFew, '/hours', { minutes: LEAST_MINUTES });
}

function checkWorkdays({ days }: ChangeCalendarDto): void {
  const bare = { code: '', zone: 'Asia/Shanghai', hours: [], days: {}, publishedYears: [] } as const;
  days.forEach(({ date, kind }, n) => {
    if (kind === 'workday' && dayOf(bare, date).class === 'weekday')
      throw at(WorkdayIsOneAnyway, `/days/${n}/date`, { date });
  });
}

function once<T, K>(list: readonly T[], key: (item: T) => K, refusal: (key: K, n: number) => DomainError): void {
  const met = new Set<K>();
  list.forEach((item, n) => {
    if (met.has(key(item))) throw refusal(key(item), n);
    met.add(key(item));
  });
}
