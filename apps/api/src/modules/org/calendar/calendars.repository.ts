import { Injectable } from '@nestjs/common';
import { CHINA, CHINESE_CALENDAR } from '@countersign/working-time';
import { RowIsMissing, RowIsStale } from '../../../platform/database/database.errors.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ChangeCalendarDto, CalendarDayDto, CalendarYearDto, WorkingHoursDto } from './calendar.view.js';

export interface CalendarRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly hours: WorkingHoursDto[];
  readonly years: CalendarYearDto[];
  readonly days: CalendarDayDto[];
}

const SELECT = `SELECT c.id, c.code, c.name, c.version, c.hours,
    (SELECT coalesce(json_agg(json_build_object('year', y.year, 'notice', y.notice) ORDER BY y.year), '[]')
       FROM working_calendar_years y WHERE y.calendar_id = c.id) AS years,
    (SELECT coalesce(json_agg(json_build_object('date', d.day, 'kind', d.kind, 'name', d.name) ORDER BY d.day), '[]')
       FROM working_calendar_days d WHERE d.calendar_id = c.id) AS days
  FROM working_calendars c`;

/** The calendars deadlines are counted in. */
@Injectable()
export class Calendars {
  constructor(private readonly work: UnitOfWork) {}

  all(): Promise<CalendarRow[]> {
    return this.work.manager.query(`${SELECT} ORDER BY c.code`);
  }

  /** @throws RowIsMissing */
  async get(code: string): Promise<CalendarRow> {
    const [row] = await this.work.manager.query<CalendarRow[]>(`${SELECT} WHERE c.code = $1`, [code]);
    if (!row) throw new RowIsMissing({ type: 'working_calendar', id: code });
    return row;
  }

  async version(code: string): Promise<number | undefined> {
    const sql = 'SELECT version FROM working_calendars WHERE code = $1';
    const [row] = await this.work.manager.query<{ version: number }[]>(sql, [code]);
    return row?.version;
  }

  /** As the house. @throws RowIsStale when somebody else changed it meanwhile */
  async change(code: string, version: number, { hours, years, days }: ChangeCalendarDto): Promise<void> {
    const [, changed] = await this.work.manager.query<[unknown, number]>(
      `UPDATE working_calendars SET hours = $3::jsonb, version = version + 1, updated_at = app_now(), updated_by = coalesce(me(), updated_by)
       WHERE code = $1 AND version = $2`,
      [code, version, JSON.stringify(hours)],
    );
    if (changed === 0) throw new RowIsStale({ id: code, version: (await this.version(code)) ?? 0 });
    const { id } = await this.get(code);
    await this.setYears(id, years);
    await this.setDays(id, days);
  }

  /** What the notices say, for the years nobody has entered yet; whatever an administrator changed stays. As the house. */
  async bringOfficialYears(): Promise<void> {
    const { code, hours } = CHINESE_CALENDAR;
    await this.work.manager.query(
      `INSERT INTO working_calendars (id, code, name, hours) VALUES ($1, $2, $3, $4::jsonb) ON CONFLICT (code) DO NOTHING`,
      [newId(), code, '中国大陆工作日历', JSON.stringify(hours)],
    );
    const { id, years } = await this.get(code);
    for (const { year, notice } of CHINA.filter((each) => !years.some((known) => known.year === each.year))) {
      await this.work.manager.query(
        'INSERT INTO working_calendar_years (calendar_id, year, notice) VALUES ($1, $2, $3)',
        [id, year, notice],
      );
      const days = Object.entries(CHINESE_CALENDAR.days).filter(([date]) => Number(date.slice(0, 4)) === year);
      await this.addDays(
        id,
        days.map(([date, day]) => ({ date, ...day })),
      );
    }
  }

  /** Only what is different is written, so that the audit names what an administrator changed and nothing else. */
  private async setYears(id: string, years: readonly CalendarYearDto[]): Promise<void> {
    await this.work.manager.query(
      'DELETE FROM working_calendar_years WHERE calendar_id = $1 AND year <> ALL ($2::int[])',
      [id, years.map(({ year }) => year)],
    );
    await this.work.manager.query(
      `INSERT INTO working_calendar_years (calendar_id, year, notice) SELECT $1, * FROM unnest($2::int[], $3::text[])
       ON CONFLICT (calendar_id, year) DO UPDATE SET notice = excluded.notice WHERE working_calendar_years.notice <> excluded.notice`,
      [id, years.map(({ year }) => year), years.map(({ notice }) => notice)],
    );
  }

  private async setDays(id: string, days: readonly CalendarDayDto[]): Promise<void> {
    await this.work.manager.query(
      'DELETE FROM working_calendar_days WHERE calendar_id = $1 AND day <> ALL ($2::date[])',
      [id, days.map(({ date }) => date)],
    );
    await this.addDays(id, days);
  }

  private async addDays(id: string, days: readonly CalendarDayDto[]): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO working_calendar_days (calendar_id, day, kind, name) SELECT $1, * FROM unnest($2::date[], $3::text[], $4::text[])
       ON CONFLICT (calendar_id, day) DO UPDATE SET kind = excluded.kind, name = excluded.name
       WHERE (working_calendar_days.kind, working_calendar_days.name) <> (excluded.kind, excluded.name)`,
      [id, days.map(({ date }) => date), days.map(({ kind }) => kind), days.map(({ name }) => name)],
    );
  }
}
