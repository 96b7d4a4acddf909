import { fileURLToPath } from 'node:url';
import { ChildHasFailed, linesOfChild } from '../../../platform/file-text/lines-of-child.js';
import { FileIsUnreadable, fileRefusal } from '../imports.errors.js';
import type { FileRow, Reading, Unreadable } from './reading.js';

const ENTRY = fileURLToPath(new URL(`./read-file${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));

/**
 * Reads a file row by row in a process of its own.
 * @returns what was found out about the file. @throws the refusal that names what is wrong with it.
 */
export async function readInChild(
  path: string,
  kind: 'text' | 'xlsx',
  onRow: (row: FileRow) => Promise<void>,
): Promise<Reading> {
  const lines = linesOfChild(ENTRY, [path, kind]);
  try {
    for await (const line of lines) {
      const said = line as FileRow | Reading | Unreadable;
      if (isRow(said)) await onRow(said);
      else if ('refused' in said) throw fileRefusal(said);
      else return said;
    }
  } catch (error) {
    throw error instanceof ChildHasFailed ? new FileIsUnreadable({ why: error.why }) : error;
  }
  throw new FileIsUnreadable({ why: 'EOF' });
}

function isRow(said: FileRow | Reading | Unreadable): said is FileRow {
  return Array.isArray(said);
}
