import { Injectable } from '@nestjs/common';
import type { CsvColumn } from '../../platform/csv/csv-download.js';
import type { Locale } from '../../platform/http/locale.js';
import { ImportRows, type JudgedRow } from './import-rows.repository.js';
import { ImportTargets } from './import-targets.js';
import { problemView } from './import.view.js';
import { FileIsCovered } from './imports.errors.js';
import { Imports, type ImportRow } from './imports.repository.js';

export interface ImportFile {
  readonly columns: CsvColumn<JudgedRow>[];
  readonly rows: AsyncIterable<JudgedRow>;
}

/** What became of an import, as files in the shape of the one that came: corrected, the failed one can be imported again. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly imports: Imports,
    private readonly rows: ImportRows,
    private readonly targets: ImportTargets,
  ) {}

  /** @throws FileIsCovered, RowIsMissing */
  async failed(id: string, locale: Locale): Promise<ImportFile> {
    const row = await this.openTo(id);
    const target = await this.targets.full(row.target);
    const why = ({ problems }: JudgedRow): string =>
      problems.map((problem) => problemView(problem, target, locale).detail).join(locale === 'en' ? '; ' : '；');
    const added = [
      { header: locale === 'en' ? 'Row' : '行号', value: ({ row: at }: JudgedRow) => at },
      { header: locale === 'en' ? 'Reason' : '原因', value: why },
    ];
    return { columns: [...cellsOf(row), ...added], rows: this.rows.judged(id, ['refused', 'skipped']) };
  }

  /** @throws FileIsCovered, RowIsMissing */
  async successful(id: string, locale: Locale): Promise<ImportFile> {
    const row = await this.openTo(id);
    const number = { header: locale === 'en' ? 'Number' : '编号', value: ({ number: given }: JudgedRow) => given };
    return { columns: [...cellsOf(row), number], rows: this.rows.judged(id, ['created', 'changed', 'linked']) };
  }

  /** What nothing has become of: before the import has begun all of it, and the rest of one that stopped. @throws FileIsCovered, RowIsMissing */
  async unprocessed(id: string): Promise<ImportFile> {
    const row = await this.openTo(id);
    return { columns: cellsOf(row), rows: this.rows.judged(id, ['waiting']) };
  }

  private async openTo(id: string): Promise<ImportRow> {
    const row = await this.imports.show(id);
    if (this.targets.covers(row)) throw new FileIsCovered({ importer: row.createdByName });
    return row;
  }
}

function cellsOf({ columns }: ImportRow): CsvColumn<JudgedRow>[] {
  return columns.map(({ header }, i) => ({ header, value: ({ cells }) => cells[i] }));
}
