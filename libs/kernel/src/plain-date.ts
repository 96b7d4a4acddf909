import { KernelFault } from './fault.ts';

/** A calendar day `YYYY-MM-DD` without time or zone. Business days are those of Asia/Shanghai. */
export type PlainDate = string;

const DAY = 86_400_000;
/** China has kept one zone without summer time since September 1991, so no zone table is needed. */
const SHANGHAI = 8 * 3_600_000;

export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** The business day in Shanghai on which an instant falls. */
export function businessDate(instant: Date): PlainDate {
  return new Date(instant.getTime() + SHANGHAI).toISOString().slice(0, 10);
}

/** The instant at which a business day begins in Shanghai. */
export function startOfBusinessDay(date: PlainDate): Date {
  return new Date(utc(date) - SHANGHAI);
}

/** @param days may be negative */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(utc(date) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from the first to the second; negative when the second lies before it. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (utc(to) - utc(from)) / DAY;
}

export function compareDates(left: PlainDate, right: PlainDate): -1 | 0 | 1 {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** @throws KernelFault `date.malformed` */
function utc(date: PlainDate): number {
  if (!isPlainDate(date)) throw new KernelFault('date.malformed', { date });
  return Date.parse(`${date}T00:00:00Z`);
}
