import { Injectable } from '@nestjs/common';
import type { Finding } from './finding.js';
import type { FileColumn } from './import.entity.js';
import { ImportRows } from './import-rows.repository.js';
import type { ImportTarget, Meeting, RowJudgement, RowProblem, RowValues } from './import-target.js';
import { readRow } from './mapping.js';
import { asWritten } from './own-fields.js';

/** A row as its file says it, with what is wrong with it and, where its target looks at all rows together, what it would do. */
export interface Judged {
  readonly row: number;
  readonly values: RowValues;
  readonly problems: readonly RowProblem[];
  readonly judgement?: RowJudgement;
  /** What it has met among what is there. */
  readonly finding?: Finding;
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
      else yield target.meet ? met(read, await target.meet(good(read).map(({ values }) => asWritten(values)))) : read;
    }
    if (target.judge) yield together(all, await target.judge(good(all).map(({ values }) => asWritten(values))));
  }
}

const good = (rows: readonly Judged[]): Judged[] => rows.filter(({ problems }) => problems.length === 0);

function met(rows: readonly Judged[], meetings: readonly Meeting[]): Judged[] {
  const next = meetings.values();
  return rows.map((row) => {
    const meeting = row.problems.length > 0 ? null : (next.next().value as Meeting);
    if (meeting === null) return row;
    return 'kind' in meeting ? { ...row, finding: meeting } : { ...row, problems: [meeting] };
  });
}

function together(rows: readonly Judged[], judgements: readonly RowJudgement[]): Judged[] {
  const next = judgements.values();
  return rows.map((row) => {
    if (row.problems.length > 0) return row;
    const judgement = next.next().value as RowJudgement;
    return { ...row, problems: judgement.problems, judgement };
  });
}
