import ExcelJS from 'exceljs';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Source } from './reading.js';

/** An entry is inflated at most so far, all together so far, and no further than so many times its packed size. */
const UNPACKED = 200 * 1024 * 1024;
const RATIO = 100;
const ENTRIES = 100;
/** Small things compress well; what stays below this is no bomb. */
const RATIO_FROM = 1024 * 1024;

/** The first sheet of a workbook, after the archive has proved to be small enough to unpack. */
export async function read(path: string): Promise<Source> {
  await checkArchive(path);
  return { encoding: 'xlsx', delimiter: null, rows: rowsOf(path) };
}

/** By the directory first, which takes no time, and then by counting, because a directory can lie. */
async function checkArchive(path: string): Promise<void> {
  const archive = await yauzl
    .openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    .catch(() => {
      throw refuse('import.not_xlsx');
    });
  try {
    if (archive.entryCount > ENTRIES) throw refuse('import.bomb', { what: `${archive.entryCount} > ${ENTRIES}` });
    const entries: yauzl.Entry[] = [];
    for await (const entry of archive.eachEntry()) entries.push(entry);
    mustStayWithin(
      entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
      entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0),
    );
    if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) throw refuse('import.not_xlsx');
    let unpacked = 0;
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue;
      for await (const chunk of (await archive.openReadStreamPromise(entry)) as Readable) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > UNPACKED) throw refuse('import.bomb', { what: `> ${UNPACKED / 1024 / 1024} MB` });
      }
    }
  } catch (error) {
    throw 'refused' in (error as object) ? error : refuse('import.not_xlsx');
  } finally {
    archive.close();
  }
}

function mustStayWithin(unpacked: number, packed: number): void {
  if (unpacked > UNPACKED)
    throw refuse('import.bomb', { what: `${Math.round(unpacked / 1024 / 1024)} MB > ${UNPACKED / 1024 / 1024} MB` });
  if (unpacked > RATIO_FROM && unpacked > packed * RATIO)
    throw refuse('import.bomb', { what: `${Math.round(unpacked / packed)} : 1` });
}

async function* rowsOf(path: string): AsyncGenerator<{ row: number; cells: string[] }> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const cells: string[] = [];
        row.eachCell({ includeEmpty: true }, (cell, column) => void (cells[column - 1] = textOf(cell.value)));
        yield { row: row.number, cells: Array.from(cells, (cell) => cell ?? '') };
      }
      return;
    }
  } catch (error) {
    throw 'refused' in (error as object) ? error : refuse('import.not_xlsx');
  }
}

/** What a person sees in the cell; a formula is its result, never itself. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue);
  if ('text' in value) return String(value.text);
  return '';
}

function refuse(refused: string, params: Record<string, string | number> = {}): Error {
  return Object.assign(new Error(refused), { refused, params });
}
