import type { Operator } from '../condition.ts';
import { fits, type FactCatalogue, type FactSpec, type FactType } from '../facts.ts';
import { DEEPEST, type Findings, type Shape } from './findings.ts';

const ORDER: readonly Operator[] = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'isNull'];
const NAMES: readonly Operator[] = ['eq', 'ne', 'in', 'nin', 'isNull'];

/** Which comparisons make sense for which type of fact. */
const POSSIBLE: Record<FactType, readonly Operator[]> = {
  money: ORDER,
  ratio: ORDER,
  integer: ORDER,
  boolean: ['eq', 'ne', 'isNull'],
  enum: NAMES,
  id: NAMES,
  text: NAMES,
  choices: ['contains', 'lacks', 'isNull'],
  codes: ['contains', 'lacks', 'isNull'],
  deals: [],
};

/** Every comparison asks a declared fact something that facts of its type can answer. */
export function checkCondition(value: unknown, facts: FactCatalogue, path: string, found: Findings, depth = 0): void {
  const condition = found.record(value, path);
  if (!condition) return;
  if (depth > DEEPEST) return found.add(path, 'nested_too_deep', { deepest: DEEPEST });
  if ('not' in condition) return checkCondition(condition['not'], facts, `${path}.not`, found, depth + 1);
  const joined = 'all' in condition ? 'all' : 'any' in condition ? 'any' : null;
  if (!joined) return checkComparison(condition, facts, path, found);
  for (const [index, part] of found.array(condition[joined], `${path}.${joined}`, 1).entries()) {
    checkCondition(part, facts, `${path}.${joined}[${index}]`, found, depth + 1);
  }
}

function checkComparison({ field, op, value }: Shape, facts: FactCatalogue, path: string, found: Findings): void {
  const spec = typeof field === 'string' && Object.hasOwn(facts, field) ? facts[field] : undefined;
  if (!spec) return found.add(path, 'fact_undeclared', { field });
  const possible = POSSIBLE[spec.type] ?? [];
  if (!possible.includes(op as Operator)) return found.add(path, 'operator_impossible', { field, op, possible });
  if (!isValue(op as Operator, value, spec)) found.add(path, 'value_wrong', { field, op, value, expected: spec.type });
}

function isValue(op: Operator, value: unknown, spec: FactSpec): boolean {
  if (op === 'isNull') return typeof value === 'boolean';
  if (op === 'contains' || op === 'lacks')
    return spec.type === 'choices' ? fits(spec, [value]) : typeof value === 'string';
  if (op === 'in' || op === 'nin')
    return Array.isArray(value) && value.length > 0 && value.every((item) => fits(spec, item));
  return fits(spec, value);
}
