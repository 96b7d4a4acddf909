import ExcelJS from 'exceljs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from './xlsx-download.js';

async function* some<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

describe('a workbook', () => {
  it('keeps what looks like a formula as text, numbers as numbers, and no more of a text than a cell holds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xlsx-spec-'));
    const path = join(folder, 'a.xlsx');
    const columns = [
      { header: '内容', value: (row: { what: string | number }) => row.what },
      { header: '空', value: () => null },
    ];
    await writeXlsx(
      path,
      columns,
      some([{ what: '=1+1' }, { what: 42 }, { what: '<&\u0001>' }, { what: '长'.repeat(40_000) }]),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const values = workbook.worksheets[0]!.getColumn(1).values.slice(1);
    await rm(folder, { recursive: true });

    expect(values.slice(0, 4)).toEqual(['内容', '=1+1', 42, '<&>']);
    expect(String(values[4])).toHaveLength(32_767);
  });
});
