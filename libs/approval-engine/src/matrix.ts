import type { MoneyJson } from '@countersign/kernel';
import type { Comparison, Condition } from './condition.ts';
import type { FactCatalogue, Text } from './facts.ts';
import { eachSuffices, severalIn } from './matrix/several.ts';
import { countingOf } from './matrix/window.ts';
import { present } from './present.ts';
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

/** An axis: the values of an `enum`, `choices` or `boolean` fact, or bands of a `ratio`, `integer` or `money` fact. */
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
  /** What the other deals were put up for; left out, anything. */
  readonly purposes?: readonly string[];
  /** Whose deals: of the legal entity (left out), or of all its group. */
  readonly by?: 'customer' | 'group';
  readonly sum?: readonly string[];
  readonly least?: readonly string[];
  readonly most?: readonly string[];
}

const expanded = new WeakMap<Matrix, Map<string, LadderStep>>();

/**
 * The matrix as a ladder: a level suffices where one of its cells covers the deal. What no cell covers goes to the
 * highest level; `checkMatrix` names it before anybody publishes it.
 * @param facts of the policy that the matrix belongs to
 */
export function expandMatrix(matrix: Matrix, key: string, climb: 'climb' | 'final', facts: FactCatalogue): LadderStep {
  const known = expanded.get(matrix) ?? new Map<string, LadderStep>();
  expanded.set(matrix, known);
  const name = `${climb} ${key}`;
  const ladder = known.get(name) ?? ladderOf(matrix, key, climb, facts);
  known.set(name, ladder);
  return ladder;
}

function ladderOf(matrix: Matrix, key: string, climb: 'climb' | 'final', facts: FactCatalogue): LadderStep {
  const { levels, cells, window } = matrix;
  const several = severalIn(matrix, facts);
  const rungs = levels.map((level, index) => {
    if (index === levels.length - 1) return level;
    const keys = levels.slice(several.length > 0 ? 0 : index, index + 1).map((each) => each.key);
    const own = cells.filter(({ requires }) => keys.includes(requires));
    const sufficientWhen =
      several.length > 0
        ? eachSuffices(several, own, window)
        : joined(
            'any',
            own.map((cell) => conditionOf(cell, window)),
          );
    return { ...level, sufficientWhen };
  });
  return { kind: 'ladder', key, climb, rungs };
}

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
