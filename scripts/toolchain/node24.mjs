import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { CACHE, ROOT } from './paths.mjs';

const WANTED = readFileSync(join(ROOT, '.nvmrc'), 'utf8').trim();

/** npm warns about settings of the machine that are none of our business. */
const QUIET = { npm_config_loglevel: 'error', npm_config_update_notifier: 'false', npm_config_fund: 'false' };

/**
 * Absolute path of a Node that runs the product: this one when it is new enough, else the one from the npm registry.
 * The host's own Node stays as it is.
 */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= Number(WANTED.split('.')[0])) return process.execPath;
  const known = join(CACHE, `node-${WANTED}.path`);
  const remembered = existsSync(known) ? readFileSync(known, 'utf8') : '';
  if (remembered && existsSync(remembered)) return remembered;
  console.log(`Node ${process.versions.node} is older than ${WANTED}: bringing our own`);
  const path = fetchNode();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(known, path);
  return path;
}

function fetchNode() {
  const args = ['exec', '--yes', `--package=node@${WANTED}`, '--', 'node', '-p', 'process.execPath'];
  const options = { encoding: 'utf8', env: { ...process.env, ...QUIET }, cwd: dirname(ROOT) };
  const path = execFileSync('npm', args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
    .trim()
    .split('\n')
    .at(-1);
  if (!path || !existsSync(path)) throw new Error(`npm did not bring node@${WANTED}; is the registry reachable?`);
  return path;
}

/** The environment in which `node`, `npx` and everything they start are that Node. */
export function environment(node) {
  return { ...process.env, ...QUIET, PATH: [dirname(node), process.env.PATH].join(delimiter) };
}
