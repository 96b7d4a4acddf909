import { addDays, businessDay } from '@/lib/format';
import type { Comparison, Condition, Facts, FactSpec, FactType, FactValue, Operator } from './policy';

/** How the parts of a group make one answer; the negations are written as `not` around it. */
export const JOINS = ['all', 'any', 'notAll', 'notAny'] as const;
export type Join = (typeof JOINS)[number];

/** A condition as the editor shows it: one group of comparisons and smaller groups. */
export interface Group {
  readonly join: Join;
  readonly parts: readonly Condition[];
}

const OPPOSITE: Record<Join, Join> = { all: 'notAll', any: 'notAny', notAll: 'all', notAny: 'any' };

export function isComparison(condition: Condition): condition is Comparison {
  return 'field' in condition;
}

export function groupOf(condition: Condition): Group {
  if ('not' in condition) {
    const { join, parts } = groupOf(condition.not);
    return { join: OPPOSITE[join], parts };
  }
  if ('all' in condition) return { join: 'all', parts: condition.all };
  if ('any' in condition) return { join: 'any', parts: condition.any };
  return { join: 'all', parts: [condition] };
}

export function conditionOf({ join, parts }: Group): Condition {
  const inner = join === 'all' || join === 'notAll' ? { all: parts } : { any: parts };
  return join === 'all' || join === 'any' ? inner : { not: inner };
}

/** A condition without the group around a single comparison, as people would write it. */
export function simplest(condition: Condition): Condition {
  const { join, parts } = groupOf(condition);
  const [only] = parts;
  return join === 'all' && parts.length === 1 && only && isComparison(only) ? only : condition;
}

/** Which comparisons make sense for which type of fact, the most usual one first. */
export const OPERATORS: Readonly<Record<FactType, readonly Operator[]>> = {
  money: ['lte', 'lt', 'gte', 'gt', 'eq', 'ne', 'isNull'],
  ratio: ['gte', 'gt', 'lte', 'lt', 'eq', 'ne', 'isNull'],
  integer: ['gte', 'gt', 'lte', 'lt', 'eq', 'ne', 'isNull'],
  boolean: ['eq', 'isNull'],
  enum: ['eq', 'ne', 'in', 'nin', 'isNull'],
  choices: ['contains', 'lacks', 'isNull'],
  id: ['eq', 'ne', 'in', 'nin', 'isNull'],
  text: ['eq', 'ne', 'in', 'nin', 'isNull'],
  codes: ['contains', 'lacks', 'isNull'],
  deals: [],
};

export function firstComparison(facts: Facts): Comparison | null {
  const [first] = Object.entries(facts).filter(([, { type }]) => OPERATORS[type].length > 0);
  return first ? comparing(first[0], first[1]) : null;
}

/** A comparison to begin with; its value is usable at once. */
export function comparing(field: string, spec: FactSpec, op = OPERATORS[spec.type][0]!): Comparison {
  return { field, op, value: valueFor(spec, op) };
}

/** The value of a comparison whose operator changes: kept where it still fits. */
export function withOperator({ field, op, value }: Comparison, spec: FactSpec, next: Operator): Comparison {
  const isList = (which: Operator) => which === 'in' || which === 'nin';
  if (isList(op) === isList(next) && (op === 'isNull') === (next === 'isNull')) return { field, op: next, value };
  if (isList(next) && typeof value === 'string') return { field, op: next, value: [value] };
  if (isList(op) && Array.isArray(value) && value.length > 0) return { field, op: next, value: value[0] as string };
  return { field, op: next, value: valueFor(spec, next) };
}

function valueFor(spec: FactSpec, op: Operator): FactValue {
  if (op === 'isNull') return true;
  const one = plainValue(spec);
  return op === 'in' || op === 'nin' ? [String(one)] : one;
}

/** A value of a type, for a fact that has none yet. */
export function plainValue(spec: FactSpec): Exclude<FactValue, readonly string[]> {
  switch (spec.type) {
    case 'money':
      return { amount: '0.00', currency: spec.currency ?? 'CNY' };
    case 'ratio':
      return 5000;
    case 'integer':
      return 0;
    case 'boolean':
      return true;
    case 'enum':
    case 'choices':
      return spec.values?.[0] ?? '';
    default:
      return '';
  }
}

/** A deal to begin testing with: nothing special about it, and nothing unknown that need not be. */
export function plainDeal(facts: Facts): Record<string, FactValue | null> {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, { type }]) => type !== 'deals')
      .map(([field, spec]) => [field, knownFact(field, spec)]),
  );
}

function knownFact(field: string, spec: FactSpec): FactValue | null {
  if (spec.type === 'codes') return [];
  return spec.type === 'choices' && !spec.nullable ? (spec.values ?? []).slice(0, 1) : plainFact(field, spec);
}

function plainFact(field: string, spec: FactSpec): FactValue | null {
  if (spec.nullable) return null;
  if (spec.type === 'money') return { amount: '100000.00', currency: spec.currency ?? 'CNY' };
  if (spec.type === 'text' && /(Date|On|At)$/.test(field)) return addDays(businessDay(new Date()), 0);
  return plainValue(spec);
}
