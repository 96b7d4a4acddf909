import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { FileIsUnreadable, fileRefusal } from '../imports.errors.js';
import type { FileRow, Reading, Unreadable } from './reading.js';

const ENTRY = fileURLToPath(new URL(`./read-file${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));
const MEMORY_MB = 512;
const TIME_MS = 60_000;

/**
 * Reads a file row by row in a process of its own with 512 MB and 60 s.
 * @returns what was found out about the file. @throws the refusal that names what is wrong with it.
 */
export async function readInChild(
  path: string,
  kind: 'text' | 'xlsx',
  onRow: (row: FileRow) => Promise<void>,
): Promise<Reading> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, '--no-warnings', '--disable-proto=delete', ENTRY, path, kind],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'] ?? '' },
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let late = false;
  const timer = setTimeout(() => (late = child.kill('SIGKILL')), TIME_MS);
  try {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
      const said = JSON.parse(line) as FileRow | Reading | Unreadable;
      if (isRow(said)) await onRow(said);
      else if ('refused' in said) throw fileRefusal(said);
      else return said;
    }
    await ended;
    throw new FileIsUnreadable({ why: late ? `${TIME_MS / 1000} s` : `${MEMORY_MB} MB` });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

function isRow(said: FileRow | Reading | Unreadable): said is FileRow {
  return Array.isArray(said);
}
