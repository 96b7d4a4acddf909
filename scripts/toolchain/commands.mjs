import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

const PNPM = 'pnpm@12.21.0';
const LIMIT = 25 * 60_000;

/** The command line of pnpm, without asking that anybody has installed it. */
export const pnpm = (...args) => ['npx', '-y', PNPM, ...args];

/**
 * Runs a command to its end, or for twenty-five minutes, what a whole run may take; then it and all it started are ended.
 * @returns {Promise<{code: number, output: string, milliseconds: number}>} output is empty when it was shown live.
 */
export function run([program, ...args], { env, cwd = ROOT, live = false, limit = LIMIT }) {
  const started = performance.now();
  const stdio = ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'];
  const child = spawn(program, args, { cwd, env, stdio, detached: true });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const release = endTogether(child);
  const timer = setTimeout(() => {
    output.push(`\nstopped: not finished after ${seconds(limit)}\n`);
    endGroup(child, 'SIGKILL');
  }, limit);
  return new Promise((resolve) => {
    const finish = (code, text) => {
      clearTimeout(timer);
      release();
      resolve({ code, output: text, milliseconds: performance.now() - started });
    };
    child.once('error', (error) => finish(127, `${program}: ${error.message}\n`));
    child.once('close', (code) => finish(code ?? 1, output.map(String).join('')));
  });
}

/** A command has a process group of its own, so that its children end with it; Ctrl-C is passed on by hand. */
function endTogether(child) {
  const end = (signal) => {
    endGroup(child, signal);
    process.exit(130);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  return () => process.off('SIGINT', end).off('SIGTERM', end);
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Like `run`, but says what happens, and shows the output only when it went wrong. */
export async function step(title, command, options) {
  process.stdout.write(`${title} … `);
  const result = await run(command, options);
  console.log(result.code === 0 ? seconds(result.milliseconds) : 'failed');
  if (result.code === 0) return;
  process.stderr.write(result.output);
  throw new StepFailed(`${title} failed (exit code ${result.code})`);
}

export class StepFailed extends Error {}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
