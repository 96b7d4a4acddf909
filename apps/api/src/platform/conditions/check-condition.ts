import { isPlainDate } from '@countersign/kernel';
import { FieldIsCovered } from '../access/access.errors.js';
import { isUuid } from '../database/ids.js';
import { isCleanText } from '../http/fields.js';
import {
  ALLOWED,
  ConditionIsInvalid,
  LIMITS,
  OPERATORS,
  type CatalogueField,
  type Comparison,
  type ConditionTree,
  type FieldCatalogue,
  type FieldType,
  type Operator,
} from './condition.js';

type Permitted = (permission: string) => boolean;
type Reads = (field: string) => boolean;

/**
 * Turns what came over the wire into a checked tree.
 * @throws ConditionIsInvalid naming the field, for an unknown field or operator, a value of another type, a field the
 *   reader may not see (answered like an unknown one), or a tree beyond the limits.
 * @throws FieldIsCovered for a field that is masked or hidden to the reader, or its values could be guessed
 */
export function checkCondition(
  input: unknown,
  catalogue: FieldCatalogue,
  permitted: Permitted,
  reads: Reads = () => true,
): ConditionTree {
  const budget = { left: LIMITS.comparisons };
  const tree = checkNode(input, catalogue, permitted, LIMITS.depth, budget);
  mustRead(tree, catalogue, reads);
  return tree;
}

function mustRead(tree: ConditionTree, catalogue: FieldCatalogue, reads: Reads): void {
  if ('not' in tree) return mustRead(tree.not, catalogue, reads);
  if (!('field' in tree)) {
    for (const each of 'all' in tree ? tree.all : tree.any) mustRead(each, catalogue, reads);
    return;
  }
  const { field, op } = tree;
  if (!readsProtected(catalogue[field]?.protects, reads))
    throw new FieldIsCovered({ field }, [
      { pointer: `?filter[${field}][${op}]`, code: FieldIsCovered.code, params: { field } },
    ]);
}

/** Whether she reads everything that would be told by looking for it. */
export function readsProtected(protects: CatalogueField['protects'], reads: Reads): boolean {
  return [protects ?? []].flat().every((key) => reads(key));
}

function checkNode(
  input: unknown,
  catalogue: FieldCatalogue,
  permitted: Permitted,
  depth: number,
  budget: { left: number },
): ConditionTree {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw refuse('', '', 'not an object');
  const node = input as Record<string, unknown>;
  const below = (child: unknown): ConditionTree => {
    if (depth <= 1) throw refuse('', '', `nested deeper than ${LIMITS.depth}`);
    return checkNode(child, catalogue, permitted, depth - 1, budget);
  };
  const keys = Object.keys(node);
  if (keys.length === 1 && Array.isArray(node['all'])) return { all: node['all'].map(below) };
  if (keys.length === 1 && Array.isArray(node['any'])) return { any: node['any'].map(below) };
  if (keys.length === 1 && 'not' in node) return { not: below(node['not']) };
  if (--budget.left < 0) throw refuse('', '', `more than ${LIMITS.comparisons} comparisons`);
  return checkComparison(node, catalogue, permitted);
}

function checkComparison(node: Record<string, unknown>, catalogue: FieldCatalogue, permitted: Permitted): Comparison {
  const name = String(node['field'] ?? '');
  const op = String(node['op'] ?? '') as Operator;
  const field = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (!field || (field.permission && !permitted(field.permission))) throw refuse(name, op, 'no such field');
  if (!OPERATORS.includes(op) || !ALLOWED[field.type].includes(op))
    throw refuse(name, op, 'operator not possible here');
  return { field: name, op, value: checkValue(name, field, op, node['value']) };
}

function checkValue(name: string, field: CatalogueField, op: Operator, value: unknown): unknown {
  if (op === 'isNull') return checkFlag(name, op, value);
  if (op === 'in' || op === 'nin' || op === 'between') {
    if (!Array.isArray(value) || value.length === 0 || value.length > LIMITS.listItems)
      throw refuse(name, op, 'a list is needed');
    if (op === 'between' && value.length !== 2) throw refuse(name, op, 'two values are needed');
    return value.map((item) => checkScalar(name, field, op, item));
  }
  return checkScalar(name, field, op, value);
}

function checkFlag(name: string, op: string, value: unknown): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw refuse(name, op, 'true or false is needed');
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

const FITS: Record<FieldType, (value: string, field: CatalogueField) => boolean> = {
  text: (value) => value.length <= 200 && isCleanText(value),
  choice: (value, field) => field.choices?.includes(value) ?? false,
  id: (value) => isUuid(value),
  decimal: (value) => /^-?\d{1,15}(\.\d{1,4})?$/.test(value),
  integer: (value) => /^-?\d{1,9}$/.test(value),
  date: (value) => isPlainDate(value),
  instant: (value) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  codes: (value, field) => field.choices?.includes(value) ?? false,
  boolean: (value) => value === 'true' || value === 'false',
};

function checkScalar(name: string, field: CatalogueField, op: string, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw refuse(name, op, 'a value is needed');
  const text = String(value);
  if (!FITS[field.type](text, field)) throw refuse(name, op, `not a ${field.type}`);
  return text;
}

function refuse(field: string, op: string, reason: string): Error {
  return new ConditionIsInvalid({ field, op, reason }, [
    { pointer: `?filter[${field}][${op}]`, code: 'condition.invalid', params: { field, op, reason } },
  ]);
}
