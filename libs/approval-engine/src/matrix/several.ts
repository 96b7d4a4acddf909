import type { Condition } from '../condition.ts';
import type { FactCatalogue } from '../facts.ts';
import type { Matrix, MatrixCell, MatrixWindow } from '../matrix.ts';
import { conditionOf, joined } from './cell.ts';

/** An axis on which one deal has several places at once, such as the families of its lines. */
export interface Several {
  readonly fact: string;
  readonly values: readonly string[];
}

export function severalIn({ dimensions }: Matrix, facts: FactCatalogue): Several[] {
  return dimensions.flatMap(({ fact }) => {
    const spec = facts[fact];
    return spec?.type === 'choices' ? [{ fact, values: spec.values }] : [];
  });
}

/**
 * A level suffices only where it does so for every place the deal has, so that the strictest of them decides: each
 * combination of places is either not in the deal, or covered by a cell of the level or of one below.
 * @param cells of the level and of all below
 */
export function eachSuffices(
  several: readonly Several[],
  cells: readonly MatrixCell[],
  window: MatrixWindow | undefined,
): Condition {
  const parts = combinations(several.map((axis) => alikeOn(axis, cells))).flatMap((places) => {
    const covering = cells.filter(({ where }) => places.every(({ fact, values }) => covers(where[fact], values[0])));
    const rests = covering.map((cell) => conditionOf(without(cell, several), window));
    if (rests.some(isAlways)) return [];
    return [joined('any', [...places.map(lacking), ...rests])];
  });
  return joined('all', parts);
}

/** Values between which no cell tells a difference are asked about together. */
function alikeOn({ fact, values }: Several, cells: readonly MatrixCell[]): Several[] {
  const alike = new Map<string, string[]>();
  for (const value of values) {
    const seen = cells.map(({ where }) => (covers(where[fact], value) ? '1' : '0')).join('');
    alike.set(seen, [...(alike.get(seen) ?? []), value]);
  }
  return [...alike.values()].map((each) => ({ fact, values: each }));
}

function covers(coordinate: MatrixCell['where'][string] | undefined, value: string | undefined): boolean {
  return coordinate === undefined || (coordinate as readonly unknown[]).includes(value);
}

function lacking({ fact, values }: Several): Condition {
  return joined(
    'all',
    values.map((value) => ({ field: fact, op: 'lacks' as const, value })),
  );
}

function without({ where, requires }: MatrixCell, several: readonly Several[]): MatrixCell {
  const rest = Object.entries(where).filter(([field]) => several.every(({ fact }) => fact !== field));
  return { where: Object.fromEntries(rest), requires };
}

function isAlways(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

function combinations(axes: readonly (readonly Several[])[]): Several[][] {
  return axes.reduce<Several[][]>(
    (before, axis) => before.flatMap((places) => axis.map((place) => [...places, place])),
    [[]],
  );
}
