import { domainError } from '../http/domain-error.js';

/** The one condition language: list filters, saved views, rules and reports are this tree over a field catalogue. */
export type ConditionTree =
  | { readonly all: readonly ConditionTree[] }
  | { readonly any: readonly ConditionTree[] }
  | { readonly not: ConditionTree }
  | Comparison;

export interface Comparison {
  readonly field: string;
  readonly op: Operator;
  readonly value?: unknown;
}

export const OPERATORS = [
  'eq',
  'ne',
  'in',
  'nin',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'contains',
  'startsWith',
  'isNull',
] as const;
export type Operator = (typeof OPERATORS)[number];

export type FieldType = 'text' | 'choice' | 'id' | 'decimal' | 'integer' | 'date' | 'instant' | 'boolean' | 'codes';

/** One field a condition may name: what it holds and where it is. `sql` is ours, never the caller's. */
export interface CatalogueField {
  readonly type: FieldType;
  /** The expression in the list's driving table, such as `q.net_total`. */
  readonly sql: string;
  readonly choices?: readonly string[];
  /** Without this permission the field can be neither filtered nor sorted by, or its values could be guessed. */
  readonly permission?: string;
  /** Keys of fields that roles may limit, such as `contact.mobile`: who does not read them cannot look for it either. */
  readonly protects?: string | readonly string[];
  /** SQL that is true of rows whose field the reader does not read: no comparison of it holds of them. */
  readonly covered?: string;
}

export type FieldCatalogue = Readonly<Record<string, CatalogueField>>;

const ORDERED: readonly Operator[] = ['eq', 'ne', 'in', 'nin', 'gt', 'gte', 'lt', 'lte', 'between', 'isNull'];

export const ALLOWED: Record<FieldType, readonly Operator[]> = {
  text: ['eq', 'ne', 'in', 'nin', 'contains', 'startsWith', 'isNull'],
  choice: ['eq', 'ne', 'in', 'nin', 'isNull'],
  id: ['eq', 'ne', 'in', 'nin', 'isNull'],
  decimal: ORDERED,
  integer: ORDERED,
  date: ORDERED,
  instant: ORDERED,
  boolean: ['eq', 'ne', 'isNull'],
  // Of several answers: one is among them, or any, or none of these.
  codes: ['contains', 'in', 'nin', 'isNull'],
};

export const LIMITS = { depth: 3, comparisons: 25, listItems: 100 } as const;

export const ConditionIsInvalid = domainError<{ field: string; op: string; reason: string }>(
  'condition.invalid',
  'invalid',
  {
    zh: '筛选条件无法使用：{field} {op}（{reason}）。',
    en: 'The condition cannot be used: {field} {op} ({reason}).',
  },
);
