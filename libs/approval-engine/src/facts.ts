import { isPlainDate, isRatio, Money, type MoneyJson, type PlainDate } from '@countersign/kernel';

/** A word for people in both languages of the house. */
export interface Text {
  readonly 'zh-CN': string;
  readonly en: string;
}

/**
 * What a policy may ask about a subject. Ratios are basis points, money in the one currency of the spec,
 * `codes` a list of position codes, `choices` some of the values at once, such as the families in one quote, and `deals`
 * what else there is with the same customer. Null is a value of every type: known to be unknown.
 */
export type FactSpec = {
  readonly label: Text;
  /** A subject may rightly lack it, so a policy that asks about it must say what happens then. */
  readonly nullable?: boolean;
  /** Which way a number gets worse: a change the other way is an improvement. Left out, every change is material. */
  readonly worse?: 'lower' | 'higher';
} & (
  | { readonly type: 'money'; readonly currency: string }
  | ({ readonly type: 'enum' | 'choices' } & Choice)
  /** Of a number that is a share, `percent`: basis points are shown as one. */
  | { readonly type: 'integer'; readonly unit?: 'percent' }
  /** `counts` names the facts that every other deal states; left out, nothing is known of that. */
  | { readonly type: 'deals'; readonly counts?: readonly string[] }
  | { readonly type: 'ratio' | 'boolean' | 'id' | 'text' | 'codes' }
);

interface Choice {
  readonly values: readonly string[];
  readonly labels?: Readonly<Record<string, Text>>;
  /** The value as which everything counts that is none of them, so that a word coined later is not refused. */
  readonly other?: string;
}

/** The customer's other deals as of a day: in approval, approved or signed. */
export interface OtherDeals {
  readonly asOf: PlainDate;
  readonly deals: readonly OtherDeal[];
}

export interface OtherDeal {
  readonly number: string;
  /** What it was put up for, such as `quote.discount`. */
  readonly purpose: string;
  /** The day it counts from. */
  readonly on: PlainDate;
  /** With the same legal entity, or with another of its group. */
  readonly with: 'customer' | 'group';
  readonly facts: Readonly<Record<string, MoneyJson | number | null>>;
}

export type FactType = FactSpec['type'];
export type FactValue = MoneyJson | number | boolean | string | readonly string[] | OtherDeals;
export type FactCatalogue = Readonly<Record<string, FactSpec>>;
/** Computed once, by code, from the snapshot; plain JSON. */
export type Facts = Readonly<Record<string, FactValue | null>>;

/** The fact, or null when it is null or absent. */
export function factOf(facts: Facts, field: string): FactValue | null {
  return Object.hasOwn(facts, field) ? (facts[field] ?? null) : null;
}

/** The facts as a policy reads them: what none of its choices names counts as the one it has for everything else. */
export function asRead(catalogue: FactCatalogue, facts: Facts): Facts {
  const open = Object.entries(catalogue).flatMap(([field, spec]) => {
    const value = 'other' in spec ? factOf(facts, field) : null;
    return value === null ? [] : [[field, placed(spec as FactSpec & Choice, value)] as const];
  });
  return open.length > 0 ? { ...facts, ...Object.fromEntries(open) } : facts;
}

function placed({ values, other = '' }: Choice, value: FactValue): FactValue {
  const place = (name: string): string => (values.includes(name) ? name : other);
  if (typeof value === 'string') return place(value);
  if (!Array.isArray(value)) return value;
  return value.length > 0 ? [...new Set((value as string[]).map(place))] : [other];
}

/** Names the declared facts whose value is not of their declared type; facts the policy never asks about are ignored. */
export function malformedFacts(catalogue: FactCatalogue, facts: Facts): { field: string; expected: FactType }[] {
  return Object.entries(catalogue)
    .filter(([field, spec]) => {
      const value = factOf(facts, field);
      return value !== null && !fits(spec, value);
    })
    .map(([field, spec]) => ({ field, expected: spec.type }));
}

export function fits(spec: FactSpec, value: unknown): boolean {
  if (spec.type === 'money') return isMoney(value, spec.currency);
  if (spec.type === 'enum') return isText(value) && spec.values.includes(value);
  // Of no choice at all no table could say anything.
  if (spec.type === 'choices') return isListOf(value, (item) => spec.values.includes(item)) && value.length > 0;
  return FITS[spec.type]?.(value) ?? false;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (value: unknown, holds: (item: string) => boolean): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => isText(item) && holds(item));

const FITS: Record<Exclude<FactType, 'money' | 'enum' | 'choices'>, (value: unknown) => boolean> = {
  ratio: isRatio,
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  id: isText,
  text: isText,
  codes: (value) => isListOf(value, () => true),
  deals: isOtherDeals,
};

function isOtherDeals(value: unknown): value is OtherDeals {
  if (typeof value !== 'object' || value === null || !('deals' in value) || !('asOf' in value)) return false;
  return isPlainDate(value.asOf) && Array.isArray(value.deals) && value.deals.every(isOtherDeal);
}

function isOtherDeal(value: unknown): boolean {
  const { number, purpose, on, facts } = (value ?? {}) as Partial<OtherDeal>;
  return isText(number) && isText(purpose) && isPlainDate(on) && typeof facts === 'object';
}

export function isMoneyJson(value: unknown): value is MoneyJson {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

const amounts = new WeakMap<MoneyJson, Money>();

/** The amount a fact or a threshold states. Each is compared many times while one deal is routed, so it is read once. */
export function moneyOf(json: MoneyJson): Money {
  const known = amounts.get(json);
  if (known) return known;
  const money = Money.parse(json);
  amounts.set(json, money);
  return money;
}

function isMoney(value: unknown, currency: string): boolean {
  try {
    return moneyOf(value as MoneyJson).currency === currency;
  } catch {
    return false;
  }
}
