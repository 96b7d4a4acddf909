import type { Filter } from './query';

const LISTS = new Set(['in', 'nin', 'between']);

/** The filters of a list as the condition tree that a body carries. */
export function conditionOf(filters: readonly Filter[]): { all: object[] } {
  return {
    all: filters.map(({ field, op, value }) => ({ field, op, value: LISTS.has(op) ? value.split(',') : value })),
  };
}
