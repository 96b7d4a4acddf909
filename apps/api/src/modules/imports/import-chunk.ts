import { Injectable } from '@nestjs/common';
import type { ChunkCounts, Import } from './import.entity.js';
import { ImportRows, type StoredRow, type Verdict } from './import-rows.repository.js';
import type { ImportTarget, RowOutcome, RowProblem } from './import-target.js';
import { ImportTargets } from './import-targets.js';
import { readRow, type ReadRow } from './mapping.js';

const ROWS_AT_ONCE = 500;

/** The next rows of an import, as many as its target takes at once: read, written, and marked with what became of them. */
@Injectable()
export class ImportChunk {
  constructor(
    private readonly rows: ImportRows,
    private readonly targets: ImportTargets,
  ) {}

  permissionFor({ target }: Import): string {
    return this.targets.get(target).permission;
  }

  /** @returns what became of them, or null when none was left. */
  async write(file: Import): Promise<ChunkCounts | null> {
    const target = this.targets.get(file.target);
    const stored = await this.rows.left(file.id, target.rowsAtOnce ?? ROWS_AT_ONCE);
    if (stored.length === 0) return null;
    const read = stored.map(({ cells }) => readRow(cells, file.columns, target));
    const verdicts = stored.map((row, i) => refusal(row, (read[i] as ReadRow).problems));
    await this.writeGood(file, target, read, verdicts);
    await this.rows.judge(file.id, verdicts);
    const count = (outcome: string): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
    return { created: count('created'), skipped: count('skipped'), refused: count('refused') };
  }

  private async writeGood(
    file: Import,
    target: ImportTarget,
    read: readonly ReadRow[],
    verdicts: Verdict[],
  ): Promise<void> {
    const good = read.flatMap(({ problems }, i) => (problems.length === 0 ? [i] : []));
    const outcomes =
      good.length > 0
        ? await target.write(
            good.map((i) => (read[i] as ReadRow).values),
            file.id,
          )
        : [];
    good.forEach((at, i) => (verdicts[at] = verdict((verdicts[at] as Verdict).row, outcomes[i] as RowOutcome)));
  }
}

function refusal({ row }: StoredRow, problems: readonly RowProblem[]): Verdict {
  return { row, outcome: 'refused', problems, recordId: null, recordNumber: null };
}

function verdict(row: number, outcome: RowOutcome): Verdict {
  if (outcome.outcome === 'created')
    return { row, outcome: 'created', problems: [], recordId: outcome.id, recordNumber: outcome.number };
  return { row, outcome: outcome.outcome, problems: [outcome.problem], recordId: null, recordNumber: null };
}
