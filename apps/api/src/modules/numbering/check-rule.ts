import type { FieldProblem } from '../../platform/http/domain-error.js';
import { hidesRestart, type NumberRule } from '../../platform/numbering/number-rule.js';
import { mayBeTyped, type Numbered } from './numbered.js';
import { NumberRuleIsWrong } from './numbering.errors.js';

/** @throws NumberRuleIsWrong naming everything at fault */
export function checkedRule(object: Numbered, rule: NumberRule): NumberRule {
  const problems: FieldProblem[] = [];
  if (hidesRestart(rule)) problems.push({ pointer: '/restarts', code: 'number_rule.hides_restart' });
  if (rule.entry !== 'automatic' && !mayBeTyped(object))
    problems.push({ pointer: '/entry', code: 'number_rule.never_typed' });
  if (problems.length > 0) throw new NumberRuleIsWrong({}, problems);
  return rule;
}
