import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, businessDate } from '@countersign/kernel';
import { CHINESE_CALENDAR } from '@countersign/working-time';
import { sayDue, WorkingCalendarChanged, WorkingTime } from '../src/modules/org/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { Together } from '../src/platform/events/events.js';
import { openHouse, type Caller, type House } from './harness/house.js';

const heard: string[] = [];

@Injectable()
class Ear {
  @Together(WorkingCalendarChanged)
  hear({ payload }: WorkingCalendarChanged): Promise<void> {
    heard.push(payload.code);
    return Promise.resolve();
  }
}
@Module({ providers: [Ear] })
class Listening {}

let house: House;
let admin: Caller;
beforeAll(async () => {
  house = await openHouse({ extraModules: [Listening] });
  admin = house.as('admin');
});
afterAll(() => house.close());

const calendar = async (caller: Caller = admin): Promise<any> => (await caller.get('/working-calendars/cn')).body;
const change = async (more: object): Promise<any> => {
  const { version, hours, years, days } = await calendar();
  return admin.put('/working-calendars/cn', { hours, years, days, ...more }, { version });
};
const due = (from: string, minutes: number, locale = 'zh-CN') =>
  admin.get(`/working-calendars/cn/due-time?from=${encodeURIComponent(from)}&minutes=${minutes}`, {
    headers: { 'accept-language': locale },
  });
const counting = <T>(body: (time: WorkingTime) => Promise<T>): Promise<T> =>
  house.app.get(UnitOfWork).run(HOUSE, 'read', () => body(house.app.get(WorkingTime)));

describe('the working calendar', () => {
  it('comes with the holidays and make-up workdays of the years that were announced, and their notices', async () => {
    const { years, days, hours } = await calendar(house.as('sales-a1'));

    expect(years).toEqual([
      { year: 2025, notice: '国办发明电〔2024〕12号' },
      { year: 2026, notice: '国办发明电〔2025〕7号' },
    ]);
    expect(days).toHaveLength(Object.keys(CHINESE_CALENDAR.days).length);
    expect(days).toContainEqual({ date: '2026-10-10', kind: 'workday', name: '国庆节' });
    expect(hours).toEqual(CHINESE_CALENDAR.hours);
  });

  it('says which of this and the next year is not announced yet', async () => {
    const year = Number(businessDate(new Date()).slice(0, 4));
    const { unpublished } = await calendar();

    expect(unpublished).toEqual([year, year + 1].filter((each) => ![2025, 2026].includes(each)));
  });

  it('is read by everybody and changed by the administrator alone', async () => {
    const answer = await house
      .as('president')
      .put('/working-calendars/cn', await calendar(), { version: (await calendar()).version });

    expect(answer.body.code).toBe('access.permission_missing');
    expect((await admin.get('/working-calendars/mars')).status).toBe(404);
    expect((await admin.get('/working-calendars')).body.items).toHaveLength(1);
  });

  it('gets a new year from an administrator, and tells whoever counts with it', async () => {
    const before = await calendar();
    const spring = ['2027-02-05', '2027-02-08', '2027-02-09'].map((date) => ({ date, kind: 'holiday', name: '春节' }));
    const answer = await change({
      years: [...before.years, { year: 2027, notice: '国办发明电〔2026〕9号' }],
      days: [...before.days, ...spring, { date: '2027-02-13', kind: 'workday', name: '春节' }],
    });
    const { at, unpublished } = (await due('2027-02-04T17:00:00+08:00', 120)).body;

    expect(answer.body, answer.text).toMatchObject({ version: before.version + 1 });
    expect(answer.body.unpublished).not.toContain(2027);
    expect([at, unpublished]).toEqual(['2027-02-10T02:00:00.000Z', []]);
    expect(heard).toEqual(['cn']);
  });

  it('keeps what an administrator changed when the program starts again', async () => {
    const before = await calendar();
    await change({ days: before.days.filter(({ date }: { date: string }) => date !== '2026-10-10') });
    const again = await openHouse({ databaseUrl: house.databaseUrl });
    const { days } = (await again.as('admin').get('/working-calendars/cn')).body;
    await again.close();
    await change({ days: before.days });

    expect(days.map(({ date }: { date: string }) => date)).not.toContain('2026-10-10');
  });

  it('is not overwritten by somebody who saw an older one', async () => {
    const { version, ...content } = await calendar();
    const { hours, years, days } = content;
    const answer = await admin.put('/working-calendars/cn', { hours, years, days }, { version: version - 1 });

    expect(answer.body).toMatchObject({ status: 412, code: 'row.stale' });
  });

  it('writes into the audit what was changed and nothing else', async () => {
    const before = await calendar();
    await change({ days: [...before.days, { date: '2026-12-25', kind: 'holiday', name: '公司年会' }] });
    const [{ n } = { n: 0 }] = await house.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_log WHERE subject_type = 'working_calendar_days' AND after->>'name' = '公司年会'`,
    );
    const rows = await house.sql(
      `SELECT 1 FROM audit_log WHERE request_id = (SELECT request_id FROM audit_log WHERE after->>'name' = '公司年会')`,
    );
    await change({ days: before.days });

    expect([n, rows.length]).toEqual([1, 2]);
  });

  it.each([
    [
      'hours that overlap',
      {
        hours: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '18:00' },
        ],
      },
      'calendar.hours_wrong',
      '/hours/1/from',
    ],
    [
      'hours that end before they begin',
      { hours: [{ from: '12:00', to: '09:00' }] },
      'calendar.hours_wrong',
      '/hours/0/to',
    ],
    ['hours that are too few', { hours: [{ from: '09:00', to: '09:30' }] }, 'calendar.hours_too_few', '/hours'],
    [
      'a day that is there twice',
      { days: [holiday('2026-12-24'), holiday('2026-12-24')] },
      'calendar.day_twice',
      '/days/1/date',
    ],
    [
      'a year that is there twice',
      {
        years: [
          { year: 2028, notice: 'x' },
          { year: 2028, notice: 'y' },
        ],
      },
      'calendar.year_twice',
      '/years/1/year',
    ],
    [
      'a make-up workday on a Thursday',
      { days: [{ ...holiday('2026-12-24'), kind: 'workday' }] },
      'calendar.workday_anyway',
      '/days/0/date',
    ],
  ])('refuses %s, naming the field', async (_, more, code, pointer) => {
    const answer = await change(more);

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code, errors: [{ pointer }] });
  });

  it.each([
    [{ hours: [] }],
    [{ hours: [{ from: '25:00', to: '26:00' }] }],
    [{ days: [{ ...holiday('2026-02-30') }] }],
    [{ days: [{ ...holiday('2026-12-24'), kind: 'half' }] }],
    [{ years: [{ year: 2028, notice: ' ' }] }],
  ])('does not understand %j', async (more) => {
    expect((await change(more)).status).toBe(400);
  });

  function holiday(date: string): { date: string; kind: string; name: string } {
    return { date, kind: 'holiday', name: '公司假日' };
  }
});

describe('a due time', () => {
  it('explains itself in the language of the reader', async () => {
    const zh = await due('2026-09-30T16:30:00+08:00', 1620);
    const en = await due('2026-09-30T16:30:00+08:00', 1620, 'en');

    expect(zh.body.at).toBe('2026-10-12T02:30:00.000Z');
    expect(zh.body.explanation).toEqual([
      '自 2026-09-30 16:30 起计 27 小时工作时间',
      '2026-10-01 至 2026-10-07 国庆节放假',
      '2026-10-10 国庆节调休上班，计入',
      '2026-10-11 周末不计',
      '到期：2026-10-12 10:30',
    ]);
    expect(en.body.explanation).toEqual([
      'Counting 27 h of working time from 2026-09-30 16:30',
      '2026-10-01 to 2026-10-07 off for 国庆节',
      '2026-10-10 is a make-up workday for 国庆节 and counts',
      '2026-10-11 weekend, not counted',
      'Due 2026-10-12 10:30',
    ]);
  });

  it('warns where the year is not announced', async () => {
    const { body } = await due('2030-12-31T17:00:00+08:00', 90);

    expect(body.unpublished).toEqual([2030, 2031]);
    expect(body.explanation).toContain('2031 年放假安排未公布，只按周末计算');
  });

  it('leaves out the days its approver is away', async () => {
    const today = businessDate(new Date());
    const monday = nextMonday(addDays(today, 60));
    await house.as('manager-a').post('/absences', { from: monday, until: addDays(monday, 1) });
    const [{ id } = { id: '' }] = await house.sql<{ id: string }>(`SELECT id FROM people WHERE login = 'manager-a'`);
    const from = new Date(`${monday}T10:00:00+08:00`);
    const [hers, anybodys, passed] = await counting(async (time) => {
      const until = new Date(`${addDays(monday, 2)}T10:00:00+08:00`);
      return [await time.dueAt(from, 60, id), await time.dueAt(from, 60), await time.minutesBetween(from, until, id)];
    });

    expect(anybodys.at).toBe(new Date(`${monday}T11:00:00+08:00`).toISOString());
    expect(hers.at).toBe(new Date(`${addDays(monday, 2)}T10:00:00+08:00`).toISOString());
    expect(passed).toBe(60);
    expect(sayDue(hers.explanation, 'zh-CN')).toContain(`${monday} 至 ${addDays(monday, 1)} 审批人休假`);
  });

  it('is the same for a program that was started again', async () => {
    const from = new Date('2026-09-30T16:30:00+08:00');
    const first = await counting((time) => time.dueAt(from, 1620));
    const again = await openHouse({ databaseUrl: house.databaseUrl });
    const second = await again.app
      .get(UnitOfWork)
      .run(HOUSE, 'read', () => again.app.get(WorkingTime).dueAt(from, 1620));
    await again.close();

    expect(second).toEqual(first);
  });

  /** A Monday whose week has no holiday in any year we know. */
  function nextMonday(day: string): string {
    for (let date = day; ; date = addDays(date, 1)) {
      const week = Array.from({ length: 5 }, (_, n) => addDays(date, n));
      if (
        new Date(`${date}T00:00:00Z`).getUTCDay() === 1 &&
        week.every((each) => !CHINESE_CALENDAR.days[each] && !each.startsWith('2027-02'))
      )
        return date;
    }
  }
});
