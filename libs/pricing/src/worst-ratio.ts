import type { Ratio } from '@countersign/kernel';

/**
 * The lowest of the total's ratio and each material line's, with what caused it. Where a line has no list price the
 * ratio is unknown and those lines are named: an approval must not be routed on a guess.
 */
export type WorstRatio =
  | { readonly ratio: Ratio; readonly cause: 'total' }
  | { readonly ratio: Ratio; readonly cause: 'line'; readonly line: string }
  | { readonly ratio: null; readonly cause: 'no_list_price'; readonly lines: readonly string[] }
  | { readonly ratio: null; readonly cause: 'no_lines' };

interface RatedLine {
  readonly key: string;
  readonly ratio: Ratio | null;
  readonly material: boolean | null;
}

export function worstRatio(lines: readonly RatedLine[], total: Ratio | null): WorstRatio {
  if (lines.length === 0) return { ratio: null, cause: 'no_lines' };
  const unpriced = lines.filter((line) => line.ratio === null).map((line) => line.key);
  if (unpriced.length > 0 || total === null) return { ratio: null, cause: 'no_list_price', lines: unpriced };
  return lines.reduce<WorstRatio & { ratio: Ratio }>(worse, { ratio: total, cause: 'total' });
}

function worse(found: WorstRatio & { ratio: Ratio }, line: RatedLine): WorstRatio & { ratio: Ratio } {
  if (!line.material || line.ratio === null || line.ratio >= found.ratio) return found;
  return { ratio: line.ratio, cause: 'line', line: line.key };
}
