import { Injectable } from '@nestjs/common';
import type { ChunkCounts, Import } from './import.entity.js';
import { ImportRows, type Verdict } from './import-rows.repository.js';
import type { ImportTarget, RowProblem } from './import-target.js';
import { Judging, type Judged } from './judging.js';

const UNCHANGED: RowProblem = { field: '', code: 'import.row.unchanged', params: {} };

/** Before the first row is written: which rows do nothing, and which are written before which. */
@Injectable()
export class Arrangement {
  constructor(
    private readonly rows: ImportRows,
    private readonly judging: Judging,
  ) {}

  async of(file: Import, target: ImportTarget): Promise<ChunkCounts> {
    const verdicts: Verdict[] = [];
    for await (const batch of this.judging.of(file.id, file.columns, target)) {
      verdicts.push(...batch.flatMap(settled));
      const turns = batch
        .filter((row) => !isSettled(row))
        .map(({ row, judgement }) => ({ row, turn: judgement!.turn }));
      await this.rows.arrange(file.id, turns);
    }
    await this.rows.judge(file.id, verdicts);
    const refused = verdicts.filter(({ outcome }) => outcome === 'refused').length;
    return { created: 0, changed: 0, linked: 0, skipped: verdicts.length - refused, refused };
  }
}

const isSettled = ({ problems, judgement }: Judged): boolean =>
  problems.length > 0 || judgement?.effect === 'unchanged';

function settled(judged: Judged): Verdict[] {
  if (!isSettled(judged)) return [];
  const { row, problems } = judged;
  const nothing = { row, recordId: null, recordNumber: null, kept: null };
  return [
    problems.length > 0
      ? { ...nothing, outcome: 'refused', problems }
      : { ...nothing, outcome: 'skipped', problems: [UNCHANGED] },
  ];
}
