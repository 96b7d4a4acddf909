import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, IntegerField, NestedListField, TextField } from '../../../platform/http/fields.js';
import type { CalendarRow } from './calendars.repository.js';

const CLOCK = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export class WorkingHoursDto {
  @TextField({ describe: 'When it begins, HH:MM', min: 1, max: 5, pattern: CLOCK, example: '09:00' })
  from: string;

  @TextField({ describe: 'When it ends, HH:MM; 24:00 ends the day', min: 1, max: 5, pattern: CLOCK, example: '12:00' })
  to: string;
}

export class CalendarYearDto {
  @IntegerField({ describe: 'The year', min: 1970, max: 9999 })
  year: number;

  @TextField({ describe: 'Where its holidays were announced', min: 1, max: 200, example: '国办发明电〔2025〕7号' })
  notice: string;
}

export class CalendarDayDto {
  @DateField({ describe: 'The day' })
  date: string;

  @ChoiceField(['holiday', 'workday'], { describe: 'Off although it may be a weekday, or worked although a weekend' })
  kind: 'holiday' | 'workday';

  @TextField({ describe: 'Which holiday it belongs to', min: 1, max: 60, example: '国庆节' })
  name: string;
}

export class ChangeCalendarDto {
  @NestedListField(() => WorkingHoursDto, { describe: 'The working hours of a day, in order', min: 1, max: 6 })
  hours: WorkingHoursDto[];

  @NestedListField(() => CalendarYearDto, { describe: 'The years whose official arrangement is known', max: 100 })
  years: CalendarYearDto[];

  @NestedListField(() => CalendarDayDto, { describe: 'Every day that is not as its weekday says', max: 5000 })
  days: CalendarDayDto[];
}

export class WorkingCalendarView {
  @ApiProperty({ description: 'Code' })
  code: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes; a change names the version it saw' })
  version: number;

  @ApiProperty({ description: 'The zone its hours and days are of' })
  zone: string;

  @ApiProperty({ type: [WorkingHoursDto], description: 'The working hours of a day, in order' })
  hours: WorkingHoursDto[];

  @ApiProperty({ type: [CalendarYearDto], description: 'The years whose official arrangement is known' })
  years: CalendarYearDto[];

  @ApiProperty({ type: [CalendarDayDto], description: 'Every day that is not as its weekday says, in order' })
  days: CalendarDayDto[];

  @ApiProperty({
    type: 'integer',
    isArray: true,
    description:
      'This and the next year, as far as they are not announced (未公布): deadlines in them leave out weekends only',
  })
  unpublished: number[];
}

export class WorkingCalendarsView {
  @ApiProperty({ type: [WorkingCalendarView], description: 'By code' })
  items: WorkingCalendarView[];
}

export class DueTimeView {
  @ApiProperty({ format: 'date-time', description: 'When it is due' })
  at: string;

  @ApiProperty({ type: [String], description: "Why then: one sentence each, in the reader's language" })
  explanation: string[];

  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Years that were counted without an official arrangement',
  })
  unpublished: number[];
}

export function calendarView(
  { code, name, version, hours, years, days }: CalendarRow,
  today: string,
): WorkingCalendarView {
  const year = Number(today.slice(0, 4));
  const unpublished = [year, year + 1].filter((each) => !years.some((known) => known.year === each));
  return { code, name, version, zone: 'Asia/Shanghai', hours, years, days, unpublished };
}
