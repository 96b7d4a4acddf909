import { Injectable } from '@nestjs/common';
import { counted, type FindingCounts } from './finding.js';
import type { Effect, Import, PreviewRow } from './import.entity.js';
import { ImportRows } from './import-rows.repository.js';
import type { ImportTarget } from './import-target.js';
import { Judging, type Judged } from './judging.js';

const FIRST_ROWS = 10;
const FIRST_PROBLEMS = 20;

type Looked = Pick<Import, 'preview' | 'problemCount' | 'foreseen' | 'findings'>;

/**
 * Reads every row under the present mapping, and keeps the first ones and the first ones with problems; what each has met
 * is kept with it. What was decided on single rows is forgotten: they say something else now.
 */
@Injectable()
export class Preview {
  constructor(
    private readonly judging: Judging,
    private readonly rows: ImportRows,
  ) {}

  async of(file: Import, target: ImportTarget): Promise<Looked> {
    const first: PreviewRow[] = [];
    const faulty: PreviewRow[] = [];
    let problemCount = 0;
    const foreseen: Record<Effect, number> = { created: 0, changed: 0, unchanged: 0 };
    let findings: FindingCounts = {};
    await this.rows.forgetFindings(file.id);
    for await (const batch of this.judging.of(file.id, file.columns, target)) {
      await this.rows.keepFindings(file.id, batch);
      for (const judged of batch) {
        const isFaulty = judged.problems.length > 0;
        if (isFaulty) problemCount++;
        else if (judged.judgement) foreseen[judged.judgement.effect]++;
        if (judged.finding) findings = counted(findings, judged.finding);
        if (first.length < FIRST_ROWS) first.push(shown(judged));
        else if (isFaulty && faulty.length < FIRST_PROBLEMS) faulty.push(shown(judged));
      }
    }
    return { preview: [...first, ...faulty], problemCount, foreseen: target.judge ? foreseen : null, findings };
  }
}

function shown({ row, values, problems, judgement }: Judged): PreviewRow {
  return { row, values, problems, ...(judgement && problems.length === 0 ? { effect: judgement.effect } : {}) };
}
