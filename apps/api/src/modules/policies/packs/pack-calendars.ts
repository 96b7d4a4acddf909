import type { PackCalendar } from '@countersign/approval-engine';
import { canonicalJson } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { WorkingTime } from '../../org/index.js';

/** In what the working time of a pack is another one than ours; its deadlines fall on other days then. */
export interface CalendarDifference {
  readonly name: string;
  readonly otherHours: boolean;
  /** What a day is there and here; null where it is what its weekday says. */
  readonly days: readonly { readonly date: string; readonly there: string | null; readonly here: string | null }[];
  /** Years of which we know nothing yet. */
  readonly unknownYears: readonly number[];
}

@Injectable()
export class PackCalendars {
  constructor(
    private readonly time: WorkingTime,
    private readonly clock: Clock,
  ) {}

  /** Ours, from this year on: what lies behind moves no deadline any more. */
  async ours(): Promise<PackCalendar> {
    const { code, name, hours, days, publishedYears } = await this.time.stated();
    const since = Number(this.clock.today().slice(0, 4));
    const ahead = Object.entries(days).filter(([date]) => Number(date.slice(0, 4)) >= since);
    return {
      ...{ code, name, hours },
      years: publishedYears.filter((year) => year >= since),
      days: Object.fromEntries(ahead.map(([date, { kind }]) => [date, kind])),
    };
  }

  /** Null for a pack that came with none. */
  async difference(theirs: PackCalendar | undefined): Promise<CalendarDifference | null> {
    if (!theirs) return null;
    const ours = await this.ours();
    const since = ours.years[0] ?? Number(this.clock.today().slice(0, 4));
    const common = theirs.years.filter((year) => ours.years.includes(year));
    const dates = [...new Set([...Object.keys(theirs.days), ...Object.keys(ours.days)])].sort();
    const days = dates
      .filter((date) => common.includes(Number(date.slice(0, 4))))
      .map((date) => ({ date, there: theirs.days[date] ?? null, here: ours.days[date] ?? null }))
      .filter(({ there, here }) => there !== here);
    const unknownYears = theirs.years.filter((year) => year >= since && !ours.years.includes(year));
    return {
      ...{ name: theirs.name, days, unknownYears },
      otherHours: canonicalJson(theirs.hours) !== canonicalJson(ours.hours),
    };
  }
}
