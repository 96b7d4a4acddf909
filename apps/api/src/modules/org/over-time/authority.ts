import type { OrgDirectory } from '../directory.js';

/** How far below the top of its tree a position stands, 0 the top; null for one that stands alone and carries no authority. */
function depthOf({ positions }: OrgDirectory, code: string): number | null {
  const parents = new Map(positions.map((position) => [position.code, position.parentCode]));
  if (parents.get(code) === null && !positions.some(({ parentCode }) => parentCode === code)) return null;
  let depth = 0;
  for (let above = parents.get(code); above && depth <= positions.length; above = parents.get(above)) depth++;
  return parents.has(code) ? depth : null;
}

/** The highest rank a person has through any of her positions, 0 the highest; null for none. */
export function rankOf(org: OrgDirectory, positions: readonly string[]): number | null {
  const depths = positions.map((code) => depthOf(org, code)).filter((depth) => depth !== null);
  return depths.length === 0 ? null : Math.min(...depths);
}

/** Whether who has `rank` may stand where somebody with `place` stands: a place without rank is open to everybody. */
export const suffices = (rank: number | null, place: number | null): boolean =>
  place === null || (rank !== null && rank <= place);
