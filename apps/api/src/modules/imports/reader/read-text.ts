import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Source } from './reading.js';

interface Decoded {
  readonly encoding: string;
  readonly text: string;
}

/** Node runs this file as it is, from source as well as built; so what is ours is imported by a computed name. */
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const decoding = import(`../../../platform/file-text/decode-text${extension}`) as Promise<
  typeof import('../../../platform/file-text/decode-text.js')
>;

const CANDIDATES = [',', '\t', ';', '|'];
const LINES_LOOKED_AT = 20;

/** Text as Excel and its relatives save it: the encoding and the delimiter are found out, never asked for. */
export async function read(path: string): Promise<Source> {
  const bytes = await firstAndRest(path);
  const { encoding, text } = await decode(bytes);
  if (/[\u0001-\u0008\u000e-\u001f]/.test(text.slice(0, 100_000))) throw refuse('import.not_text');
  const delimiter = delimiterOf(text);
  return { encoding, delimiter, rows: rowsOf(text, delimiter) };
}

async function firstAndRest(path: string): Promise<Buffer> {
  const head: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 7 })) head.push(chunk as Buffer);
  const first = Buffer.concat(head);
  if (first.length === 0) throw refuse('import.empty');
  const binary = ['504b0304', 'd0cf11e0', '25504446', '89504e47', 'ffd8ff'].some((magic) =>
    first.toString('hex').startsWith(magic),
  );
  if (binary) throw refuse('import.not_text');
  return readFile(path);
}

async function decode(bytes: Buffer): Promise<Decoded> {
  const { decodeText } = await decoding;
  const { encoding, text } = decodeText(bytes);
  if (text === undefined) throw await brokenAt(encoding, bytes);
  return { encoding, text };
}

/** The first line that cannot be read; no line end hides inside a character of UTF-8 or GB18030. */
async function brokenAt(encoding: string, bytes: Buffer): Promise<Error> {
  if (encoding.startsWith('utf-16')) return refuse('import.encoding_broken', { encoding, line: 1 });
  const { decodedAs } = await decoding;
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const until = end === -1 ? bytes.length : end + 1;
    if (decodedAs(encoding, bytes.subarray(from, until)) === undefined) break;
    from = until;
  }
  return refuse('import.encoding_broken', { encoding, line });
}

/** The separator the first lines agree on; text inside quotes does not count. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  const scored = CANDIDATES.map((candidate) => {
    const counts = lines.map((line) => line.split(candidate).length - 1);
    const agreeing = counts.filter((count) => count > 0 && count === counts[0]).length;
    return { candidate, score: agreeing * 1000 + Math.min(counts[0] ?? 0, 200) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.candidate : ',';
}

async function* rowsOf(text: string, delimiter: string): AsyncGenerator<{ row: number; cells: string[] }> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
    info: true,
  });
  const pieces = Array.from({ length: Math.ceil(text.length / 65_536) }, (_, i) =>
    text.slice(i * 65_536, (i + 1) * 65_536),
  );
  try {
    for await (const { record, info } of Readable.from(pieces).pipe(parser) as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { row: info.lines, cells: record };
    }
  } catch (error) {
    const { lines } = error as { lines?: number };
    throw refuse('import.csv_broken', { line: lines ?? 1 });
  }
}

function refuse(refused: string, params: Record<string, string | number> = {}): Error {
  return Object.assign(new Error(refused), { refused, params });
}
