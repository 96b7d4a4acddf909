import type { MoneyJson } from '@countersign/kernel';
import type { FactSpec, FactValue } from '../facts.ts';
import { isBand, type MatrixCoordinate } from '../matrix.ts';

/** What a cell covers of one axis: some of its values, or whole numbers from `from` (inside) to `below` (outside). */
export type Extent = readonly (string | boolean)[] | Span;

/** In basis points, units or cents; null is open. */
export interface Span {
  readonly from: bigint | null;
  readonly below: bigint | null;
}

/** Everything the facts of a spec can be; null where a fact of its type cannot be an axis. */
export function wholeOf(spec: FactSpec): Extent | null {
  switch (spec.type) {
    case 'enum':
    case 'choices':
      return spec.values;
    case 'boolean':
      return [true, false];
    case 'ratio':
      return { from: 0n, below: null };
    case 'integer':
    case 'money':
      return { from: null, below: null };
    default:
      return null;
  }
}

export function extentOf(coordinate: MatrixCoordinate | undefined, whole: Extent): Extent {
  if (coordinate === undefined) return whole;
  const stated = isBand(coordinate) ? { from: toUnits(coordinate.from), below: toUnits(coordinate.below) } : coordinate;
  return meet(stated, whole) ?? [];
}

export function toUnits(value: number | MoneyJson | undefined): bigint | null {
  if (value === undefined) return null;
  if (typeof value === 'number') return BigInt(value);
  const [whole = '0', cents = ''] = value.amount.split('.');
  return BigInt(`${whole}${cents.padEnd(2, '0')}`);
}

export function fromUnits(units: bigint, spec: FactSpec): number | MoneyJson {
  if (spec.type !== 'money') return Number(units);
  const digits = (units < 0n ? -units : units).toString().padStart(3, '0');
  const amount = `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return { amount, currency: spec.currency };
}

/** What two extents of one axis share; null where they share nothing. */
export function meet(one: Extent, other: Extent): Extent | null {
  if (isSpan(one) !== isSpan(other)) return null;
  if (!isSpan(one) || !isSpan(other)) {
    const shared = (one as readonly unknown[]).filter((value) => (other as readonly unknown[]).includes(value));
    return shared.length > 0 ? (shared as Extent) : null;
  }
  const span = { from: highest(one.from, other.from), below: lowest(one.below, other.below) };
  return span.from !== null && span.below !== null && span.from >= span.below ? null : span;
}

/** What is left of an extent without another: nothing, or one or two pieces. */
export function minus(one: Extent, other: Extent): readonly Extent[] {
  if (!isSpan(one) || !isSpan(other)) {
    const left = (one as readonly unknown[]).filter((value) => !(other as readonly unknown[]).includes(value));
    return left.length > 0 ? [left as Extent] : [];
  }
  const before = other.from === null ? null : meet(one, { from: null, below: other.from });
  const after = other.below === null ? null : meet(one, { from: other.below, below: null });
  return [before, after].filter((piece) => piece !== null);
}

/** Two extents as one, where nothing lies between them; null otherwise. */
export function union(one: Extent, other: Extent): Extent | null {
  if (!isSpan(one) || !isSpan(other)) return [...(one as readonly string[]), ...(other as readonly string[])];
  if (one.below !== null && one.below === other.from) return { from: one.from, below: other.below };
  if (other.below !== null && other.below === one.from) return { from: other.from, below: one.below };
  return null;
}

export function isSame(one: Extent, other: Extent): boolean {
  if (isSpan(one) && isSpan(other)) return one.from === other.from && one.below === other.below;
  return !isSpan(one) && !isSpan(other) && one.length === other.length && one.every((value) => other.includes(value));
}

/** A value inside the extent. */
export function pointIn(extent: Extent, spec: FactSpec): FactValue {
  if (!isSpan(extent)) return spec.type === 'choices' ? [String(extent[0])] : (extent[0] as FactValue);
  return fromUnits(extent.from ?? (extent.below === null ? 0n : extent.below - 1n), spec);
}

export function coordinateOf(extent: Extent, spec: FactSpec): MatrixCoordinate {
  if (!isSpan(extent)) return extent as readonly (string | boolean)[];
  return {
    ...(extent.from === null ? {} : { from: fromUnits(extent.from, spec) }),
    ...(extent.below === null ? {} : { below: fromUnits(extent.below, spec) }),
  };
}

export function isSpan(extent: Extent): extent is Span {
  return !Array.isArray(extent);
}

function highest(one: bigint | null, other: bigint | null): bigint | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function lowest(one: bigint | null, other: bigint | null): bigint | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
