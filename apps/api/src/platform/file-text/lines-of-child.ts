import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const MEMORY_MB = 512;
const TIME_MS = 60_000;

/** The process ended before it was done; `why` names the limit it met. */
export class ChildHasFailed extends Error {
  constructor(
    readonly why: string,
    /** Of time or memory; otherwise it gave up by itself. */
    readonly metLimit: boolean,
  ) {
    super(`the reading process ended: ${why}`);
  }
}

/**
 * What a process of its own prints, line by line as JSON; it has 512 MB and 60 s, so that a hostile file can cost at most
 * this process. @throws ChildHasFailed
 */
export async function* linesOfChild(entry: string, args: readonly string[]): AsyncGenerator<unknown> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, '--no-warnings', '--disable-proto=delete', entry, ...args],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: process.env['PATH'] ?? '' } },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let late = false;
  const timer = setTimeout(() => (late = child.kill('SIGKILL')), TIME_MS);
  try {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) yield JSON.parse(line);
    const code = await ended;
    // Out of memory it aborts, which is no exit code of its own making.
    if (late || code !== 0)
      throw new ChildHasFailed(late ? `${TIME_MS / 1000} s` : `${MEMORY_MB} MB`, late || code !== 1);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}
