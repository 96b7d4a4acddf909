import { Injectable } from '@nestjs/common';
import { Arrangement } from './arrangement.js';
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
    private readonly arrangement: Arrangement,
  ) {}

  permissionFor({ target }: Import): string {
    return this.targets.get(target).permission;
  }

  /** Where rows depend on each other, the first step looks at all of them and writes none. */
  async write(file: Import): Promise<ChunkCounts | null> {
    const target = this.targets.get(file.target);
    return target.judge && file.status === 'queued' ? this.arrangement.of(file, target) : this.next(file, target);
  }

  /** What follows from all of it together. */
  async settle(file: Import): Promise<void> {
    await this.targets.get(file.target).settle?.(file.id);
  }

  /** @returns what became of them, or null when none was left. */
  private async next(file: Import, target: ImportTarget): Promise<ChunkCounts | null> {
    const stored = await this.rows.left(file.id, target.rowsAtOnce ?? ROWS_AT_ONCE);
    if (stored.length === 0) return null;
    const read = stored.map(({ cells }) => readRow(cells, file.columns, target));
    const verdicts = stored.map((row, i) => refusal(row, (read[i] as ReadRow).problems));
    await this.writeGood(file, target, read, verdicts);
    await this.rows.judge(file.id, verdicts);
    const count = (outcome: string): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
    return {
      created: count('created'),
      changed: count('changed'),
      skipped: count('skipped'),
      refused: count('refused'),
    };
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
  if ('problem' in outcome)
    return { row, outcome: outcome.outcome, problems: [outcome.problem], recordId: null, recordNumber: null };
  return { row, outcome: outcome.outcome, problems: [], recordId: outcome.id, recordNumber: outcome.number };
}
