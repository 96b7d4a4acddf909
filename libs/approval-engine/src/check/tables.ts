import { checkMatrix } from '../matrix/check-matrix.ts';
import type { Policy, Step } from '../policy.ts';
import type { Findings } from './findings.ts';
import type { Tree } from './places.ts';
import type { Trial } from './trial.ts';

/** Every table covers everything once, gets stricter as deals get worse, and is read by exactly one step. */
export function checkTables(trial: Trial, _tree: Tree, found: Findings): boolean {
  const { policy } = trial;
  const before = found.list.length;
  for (const [key, matrix] of Object.entries(policy.matrices ?? {})) {
    const readers = stepsOf(policy.steps).filter((step) => step.kind === 'matrix' && step.matrix === key).length;
    const anyDeal = trial.witness([], ({ outcome }) => outcome !== 'refused') ?? undefined;
    if (readers === 0) found.add(`matrices.${key}`, 'matrix_unused', {}, anyDeal);
    // Its levels would be asked twice under one name.
    if (readers > 1) found.add(`matrices.${key}`, 'key_repeated', { key, readers }, anyDeal);
    for (const { code, deal, ...params } of checkMatrix(matrix, policy.facts))
      found.add(`matrices.${key}.cells`, code, params, {
        facts: { ...usual(trial), ...deal },
        submitter: trial.submitter,
      });
  }
  return found.list.slice(before).every(({ severity }) => severity === 'warning');
}

function usual({ domains }: Trial): Readonly<Record<string, never>> {
  return Object.fromEntries([...domains].map(([field, values]) => [field, values[0] ?? null])) as never;
}

export function stepsOf(steps: Policy['steps']): Step[] {
  return steps.flatMap((step) => {
    const inner =
      step.kind === 'choice' || step.kind === 'parallel' ? step.branches.flatMap((branch) => branch.steps) : [];
    const rest = step.kind === 'choice' ? step.otherwise : [];
    return [step, ...stepsOf([...inner, ...rest])];
  });
}
