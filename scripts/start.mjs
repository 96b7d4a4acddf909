import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StepFailed } from './toolchain/commands.mjs';
import { environment, findNode } from './toolchain/node24.mjs';
import { whenNpmIsGone } from './toolchain/npm-parent.mjs';
import { ROOT } from './toolchain/paths.mjs';
import { build, install } from './toolchain/workspace.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

try {
  const node = findNode();
  const env = environment(node);
  await install(env);
  await build('api', env);
  await build('web', env);
  run(node, env);
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : error);
  process.exitCode = 1;
}

/** The program keeps our arguments, terminal, signals and exit code; it ends when we are gone, however we went. */
function run(node, env) {
  const preload = pathToFileURL(join(ROOT, 'scripts/toolchain/end-with-parent.mjs')).href;
  const program = join(ROOT, 'apps/api/dist/main.js');
  // Told how little there is, V8 collects before it grows: measured, the process stays below 300 MB (docs/benchmarks.md).
  const memory = ['--max-semi-space-size=8', '--max-old-space-size=384'];
  const args = ['--enable-source-maps', ...memory, `--import=${preload}`, program, ...process.argv.slice(2)];
  const child = spawn(node, args, { cwd: ROOT, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => {
    for (const name of SIGNALS) process.removeAllListeners(name);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code);
  });
}
