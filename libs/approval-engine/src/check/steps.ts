import { checkCondition } from './condition.ts';
import { DEEPEST, type Shape } from './findings.ts';
import { checkKey, checkNode, checkSeating, type Terms } from './seating.ts';

const KINDS = ['approval', 'cc', 'choice', 'parallel', 'ladder', 'matrix'];

export function checkSteps(value: unknown, path: string, terms: Terms, depth = 0): void {
  if (depth > DEEPEST) return terms.found.add(path, 'nested_too_deep', { deepest: DEEPEST });
  for (const [index, item] of terms.found.array(value, path).entries()) {
    const step = terms.found.record(item, `${path}[${index}]`);
    if (step) checkStep(step, `${path}[${index}]`, terms, depth);
  }
}

function checkStep(step: Shape, path: string, terms: Terms, depth: number): void {
  switch (step['kind']) {
    case 'approval':
      checkWhen(step, path, terms);
      return checkSeating(step, path, terms);
    case 'cc':
      checkWhen(step, path, terms);
      return checkNode(step, path, terms);
    case 'choice':
      checkKey(step, path, terms);
      checkBranches(step, path, terms, depth, true);
      return checkSteps(step['otherwise'], `${path}.otherwise`, terms, depth + 1);
    case 'parallel':
      checkKey(step, path, terms);
      return checkBranches(step, path, terms, depth, false);
    case 'ladder':
      return checkLadder(step, path, terms);
    case 'matrix':
      return checkMatrixStep(step, path, terms);
    default:
      terms.found.add(`${path}.kind`, 'shape_wrong', { expected: KINDS });
  }
}

function checkBranches(step: Shape, path: string, terms: Terms, depth: number, conditional: boolean): void {
  for (const [index, item] of terms.found.array(step['branches'], `${path}.branches`, conditional ? 1 : 2).entries()) {
    const at = `${path}.branches[${index}]`;
    const branch = terms.found.record(item, at);
    if (!branch) continue;
    checkKey(branch, at, terms);
    if (conditional || branch['when'] !== undefined)
      checkCondition(branch['when'], terms.facts, `${at}.when`, terms.found);
    checkSteps(branch['steps'], `${at}.steps`, terms, depth + 1);
  }
}

function checkLadder(step: Shape, path: string, terms: Terms): void {
  checkKey(step, path, terms);
  terms.found.oneOf(step['climb'], ['climb', 'final'], `${path}.climb`);
  const rungs = terms.found.array(step['rungs'], `${path}.rungs`, 1);
  for (const [index, item] of rungs.entries()) {
    const at = `${path}.rungs[${index}]`;
    const rung = terms.found.record(item, at);
    if (!rung) continue;
    checkSeating(rung, at, terms);
    checkSufficiency(rung['sufficientWhen'], index === rungs.length - 1, at, terms);
  }
}

/** A last rung that may not suffice would let a deal through unasked; rungs after an always sufficient one are dead. */
function checkSufficiency(when: unknown, isLast: boolean, at: string, { facts, found }: Terms): void {
  if (isLast && when !== undefined) found.add(at, 'rung_never_sufficient');
  else if (!isLast && when === undefined) found.add(at, 'rung_unreachable');
  if (when !== undefined) checkCondition(when, facts, `${at}.sufficientWhen`, found);
}

function checkMatrixStep(step: Shape, path: string, terms: Terms): void {
  checkKey(step, path, terms);
  terms.found.oneOf(step['climb'], ['climb', 'final'], `${path}.climb`);
  const { matrix } = step;
  if (typeof matrix !== 'string' || !Object.hasOwn(terms.matrices, matrix))
    terms.found.add(`${path}.matrix`, 'matrix_unknown', { matrix });
}

function checkWhen(step: Shape, path: string, { facts, found }: Terms): void {
  if (step['when'] !== undefined) checkCondition(step['when'], facts, `${path}.when`, found);
}
