import { Injectable } from '@nestjs/common';
import { HOUSE, type Principal } from '../../platform/access/principal.js';
import { writeCsv } from '../../platform/csv/write-csv.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { JobInterrupted } from '../../platform/jobs/job.js';
import type { ExportedList } from '../../platform/listing/exported-list.js';
import { ExportIsTooLarge, ListExport } from '../../platform/listing/list-export.js';
import { writeXlsx } from '../../platform/xlsx/xlsx-download.js';
import { ExportFiles } from './export-files.js';
import { MOST_ROWS, type ExportRow } from './export.row.js';
import { Exports } from './exports.repository.js';

/** It was cancelled, or another worker has taken it over: nothing more is to be done, and nothing is wrong. */
export class ExportIsStopped extends Error {}

/** After so many rows it says how far it is, and asks whether it is still wanted. */
const STEP = 1000;

/** Writes the file of one attempt, row by row as they come from the database. */
@Injectable()
export class ExportWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly exports: Exports,
    private readonly files: ExportFiles,
    private readonly listExport: ListExport,
  ) {}

  /** @throws ExportIsStopped, JobInterrupted, ExportIsTooLarge; the file is gone then */
  async write<Row extends object>(
    begun: ExportRow,
    list: ExportedList<Row>,
    person: Principal,
    stopping: AbortSignal,
  ): Promise<{ rows: number; size: number }> {
    const path = await this.files.fresh(begun);
    const { locale, question, format } = begun;
    const written = { rows: 0 };
    try {
      await this.work.run(person, 'read', async () => {
        const total = await this.listExport.count(list, question, MOST_ROWS[format]);
        if (total > MOST_ROWS[format]) throw new ExportIsTooLarge({ most: MOST_ROWS[format] });
        const told = (): Promise<void> => this.tell(begun, written.rows, total, stopping);
        const columns = await this.listExport.columns(list, { me: person, locale, names: question.columns });
        const rows = counted(this.listExport.read(list, question), written, told);
        await (format === 'csv' ? writeCsv(path, columns, rows) : writeXlsx(path, columns, rows));
      });
    } catch (error) {
      await this.files.drop(begun);
      throw error;
    }
    return { rows: written.rows, size: (await this.files.sizeOf(begun)) ?? 0 };
  }

  private async tell(begun: ExportRow, rows: number, total: number, stopping: AbortSignal): Promise<void> {
    if (stopping.aborted) throw new JobInterrupted();
    const isWanted = await this.work.run(HOUSE, 'write', () => this.exports.advance(begun, rows, total));
    if (!isWanted) throw new ExportIsStopped();
  }
}

async function* counted<Row>(
  rows: AsyncIterable<Row>,
  written: { rows: number },
  told: () => Promise<void>,
): AsyncGenerator<Row> {
  await told();
  for await (const row of rows) {
    yield row;
    if (++written.rows % STEP === 0) await told();
  }
}
