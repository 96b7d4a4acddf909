import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url));
const PAGES = fileURLToPath(new URL('../apps/web/dist/index.html', import.meta.url));
const READY = /Countersign ready: (http\S+)/;
const START_MS = 120_000;
const STOP_MS = 30_000;
const SHOWN_CHARACTERS = 6_000;

export const DEMO_PASSWORD = 'e2e-demo-2026';

export interface Product {
  readonly url: string;
  /** Everything it has said so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** The built product as a customer starts it, with data of its own that is gone afterwards. */
export const startProduct = (...args: string[]): Promise<Product> => startProductWith({}, ...args);

/** The same with settings of its own. */
export async function startProductWith(settings: Record<string, string>, ...args: string[]): Promise<Product> {
  for (const built of [MAIN, PAGES]) if (!existsSync(built)) throw new Error(`${built} is not there: build first.`);
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-e2e-'));
  const own = { DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DEMO_PASSWORD, DATABASE_URL: '' };
  const env = { ...process.env, ...own, ...settings };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await ready(child, () => output), output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ready(child: ChildProcess, output: () => string): Promise<string> {
  const failure = (what: string) => new Error(`The product ${what}. It said:\n${output().slice(-SHOWN_CHARACTERS)}`);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(failure(`was not ready after ${START_MS / 1000} s`)), START_MS);
    const look = (): void => {
      const url = READY.exec(output())?.[1];
      if (url) resolve(url);
      if (url) clearTimeout(late);
    };
    child.stdout?.on('data', look);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(failure(`ended with ${code}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(impatience);
}
