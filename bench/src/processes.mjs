import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { API_MAIN } from './api-dist.mjs';

const PRELOAD = new URL('capture/preload.mjs', import.meta.url).href;
/** As the image starts it. */
const FLAGS = ['--enable-source-maps', '--max-semi-space-size=8', '--max-old-space-size=384'];
const BARE_MAIN = fileURLToPath(new URL('bare/server.mjs', import.meta.url));

/**
 * The API as a container runs it (`PROCESS=api`), or with `all` for a first start that seeds. With `noted` it tells what
 * it sends to the database.
 */
export async function startApi({ databaseUrl, dataDir, password, role = 'api', noted = false }) {
  const env = {
    ...process.env,
    PROCESS: role,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    DEMO_PASSWORD: password,
    PORT: '0',
  };
  const args = [
    ...(process.env.API_NODE_OPTIONS?.split(' ') ?? []),
    ...FLAGS,
    ...(noted ? [`--import=${PRELOAD}`] : []),
    API_MAIN,
  ];
  const api = await startServer(args, env, /^Countersign ready: (.+)$/);
  return { ...api, url: `${api.origin}/api/v1` };
}

/** The yardstick, following the plans in a file. */
export function startBare(planFile) {
  return startServer([BARE_MAIN, planFile], process.env, /^bare ready: (.+)$/);
}

async function startServer(args, env, ready) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  return {
    origin: await originOf(child, ready),
    pid: child.pid,
    async ask(message) {
      child.send(message);
      return (await once(child, 'message'))[0];
    },
    async stop() {
      process.off('exit', endWithUs);
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function originOf(child, ready) {
  for await (const line of createInterface({ input: child.stdout })) {
    const match = ready.exec(line);
    if (!match) continue;
    child.stdout.resume();
    return match[1];
  }
  throw new Error('a server ended before it was ready');
}

/** Resident memory of a process in MB. */
export function residentMegabytes(pid) {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);
}
