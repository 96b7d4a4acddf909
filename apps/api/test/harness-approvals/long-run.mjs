import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { steps: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const api = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const vitest = spawn('npx', ['vitest', 'run', 'test/approvals-interleavings.spec.ts'], {
  cwd: api,
  stdio: 'inherit',
  env: { ...process.env, HARNESS_STEPS: values.steps, HARNESS_SEED: values.seed },
});
vitest.on('exit', (code) => process.exit(code ?? 1));
