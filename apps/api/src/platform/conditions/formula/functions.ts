import { addDays, daysBetween } from '@countersign/kernel';
import { divide, exactInteger, floor, multiply, rounding, wholeOf, within, type Exact } from './exact.js';
import type { FormulaType } from './formula.js';

/** A value while it is reckoned with; null is empty. */
export type Known = Exact | string | boolean | readonly string[];
export type Value = Known | null;

export interface Signature {
  /** What each value must be; the last one may stand several times where `many` is said. `same` is any type, but one. */
  readonly takes: readonly (FormulaType | 'same')[];
  /** How many of them may be left out. */
  readonly optional?: number;
  readonly many?: true;
  /** `same`: what the values that may be anything are. */
  readonly gives: FormulaType | 'same';
  /** Asked only once all values are there; without it the walk itself knows what an empty value means. */
  readonly of?: (values: readonly Known[], today: string) => Value;
}

type Numbers = readonly Exact[];
type Texts = readonly string[];

const fn = (
  takes: string,
  gives: Signature['gives'],
  of?: Signature['of'],
  more: Pick<Signature, 'optional' | 'many'> = {},
): Signature => ({
  takes: takes.split(' ').filter(Boolean) as Signature['takes'],
  gives,
  ...(of ? { of } : {}),
  ...more,
});

const numbers =
  (of: (values: Numbers) => Value): Signature['of'] =>
  (values) =>
    of(values as Numbers);
const texts =
  (of: (values: Texts) => Value): Signature['of'] =>
  (values) =>
    of(values as Texts);

const REST = { many: true } as const;

/** Comparisons have the names that filters have; what they mean is the same. */
const COMPARISONS: Readonly<Record<string, Signature>> = {
  eq: fn('same same', 'boolean', ([left, right]) => sameAs(left, right)),
  ne: fn('same same', 'boolean', ([left, right]) => !sameAs(left, right)),
  lt: fn('same same', 'boolean', ([left, right]) => (left as Exact) < (right as Exact)),
  lte: fn('same same', 'boolean', ([left, right]) => (left as Exact) <= (right as Exact)),
  gt: fn('same same', 'boolean', ([left, right]) => (left as Exact) > (right as Exact)),
  gte: fn('same same', 'boolean', ([left, right]) => (left as Exact) >= (right as Exact)),
  between: fn(
    'same same same',
    'boolean',
    ([value, low, high]) => (value as Exact) >= (low as Exact) && (value as Exact) <= (high as Exact),
  ),
  in: fn('same same', 'boolean', ([value, ...list]) => list.some((each) => sameAs(value, each)), REST),
  isNull: fn('same', 'boolean'),
  contains: fn(
    'text text',
    'boolean',
    texts(([text = '', part = '']) => text.toLowerCase().includes(part.toLowerCase())),
  ),
  startsWith: fn(
    'text text',
    'boolean',
    texts(([text = '', part = '']) => text.toLowerCase().startsWith(part.toLowerCase())),
  ),
  has: fn('codes text', 'boolean', ([codes, code]) => (codes as readonly string[]).includes(code as string)),
};

const sameAs = (left: Known | undefined, right: Known | undefined): boolean =>
  Array.isArray(left) ? JSON.stringify(left) === JSON.stringify(right) : left === right;

const ARITHMETIC: Readonly<Record<string, Signature>> = {
  add: fn(
    'number number',
    'number',
    numbers(([a = 0n, b = 0n]) => within(a + b)),
  ),
  subtract: fn(
    'number number',
    'number',
    numbers(([a = 0n, b = 0n]) => within(a - b)),
  ),
  multiply: fn(
    'number number',
    'number',
    numbers(([a = 0n, b = 0n]) => multiply(a, b)),
  ),
  divide: fn(
    'number number',
    'number',
    numbers(([a = 0n, b = 0n]) => divide(a, b)),
  ),
  negative: fn(
    'number',
    'number',
    numbers(([a = 0n]) => -a),
  ),
  round: fn(
    'number number',
    'number',
    numbers(([a = 0n, places = 0n]) => rounding(a, decimals(places))),
    { optional: 1 },
  ),
  floor: fn(
    'number',
    'number',
    numbers(([a = 0n]) => floor(a)),
  ),
  abs: fn(
    'number',
    'number',
    numbers(([a = 0n]) => (a < 0n ? -a : a)),
  ),
  min: fn(
    'number',
    'number',
    numbers((all) => all.reduce((least, each) => (each < least ? each : least))),
    REST,
  ),
  max: fn(
    'number',
    'number',
    numbers((all) => all.reduce((most, each) => (each > most ? each : most))),
    REST,
  ),
};

const decimals = (places: Exact): number => Math.min(Math.max(wholeOf(places), 0), 10);

const WORDS: Readonly<Record<string, Signature>> = {
  concat: fn('text', 'text', undefined, REST),
  length: fn(
    'text',
    'number',
    texts(([text = '']) => exactInteger([...text].length)),
  ),
  upper: fn(
    'text',
    'text',
    texts(([text = '']) => text.toUpperCase()),
  ),
  left: fn('text number', 'text', ([text, count]) =>
    [...(text as string)].slice(0, Math.max(wholeOf(count as Exact), 0)).join(''),
  ),
};

const DAYS: Readonly<Record<string, Signature>> = {
  today: fn('', 'date', (_, today) => today),
  days: fn(
    'date date',
    'number',
    texts(([from = '', to = '']) => exactInteger(daysBetween(from, to))),
  ),
  addDays: fn('date number', 'date', ([date, count]) => later(date as string, wholeOf(count as Exact))),
  year: fn(
    'date',
    'number',
    texts(([date = '']) => exactInteger(Number(date.slice(0, 4)))),
  ),
  month: fn(
    'date',
    'number',
    texts(([date = '']) => exactInteger(Number(date.slice(5, 7)))),
  ),
};

const MOST_DAYS = 40_000;

/** Null where it would be no day of this age. */
const later = (date: string, days: number): string | null => (Math.abs(days) > MOST_DAYS ? null : addDays(date, days));

/** The values of these may be empty without the whole being so. */
const LOGIC: Readonly<Record<string, Signature>> = {
  and: fn('boolean', 'boolean', undefined, REST),
  or: fn('boolean', 'boolean', undefined, REST),
  not: fn('boolean', 'boolean', ([truth]) => !truth),
  if: fn('boolean same same', 'same', undefined, { optional: 1 }),
  coalesce: fn('same', 'same', undefined, REST),
};

export const FUNCTIONS: Readonly<Record<string, Signature>> = {
  ...COMPARISONS,
  ...ARITHMETIC,
  ...WORDS,
  ...DAYS,
  ...LOGIC,
};

const BY_LOWER_CASE = new Map(Object.keys(FUNCTIONS).map((name) => [name.toLowerCase(), name]));

/** The function of that name, however it is capitalised. */
export function functionCalled(name: string): { name: string; signature: Signature } | undefined {
  const known = BY_LOWER_CASE.get(name.toLowerCase());
  return known === undefined ? undefined : { name: known, signature: FUNCTIONS[known] as Signature };
}
