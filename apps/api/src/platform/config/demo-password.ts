import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';

/** The demo logins' password where it is known here: a database that was brought from elsewhere has that of its first start. */
export async function knownDemoPassword(config: Config): Promise<string | undefined> {
  if (config.demoPassword) return config.demoPassword;
  const kept = await readFile(join(config.dataDir, 'demo-password'), 'utf8').catch(() => '');
  return kept.trim() || undefined;
}

/** The demo logins' password: DEMO_PASSWORD, or one made at the first start and kept beside the data. */
export async function demoPassword(config: Config): Promise<string> {
  const known = await knownDemoPassword(config);
  if (known) return known;
  const made = randomBytes(6).toString('base64url');
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(join(config.dataDir, 'demo-password'), `${made}\n`, { mode: 0o600 });
  return made;
}
