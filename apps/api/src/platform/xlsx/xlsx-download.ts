import ExcelJS from 'exceljs';
import type { FastifyReply } from 'fastify';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { downloadHeaders, type CsvColumn } from '../csv/csv-download.js';
import type { CsvValue } from '../csv/csv.js';
import { XLSX_TYPE } from './xlsx-type.js';
import { TooManyForAWorkbook } from './xlsx.errors.js';

/** A sheet could hold a million; a workbook that large is opened by nobody. */
const MOST_ROWS = 200_000;
/** What a cell holds. */
const LONGEST = 32_767;
const COLUMN_WIDTH = 22;
const EXACT = /^-?\d+(\.\d+)?$/;
/** A spreadsheet reckons with so many; a longer number would be another one, so it stays text. */
const DIGITS = 15;

/**
 * Sends rows as a workbook with one sheet. It is written to a file of its own first, so that a slow reader costs no
 * memory and a refusal still gets its problem document. @throws TooManyForAWorkbook
 */
export async function sendXlsx<Row>(
  reply: FastifyReply,
  fileName: string,
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-xlsx-'));
  try {
    const path = join(folder, 'sheet.xlsx');
    await writeXlsx(path, columns, rows);
    await sendFile(reply, path, fileName, XLSX_TYPE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sends a file that is whole on the disk, to be kept. A reader who leaves early is no error. */
export async function sendFile(reply: FastifyReply, path: string, fileName: string, type: string): Promise<void> {
  const content = createReadStream(path);
  await once(content, 'open');
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    ...downloadHeaders(fileName, type),
  });
  await pipeline(content, raw).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** Text is kept as text, whatever it looks like: nothing in it is calculated. @throws TooManyForAWorkbook */
export async function writeXlsx<Row>(
  path: string,
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header }) => ({ header, width: COLUMN_WIDTH }));
  sheet.getRow(1).font = { bold: true };
  let count = 0;
  try {
    for await (const row of rows) {
      if (++count > MOST_ROWS) throw new TooManyForAWorkbook({ most: MOST_ROWS });
      sheet.addRow(columns.map(({ value, isNumber }) => cell(value(row), isNumber))).commit();
    }
  } finally {
    sheet.commit();
    await workbook.commit();
  }
}

function cell(value: CsvValue, isNumber = false): string | number | boolean | null {
  if (typeof value !== 'string') return value ?? null;
  if (isNumber && EXACT.test(value) && value.replace(/\D/g, '').length <= DIGITS) return Number(value);
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}
