import type { CatalogueField, Comparison, ConditionTree, FieldCatalogue, FieldType } from './condition.js';

/** Collects the parameters of one statement; `$n` is all a value ever becomes. */
export class SqlParameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

const CASTS: Record<FieldType, string> = {
  text: 'text',
  choice: 'text',
  id: 'uuid',
  decimal: 'numeric',
  integer: 'int',
  date: 'date',
  instant: 'timestamptz',
  boolean: 'boolean',
  codes: 'text',
};

/** Compiles a checked tree. NULL is three-valued, as PostgreSQL has it: `ne` on an empty field is unknown, not true. */
export function toSql(tree: ConditionTree, catalogue: FieldCatalogue, parameters: SqlParameters): string {
  if ('all' in tree) return join(tree.all, ' AND ', 'true', catalogue, parameters);
  if ('any' in tree) return join(tree.any, ' OR ', 'false', catalogue, parameters);
  if ('not' in tree) return `NOT (${toSql(tree.not, catalogue, parameters)})`;
  return compare(tree, catalogue, parameters);
}

function join(
  trees: readonly ConditionTree[],
  glue: string,
  empty: string,
  catalogue: FieldCatalogue,
  parameters: SqlParameters,
): string {
  if (trees.length === 0) return empty;
  return `(${trees.map((tree) => toSql(tree, catalogue, parameters)).join(glue)})`;
}

const SYMBOLS = { eq: '=', ne: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function compare(comparison: Comparison, catalogue: FieldCatalogue, parameters: SqlParameters): string {
  const entry = catalogue[comparison.field];
  if (!entry) throw new Error(`unchecked field ${comparison.field}`);
  const holds = entry.type === 'codes' ? among(comparison, entry, parameters) : compared(comparison, entry, parameters);
  return entry.covered ? `(${holds} AND NOT ${entry.covered})` : holds;
}

function compared({ op, value }: Comparison, entry: CatalogueField, parameters: SqlParameters): string {
  const cast = CASTS[entry.type];
  const one = (scalar: unknown): string => `${parameters.add(scalar)}::${cast}`;
  switch (op) {
    case 'isNull':
      return `${entry.sql} IS ${value === true ? '' : 'NOT '}NULL`;
    case 'in':
      return `${entry.sql} = ANY(${parameters.add(value)}::${cast}[])`;
    case 'nin':
      return `${entry.sql} <> ALL(${parameters.add(value)}::${cast}[])`;
    case 'between': {
      const [low, high] = value as [unknown, unknown];
      return `${entry.sql} BETWEEN ${one(low)} AND ${one(high)}`;
    }
    case 'contains':
      return `${entry.sql} ILIKE ${parameters.add(`%${likeLiteral(String(value))}%`)}`;
    case 'startsWith':
      return `${entry.sql} ILIKE ${parameters.add(`${likeLiteral(String(value))}%`)}`;
    default:
      return `${entry.sql} ${SYMBOLS[op]} ${one(value)}`;
  }
}

/** Of a JSON list of codes. */
function among({ op, value }: Comparison, { sql }: CatalogueField, parameters: SqlParameters): string {
  if (op === 'isNull') return `${sql} IS ${value === true ? '' : 'NOT '}NULL`;
  const wanted = `${parameters.add([value].flat())}::text[]`;
  return op === 'nin' ? `NOT ${sql} ?| ${wanted}` : `${sql} ?| ${wanted}`;
}

/** The text itself, where `%`, `_` and `\` would otherwise mean something to LIKE. */
export function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
