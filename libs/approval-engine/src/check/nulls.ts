import { comparisonsIn } from '../counterfactual.ts';
import type { Condition } from '../condition.ts';
import type { Routing } from '../plan.ts';
import type { Findings } from './findings.ts';
import type { Tree } from './places.ts';
import type { Trial } from './trial.ts';

/** Facts that a subject may rightly lack must not leave it without an answer: somewhere stands what happens then. */
export function checkNulls(trial: Trial, tree: Tree, found: Findings): void {
  const { policy } = trial;
  const questions = [
    ...policy.gates.map(({ require }, index) => ({ path: `gates[${index}].require`, condition: require })),
    ...tree.nodes.map(({ path, guards }) => ({ path, condition: { all: guards } as Condition })),
  ];
  for (const [field, { nullable }] of Object.entries(policy.facts)) {
    if (!nullable) continue;
    const asking = questions.filter(({ condition }) => comparisonsIn(condition).some((each) => each.field === field));
    for (const { path, condition } of asking) {
      const witness = trial.witness([condition], (routing) => lacks(routing, field), {
        truth: null,
        given: { [field]: null },
      });
      if (!witness) continue;
      found.add(path, 'null_unanswered', { field }, witness);
      break;
    }
  }
}

export function lacks(routing: Routing, field: string): boolean {
  if (routing.outcome !== 'refused' || routing.refusal.code !== 'fact_unknown') return false;
  return ((routing.refusal.params['fields'] ?? []) as readonly string[]).includes(field);
}
