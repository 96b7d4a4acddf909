import type { FieldProblem } from '../../../platform/http/domain-error.js';
import { DuplicateRulesAreWrong } from './duplicate-rules.errors.js';
import { COMPARABLE, type Comparison, type DuplicateRule, type Ruled } from './rule.js';

/** Rules as they are stored. @throws DuplicateRulesAreWrong naming everything that is wrong with them */
export function checkedRules(kind: Ruled, sent: readonly DuplicateRule[]): DuplicateRule[] {
  const rules = sent.map(tidy);
  const problems = rules.flatMap((rule, at) => [
    ...problemsOf(kind, rule, `/rules/${at}`),
    ...(rules.findIndex(({ name }) => name === rule.name) < at
      ? [problem(`/rules/${at}/name`, 'duplicate_rule.name_twice')]
      : []),
  ]);
  if (problems.length > 0) throw new DuplicateRulesAreWrong({}, problems);
  return rules;
}

/** What is only to be listed is listed; how alike is said of nothing that has to be equal. */
function tidy({ name, enabled, against, comparisons, outcome, listed }: DuplicateRule): DuplicateRule {
  return {
    name: name.trim(),
    enabled,
    against: [...new Set(against)],
    comparisons: comparisons.map(({ field, how, least }) => ({ field, how, least: how === 'alike' ? least : null })),
    outcome,
    listed: listed || outcome === 'list',
  };
}

function problemsOf(kind: Ruled, { against, comparisons }: DuplicateRule, at: string): FieldProblem[] {
  const { fields, against: may } = COMPARABLE[kind];
  const byCode = comparisons.some(({ field }) => field === 'creditCode');
  return [
    ...(against.some((each) => !may.includes(each)) ? [problem(`${at}/against`, 'duplicate_rule.not_against')] : []),
    ...(byCode && against.includes('lead') ? [problem(`${at}/against`, 'duplicate_rule.code_of_customers')] : []),
    ...comparisons.flatMap((each, i) => {
      const code = !fields.includes(each.field)
        ? 'duplicate_rule.not_compared'
        : comparisons.findIndex(({ field }) => field === each.field) < i
          ? 'duplicate_rule.field_twice'
          : measured(kind, each);
      return code ? [problem(`${at}/comparisons/${i}/${code.endsWith('alike') ? 'least' : 'field'}`, code)] : [];
    }),
  ];
}

function measured(kind: Ruled, { field, how, least }: Comparison): string | null {
  if (how === 'exact') return null;
  if (kind === 'contact' || field !== 'name') return 'duplicate_rule.names_alone';
  return least === null || least === undefined ? 'duplicate_rule.how_alike' : null;
}

const problem = (pointer: string, code: string): FieldProblem => ({ pointer, code });
