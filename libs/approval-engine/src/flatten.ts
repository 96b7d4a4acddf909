import { evaluate, type Condition, type Verdict } from './condition.ts';
import type { Guard } from './counterfactual.ts';
import type { Facts } from './facts.ts';
import { expandMatrix } from './matrix.ts';
import type { CcStep, ChoiceStep, LadderStep, MatrixStep, ParallelStep, Policy, Seating, Step } from './policy.ts';

/** A node of the policy with everything that stands before it: one guard that says whether it is asked. */
export interface Stop {
  readonly node: Seating;
  readonly kind: 'approval' | 'cc';
  readonly guard: Guard;
  /** The conditions of the step itself, without those of the choices around it. */
  readonly own: Condition;
  readonly verdict: Verdict;
  /** Keys of the nodes that must be done before this one opens. */
  readonly after: readonly string[];
}

type Keys = readonly string[];
type Guards = readonly Condition[];

/**
 * Reads the policy tree from top to bottom into a list of stops. Choices, ladders and branches become guards, order
 * becomes `after`; nothing of the tree remains to be interpreted while an approval runs.
 */
export function flatten(policy: Pick<Policy, 'steps' | 'matrices' | 'facts'>, facts: Facts): readonly Stop[] {
  const reader = new Reader(facts, policy);
  reader.sequence(policy.steps, [], []);
  return reader.stops;
}

class Reader {
  readonly stops: Stop[] = [];
  private readonly facts: Facts;
  private readonly policy: Pick<Policy, 'matrices' | 'facts'>;

  constructor(facts: Facts, policy: Pick<Policy, 'matrices' | 'facts'>) {
    this.facts = facts;
    this.policy = policy;
  }

  /** @returns the keys that whatever comes next has to wait for; the very `after` it was given if nobody was added */
  sequence(steps: readonly Step[], guards: Guards, after: Keys, own: Guards = []): Keys {
    return steps.reduce((before, step) => this.step(step, guards, before, own), after);
  }

  private step(step: Step, guards: Guards, after: Keys, own: Guards): Keys {
    switch (step.kind) {
      case 'approval':
        return this.visit('approval', step, when(step, guards), after, when(step, own));
      case 'cc':
        return this.visit('cc', seatingOf(step), when(step, guards), after, when(step, own));
      case 'choice':
        return this.choice(step, guards, after);
      case 'parallel':
        return this.parallel(step, guards, after, own);
      case 'ladder':
        return this.ladder(step, guards, after);
      case 'matrix':
        return this.ladder(this.ladderOf(step), guards, after);
    }
  }

  private choice({ branches, otherwise }: ChoiceStep, guards: Guards, after: Keys): Keys {
    let passedOver = guards;
    const ends: Keys[] = [];
    for (const branch of branches) {
      ends.push(this.sequence(branch.steps, [...passedOver, branch.when], after));
      passedOver = [...passedOver, { not: branch.when }];
    }
    ends.push(this.sequence(otherwise, passedOver, after));
    return meet(ends, after);
  }

  private parallel({ branches }: ParallelStep, guards: Guards, after: Keys, own: Guards): Keys {
    return meet(
      branches.map((branch) => this.sequence(branch.steps, when(branch, guards), after, when(branch, own))),
      after,
    );
  }

  private ladderOf({ matrix: name, key, climb }: MatrixStep): LadderStep {
    const matrix = this.policy.matrices?.[name];
    if (!matrix) throw new Error(`The policy has no matrix ${name}.`);
    return expandMatrix(matrix, key, climb, this.policy.facts);
  }

  private ladder({ rungs, climb }: LadderStep, guards: Guards, after: Keys): Keys {
    const own = rungs.flatMap(({ sufficientWhen }) => sufficientWhen ?? []);
    let insufficient = guards;
    let before = after;
    for (const [index, rung] of rungs.entries()) {
      const alone = climb === 'final' && rung.sufficientWhen ? [...insufficient, rung.sufficientWhen] : insufficient;
      // The lowest level may be what the submitter grants by himself. Anywhere else, nobody to ask is a hole and stops.
      const asksNobody = index === 0 && rungs.length > 1 && rung.approvers.length === 0;
      if (!asksNobody) before = this.visit('approval', rung, alone, before, own);
      if (rung.sufficientWhen) insufficient = [...insufficient, { not: rung.sufficientWhen }];
    }
    return before;
  }

  private visit(kind: Stop['kind'], node: Seating, guards: Guards, after: Keys, own: Guards): Keys {
    const guard = { all: guards };
    const verdict = evaluate(guard, this.facts);
    this.stops.push({ node, kind, guard, own: { all: own }, verdict, after });
    return verdict.truth === true ? [node.key] : after;
  }
}

function seatingOf({ key, title, approvers }: CcStep): Seating {
  return { key, title, approvers, mode: 'all' };
}

function when(step: { readonly when?: Condition }, guards: Guards): Guards {
  return step.when ? [...guards, step.when] : guards;
}

/** Where branches come together: at the ends of those in which somebody was added. */
function meet(ends: readonly Keys[], after: Keys): Keys {
  const reached = ends.filter((end) => end !== after);
  return reached.length > 0 ? reached.flat() : after;
}
