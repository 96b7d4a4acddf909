import type { Comparison, ConditionTree, FieldCatalogue } from './condition.js';
import { evaluate, type Values } from './evaluate.js';

/** One comparison that keeps a condition from being true, with what was there instead. */
export interface Unmet extends Comparison {
  readonly actual: string | number | boolean | null;
  /** It stands under a "not": it should have been false, and is true. */
  readonly negated: boolean;
}

/** Why a checked tree is not true of a row: nothing where it is, else each comparison that would have to change. */
export function unmet(tree: ConditionTree, catalogue: FieldCatalogue, values: Values): Unmet[] {
  return against(tree, true, catalogue, values);
}

function against(tree: ConditionTree, wanted: boolean, catalogue: FieldCatalogue, values: Values): Unmet[] {
  if (evaluate(tree, catalogue, values) === wanted) return [];
  if ('not' in tree) return against(tree.not, !wanted, catalogue, values);
  if ('field' in tree) return [{ ...tree, actual: plain(values[tree.field] ?? null), negated: !wanted }];
  return ('all' in tree ? tree.all : tree.any).flatMap((part) => against(part, wanted, catalogue, values));
}

/** Several answers as one text. */
function plain(value: Values[string] | null): Unmet['actual'] {
  return typeof value === 'object' && value !== null ? value.join(', ') : (value ?? null);
}
