import type { Condition } from '../condition.ts';
import { expandMatrix } from '../matrix.ts';
import type { ChoiceStep, LadderStep, ParallelStep, Policy, Seating, Step } from '../policy.ts';

/** A place in the tree of a policy, and what a deal must be like to get there. */
export interface Place {
  readonly path: string;
  /** Keys of the nodes in it. */
  readonly nodes: readonly string[];
  /** What stands before the step or branch that this belongs to. */
  readonly outside: readonly Condition[];
  /** Its own condition, without those of the branches before it. */
  readonly own: Condition | null;
  /** All of it: a deal gets here exactly where every one holds. */
  readonly guards: readonly Condition[];
  /** Present for a node that decides. */
  readonly seating: Seating | null;
  readonly inner: readonly Place[];
}

export interface Band {
  readonly path: string;
  readonly step: ChoiceStep | ParallelStep;
  readonly guards: readonly Condition[];
}

/** Steps that follow each other, each with a condition of its own. */
export interface Line {
  readonly path: string;
  readonly whens: readonly Condition[];
  readonly guards: readonly Condition[];
}

export interface Rungs {
  readonly paths: readonly string[];
  readonly levels: readonly Seating[];
}

/** The tree as the checker reads it: places to be reached, forks to be without gaps, ladders to rise. */
export class Tree {
  readonly forks: Band[] = [];
  readonly lines: Line[] = [];
  readonly ladders: Rungs[] = [];
  readonly places: readonly Place[];
  private readonly policy: Policy;

  constructor(policy: Policy) {
    this.policy = policy;
    this.places = this.sequence(policy.steps, 'steps', []);
  }

  /** Every node that decides, with the place where it stands. */
  get nodes(): readonly (Place & { readonly seating: Seating })[] {
    const found: (Place & { seating: Seating })[] = [];
    const visit = (place: Place): void => {
      if (place.seating) found.push({ ...place, seating: place.seating });
      place.inner.forEach(visit);
    };
    this.places.forEach(visit);
    return found;
  }

  private sequence(steps: readonly Step[], path: string, guards: readonly Condition[]): Place[] {
    this.linesIn(steps, path, guards);
    return steps.flatMap((step, index) => this.step(step, `${path}[${index}]`, guards));
  }

  private linesIn(steps: readonly Step[], path: string, guards: readonly Condition[]): void {
    let whens: Condition[] = [];
    for (const [index, step] of [...steps, null].entries()) {
      const when = step?.kind === 'approval' ? step.when : undefined;
      if (when) whens.push(when);
      else {
        if (whens.length > 1) this.lines.push({ path: `${path}[${index - whens.length}]`, whens, guards });
        whens = [];
      }
    }
  }

  private step(step: Step, path: string, outside: readonly Condition[]): Place[] {
    switch (step.kind) {
      case 'approval':
      case 'cc': {
        const own = step.when ?? null;
        const seating = step.kind === 'approval' ? step : null;
        const guards = own ? [...outside, own] : outside;
        return [{ path, nodes: [step.key], outside, own, guards, seating, inner: [] }];
      }
      case 'choice':
        return this.choice(step, path, outside);
      case 'parallel':
        return this.parallel(step, path, outside);
      case 'ladder':
        return this.ladder(step, outside, (index) => `${path}.rungs[${index}]`);
      case 'matrix': {
        const matrix = this.policy.matrices?.[step.matrix];
        if (!matrix) return [];
        return this.ladder(
          expandMatrix(matrix, step.key, step.climb, this.policy.facts),
          outside,
          (index) => `matrices.${step.matrix}.levels[${index}]`,
        );
      }
    }
  }

  private choice(step: ChoiceStep, path: string, outside: readonly Condition[]): Place[] {
    this.forks.push({ path, step, guards: outside });
    let passedOver = outside;
    const places = step.branches.map(({ when, steps }, index) => {
      const place = this.branch(steps, `${path}.branches[${index}]`, outside, when, [...passedOver, when]);
      passedOver = [...passedOver, { not: when }];
      return place;
    });
    if (step.otherwise.length === 0) return places;
    const inner = this.sequence(step.otherwise, `${path}.otherwise`, passedOver);
    const otherwise = { path: `${path}.otherwise`, nodes: nodesIn(inner), outside, own: null, guards: passedOver };
    return [...places, { ...otherwise, seating: null, inner }];
  }

  private parallel(step: ParallelStep, path: string, outside: readonly Condition[]): Place[] {
    this.forks.push({ path, step, guards: outside });
    return step.branches.map(({ when = null, steps }, index) =>
      this.branch(steps, `${path}.branches[${index}]`, outside, when, when ? [...outside, when] : outside),
    );
  }

  private branch(
    steps: readonly Step[],
    path: string,
    outside: readonly Condition[],
    own: Condition | null,
    guards: readonly Condition[],
  ): Place {
    const inner = this.sequence(steps, `${path}.steps`, guards);
    return { path, nodes: nodesIn(inner), outside, own, guards, seating: null, inner };
  }

  private ladder(
    { rungs, climb }: LadderStep,
    outside: readonly Condition[],
    pathOf: (index: number) => string,
  ): Place[] {
    this.ladders.push({ paths: rungs.map((_, index) => pathOf(index)), levels: rungs });
    let insufficient = outside;
    return rungs.flatMap((rung, index) => {
      const own = climb === 'final' ? (rung.sufficientWhen ?? null) : null;
      const guards = own ? [...insufficient, own] : insufficient;
      if (rung.sufficientWhen) insufficient = [...insufficient, { not: rung.sufficientWhen }];
      if (rung.approvers.length === 0) return [];
      return [{ path: pathOf(index), nodes: [rung.key], outside, own, guards, seating: rung, inner: [] }];
    });
  }
}

function nodesIn(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap(({ nodes }) => nodes))];
}
