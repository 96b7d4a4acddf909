import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm, step } from './commands.mjs';
import { ROOT } from './paths.mjs';
import { fingerprint, isUpToDate, stamped } from './stamps.mjs';

const LOCK = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];

function manifests() {
  const inside = (folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}/package.json`);
  return [...inside('apps'), ...inside('libs'), 'e2e/package.json', 'bench/package.json'];
}

const PARTS = {
  api: {
    title: 'Building the API',
    sources: ['apps/api/src', 'apps/api/.swcrc', 'apps/api/package.json'],
    result: 'apps/api/dist/main.js',
  },
  web: { title: 'Building the web application', sources: ['apps/web', 'libs'], result: 'apps/web/dist/index.html' },
};

/** Installs exactly what the lockfile says, when it, or a manifest, says something new. */
export async function install(env) {
  const print = fingerprint([...LOCK, ...manifests()], process.platform + process.arch);
  if (isUpToDate('install', print)) return;
  // A production NODE_ENV would leave out the tools that build; CI=true never asks a question.
  const installing = { ...env, NODE_ENV: 'development', CI: 'true' };
  const command = pnpm('install', '--frozen-lockfile');
  await stamped('install', print, () => step('Installing dependencies', command, { env: installing }));
}

/** Builds `api` or `web` when something it is made of has changed. */
export async function build(name, env) {
  const { title, sources, result } = PARTS[name];
  const print = fingerprint([...LOCK, ...sources]);
  if (isUpToDate(name, print) && existsSync(join(ROOT, result))) return;
  await stamped(name, print, () => step(title, pnpm('--filter', `@countersign/${name}`, 'build'), { env }));
}
