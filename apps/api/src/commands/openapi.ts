import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeApi } from '../describe-api.js';

const API_FILE = join(dirname(fileURLToPath(import.meta.url)), '../../openapi.json');

/** `openapi --write` and `openapi --check`; neither needs a database. */
export async function openapi([flag]: string[]): Promise<number> {
  if (flag !== '--write' && flag !== '--check') {
    console.error('usage: cli openapi --write | --check');
    return 2;
  }
  const described = `${JSON.stringify(await describeApi(), null, 2)}\n`;
  if (flag === '--write') {
    await writeFile(API_FILE, described);
    return 0;
  }
  const committed = await readFile(API_FILE, 'utf8').catch(() => '');
  if (committed === described) return 0;
  console.error(
    'openapi.json is not what the routes say: run pnpm --filter @countersign/api openapi:write and commit it',
  );
  return 1;
}
