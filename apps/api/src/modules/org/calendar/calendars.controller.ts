import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addWorkingMinutes } from '@countersign/working-time';
import { Can, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { InstantField, TextField } from '../../../platform/http/fields.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import {
  CalendarDayIsTwice,
  CalendarHoursAreTooFew,
  CalendarHoursAreWrong,
  CalendarYearIsTwice,
  WorkdayIsOneAnyway,
} from './calendar.errors.js';
import {
  calendarView,
  ChangeCalendarDto,
  DueTimeView,
  WorkingCalendarsView,
  WorkingCalendarView,
} from './calendar.view.js';
import { Calendars } from './calendars.repository.js';
import { ChangeCalendar } from './change-calendar.js';
import { sayDue } from './say-due.js';
import { calendarOf } from './working-time.js';

class DueTimeQueryDto {
  @InstantField({ describe: 'Since when it is counted' })
  from: string;

  @TextField({ describe: 'Working minutes', min: 1, max: 5, pattern: /^\d{1,5}$/, example: '480' })
  minutes: string;
}

@ApiTags('working-calendars')
@Controller('working-calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly changeCalendar: ChangeCalendar,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({ id: 'listWorkingCalendars', summary: 'When people work', returns: WorkingCalendarsView })
  async list(): Promise<WorkingCalendarsView> {
    return { items: (await this.calendars.all()).map((row) => calendarView(row, this.clock.today())) };
  }

  @Get(':code')
  @Can(SIGNED_IN)
  @Operation({ id: 'getWorkingCalendar', summary: 'One calendar', returns: WorkingCalendarView })
  async show(@Param('code') code: string): Promise<WorkingCalendarView> {
    return calendarView(await this.calendars.get(code), this.clock.today());
  }

  @Put(':code')
  @Can('calendar.manage')
  @Operation({
    id: 'changeWorkingCalendar',
    summary: 'Set the hours, the announced years and the special days of a calendar',
    returns: WorkingCalendarView,
    ifMatch: true,
    refuses: [
      CalendarHoursAreWrong,
      CalendarHoursAreTooFew,
      CalendarDayIsTwice,
      CalendarYearIsTwice,
      WorkdayIsOneAnyway,
      RowIsStale,
    ],
  })
  async change(
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: ChangeCalendarDto,
  ): Promise<WorkingCalendarView> {
    return calendarView(await this.changeCalendar.execute(code, version, body), this.clock.today());
  }

  @Get(':code/due-time')
  @Can(SIGNED_IN)
  @Operation({ id: 'getDueTime', summary: 'When so many working minutes are over, and why then', returns: DueTimeView })
  async dueTime(
    @Param('code') code: string,
    @Query() { from, minutes }: DueTimeQueryDto,
    @ReaderLocale() locale: Locale,
  ): Promise<DueTimeView> {
    const due = addWorkingMinutes(calendarOf(await this.calendars.get(code)), from, Number(minutes));
    return { at: due.at, explanation: sayDue(due.explanation, locale), unpublished: [...due.unpublished] };
  }
}
