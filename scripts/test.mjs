import { StepFailed } from './toolchain/commands.mjs';
import { environment, findNode } from './toolchain/node24.mjs';
import { outcome, summaryOf } from './gate/runners.mjs';
import { STEPS } from './gate/steps.mjs';

const wanted = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const unknown = wanted?.filter((name) => !STEPS.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const node = findNode();
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

for (const group of groupsOf(STEPS.filter(({ name }) => !wanted || wanted.includes(name)))) {
  const results = await Promise.all(group.map(told));
  if (group.some(({ fatal }, at) => fatal && !results[at].ok)) break;
}

console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Steps that only look at the sources say nothing until they are done, so that neighbours among them run at once. */
function groupsOf(steps) {
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.looks && last?.[0].looks) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function told(step) {
  console.log(`\n── ${step.name}: ${step.title}`);
  const started = performance.now();
  const result = await step.run({ node, env: environment(node) }).catch(failed);
  count(result);
  lines.push(`${step.name.padEnd(11)} ${summaryOf(result, performance.now() - started)}`);
  console.log(`── ${lines.at(-1)}`);
  return result;
}

/** A step counts as one test, beside those it ran: a gate that closes is a failure even where no test is. */
function count(result) {
  total.passed += result.passed + (result.ok && !result.skip ? 1 : 0);
  total.failed += result.failed + (result.ok ? 0 : 1);
  total.skipped += result.skipped + (result.skip ? 1 : 0);
}

function failed(error) {
  console.error(error instanceof StepFailed ? error.message : error);
  return outcome(false);
}
