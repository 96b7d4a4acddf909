import type { ApproverRule, Policy, Step } from '@countersign/approval-engine';

/** The positions whom a policy asks, or lets stand in, in the order in which it names them. */
export function positionsIn({ steps, matrices = {}, switches }: Policy): string[] {
  const levels = Object.values(matrices).flatMap((matrix) => matrix.levels);
  const rules = [...steps.flatMap(rulesIn), ...levels.flatMap(({ approvers }) => approvers)];
  const asked = rules.flatMap((rule) =>
    rule.by === 'position' ? [rule.code] : rule.by === 'anyOfPositions' ? rule.codes : [],
  );
  return [...new Set([...asked, ...switches.peers])];
}

function rulesIn(step: Step): readonly ApproverRule[] {
  switch (step.kind) {
    case 'approval':
    case 'cc':
      return step.approvers;
    case 'choice':
      return [...step.branches.flatMap((branch) => branch.steps), ...step.otherwise].flatMap(rulesIn);
    case 'parallel':
      return step.branches.flatMap((branch) => branch.steps).flatMap(rulesIn);
    case 'ladder':
      return step.rungs.flatMap(({ approvers }) => approvers);
    case 'matrix':
      return [];
  }
}
