import { addDays, type PlainDate } from '@countersign/kernel';
import type { SpecialDay, WorkingCalendar } from './calendar.ts';

interface Arrangement {
  readonly year: number;
  /** The notice of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知). */
  readonly notice: string;
  readonly holidays: readonly {
    readonly name: string;
    readonly from: PlainDate;
    readonly until: PlainDate;
    /** Weekend days that are worked for it (调休). */
    readonly makeUp?: readonly PlainDate[];
  }[];
}

/** Public holidays and make-up workdays as announced. A year without an entry has not been announced (未公布). */
export const CHINA: readonly Arrangement[] = [
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    holidays: [
      { name: '元旦', from: '2025-01-01', until: '2025-01-01' },
      { name: '春节', from: '2025-01-28', until: '2025-02-04', makeUp: ['2025-01-26', '2025-02-08'] },
      { name: '清明节', from: '2025-04-04', until: '2025-04-06' },
      { name: '劳动节', from: '2025-05-01', until: '2025-05-05', makeUp: ['2025-04-27'] },
      { name: '端午节', from: '2025-05-31', until: '2025-06-02' },
      { name: '国庆节、中秋节', from: '2025-10-01', until: '2025-10-08', makeUp: ['2025-09-28', '2025-10-11'] },
    ],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    holidays: [
      { name: '元旦', from: '2026-01-01', until: '2026-01-03', makeUp: ['2026-01-04'] },
      { name: '春节', from: '2026-02-15', until: '2026-02-23', makeUp: ['2026-02-14', '2026-02-28'] },
      { name: '清明节', from: '2026-04-04', until: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', until: '2026-05-05', makeUp: ['2026-05-09'] },
      { name: '端午节', from: '2026-06-19', until: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', until: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', until: '2026-10-07', makeUp: ['2026-09-20', '2026-10-10'] },
    ],
  },
];

/** The calendar an installation starts with: eight hours a day, Monday to Friday, and what the notices say. */
export const CHINESE_CALENDAR: WorkingCalendar = {
  code: 'cn',
  zone: 'Asia/Shanghai',
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ],
  days: Object.fromEntries(CHINA.flatMap(({ holidays }) => holidays.flatMap(daysOf))),
  publishedYears: CHINA.map(({ year }) => year),
};

function daysOf({ name, from, until, makeUp = [] }: Arrangement['holidays'][number]): [PlainDate, SpecialDay][] {
  const days: [PlainDate, SpecialDay][] = makeUp.map((date) => [date, { kind: 'workday', name }]);
  for (let date = from; date <= until; date = addDays(date, 1)) days.push([date, { kind: 'holiday', name }]);
  return days;
}
