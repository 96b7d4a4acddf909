import { computed, reactive } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import type { ListQuery } from '../api/page';
import { apiQuery, readQuery, writeQuery, type Filter, type ListState, type Operator } from './query';

/** What is asked of a list, and the ways to ask for something else. */
export interface Question {
  readonly q: string;
  readonly sort: string;
  readonly filters: Filter[];
  /** Whether the person narrowed the list, so that an empty one means "no match" and not "none yet". */
  readonly isNarrowed: boolean;
  search(text: string): void;
  setFilter(field: string, op: Operator, value: string): void;
  dropFilter(field: string): void;
  clear(): void;
  /** First press sorts ascending, second descending, third goes back to the default order. */
  toggleSort(field: string): void;
  goTo(cursor: string | null | undefined): void;
  /** The question as the API wants it. */
  toApi(limit: number): ListQuery;
}

/** A question that lives in the URL; for pages that read something else with it than a list, such as a board. */
export function useQuestion(usual: { sort?: string | (() => string) } = {}): Question {
  const route = useRoute();
  const router = useRouter();
  const usualSort = () => (typeof usual.sort === 'function' ? usual.sort() : usual.sort);
  const state = computed(() => readQuery(route.query, { sort: usualSort() }));

  function ask(change: Partial<ListState>): void {
    const next = { ...state.value, cursor: '', ...change };
    void router.push({ query: writeQuery(next, route.query, { sort: usualSort() }) as LocationQueryRaw });
  }
  const without = (field: string) => state.value.filters.filter((filter) => filter.field !== field);

  return reactive({
    q: computed(() => state.value.q),
    sort: computed(() => state.value.sort),
    filters: computed(() => state.value.filters),
    isNarrowed: computed(() => state.value.filters.length > 0 || state.value.q !== ''),
    search: (q: string) => ask({ q: q.trim() }),
    setFilter: (field: string, op: Operator, value: string) =>
      ask({ filters: [...without(field), { field, op, value }] }),
    dropFilter: (field: string) => ask({ filters: without(field) }),
    clear: () => ask({ filters: [], q: '' }),
    toggleSort: (field: string) => ask({ sort: nextSort(state.value.sort, field, usualSort()) }),
    goTo: (cursor: string | null | undefined) => cursor && ask({ cursor }),
    toApi: (limit: number) => apiQuery(state.value, limit),
  }) as unknown as Question;
}

function nextSort(current: string, field: string, fallback = ''): string {
  if (current === field) return `-${field}`;
  return current === `-${field}` && current !== fallback ? fallback : field;
}
