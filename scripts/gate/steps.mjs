import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from '../toolchain/commands.mjs';
import { ROOT } from '../toolchain/paths.mjs';
import { build, install } from '../toolchain/workspace.mjs';
import { commands, nodeTests, outcome, playwright, pnpmRun, together, tool, vitest } from './runners.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The gate, in order. `fatal` ends the run: what comes after it could say nothing. `looks`: it reads sources and runs none
 * of them.
 */
export const STEPS = [
  { name: 'install', title: 'dependencies as the lockfile says', fatal: true, run: ({ env }) => done(install(env)) },
  {
    name: 'format',
    title: 'format',
    looks: true,
    run: ({ env }) => commands(env, tool('prettier', '--check', '--log-level=warn', '.')),
  },
  {
    name: 'lint',
    title: 'lint',
    looks: true,
    run: ({ env }) => commands(env, tool('eslint', '--max-warnings=0', '.')),
  },
  {
    name: 'arrows',
    title: 'arrows between rooms',
    looks: true,
    run: ({ env }) => commands(env, arrows()),
  },
  {
    name: 'types',
    title: 'types',
    looks: true,
    run: ({ env }) => commands(env, pnpm('-r', '--no-bail', '--workspace-concurrency=2', 'run', 'typecheck')),
  },
  { name: 'units', title: 'units and properties', run: units },
  { name: 'api', title: 'API on a real PostgreSQL', run: ({ env }) => vitest(env, 'apps/api') },
  { name: 'components', title: 'components', run: ({ env }) => vitest(env, 'apps/web') },
  { name: 'build', title: 'build', run: ({ env }) => done(buildAll(env)) },
  { name: 'drift', title: 'generated files match their sources', run: drift },
  { name: 'stories', title: 'stories in a browser', run: stories },
];

const arrows = () => tool('depcruise', '--config', '.dependency-cruiser.mjs', 'apps/api/src', 'apps/web/src', 'libs');

async function done(work) {
  await work;
  return outcome(true);
}

async function buildAll(env) {
  await build('api', env);
  await build('web', env);
}

async function units({ env, node }) {
  const libraries = readdirSync(join(ROOT, 'libs')).filter((name) => scriptsOf(`libs/${name}`).test);
  const scripts = await nodeTests(env, node, 'scripts/**/*.spec.mjs');
  return together([scripts, await vitest(env, ...libraries.map((name) => `libs/${name}`))]);
}

const scriptsOf = (folder) => JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')).scripts ?? {};

async function drift({ env, node }) {
  await build('api', env);
  const map = [node, 'scripts/storeys.mjs', '--check'];
  return commands(env, pnpmRun('api', 'openapi:check'), pnpmRun('api-client', 'check'), map);
}

/** Without a browser there is nothing to tell a story in: said aloud here, a failure on a CI machine. */
async function stories({ env }) {
  const chromium = [process.env.CHROMIUM, ...CHROMIUM].find((path) => path && existsSync(path));
  if (!chromium) {
    console.log('No Chromium found (CHROMIUM=/path, or `apt-get install chromium fonts-noto-cjk`): no story was told.');
    return outcome(!process.env.CI, { skip: !process.env.CI });
  }
  await buildAll(env);
  return playwright({ ...env, CHROMIUM: chromium }, 'e2e');
}
