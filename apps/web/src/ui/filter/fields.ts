import { addDays, businessDay } from '@/lib/format';
import type { Filter, Operator } from '@/lib/list';
import type { Option } from '../form/field';
import type { Suggest } from '../form/useSuggestions';
import type { Component } from 'vue';

/** `date` is a field of plain dates, `instant` one of points in time that people narrow by days. */
export type FilterKind = 'choice' | 'person' | 'reference' | 'date' | 'instant' | 'number' | 'text' | 'yesNo';

/** One thing a list can be narrowed by; `field` is the API's name for it. */
export interface FilterField {
  field: string;
  label: string;
  kind: FilterKind;
  icon?: Component;
  /** For `choice`. */
  options?: Option[];
  /** For `reference`: finds candidates, and the name of one that the URL brought along. */
  suggest?: Suggest;
  nameOf?: (id: string) => Promise<string>;
  /** Always offered as a chip, even while it is empty. */
  pinned?: boolean;
}

/** The comparisons that make sense for a kind; the first is the usual one. */
export const OPERATORS_OF: Record<FilterKind, Operator[]> = {
  choice: ['in', 'nin'],
  person: ['in', 'nin'],
  reference: ['eq', 'ne'],
  date: ['between', 'gte', 'lte', 'isNull'],
  instant: ['between', 'gte', 'lte'],
  number: ['between', 'gte', 'lte'],
  text: ['contains', 'startsWith', 'eq'],
  yesNo: ['eq'],
};

export const listOf = (value: string): string[] => value.split(',').filter((part) => part !== '');

export type Preset = 'today' | 'thisWeek' | 'thisMonth' | 'thisQuarter' | 'nextQuarter' | 'last30Days';
export const PRESETS: Preset[] = ['today', 'thisWeek', 'thisMonth', 'thisQuarter', 'nextQuarter', 'last30Days'];

/** First and last day of a preset, joined with a comma as `between` wants it. Weeks begin on Monday. */
export function presetRange(preset: Preset, now: Date = new Date()): string {
  const today = businessDay(now);
  const [year, month] = today.split('-').map(Number) as [number, number];
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const ranges: Record<Preset, [string, string]> = {
    today: [today, today],
    thisWeek: [addDays(today, -weekday), addDays(today, 6 - weekday)],
    thisMonth: months(year, month, 1),
    thisQuarter: months(year, quarter, 3),
    nextQuarter: months(year, quarter + 3, 3),
    last30Days: [addDays(today, -29), today],
  };
  return ranges[preset].join(',');
}

function months(year: number, month: number, count: number): [string, string] {
  const day = (at: number, date: number) => new Date(Date.UTC(year, at - 1, date)).toISOString().slice(0, 10);
  return [day(month, 1), day(month + count, 0)];
}

/** The days as points in time: from the first moment of one to the last of the other, in Shanghai. */
export function instantRange(range: string, op: Operator): string {
  const [from = '', to] = range.split(',');
  if (op === 'between') return `${from}T00:00:00+08:00,${to}T23:59:59.999+08:00`;
  return op === 'lte' ? `${from}T23:59:59.999+08:00` : `${from}T00:00:00+08:00`;
}

/** The days that a condition on points in time was made of. */
export function daysOf(value: string): string {
  return listOf(value)
    .map((bound) => businessDay(bound))
    .join(',');
}

export function filterOn(filters: Filter[], field: string): Filter | undefined {
  return filters.find((filter) => filter.field === field);
}
