import { fileURLToPath } from 'node:url';
import { ChildHasFailed, linesOfChild } from './lines-of-child.js';

const ENTRY = fileURLToPath(new URL(`./print-text${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));

/** Files with text that can be read: everything else, pictures and scans above all, is kept unread. */
const KINDS: Readonly<Record<string, 'text' | 'office'>> = {
  txt: 'text',
  csv: 'text',
  md: 'text',
  docx: 'office',
  xlsx: 'office',
  pptx: 'office',
};

/** Whether the text of a file is read, by its name. */
export function hasReadableText(fileName: string): boolean {
  return kindOf(fileName) !== undefined;
}

/**
 * The text of a stored file in pieces of whole lines; nothing for one that has none to be read or is broken, and null as
 * the last piece where it is too much.
 */
export async function* textOfFile(path: string, fileName: string): AsyncGenerator<string | null> {
  const kind = kindOf(fileName);
  if (!kind) return;
  try {
    for await (const piece of linesOfChild(ENTRY, [path, kind])) yield piece as string | null;
  } catch (error) {
    if (!(error instanceof ChildHasFailed)) throw error;
    if (error.metLimit) yield null;
  }
}

function kindOf(fileName: string): 'text' | 'office' | undefined {
  const extension = fileName.toLowerCase().split('.').at(-1) ?? '';
  return Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
}
