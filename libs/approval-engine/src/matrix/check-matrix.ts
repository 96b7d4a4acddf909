import type { FactCatalogue, Facts, FactSpec } from '../facts.ts';
import type { Matrix, MatrixCell } from '../matrix.ts';
import { intersection, merged, without, type Box } from './box.ts';
import {
  coordinateOf,
  extentOf,
  fromUnits,
  isSame,
  isSpan,
  pointIn,
  wholeOf,
  type Extent,
  type Span,
} from './extent.ts';

/** A region of the table in the words of a cell, with a deal that lies in it. */
export interface Region {
  readonly where: MatrixCell['where'];
  readonly deal: Facts;
}

export type MatrixFault =
  /** No cell covers it. */
  | ({ readonly code: 'matrix_gap' } & Region)
  /** Two cells cover it, by index. */
  | ({ readonly code: 'matrix_overlap'; readonly cells: readonly [number, number] } & Region)
  /** `deal` is worse in `fact` than `better`, equal otherwise, and needs less authority; cells by index. */
  | {
      readonly code: 'matrix_not_monotone';
      readonly fact: string;
      readonly cells: readonly [number, number];
      readonly deal: Facts;
      readonly better: Facts;
    };

interface Axis {
  readonly fact: string;
  readonly spec: FactSpec;
  readonly whole: Extent;
  readonly worse: 'lower' | 'higher' | undefined;
}

/** Every region that no cell or more than one covers, and every pair of cells where a worse deal needs less; exact. */
export function checkMatrix(matrix: Matrix, facts: FactCatalogue): readonly MatrixFault[] {
  const axes = axesOf(matrix, facts);
  const boxes = matrix.cells.map((cell) => axes.map(({ fact, whole }) => extentOf(cell.where[fact], whole)));
  return [...gaps(axes, boxes), ...overlaps(axes, boxes), ...reversals(matrix, axes, boxes)];
}

function axesOf({ dimensions }: Matrix, facts: FactCatalogue): Axis[] {
  return dimensions.flatMap(({ fact, worse }) => {
    const spec = facts[fact];
    const whole = spec && wholeOf(spec);
    return spec && whole ? [{ fact, spec, whole, worse }] : [];
  });
}

function gaps(axes: readonly Axis[], boxes: readonly Box[]): MatrixFault[] {
  let left: Box[] = [axes.map(({ whole }) => whole)];
  for (const box of boxes) left = left.flatMap((piece) => without(piece, box));
  return merged(left).map((box) => ({ code: 'matrix_gap', ...regionOf(axes, box) }));
}

function overlaps(axes: readonly Axis[], boxes: readonly Box[]): MatrixFault[] {
  return pairsOf(boxes).flatMap(([one, other]) => {
    const shared = intersection(boxes[one] ?? [], boxes[other] ?? []);
    return shared ? [{ code: 'matrix_overlap', cells: [one, other], ...regionOf(axes, shared) }] : [];
  });
}

function pairsOf(list: readonly unknown[]): [number, number][] {
  return list.flatMap((_, one) => list.slice(one + 1).map((__, offset): [number, number] => [one, one + 1 + offset]));
}

function regionOf(axes: readonly Axis[], box: Box): Region {
  const extents = axes.map((axis, index) => ({ ...axis, extent: box[index] ?? [] }));
  const restricted = extents.filter(({ extent, whole }) => !isSame(extent, whole));
  return {
    where: Object.fromEntries(restricted.map(({ fact, extent, spec }) => [fact, coordinateOf(extent, spec)])),
    deal: Object.fromEntries(extents.map(({ fact, extent, spec }) => [fact, pointIn(extent, spec)])),
  };
}

function reversals({ levels, cells }: Matrix, axes: readonly Axis[], boxes: readonly Box[]): MatrixFault[] {
  const rank = cells.map(({ requires }) => levels.findIndex(({ key }) => key === requires));
  return pairsOf(cells).flatMap(([one, other]) => {
    const [strict, lenient] = (rank[one] ?? 0) > (rank[other] ?? 0) ? [one, other] : [other, one];
    if (rank[strict] === rank[lenient]) return [];
    return axes.flatMap((axis, index) => reversal(axis, index, axes, boxes, [strict, lenient]));
  });
}

function reversal(
  axis: Axis,
  index: number,
  axes: readonly Axis[],
  boxes: readonly Box[],
  [strict, lenient]: readonly [number, number],
): MatrixFault[] {
  const [above, below] = [boxes[strict] ?? [], boxes[lenient] ?? []];
  const shared = intersection(above.with(index, axis.whole), below.with(index, axis.whole));
  const points = axis.worse && shared && worsePoint(above[index] ?? [], below[index] ?? [], axis.worse);
  if (!points) return [];
  const { deal } = regionOf(axes, shared);
  const at = (units: bigint): Facts => ({ ...deal, [axis.fact]: fromUnits(units, axis.spec) });
  return [
    {
      code: 'matrix_not_monotone',
      fact: axis.fact,
      cells: [strict, lenient],
      deal: at(points.worse),
      better: at(points.better),
    },
  ];
}

/** A point of the lenient cell that is worse than one of the strict cell; null where there is none. */
function worsePoint(
  strict: Extent,
  lenient: Extent,
  worse: 'lower' | 'higher',
): { worse: bigint; better: bigint } | null {
  if (!isSpan(strict) || !isSpan(lenient)) return null;
  const mirrored = worse === 'higher';
  const [high, low] = mirrored ? [mirror(strict), mirror(lenient)] : [strict, lenient];
  const better = high.below === null ? max(high.from, low.from) + 1n : high.below - 1n;
  const least = low.from ?? min(low.below === null ? better : low.below, better) - 1n;
  if (least >= better) return null;
  return mirrored ? { worse: -least, better: -better } : { worse: least, better };
}

function mirror({ from, below }: Span): Span {
  return { from: below === null ? null : 1n - below, below: from === null ? null : 1n - from };
}

const max = (one: bigint | null, other: bigint | null): bigint =>
  (one ?? 0n) > (other ?? 0n) ? (one ?? 0n) : (other ?? 0n);
const min = (one: bigint, other: bigint): bigint => (one < other ? one : other);
