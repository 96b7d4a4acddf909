import { open } from 'node:fs/promises';
import { csvChunks, type CsvColumn } from './csv-download.js';

/** The same file on the disk. */
export async function writeCsv<Row>(
  path: string,
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    for await (const chunk of csvChunks(columns, rows)) await file.write(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}
