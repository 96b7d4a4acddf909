import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LIMITS, type ConditionTree } from '../conditions/condition.js';
import { isCleanText } from '../http/fields.js';
import { shapedAs } from '../http/shape/shaped.js';
import { QueryIsInvalid } from '../http/http.errors.js';

/** A list request as it came over the wire: shapes are checked here, fields and values against the list's catalogue. */
export interface ListQuery {
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Sort keys, `-` for descending; empty for the list's default. */
  readonly sort: readonly string[];
  readonly filter: unknown;
  readonly q: string;
  readonly wantsTotal: boolean;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;
const MAX_SORT_KEYS = 3;
/** Taken over by whoever gives the answer its shape. */
const SHAPE = ['fields', 'expand'];
const KNOWN = new Set(['limit', 'cursor', 'sort', 'filter', 'q']);

/** The list parameters of the address: `limit`, `cursor`, `sort`, `filter[field][op]`, `q`. Others are refused unless named. */
export const ListParams = createParamDecorator(
  (extra: readonly string[] | undefined, context: ExecutionContext): ListQuery => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const query = request.query as Record<string, unknown>;
    const shape = shapedAs(context) ? SHAPE : [];
    const known = (name: string): boolean =>
      KNOWN.has(name) || shape.includes(name) || (extra?.includes(name) ?? false);
    for (const name of Object.keys(query)) if (!known(name)) throw refuse(name);
    const prefer = request.headers['prefer'];
    return {
      limit: limitFrom(query['limit']),
      cursor: textFrom('cursor', query['cursor'], 4000),
      sort: sortFrom(query['sort']),
      filter: filterFrom(query['filter']),
      q: textFrom('q', query['q'], 100)?.trim() ?? '',
      wantsTotal: typeof prefer === 'string' && prefer.includes('return=total-count'),
    };
  },
);

/** The same request from the body of a `POST …/search`, where conditions may nest. */
export function listQueryFrom(body: {
  limit?: number;
  cursor?: string;
  sort?: string;
  condition?: object;
  q?: string;
}): ListQuery {
  return {
    limit: Math.min(body.limit ?? DEFAULT_LIMIT, MAX_LIMIT),
    cursor: body.cursor,
    sort: sortFrom(body.sort),
    filter: body.condition,
    q: body.q?.trim() ?? '',
    wantsTotal: false,
  };
}

/** Names of columns as an address lists them. */
export function namesFrom(value: unknown): string[] {
  return (textFrom('columns', value, 1000) ?? '').split(',').filter(Boolean);
}

function limitFrom(value: unknown): number {
  if (value === undefined) return DEFAULT_LIMIT;
  if (typeof value !== 'string' || !/^\d{1,6}$/.test(value) || Number(value) < 1) throw refuse('limit');
  return Math.min(Number(value), MAX_LIMIT);
}

function sortFrom(value: unknown): string[] {
  const keys = (textFrom('sort', value, 200) ?? '').split(',').filter(Boolean);
  if (keys.length > MAX_SORT_KEYS) throw refuse('sort');
  return keys;
}

/** `filter[amount][gte]=1&filter[stage][in]=a,b` → the same tree that a JSON condition is. */
function filterFrom(value: unknown): ConditionTree | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('filter');
  const all = Object.entries(value).flatMap(([field, operations]) => {
    if (typeof operations !== 'object' || operations === null || Array.isArray(operations))
      throw refuse(`filter[${field}]`);
    return Object.entries(operations as object).map(([op, operand]) => ({
      field,
      op,
      value: operandFrom(op, operand),
    }));
  });
  if (all.length > LIMITS.comparisons) throw refuse('filter');
  return { all } as ConditionTree;
}

function operandFrom(op: string, operand: unknown): unknown {
  const isList = op === 'in' || op === 'nin' || op === 'between';
  return isList && typeof operand === 'string' ? operand.split(',') : operand;
}

function textFrom(name: string, value: unknown, max: number): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > max || !isCleanText(value)) throw refuse(name);
  return value;
}

function refuse(name: string): Error {
  return new QueryIsInvalid({ name }, [{ pointer: `?${name}`, code: 'query.invalid', params: { name } }]);
}
