import { Injectable } from '@nestjs/common';
import type { Import, PreviewRow } from './import.entity.js';
import { ImportRows } from './import-rows.repository.js';
import type { ImportTarget } from './import-target.js';
import { readRow } from './mapping.js';

const FIRST_ROWS = 10;
const FIRST_PROBLEMS = 20;

/** Reads every row under the present mapping, and keeps the first ones and the first ones with problems. */
@Injectable()
export class Preview {
  constructor(private readonly rows: ImportRows) {}

  async of(file: Import, target: ImportTarget): Promise<{ preview: PreviewRow[]; problemCount: number }> {
    const first: PreviewRow[] = [];
    const faulty: PreviewRow[] = [];
    let problemCount = 0;
    for await (const batch of this.rows.all(file.id)) {
      for (const { row, cells } of batch) {
        const { values, problems } = readRow(cells, file.columns, target);
        if (problems.length > 0) problemCount++;
        if (first.length < FIRST_ROWS) first.push({ row, values, problems });
        else if (problems.length > 0 && faulty.length < FIRST_PROBLEMS) faulty.push({ row, values, problems });
      }
    }
    return { preview: [...first, ...faulty], problemCount };
  }
}
