import { Injectable } from '@nestjs/common';
import type { FileColumn } from './import.entity.js';
import { ImportRows } from './import-rows.repository.js';
import type { ImportTarget, RowJudgement, RowProblem, RowValues } from './import-target.js';
import { readRow } from './mapping.js';

/** A row as its file says it, with what is wrong with it and, where its target looks at all rows together, what it would do. */
export interface Judged {
  readonly row: number;
  readonly values: RowValues;
  readonly problems: readonly RowProblem[];
  readonly judgement?: RowJudgement;
}

/** Reads the rows of a file under a mapping. */
@Injectable()
export class Judging {
  constructor(private readonly rows: ImportRows) {}

  /** Batch by batch; a target that looks at all rows together gets all of them as one. */
  async *of(importId: string, columns: readonly FileColumn[], target: ImportTarget): AsyncGenerator<Judged[]> {
    const all: Judged[] = [];
    for await (const batch of this.rows.all(importId)) {
      const read = batch.map(({ row, cells }) => ({ row, ...readRow(cells, columns, target) }));
      if (target.judge) all.push(...read);
      else yield read;
    }
    if (target.judge) yield together(all, await target.judge(good(all).map(({ values }) => values)));
  }
}

const good = (rows: readonly Judged[]): Judged[] => rows.filter(({ problems }) => problems.length === 0);

function together(rows: readonly Judged[], judgements: readonly RowJudgement[]): Judged[] {
  const next = judgements.values();
  return rows.map((row) => {
    if (row.problems.length > 0) return row;
    const judgement = next.next().value as RowJudgement;
    return { ...row, problems: judgement.problems, judgement };
  });
}
