import type { FastifyReply } from 'fastify';
import { once } from 'node:events';
import { BYTE_ORDER_MARK, csvLine, type CsvValue } from './csv.js';

export interface CsvColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => CsvValue;
  /** Its text is a number; CSV cannot say so, a workbook can. */
  readonly isNumber?: true;
}

/** Gathers so many characters before they are handed to the socket. */
const CHUNK = 64 * 1024;

/**
 * Streams rows as a CSV file while the request's unit of work is open. Nothing is sent before the first row was read,
 * so that a refusal still gets its problem document; what fails later cuts the connection, never ends the file quietly.
 */
export async function sendCsv<Row>(
  reply: FastifyReply,
  fileName: string,
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
): Promise<void> {
  const chunks = csvChunks(columns, rows);
  let next = await chunks.next();
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    ...downloadHeaders(fileName, 'text/csv; charset=utf-8'),
  });
  try {
    for (; !next.done && !raw.destroyed; next = await chunks.next())
      if (!raw.write(next.value)) await Promise.race([once(raw, 'drain'), once(raw, 'close')]);
    raw.end();
  } catch (error) {
    raw.destroy(error as Error);
    throw error;
  } finally {
    await chunks.return(undefined);
  }
}

/** The file in pieces. The first comes once there are rows for it, or there are none, so that reading them may refuse. */
export async function* csvChunks<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  let chunk = BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header));
  for await (const row of rows) {
    chunk += csvLine(columns.map(({ value }) => value(row)));
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** A file to be kept, never shown: named by RFC 5987, so that a Chinese name survives. */
export function downloadHeaders(fileName: string, contentType: string): Record<string, string> {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}
