import type { MoneyJson } from '@countersign/kernel';
import type { Condition } from './condition.ts';
import type { Text } from './facts.ts';
import type { LadderStep, Seating } from './policy.ts';

/** Who may decide down to which price, as a table: every combination of its dimensions names one level of authority. */
export interface Matrix {
  readonly title: Text;
  readonly dimensions: readonly MatrixDimension[];
  /** Lowest authority first. */
  readonly levels: readonly Seating[];
  readonly cells: readonly MatrixCell[];
  /** What is counted together with a deal before the table is read, so that splitting it gains nothing. */
  readonly window?: MatrixWindow;
}

/** An axis: the values of an `enum` or `boolean` fact, or bands of a `ratio`, `integer` or `money` fact. */
export interface MatrixDimension {
  readonly fact: string;
  /** Which way a band gets worse; a worse deal must never need less authority. */
  readonly worse?: 'lower' | 'higher';
}

export interface MatrixCell {
  /** Coordinates by fact; a dimension left out is covered whole. */
  readonly where: Readonly<Record<string, MatrixCoordinate>>;
  /** Key of the level that suffices here. */
  readonly requires: string;
}

/** A list of values, or a band: `from` is inside, `below` is not, and each may be open. */
export type MatrixCoordinate = readonly (string | boolean)[] | MatrixBand;

export interface MatrixBand {
  readonly from?: number | MoneyJson;
  readonly below?: number | MoneyJson;
}

/** The customer's other deals within `days`: sums are added up, of the others the least or the most counts. */
export interface MatrixWindow {
  readonly days: number;
  readonly sum?: readonly string[];
  readonly least?: readonly string[];
  readonly most?: readonly string[];
}

const expanded = new WeakMap<Matrix, Map<string, LadderStep>>();

/**
 * The matrix as a ladder: a level suffices where one of its cells covers the deal. What no cell covers goes to the
 * highest level; `checkMatrix` names it before anybody publishes it.
 */
export function expandMatrix(matrix: Matrix, key: string, climb: 'climb' | 'final'): LadderStep {
  const known = expanded.get(matrix) ?? new Map<string, LadderStep>();
  expanded.set(matrix, known);
  const name = `${climb} ${key}`;
  const ladder = known.get(name) ?? ladderOf(matrix, key, climb);
  known.set(name, ladder);
  return ladder;
}

function ladderOf({ levels, cells }: Matrix, key: string, climb: 'climb' | 'final'): LadderStep {
  const rungs = levels.map((level, index) => {
    if (index === levels.length - 1) return level;
    const own = cells.filter(({ requires }) => requires === level.key).map(conditionOf);
    return { ...level, sufficientWhen: joined('any', own) };
  });
  return { kind: 'ladder', key, climb, rungs };
}

/** Whether a deal lies in a cell, as a condition that explains itself like any other. */
export function conditionOf({ where }: MatrixCell): Condition {
  const parts = Object.entries(where).flatMap(([field, coordinate]) => within(field, coordinate));
  return joined('all', parts);
}

function joined(how: 'all' | 'any', parts: readonly Condition[]): Condition {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return how === 'all' ? { all: parts } : { any: parts };
}

function within(field: string, coordinate: MatrixCoordinate): Condition[] {
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
