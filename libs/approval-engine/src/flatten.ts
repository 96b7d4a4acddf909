import { evaluate, type Condition, type Verdict } from './condition.ts';
import type { Facts } from './facts.ts';
import type { ApprovalStep, CcStep, ChoiceStep, LadderStep, Mode, ParallelStep, Seating, Step } from './policy.ts';

/** A node of the policy with everything that stands before it: one guard that says whether it is asked. */
export interface Stop {
  readonly node: Pick<Seating, 'key' | 'title' | 'approvers'>;
  readonly kind: 'approval' | 'cc';
  readonly mode: Mode;
  readonly veto: 'immediate' | 'collect';
  readonly guard: Condition;
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
export function flatten(steps: readonly Step[], facts: Facts): readonly Stop[] {
  const reader = new Reader(facts);
  reader.sequence(steps, [], []);
  return reader.stops;
}

class Reader {
  readonly stops: Stop[] = [];
  private readonly facts: Facts;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  /** @returns the keys that whatever comes next has to wait for; the very `after` it was given if nobody was added */
  sequence(steps: readonly Step[], guards: Guards, after: Keys): Keys {
    return steps.reduce((before, step) => this.step(step, guards, before), after);
  }

  private step(step: Step, guards: Guards, after: Keys): Keys {
    switch (step.kind) {
      case 'approval':
        return this.visit(step, step, when(step, guards), after);
      case 'cc':
        return this.visit(step, { mode: 'all' }, when(step, guards), after);
      case 'choice':
        return this.choice(step, guards, after);
      case 'parallel':
        return this.parallel(step, guards, after);
      case 'ladder':
        return this.ladder(step, guards, after);
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

  private parallel({ branches }: ParallelStep, guards: Guards, after: Keys): Keys {
    return meet(
      branches.map((branch) => this.sequence(branch.steps, when(branch, guards), after)),
      after,
    );
  }

  private ladder({ rungs, climb }: LadderStep, guards: Guards, after: Keys): Keys {
    let insufficient = guards;
    let before = after;
    for (const rung of rungs) {
      const alone = climb === 'final' && rung.sufficientWhen ? [...insufficient, rung.sufficientWhen] : insufficient;
      before = this.visit({ kind: 'approval', ...rung }, rung, alone, before);
      if (rung.sufficientWhen) insufficient = [...insufficient, { not: rung.sufficientWhen }];
    }
    return before;
  }

  private visit(
    node: ApprovalStep | CcStep,
    seating: Pick<Seating, 'mode' | 'veto'>,
    guards: Guards,
    after: Keys,
  ): Keys {
    const { kind, key, title, approvers } = node;
    const guard = { all: guards };
    const verdict = evaluate(guard, this.facts);
    const { mode, veto = 'immediate' } = seating;
    this.stops.push({ node: { key, title, approvers }, kind, mode, veto, guard, verdict, after });
    return verdict.truth === true ? [key] : after;
  }
}

function when(step: { readonly when?: Condition }, guards: Guards): Guards {
  return step.when ? [...guards, step.when] : guards;
}

/** Where branches come together: at the ends of those in which somebody was added. */
function meet(ends: readonly Keys[], after: Keys): Keys {
  const reached = ends.filter((end) => end !== after);
  return reached.length > 0 ? reached.flat() : after;
}
