import type { ListQuery } from '../api/page';

export const OPERATORS = [
  'eq',
  'ne',
  'in',
  'nin',
  'gt',
  'gte',
  'lt',
  'lte',
  'contains',
  'startsWith',
  'between',
  'isNull',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition of a list. Several values (`in`, `between`) are joined with commas, as in the URL. */
export interface Filter {
  field: string;
  op: Operator;
  value: string;
}

/** Everything that makes a list a link: what is asked, in which order, from where on. */
export interface ListState {
  q: string;
  sort: string;
  cursor: string;
  filters: Filter[];
}

type RouteQuery = Record<string, unknown>;

const FILTER_KEY = /^filter\[(\w[\w.]*)\]\[(\w+)\]$/;

/** Reads the list's question out of a page's URL; what is not understood is left alone. */
export function readQuery(query: RouteQuery, defaults: { sort?: string } = {}): ListState {
  const filters = Object.entries(query).flatMap(([key, value]) => {
    const [, field, op] = FILTER_KEY.exec(key) ?? [];
    return field && isOperator(op) ? [{ field, op, value: text(value) }] : [];
  });
  return {
    q: text(query['q']),
    sort: text(query['sort']) || (defaults.sort ?? ''),
    cursor: text(query['cursor']),
    filters,
  };
}

/** Writes the question back, keeping the other parts of the URL (a tab, an opened drawer). */
export function writeQuery(state: ListState, others: RouteQuery, defaults: { sort?: string } = {}): RouteQuery {
  const kept = Object.entries(others).filter(
    ([key]) => !FILTER_KEY.test(key) && !['q', 'sort', 'cursor'].includes(key),
  );
  return {
    ...Object.fromEntries(kept),
    ...(state.q ? { q: state.q } : {}),
    ...filterParams(state.filters),
    ...(state.sort && state.sort !== defaults.sort ? { sort: state.sort } : {}),
    ...(state.cursor ? { cursor: state.cursor } : {}),
  };
}

/** The same question as the API wants it. */
export function apiQuery(state: ListState, limit: number): ListQuery {
  return {
    limit: String(limit),
    ...(state.q ? { q: state.q } : {}),
    ...filterParams(state.filters),
    ...(state.sort ? { sort: state.sort } : {}),
    ...(state.cursor ? { cursor: state.cursor } : {}),
  };
}

function filterParams(filters: Filter[]): Record<string, string> {
  return Object.fromEntries(filters.map(({ field, op, value }) => [`filter[${field}][${op}]`, value]));
}

function isOperator(op: string | undefined): op is Operator {
  return OPERATORS.includes(op as Operator);
}

function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}
