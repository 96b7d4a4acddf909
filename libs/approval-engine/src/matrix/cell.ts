import type { Comparison, Condition } from '../condition.ts';
import type { MatrixBand, MatrixCell, MatrixCoordinate, MatrixWindow } from '../matrix.ts';
import { present } from '../present.ts';
import { countingOf } from './window.ts';

/** Whether a deal lies in a cell, as a condition that explains itself like any other. */
export function conditionOf({ where }: MatrixCell, window?: MatrixWindow): Condition {
  const parts = Object.entries(where).flatMap(([field, coordinate]) =>
    within(field, coordinate).map((part) => ({ ...part, ...present({ counted: countingOf(window, field) }) })),
  );
  return joined('all', parts);
}

export function joined(how: 'all' | 'any', parts: readonly Condition[]): Condition {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return how === 'all' ? { all: parts } : { any: parts };
}

function within(field: string, coordinate: MatrixCoordinate): Comparison[] {
  if (isBand(coordinate)) {
    const { from, below } = coordinate;
    return [
      ...(from === undefined ? [] : [{ field, op: 'gte' as const, value: from }]),
      ...(below === undefined ? [] : [{ field, op: 'lt' as const, value: below }]),
    ];
  }
  const [value] = coordinate;
  if (coordinate.length === 1 && value !== undefined) return [{ field, op: 'eq', value }];
  // A boolean of either value restricts nothing.
  if (coordinate.some((item) => typeof item === 'boolean')) return [];
  return [{ field, op: 'in', value: coordinate as readonly string[] }];
}

export function isBand(coordinate: MatrixCoordinate): coordinate is MatrixBand {
  return !Array.isArray(coordinate);
}
