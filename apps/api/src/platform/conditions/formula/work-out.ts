import { exactOf, textOf } from './exact.js';
import type { Formula } from './formula.js';
import { functionCalled, type Known, type Value } from './functions.js';

export type FieldValue = (name: string) => Value;

/**
 * What a checked formula comes to. An empty value leaves what is reckoned with it empty, as in filters; only and, or, if,
 * coalesce, concat and isNull know what to do with one.
 */
export function workOut(formula: Formula, valueOf: FieldValue, today: string): Value {
  if (formula.is === 'value') return formula.type === 'number' ? exactOf(String(formula.value)) : formula.value;
  if (formula.is === 'field') return valueOf(formula.name);
  const { name, signature } = functionCalled(formula.name) as NonNullable<ReturnType<typeof functionCalled>>;
  const parts = formula.parts.map((part) => () => workOut(part, valueOf, today));
  if (!signature.of) return (MINDS_EMPTY[name] as (parts: readonly Later[]) => Value)(parts);
  const values: Known[] = [];
  for (const part of parts) {
    const value = part();
    if (value === null) return null;
    values.push(value);
  }
  return signature.of(values, today);
}

type Later = () => Value;

const MINDS_EMPTY: Readonly<Record<string, (parts: readonly Later[]) => Value>> = {
  and: (parts) => settled(parts, false),
  or: (parts) => settled(parts, true),
  if: ([condition, then, otherwise]) => (condition?.() === true ? (then?.() ?? null) : (otherwise?.() ?? null)),
  coalesce: (parts) => {
    for (const part of parts) {
      const value = part();
      if (value !== null) return value;
    }
    return null;
  },
  concat: (parts) => parts.map((part) => part() ?? '').join(''),
  isNull: ([part]) => part?.() === null,
};

/** Kleene, as in filters: the decisive truth settles it, else an empty part leaves it empty. */
function settled(parts: readonly Later[], decisive: boolean): boolean | null {
  let isUnknown = false;
  for (const part of parts) {
    const truth = part();
    if (truth === decisive) return decisive;
    isUnknown ||= truth === null;
  }
  return isUnknown ? null : !decisive;
}

/** As it is shown: a number as text with so many decimals. */
export function shownValue(value: Value, decimals: number): string | boolean | null {
  if (typeof value === 'bigint') return textOf(value, decimals);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
