import { truthOf, type Condition } from '../condition.ts';
import { comparisonsIn } from '../counterfactual.ts';
import type { FactSpec, FactValue } from '../facts.ts';
import type { Findings } from './findings.ts';
import type { Band, Line, Tree } from './places.ts';
import type { Trial } from './trial.ts';

/**
 * Bands of a number that leave something out between them, or share something without one lying inside the other; and
 * steps that follow each other, which together leave something out between what they ask about.
 */
export function checkBands(trial: Trial, tree: Tree, found: Findings): void {
  for (const fork of tree.forks) {
    const whens = fork.step.branches.flatMap(({ when }) => when ?? []);
    const open =
      fork.step.kind === 'choice' ? fork.step.otherwise.length === 0 : whens.length === fork.step.branches.length;
    for (const field of numbersIn(whens, trial)) {
      if (open) gapsOf('band_gap', field, { ...fork, whens }, trial, found);
      if (fork.step.kind === 'choice') overlapsOf(field, whens, fork, trial, found);
    }
  }
  for (const line of tree.lines)
    for (const field of numbersIn(line.whens, trial)) gapsOf('step_gap', field, line, trial, found);
}

/** Numbers that at least two branches ask about. */
function numbersIn(whens: readonly Condition[], { policy }: Trial): string[] {
  const times = new Map<string, number>();
  for (const when of whens)
    for (const field of new Set(comparisonsIn(when).map((comparison) => comparison.field)))
      times.set(field, (times.get(field) ?? 0) + 1);
  return [...times].flatMap(([field, count]) => (count > 1 && isNumber(policy.facts[field]) ? [field] : []));
}

function isNumber(spec: FactSpec | undefined): boolean {
  return spec?.type === 'ratio' || spec?.type === 'integer' || spec?.type === 'money';
}

function gapsOf(
  code: 'band_gap' | 'step_gap',
  field: string,
  { path, whens, guards }: Line,
  trial: Trial,
  found: Findings,
): void {
  const values = (trial.domains.get(field) ?? []).filter((value) => value !== null);
  const covered = values.map((value) => !trial.isImpossible([...guards, { any: whens }], { [field]: value }));
  const between = values.slice(covered.indexOf(true), covered.lastIndexOf(true) + 1);
  const missing = between.filter((_, index) => !covered[covered.indexOf(true) + index]);
  const [from] = missing;
  if (from === undefined) return;
  const run = missing.slice(
    0,
    missing.findIndex((value, index) => values[values.indexOf(from) + index] !== value) >>> 0,
  );
  const witness = trial.witness(guards, ({ outcome }) => outcome !== 'refused', { given: { [field]: from } });
  if (witness) found.add(path, code, { field, from, to: run.at(-1) ?? from }, witness);
}

function overlapsOf(field: string, whens: readonly Condition[], fork: Band, trial: Trial, found: Findings): void {
  for (const [index, one] of whens.entries()) {
    for (const [offset, other] of whens.slice(index + 1).entries()) {
      const shared = sharedValues(field, one, other, fork, trial);
      if (!shared) continue;
      const witness = { facts: shared.facts, submitter: trial.submitter };
      const branches = [index, index + 1 + offset].map((each) => fork.step.branches[each]?.key);
      const params = { field, branches, from: shared.values[0], to: shared.values.at(-1) };
      if (trial.route(witness).outcome !== 'refused') found.add(fork.path, 'band_overlap', params, witness);
    }
  }
}

/** Combinations of the other facts that are looked at for one pair of branches. */
const TRIES = 4;

/** With everything else as it is, both bands hold at some values, and each at some where the other does not. */
function sharedValues(field: string, one: Condition, other: Condition, { guards }: Band, trial: Trial) {
  if (![one, other].every((when) => comparisonsIn(when).some((comparison) => comparison.field === field))) return null;
  let tries = TRIES;
  for (const facts of trial.deals([...guards, one, other]).deals) {
    if (tries === 0) return null;
    tries -= 1;
    const holding = (when: Condition): FactValue[] =>
      (trial.domains.get(field) ?? []).filter(
        (value): value is FactValue => value !== null && truthOf(when, { ...facts, [field]: value }) === true,
      );
    const [left, right] = [holding(one), holding(other)];
    const values = left.filter((value) => right.includes(value));
    if (values.length < left.length && values.length < right.length) return { facts, values };
  }
  return null;
}
