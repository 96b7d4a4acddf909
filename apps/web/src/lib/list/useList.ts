import { useQuery } from '@pinia/colada';
import { computed, reactive, toRefs, watch } from 'vue';
import { readPage, type ListQuery, type Page } from '../api/page';
import { asProblem, type Problem } from '../api/problem';
import { useQuestion, type Question } from './useQuestion';
import { useSelection, type Selection } from './useSelection';

export interface ListOptions<Row> {
  /** Path of the collection below `/api/v1`, e.g. `/customers`; also the key its answers are kept under. */
  path: string;
  /** The order when the URL names none, e.g. `-updatedAt`; a function where it depends on what the page shows. */
  sort?: string | (() => string);
  limit?: number;
  /** Conditions that always hold and are not shown, e.g. the box of an inbox. */
  always?: () => ListQuery;
  read?: (query: ListQuery) => Promise<Page<Row>>;
}

export interface List<Row> extends Question {
  readonly rows: Row[];
  /** Nothing has been shown yet. */
  readonly isLoading: boolean;
  /** Something is shown while newer rows are on their way. */
  readonly isRefreshing: boolean;
  readonly problem: Problem | null;
  readonly total: number | null;
  readonly totalCapped: boolean;
  readonly hasNext: boolean;
  readonly hasPrev: boolean;
  readonly selection: Selection;
  next(): void;
  prev(): void;
  refresh(): Promise<unknown>;
}

const PAGE = 50;

/** A list whose question lives in the URL: every list is a link, and the back button undoes a filter. */
export function useList<Row>(options: ListOptions<Row>): List<Row> {
  const question = useQuestion(options);
  const asked = computed(() => ({ ...question.toApi(options.limit ?? PAGE), ...options.always?.() }));
  const read = options.read ?? ((query: ListQuery) => readPage<Row>(options.path, query, { total: true }));
  const answer = useQuery({
    key: () => [options.path, 'list', asked.value],
    query: () => read(asked.value),
    placeholderData: (before: Page<Row> | undefined) => before,
  });
  const page = computed(() => answer.data.value?.page);
  const selection = useSelection();
  watch(
    () => JSON.stringify([question.filters, question.q]),
    () => selection.clear(),
  );

  return reactive({
    ...toRefs(question),
    rows: computed(() => answer.data.value?.items ?? []),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    isRefreshing: computed(() => answer.isLoading.value && answer.data.value !== undefined),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    total: computed(() => page.value?.total ?? null),
    totalCapped: computed(() => page.value?.totalCapped ?? false),
    hasNext: computed(() => Boolean(page.value?.next)),
    hasPrev: computed(() => Boolean(page.value?.prev)),
    selection,
    next: () => question.goTo(page.value?.next),
    prev: () => question.goTo(page.value?.prev),
    refresh: () => answer.refetch(),
  }) as unknown as List<Row>;
}
