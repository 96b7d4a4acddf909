import { addDays, daysBetween, startOfBusinessDay } from '@countersign/kernel';
import { PeriodIsInvalid } from './reporting.errors.js';

/** Business days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const LONGEST_DAYS = 5 * 366;

/** @throws PeriodIsInvalid */
export function periodOf({ from, to }: { from?: string | undefined; to?: string | undefined }, today: string): Period {
  const last = to ?? today;
  const first = from ?? addDays(last, -364);
  const days = daysBetween(first, last);
  if (days < 0 || days > LONGEST_DAYS)
    throw new PeriodIsInvalid({ from: first, to: last }, [
      { pointer: '?from', code: PeriodIsInvalid.code, params: { from: first, to: last } },
    ]);
  return { from: first, to: last };
}

/** The instants a period runs from and up to. */
export function instantsOf({ from, to }: Period): { start: Date; end: Date } {
  return { start: startOfBusinessDay(from), end: startOfBusinessDay(addDays(to, 1)) };
}

/** Every month from the first to the last, `YYYY-MM`. @throws PeriodIsInvalid */
export function monthsOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  today: string,
): string[] {
  const last = indexOf(to ?? today.slice(0, 7));
  const first = from ? indexOf(from) : last - 11;
  if (first > last || last - first >= 60)
    throw new PeriodIsInvalid({ from: monthAt(first), to: monthAt(last) }, [
      { pointer: '?from', code: PeriodIsInvalid.code, params: { from: monthAt(first), to: monthAt(last) } },
    ]);
  return Array.from({ length: last - first + 1 }, (_, i) => monthAt(first + i));
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthAt(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
