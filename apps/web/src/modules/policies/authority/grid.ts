import type { Money } from '@/lib/format';
import type { Band, Coordinate, Facts, FactSpec, Matrix, MatrixCell } from '../policy';

/** One stretch of an axis: a value, or a band that has no cell border inside of it. */
export type Stretch = { readonly value: string | boolean } | Band;

export interface Axis {
  readonly fact: string;
  readonly spec: FactSpec;
  readonly stretches: readonly Stretch[];
}

/** One combination of stretches with the levels that claim it: one is right, none is a gap, two is a contradiction. */
export interface Row {
  readonly at: readonly Stretch[];
  readonly levels: readonly string[];
}

export interface Grid {
  readonly axes: readonly Axis[];
  readonly rows: readonly Row[];
}

type Point = number | Money;

/** The table as rows of the smallest combinations that its cells tell apart. */
export function gridOf(matrix: Matrix, facts: Facts): Grid {
  const axes = matrix.dimensions.flatMap(({ fact }): Axis[] => {
    const spec = facts[fact];
    return spec ? [{ fact, spec, stretches: stretchesOf(matrix, fact, spec) }] : [];
  });
  const rows = axes.reduce<Stretch[][]>(
    (all, axis) => all.flatMap((at) => axis.stretches.map((each) => [...at, each])),
    [[]],
  );
  return { axes, rows: rows.map((at) => ({ at, levels: levelsAt(matrix, axes, at) })) };
}

function stretchesOf(matrix: Matrix, fact: string, spec: FactSpec): Stretch[] {
  if (spec.type === 'boolean') return [{ value: true }, { value: false }];
  if (spec.type === 'enum' || spec.type === 'choices') return (spec.values ?? []).map((value) => ({ value }));
  const borders = bordersOf(matrix, fact);
  return [undefined, ...borders].map((from, index) => ({
    ...(from === undefined ? {} : { from }),
    ...(borders[index] === undefined ? {} : { below: borders[index] }),
  }));
}

/** Where the bands of an axis begin and end, the lowest first. */
export function bordersOf(matrix: Matrix, fact: string): Point[] {
  const points = matrix.cells.flatMap(({ where }) => {
    const band = where[fact];
    return band && isBand(band) ? [band.from, band.below].filter((point) => point !== undefined) : [];
  });
  const byUnits = new Map(points.map((point) => [unitsOf(point), point]));
  return [...byUnits].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, point]) => point);
}

function levelsAt(matrix: Matrix, axes: readonly Axis[], at: readonly Stretch[]): string[] {
  const claims = matrix.cells.filter(({ where }) => axes.every(({ fact }, index) => covers(where[fact], at[index]!)));
  return [...new Set(claims.map(({ requires }) => requires))];
}

function covers(coordinate: Coordinate | undefined, stretch: Stretch): boolean {
  if (coordinate === undefined) return true;
  if (!isBand(coordinate)) return 'value' in stretch && coordinate.includes(stretch.value);
  if ('value' in stretch) return false;
  const { from, below } = coordinate;
  const startsInside = from === undefined || (stretch.from !== undefined && unitsOf(stretch.from) >= unitsOf(from));
  const endsInside = below === undefined || (stretch.below !== undefined && unitsOf(stretch.below) <= unitsOf(below));
  return startsInside && endsInside;
}

/** The table with a level that claims one row more, or less. Every row then has cells of its own. */
export function claimed(matrix: Matrix, facts: Facts, row: number, level: string, isOn: boolean): Matrix {
  const grid = gridOf(matrix, facts);
  const rows = grid.rows.map((each, index) => {
    if (index !== row) return each;
    const others = each.levels.filter((key) => key !== level);
    return { ...each, levels: isOn ? [...others, level] : others };
  });
  return { ...matrix, cells: cellsOf({ ...grid, rows }) };
}

function cellsOf({ axes, rows }: Grid): MatrixCell[] {
  return rows.flatMap(({ at, levels }) => levels.map((requires) => ({ where: whereOf(axes, at), requires })));
}

function whereOf(axes: readonly Axis[], at: readonly Stretch[]): MatrixCell['where'] {
  const parts = axes.flatMap(({ fact }, index): [string, Coordinate][] => {
    const stretch = at[index]!;
    if ('value' in stretch) return [[fact, [stretch.value]]];
    return stretch.from === undefined && stretch.below === undefined ? [] : [[fact, stretch]];
  });
  return Object.fromEntries(parts);
}

/** Splits the band of an axis that holds the point; both halves are claimed as the whole was. */
export function withBorder(matrix: Matrix, facts: Facts, fact: string, point: Point): Matrix {
  const grid = gridOf(matrix, facts);
  const axis = grid.axes.findIndex((each) => each.fact === fact);
  const rows = grid.rows.flatMap((row) => {
    const stretch = row.at[axis];
    if (!stretch || !holds(stretch, point)) return [row];
    return [
      { ...row, at: row.at.with(axis, { ...stretch, below: point }) },
      { ...row, at: row.at.with(axis, { ...stretch, from: point }) },
    ];
  });
  return { ...matrix, cells: cellsOf({ ...grid, rows }) };
}

function holds(stretch: Stretch, point: Point): boolean {
  if ('value' in stretch) return false;
  const isAfter = stretch.from === undefined || unitsOf(point) > unitsOf(stretch.from);
  return isAfter && (stretch.below === undefined || unitsOf(point) < unitsOf(stretch.below));
}

/** Takes a border away: what lay above it now reaches down to the next one. */
export function withoutBorder(matrix: Matrix, facts: Facts, fact: string, point: Point): Matrix {
  const grid = gridOf(matrix, facts);
  const axis = grid.axes.findIndex((each) => each.fact === fact);
  const isHere = (other: Point | undefined) => other !== undefined && unitsOf(other) === unitsOf(point);
  const bands = grid.axes[axis]?.stretches.map((stretch) => stretch as Band) ?? [];
  const lower = bands.find(({ below }) => isHere(below));
  const rows = grid.rows.flatMap((row) => {
    const band = row.at[axis] as Band;
    if (isHere(band.below)) return [];
    if (!isHere(band.from)) return [row];
    const { from: _, ...open } = band;
    return [{ ...row, at: row.at.with(axis, lower?.from === undefined ? open : { ...open, from: lower.from }) }];
  });
  return { ...matrix, cells: cellsOf({ ...grid, rows }) };
}

/** Moves a border; the same matrix where it would jump over another one. */
export function movedBorder(matrix: Matrix, fact: string, point: Point, to: Point): Matrix {
  const borders = bordersOf(matrix, fact).map(unitsOf);
  const at = borders.indexOf(unitsOf(point));
  const isBetween =
    (at === 0 || unitsOf(to) > borders[at - 1]!) && (at === borders.length - 1 || unitsOf(to) < borders[at + 1]!);
  if (at < 0 || !isBetween) return matrix;
  const moved = (other: Point | undefined) => (other !== undefined && unitsOf(other) === unitsOf(point) ? to : other);
  const cells = matrix.cells.map((cell) => {
    const band = cell.where[fact];
    if (!band || !isBand(band)) return cell;
    const [from, below] = [moved(band.from), moved(band.below)];
    const next = { ...(from === undefined ? {} : { from }), ...(below === undefined ? {} : { below }) };
    return { ...cell, where: { ...cell.where, [fact]: next } };
  });
  return { ...matrix, cells };
}

export function withoutDimension(matrix: Matrix, fact: string): Matrix {
  const cells = matrix.cells.map(({ where: { [fact]: _, ...where }, requires }) => ({ where, requires }));
  const isNew = (cell: MatrixCell, index: number) =>
    cells.findIndex((other) => JSON.stringify(other) === JSON.stringify(cell)) === index;
  const dimensions = matrix.dimensions.filter((dimension) => dimension.fact !== fact);
  return { ...matrix, dimensions, cells: cells.filter(isNew) };
}

export function withoutLevel(matrix: Matrix, level: string): Matrix {
  return {
    ...matrix,
    levels: matrix.levels.filter(({ key }) => key !== level),
    cells: matrix.cells.filter(({ requires }) => requires !== level),
  };
}

/** In basis points, units or cents, so that amounts compare exactly. */
function unitsOf(point: Point): bigint {
  if (typeof point === 'number') return BigInt(Math.round(point));
  const isMinus = point.amount.startsWith('-');
  const [whole = '0', cents = ''] = point.amount.replace('-', '').split('.');
  const units = BigInt(`${whole}${cents.padEnd(2, '0').slice(0, 2)}`);
  return isMinus ? -units : units;
}

function isBand(coordinate: Coordinate): coordinate is Band {
  return !Array.isArray(coordinate);
}
