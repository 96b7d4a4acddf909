/**
 * A process of its own: it prints the text of a file as JSON strings, each of them whole lines, and `null` where that is
 * more than it may read. A file that cannot be read has no text.
 *
 * Node runs this file as it is, from source as well as built; that is why it imports its parts by computed names.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

const [, , path = '', kind = ''] = process.argv;
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const PIECE = 256 * 1024;

async function print(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

/** Cut at the ends of lines alone: a number stands on one. */
async function printLines(text: string): Promise<void> {
  for (let from = 0; from < text.length;) {
    const cut = text.indexOf('\n', from + PIECE);
    const until = cut === -1 ? text.length : cut + 1;
    await print(text.slice(from, until));
    from = until;
  }
}

async function* texts(): AsyncGenerator<string | null> {
  if (kind === 'office') {
    const { textsOfOffice } = (await import(`./read-office${extension}`)) as typeof import('./read-office.js');
    yield* textsOfOffice(path);
    return;
  }
  const { decodeText } = (await import(`./decode-text${extension}`)) as typeof import('./decode-text.js');
  yield decodeText(await readFile(path)).text ?? '';
}

for await (const text of texts()) {
  if (text === null) await print(null);
  else await printLines(text);
}
