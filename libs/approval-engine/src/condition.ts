import { canonicalJson } from '@countersign/kernel';
import { factOf, isMoneyJson, moneyOf, type Facts, type FactValue, type OtherDeal } from './facts.ts';
import { countedOf, dealsCounted, type Counting } from './matrix/window.ts';

/** The house's condition tree over facts: `field op value`, joined by all, any and not. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison;

export interface Comparison {
  readonly field: string;
  readonly op: Operator;
  readonly value: FactValue | readonly FactValue[];
  /** What is compared is not the fact alone, but the fact counted together with the customer's other deals. */
  readonly counted?: Counting;
}

/** `isNull` takes true or false; `in` and `nin` a list; `contains` and `lacks` one code of a `codes` fact. */
export type Operator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'contains' | 'lacks' | 'isNull';

/** True, false, or null: unknown, because a fact is. */
export type Truth = boolean | null;

/** One comparison as it came out, with the threshold and the fact beside each other. */
export interface Check extends Comparison {
  readonly actual: FactValue | null;
  readonly truth: Truth;
  /** The deals that were counted in. */
  readonly deals?: readonly OtherDeal[];
}

/** A truth and the comparisons it rests on: of a false `all` the first false one, of a true one all of them. */
export interface Verdict {
  readonly truth: Truth;
  readonly because: readonly Check[];
}

/**
 * Three-valued (Kleene) evaluation. A negation is pushed down to its comparisons, so that every check reads as it
 * counts: "not (ratio ≥ 5000)" is reported as "ratio < 5000".
 */
export function evaluate(condition: Condition, facts: Facts, positive = true): Verdict {
  if ('not' in condition) return evaluate(condition.not, facts, !positive);
  if ('all' in condition) return join(condition.all, facts, positive, !positive);
  if ('any' in condition) return join(condition.any, facts, positive, positive);
  return compareOne(positive ? condition : opposite(condition), facts);
}

/** The truth alone, for whoever asks about many deals and wants no reasons. */
export function truthOf(condition: Condition, facts: Facts): Truth {
  if ('not' in condition) {
    const truth = truthOf(condition.not, facts);
    return truth === null ? null : !truth;
  }
  if ('all' in condition) return settledBy(condition.all, facts, false);
  if ('any' in condition) return settledBy(condition.any, facts, true);
  return holds(condition, actualOf(condition, facts));
}

/** What a comparison is held against. */
export function actualOf({ field, counted }: Pick<Comparison, 'field' | 'counted'>, facts: Facts): FactValue | null {
  return counted ? countedOf(facts, field, counted) : factOf(facts, field);
}

function settledBy(parts: readonly Condition[], facts: Facts, decisive: boolean): Truth {
  let unknown = false;
  for (const part of parts) {
    const truth = truthOf(part, facts);
    if (truth === decisive) return decisive;
    unknown ||= truth === null;
  }
  return unknown ? null : !decisive;
}

/** @param decisive the truth that settles the whole as soon as one part has it: false for all, true for any */
function join(parts: readonly Condition[], facts: Facts, positive: boolean, decisive: boolean): Verdict {
  const verdicts: Verdict[] = [];
  for (const part of parts) {
    const verdict = evaluate(part, facts, positive);
    if (verdict.truth === decisive) return verdict;
    verdicts.push(verdict);
  }
  const unknown = verdicts.filter(({ truth }) => truth === null);
  const because = (unknown.length > 0 ? unknown : verdicts).flatMap((verdict) => verdict.because);
  return { truth: unknown.length > 0 ? null : !decisive, because };
}

const OPPOSITES: Record<Operator, Operator> = {
  eq: 'ne',
  ne: 'eq',
  lt: 'gte',
  gte: 'lt',
  gt: 'lte',
  lte: 'gt',
  in: 'nin',
  nin: 'in',
  contains: 'lacks',
  lacks: 'contains',
  isNull: 'isNull',
};

function opposite({ field, op, value, counted }: Comparison): Comparison {
  const asked = { field, op: OPPOSITES[op], value: op === 'isNull' ? !value : value };
  return counted ? { ...asked, counted } : asked;
}

function compareOne(comparison: Comparison, facts: Facts): Verdict {
  const { field, op, value, counted } = comparison;
  const actual = actualOf(comparison, facts);
  const truth = holds(comparison, actual);
  const check = { field, op, value, actual, truth };
  return { truth, because: [counted ? { ...check, counted, deals: dealsCounted(facts, counted) } : check] };
}

function holds({ op, value }: Comparison, actual: FactValue | null): Truth {
  if (op === 'isNull') return (actual === null) === value;
  return actual === null ? null : HOLDS[op](actual, value);
}

type Holds = (actual: FactValue, value: Comparison['value']) => Truth;

const ordered =
  (accept: (order: number) => boolean): Holds =>
  (actual, value) => {
    const order = orderOf(actual, value as FactValue);
    return order === null ? null : accept(order);
  };
const among: Holds = (actual, value) =>
  (value as readonly FactValue[]).some((item) => item === actual || (isObject(item) && isSame(item, actual)));
const isObject = (value: FactValue): boolean => typeof value === 'object';
const isSame = (one: FactValue, other: FactValue): boolean => canonicalJson(one) === canonicalJson(other);
const contains: Holds = (actual, value) => (actual as readonly string[]).includes(value as string);

const HOLDS: Record<Exclude<Operator, 'isNull'>, Holds> = {
  eq: ordered((order) => order === 0),
  ne: ordered((order) => order !== 0),
  lt: ordered((order) => order < 0),
  lte: ordered((order) => order <= 0),
  gt: ordered((order) => order > 0),
  gte: ordered((order) => order >= 0),
  in: among,
  nin: (actual, value) => !among(actual, value),
  contains,
  lacks: (actual, value) => !contains(actual, value),
};

/** Null where two values cannot be compared, such as amounts in two currencies. */
function orderOf(left: FactValue, right: FactValue): number | null {
  if (isMoneyJson(left) && isMoneyJson(right)) {
    return left.currency === right.currency ? moneyOf(left).compare(moneyOf(right)) : null;
  }
  if (typeof left !== typeof right || typeof left === 'object') return null;
  return left < right ? -1 : left > right ? 1 : 0;
}
