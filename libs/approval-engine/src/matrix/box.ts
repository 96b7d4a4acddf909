import { isSame, meet, minus, union, type Extent } from './extent.ts';

/** A block of combinations: one extent on every axis, in the order of the dimensions. */
export type Box = readonly Extent[];

export function intersection(one: Box, other: Box): Box | null {
  const shared = one.map((extent, axis) => meet(extent, other[axis] ?? []));
  return shared.some((extent) => extent === null || isEmpty(extent)) ? null : (shared as Extent[]);
}

/** The rest of a box without another, as boxes that do not overlap. */
export function without(box: Box, cut: Box): Box[] {
  if (!intersection(box, cut)) return [box];
  const pieces: Box[] = [];
  let core = box;
  for (const [axis, extent] of cut.entries()) {
    const whole = core[axis] ?? [];
    for (const piece of minus(whole, extent)) pieces.push(core.with(axis, piece));
    core = core.with(axis, meet(whole, extent) ?? []);
  }
  return pieces;
}

/** Fewer boxes that cover the same: neighbours that differ on one axis only become one. */
export function merged(boxes: readonly Box[]): readonly Box[] {
  for (const [index, box] of boxes.entries()) {
    for (const [offset, other] of boxes.slice(index + 1).entries()) {
      const both = joined(box, other);
      if (both)
        return merged([...boxes.slice(0, index), both, ...boxes.toSpliced(index + 1 + offset, 1).slice(index + 1)]);
    }
  }
  return boxes;
}

function joined(one: Box, other: Box): Box | null {
  const differing = one.flatMap((extent, axis) => (isSame(extent, other[axis] ?? []) ? [] : [axis]));
  const [axis] = differing;
  if (axis === undefined || differing.length > 1) return null;
  const both = union(one[axis] ?? [], other[axis] ?? []);
  return both && one.with(axis, both);
}

function isEmpty(extent: Extent): boolean {
  return Array.isArray(extent) && extent.length === 0;
}
