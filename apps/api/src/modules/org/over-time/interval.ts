import { addDays, daysBetween, type PlainDate } from '@countersign/kernel';
import { IntervalIsPast, IntervalIsReversed, IntervalIsTooLong } from './over-time.errors.js';

/** Days, both inclusive; `from` null is since before it was written down, `until` null is until further notice. */
export interface Interval {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

export type IntervalState = 'past' | 'current' | 'upcoming';

/** The columns of an interval over the alias of its table. */
export const intervalSelect = (alias: string): string =>
  `lower(${alias}.during)::text AS "from", (upper(${alias}.during) - 1)::text AS until`;

export function stateOf({ from, until }: Interval, today: PlainDate): IntervalState {
  if (until !== null && until < today) return 'past';
  return from !== null && from > today ? 'upcoming' : 'current';
}

/** What is still to come can be said; what was cannot be rewritten. @throws IntervalIsPast @throws IntervalIsReversed */
export function checkUpcoming(from: PlainDate, until: PlainDate | null, today: PlainDate): void {
  if (from < today) throw pastAt('/from', from, today);
  if (until !== null && until < from) throw reversed(from, until);
}

/** The same for a stretch that must end. @throws IntervalIsTooLong */
export function checkStretch(from: PlainDate, until: PlainDate, today: PlainDate, most = 366): void {
  checkUpcoming(from, until, today);
  if (daysBetween(from, until) < most) return;
  const params = { days: most };
  throw new IntervalIsTooLong(params, [{ pointer: '/until', code: IntervalIsTooLong.code, params }]);
}

/** An end may be today's eve at the earliest: then it is over from today on. */
export function checkEnd({ from }: Interval, until: PlainDate, today: PlainDate): void {
  if (until < addDays(today, -1)) throw pastAt('/until', until, today);
  if (from !== null && until < from) throw reversed(from, until);
}

function pastAt(pointer: string, date: PlainDate, today: PlainDate): IntervalIsPastError {
  const params = { date, today };
  return new IntervalIsPast(params, [{ pointer, code: IntervalIsPast.code, params }]);
}

function reversed(from: PlainDate, until: PlainDate): InstanceType<typeof IntervalIsReversed> {
  const params = { from, until };
  return new IntervalIsReversed(params, [{ pointer: '/until', code: IntervalIsReversed.code, params }]);
}

type IntervalIsPastError = InstanceType<typeof IntervalIsPast>;
