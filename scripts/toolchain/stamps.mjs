import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from './paths.mjs';

const PASSED_OVER = new Set(['node_modules', 'dist', 'coverage', '.cache', '.data']);

/** One hash over the contents of files and folders, given relative to the workspace. Missing ones count as missing. */
export function fingerprint(paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const path of paths.flatMap((path) => filesBelow(path)).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const absolute = join(ROOT, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .filter((name) => !PASSED_OVER.has(name))
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

const stampFile = (name) => join(CACHE, `${name}.stamp`);

export function isUpToDate(name, print) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === print;
}

/** Does the work and remembers it; work that fails, or is killed half-way, is not remembered. */
export async function stamped(name, print, work) {
  rmSync(stampFile(name), { force: true });
  await work();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stampFile(name), print);
}
