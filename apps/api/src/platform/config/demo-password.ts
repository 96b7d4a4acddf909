import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';

/** The demo logins' password: DEMO_PASSWORD, or one made at the first start and kept beside the data. */
export async function demoPassword(config: Config): Promise<string> {
  if (config.demoPassword) return config.demoPassword;
  const path = join(config.dataDir, 'demo-password');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept) return kept.trim();
  const made = randomBytes(6).toString('base64url');
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}
