import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { StepFailed } from './toolchain/commands.mjs';
import { environment, findNode } from './toolchain/node24.mjs';
import { ROOT } from './toolchain/paths.mjs';
import { build, install } from './toolchain/workspace.mjs';

/** `npm run backup`, `npm run restore` and `npm run migrate`: a command of the API, built first where that is due. */
try {
  const node = findNode();
  const env = environment(node);
  await install(env);
  await build('api', env);
  const program = join(ROOT, 'apps/api/dist/cli.js');
  // Folders are named from where the command was given; npm moves to the project's.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const dataDir = process.env.DATA_DIR ?? join(ROOT, '.data');
  const { status } = spawnSync(node, ['--enable-source-maps', program, ...process.argv.slice(2)], {
    cwd,
    env: { ...env, DATA_DIR: dataDir },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : error);
  process.exitCode = 1;
}
