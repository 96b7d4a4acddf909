import type { MoneyJson } from '@countersign/kernel';
import type { FactCatalogue, Text } from './facts.ts';
import { conditionOf, joined } from './matrix/cell.ts';
import { eachSuffices, severalIn } from './matrix/several.ts';
import type { LadderStep, Seating } from './policy.ts';

/** Who may decide down to which price, as a table: every combination of its dimensions names one level of authority. */
export interface Matrix {
  readonly title: Text;
  readonly dimensions: readonly MatrixDimension[];
  /** Lowest authority first. The lowest may have no approvers: there the submitter needs nobody. */
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

export { conditionOf, isBand } from './matrix/cell.ts';

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
