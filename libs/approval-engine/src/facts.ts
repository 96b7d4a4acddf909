import { isRatio, Money, type MoneyJson } from '@countersign/kernel';

/** A word for people in both languages of the house. */
export interface Text {
  readonly 'zh-CN': string;
  readonly en: string;
}

/**
 * What a policy may ask about a subject. Ratios are basis points, money in the one currency of the spec,
 * `codes` a list of position codes. Null is a value of every type: known to be unknown.
 */
export type FactSpec = {
  readonly label: Text;
  /** A subject may rightly lack it, so a policy that asks about it must say what happens then. */
  readonly nullable?: boolean;
  /** Which way a number gets worse: a change the other way is an improvement. Left out, every change is material. */
  readonly worse?: 'lower' | 'higher';
} & (
  | { readonly type: 'money'; readonly currency: string }
  | { readonly type: 'enum'; readonly values: readonly string[]; readonly labels?: Readonly<Record<string, Text>> }
  | { readonly type: 'ratio' | 'integer' | 'boolean' | 'id' | 'text' | 'codes' }
);

export type FactType = FactSpec['type'];
export type FactValue = MoneyJson | number | boolean | string | readonly string[];
export type FactCatalogue = Readonly<Record<string, FactSpec>>;
/** Computed once, by code, from the snapshot; plain JSON. */
export type Facts = Readonly<Record<string, FactValue | null>>;

/** The fact, or null when it is null or absent. */
export function factOf(facts: Facts, field: string): FactValue | null {
  return Object.hasOwn(facts, field) ? (facts[field] ?? null) : null;
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
  if (spec.type === 'enum') return typeof value === 'string' && spec.values.includes(value);
  return FITS[spec.type]?.(value) ?? false;
}

const isText = (value: unknown): boolean => typeof value === 'string';

const FITS: Record<Exclude<FactType, 'money' | 'enum'>, (value: unknown) => boolean> = {
  ratio: isRatio,
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  id: isText,
  text: isText,
  codes: (value) => Array.isArray(value) && value.every(isText),
};

const amounts = new WeakMap<MoneyJson, Money>();

/** The amount a fact or a threshold states. Each is compared many times while one deal is routed, so it is read once. */
export function moneyOf(json: MoneyJson): Money {
  const known = amounts.get(json) ?? Money.parse(json);
  amounts.set(json, known);
  return known;
}

function isMoney(value: unknown, currency: string): boolean {
  try {
    return moneyOf(value as MoneyJson).currency === currency;
  } catch {
    return false;
  }
}
