import type { Comparison, ConditionTree, FieldCatalogue, FieldType } from './condition.js';

/** True, false, or null where PostgreSQL would say NULL: unknown. */
export type Truth = boolean | null;

/** A row's fields by name, as text or as the catalogue's type, of several answers a list; null is empty. */
export type Values = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** Evaluates a checked tree over one row in memory, exactly as `toSql` would have PostgreSQL do it. */
export function evaluate(tree: ConditionTree, catalogue: FieldCatalogue, values: Values): Truth {
  if ('all' in tree)
    return join(
      tree.all.map((part) => evaluate(part, catalogue, values)),
      false,
    );
  if ('any' in tree)
    return join(
      tree.any.map((part) => evaluate(part, catalogue, values)),
      true,
    );
  if ('not' in tree) return negate(evaluate(tree.not, catalogue, values));
  return compare(tree, catalogue, values);
}

/** Kleene: the decisive truth settles it, else an unknown part leaves it unknown. */
function join(parts: readonly Truth[], decisive: boolean): Truth {
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}

function negate(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

function compare({ field, op, value }: Comparison, catalogue: FieldCatalogue, values: Values): Truth {
  const type = catalogue[field]?.type ?? 'text';
  const actual = values[field] ?? null;
  if (op === 'isNull') return (actual === null) === value;
  if (actual === null) return null;
  if (Array.isArray(actual)) return [value].flat().some((each) => actual.includes(String(each))) !== (op === 'nin');
  const order = (other: unknown): number => orderOf(type, String(actual), String(other));
  switch (op) {
    case 'eq':
      return order(value) === 0;
    case 'ne':
      return order(value) !== 0;
    case 'gt':
      return order(value) > 0;
    case 'gte':
      return order(value) >= 0;
    case 'lt':
      return order(value) < 0;
    case 'lte':
      return order(value) <= 0;
    case 'in':
      return (value as unknown[]).some((each) => order(each) === 0);
    case 'nin':
      return (value as unknown[]).every((each) => order(each) !== 0);
    case 'between': {
      const [low, high] = value as [unknown, unknown];
      return order(low) >= 0 && order(high) <= 0;
    }
    case 'contains':
      return String(actual).toLowerCase().includes(String(value).toLowerCase());
    case 'startsWith':
      return String(actual).toLowerCase().startsWith(String(value).toLowerCase());
  }
}

function orderOf(type: FieldType, left: string, right: string): number {
  const [a, b] = [comparable(type, left), comparable(type, right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Decimals as whole ten-thousandths, so that 0.1 is exactly 0.1000 and never a float. */
function comparable(type: FieldType, text: string): string | bigint | number {
  if (type === 'instant') return Date.parse(text);
  if (type === 'id') return text.toLowerCase();
  if (type !== 'decimal' && type !== 'integer') return text;
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const scaled = BigInt(whole + fraction.padEnd(4, '0').slice(0, 4));
  return text.startsWith('-') ? -scaled : scaled;
}
