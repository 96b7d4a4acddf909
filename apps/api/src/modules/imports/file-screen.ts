import { findForbidden, masked } from '@countersign/kernel/forbidden';
import type { FoundNumber } from '../../platform/forbidden/numbers-in.js';

/** A refusal names no more than anybody would look for in a file. */
const MOST_NAMED = 20;

/**
 * Takes the numbers that must not be recorded out of the cells of a file before any of them is kept, and remembers what a
 * person has to say something about. The first row names the columns.
 */
export class FileScreen {
  readonly doubtful: FoundNumber[] = [];
  private header: readonly string[] | undefined;

  constructor(private readonly today: string) {}

  /** The cells with the mask of each number in its place. */
  clean(row: number, cells: readonly string[]): string[] {
    const clean = cells.map((cell, column) => this.cell(cell, row, column));
    this.header ??= clean;
    return clean;
  }

  private cell(cell: string, row: number, column: number): string {
    const found = findForbidden(cell, this.today);
    if (found.length === 0) return cell;
    const pointer = `/rows/${row}/${(this.header?.[column] ?? String(column + 1)).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    for (const { kind, certainty, masked: mask, number } of found)
      if (certainty === 'ask' && this.doubtful.length < MOST_NAMED)
        this.doubtful.push({ kind, certainty, masked: mask, number, pointer });
    return masked(
      cell,
      found.filter(({ certainty }) => certainty === 'block'),
    );
  }
}
