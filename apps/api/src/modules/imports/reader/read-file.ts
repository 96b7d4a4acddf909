/**
 * A process of its own, so that a hostile file can cost at most this process: it is started with little memory and is
 * killed after a minute. It prints `[row, ...cells]` for each row, then a `Reading`, or at any point an `Unreadable`.
 *
 * Node runs this file as it is, from source as well as built; that is why it imports its parts by computed names.
 */
import { once } from 'node:events';
import type { Source } from './reading.js';

const [, , path = '', kind = ''] = process.argv;
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const MOST_ROWS = 300_000;
const MOST_COLUMNS = 200;
const LONGEST_CELL = 5000;

async function print(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

function refuse(refused: string, params: Record<string, string | number> = {}): Error {
  return Object.assign(new Error(refused), { refused, params });
}

async function main(): Promise<void> {
  const part = (await import(kind === 'xlsx' ? `./read-xlsx${extension}` : `./read-text${extension}`)) as {
    read(path: string): Promise<Source>;
  };
  const { encoding, delimiter, rows } = await part.read(path);
  let count = 0;
  for await (const { row, cells } of rows) {
    const tidy = cells.map((cell) =>
      cell
        .normalize('NFC')
        .replace(/\u0000/g, '')
        .trim(),
    );
    while (tidy.length > 0 && tidy.at(-1) === '') tidy.pop();
    if (tidy.length === 0) continue;
    if (tidy.length > MOST_COLUMNS) throw refuse('import.too_many_columns', { row, most: MOST_COLUMNS });
    if (tidy.some((cell) => cell.length > LONGEST_CELL))
      throw refuse('import.cell_too_long', { row, most: LONGEST_CELL });
    if (++count > MOST_ROWS + 1) throw refuse('import.too_many_rows', { most: MOST_ROWS });
    await print([row, ...tidy]);
  }
  await print({ encoding, delimiter, rows: count });
}

main().catch(async (error: { refused?: string; params?: object; message?: string }) => {
  await print({ refused: error.refused ?? 'import.unreadable', params: error.params ?? {} });
  process.exitCode = error.refused ? 0 : 1;
});
