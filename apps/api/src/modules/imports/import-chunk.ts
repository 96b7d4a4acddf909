import { Injectable } from '@nestjs/common';
import { Arrangement } from './arrangement.js';
import { decisionOn, type RowOrder } from './finding.js';
import type { ChunkCounts, Import } from './import.entity.js';
import { ImportRows, type StoredRow, type Verdict } from './import-rows.repository.js';
import type { ImportTarget, RowOutcome, RowProblem } from './import-target.js';
import { ImportTargets } from './import-targets.js';
import { readRow, type ReadRow } from './mapping.js';
import { asWritten } from './own-fields.js';

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
    const target = await this.targets.full(file.target);
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
    const orders = stored.map((row) => orderOf(row, file));
    await this.writeGood(file, target, { read, orders, verdicts });
    await this.rows.judge(file.id, verdicts);
    const count = (outcome: string): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
    return {
      created: count('created'),
      changed: count('changed'),
      linked: count('linked'),
      skipped: count('skipped'),
      refused: count('refused'),
    };
  }

  private async writeGood(file: Import, target: ImportTarget, { read, orders, verdicts }: Chunk): Promise<void> {
    const good = read.flatMap(({ problems }, i) => (problems.length === 0 ? [i] : []));
    const outcomes =
      good.length > 0
        ? await target.write(
            good.map((i) => asWritten((read[i] as ReadRow).values)),
            file.id,
            good.map((i) => orders[i] as RowOrder | null),
          )
        : [];
    good.forEach((at, i) => (verdicts[at] = verdict((verdicts[at] as Verdict).row, outcomes[i] as RowOutcome)));
  }
}

interface Chunk {
  readonly read: readonly ReadRow[];
  readonly orders: readonly (RowOrder | null)[];
  readonly verdicts: Verdict[];
}

function orderOf({ finding, decision }: StoredRow, { decisions }: Import): RowOrder | null {
  return finding ? { finding, decision: decisionOn(finding, decision ?? null, decisions) } : null;
}

function refusal({ row }: StoredRow, problems: readonly RowProblem[]): Verdict {
  return { row, outcome: 'refused', problems, recordId: null, recordNumber: null, kept: null };
}

function verdict(row: number, outcome: RowOutcome): Verdict {
  if ('problem' in outcome)
    return {
      row,
      outcome: outcome.outcome,
      problems: [outcome.problem],
      recordId: null,
      recordNumber: null,
      kept: null,
    };
  const { id: recordId, number: recordNumber } = outcome;
  const kept = outcome.outcome === 'changed' ? (outcome.kept ?? null) : null;
  return { row, outcome: outcome.outcome, problems: [], recordId, recordNumber, kept };
}
