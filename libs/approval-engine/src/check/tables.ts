import { checkMatrix } from '../matrix/check-matrix.ts';
import type { Routing } from '../plan.ts';
import type { Policy, Step } from '../policy.ts';
import type { Findings, Witness } from './findings.ts';
import type { Tree } from './places.ts';
import type { Trial } from './trial.ts';

/** Every table covers everything once, gets stricter as deals get worse, and is read by exactly one step. */
export function checkTables(trial: Trial, _tree: Tree, found: Findings): boolean {
  const { policy } = trial;
  const before = found.list.length;
  for (const [key, matrix] of Object.entries(policy.matrices ?? {})) {
    const readers = stepsOf(policy.steps).filter((step) => step.kind === 'matrix' && step.matrix === key).length;
    if (readers === 0) found.add(`matrices.${key}`, 'matrix_unused');
    if (readers > 1) found.add(`matrices.${key}`, 'key_repeated', { key, readers }, askedTwice(trial));
    for (const { code, deal, ...params } of checkMatrix(matrix, policy.facts))
      found.add(`matrices.${key}.cells`, code, params, {
        facts: { ...usual(trial), ...deal },
        submitter: trial.submitter,
      });
  }
  return found.list.slice(before).every(({ severity }) => severity === 'warning');
}

/** A deal for which one level is asked twice under one name. */
function askedTwice(trial: Trial): Witness | undefined {
  const shows = (routing: Routing): boolean => {
    const keys = routing.outcome === 'refused' ? [] : routing.plan.nodes.map(({ key }) => key);
    return new Set(keys).size < keys.length;
  };
  return trial.witness([], shows) ?? undefined;
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
