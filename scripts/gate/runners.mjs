import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm, run, seconds } from '../toolchain/commands.mjs';
import { CACHE, ROOT } from '../toolchain/paths.mjs';

/** What one part of the gate came to. `ok` is the part itself; the counts are the tests inside it. */
export const outcome = (ok, counts = {}) => ({ ok, passed: 0, failed: 0, skipped: 0, ...counts });

/** Runs commands one after another, all of them, and shows the output of those that fail. */
export async function commands(env, ...lines) {
  let ok = true;
  for (const line of lines) {
    const { code, output } = await run(line, { env });
    if (code !== 0) process.stdout.write(`$ ${line.join(' ')}\n${output}\n`);
    ok &&= code === 0;
  }
  return outcome(ok);
}

/** A tool that the workspace installed, without the second that a package manager takes to start it. */
export const tool = (name, ...args) => [join(ROOT, 'node_modules', '.bin', name), ...args];

export const pnpmRun = (part, script) => pnpm('--filter', `@countersign/${part}`, 'run', script);

/** Node's own runner, for the scripts. */
export async function nodeTests(env, node, pattern) {
  const { code, output } = await run([node, '--test', '--test-reporter=tap', pattern], { env });
  if (code !== 0) process.stdout.write(output);
  const count = (name) => Number(output.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return outcome(code === 0, {
    passed: count('pass'),
    failed: count('fail'),
    skipped: count('skipped') + count('todo'),
  });
}

/** Vitest in each of `folders`. */
export async function vitest(env, ...folders) {
  const results = [];
  for (const folder of folders) {
    const report = freshReport(folder);
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const line = [join(ROOT, folder, 'node_modules', '.bin', 'vitest'), ...args];
    const { code } = await run(line, { env, cwd: join(ROOT, folder), live: true });
    results.push(outcome(code === 0, vitestCounts(report)));
  }
  return together(results);
}

function vitestCounts(report) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = readReport(report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** Playwright in `folder`. A test that passes only when repeated is counted as failed: it proves nothing. */
export async function playwright(env, folder) {
  const report = freshReport(folder);
  const line = [join(ROOT, folder, 'node_modules', '.bin', 'playwright'), 'test', '--reporter=list,json'];
  const reporting = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await run(line, { env: reporting, cwd: join(ROOT, folder), live: true });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report).stats ?? {};
  return outcome(code === 0 && flaky === 0, { passed: expected, failed: unexpected + flaky, skipped });
}

function freshReport(folder) {
  mkdirSync(CACHE, { recursive: true });
  const report = join(CACHE, `${folder.replaceAll('/', '-')}.report.json`);
  rmSync(report, { force: true });
  return report;
}

const readReport = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {});

export function together(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const ok = results.length > 0 && results.every((result) => result.ok);
  return outcome(ok, { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') });
}

export const summaryOf = (result, milliseconds) => {
  const counted = result.passed + result.failed + result.skipped > 0;
  const counts = counted ? `, ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped` : '';
  return `${result.skip ? 'skipped' : result.ok ? 'ok' : 'FAILED'}${counts} (${seconds(milliseconds)})`;
};
