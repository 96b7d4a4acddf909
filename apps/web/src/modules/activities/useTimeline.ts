import { useInfiniteQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, createIntent, readPage, unwrap, type Page } from '@/lib/api';

export interface Happening {
  id: string;
  at: string;
  kind:
    | 'activity'
    | 'change'
    | 'stage'
    | 'approval'
    | 'attachment'
    | 'note'
    | 'handover'
    | 'pool'
    | 'step'
    | 'merge'
    | 'registration';
  actor: { id: string; name: string } | null;
  title: string;
  detail: string | null;
  link: string | null;
  changes?: { field: string; before: string | null; after: string | null }[];
}

/** Everything that happened to one record, newest first, and the way to add a note to it. */
export function useTimeline(subject: () => { subjectType: string; subjectId: string }) {
  const queries = useQueryCache();
  const intent = createIntent();
  const key = () => ['/timeline', subject().subjectType, subject().subjectId];
  const answer = useInfiniteQuery<Page<Happening>, Error, string>({
    key,
    initialPageParam: '',
    query: ({ pageParam }): Promise<Page<Happening>> =>
      readPage<Happening>('/timeline', { ...subject(), ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (last: Page<Happening>) => last.page.next,
  });

  async function addNote(text: string): Promise<void> {
    const body = { ...subject(), text };
    await intent.run(body, (header) => unwrap(api.POST('/notes', { params: { header }, body })));
    await queries.invalidateQueries({ key: key() });
  }

  return {
    happenings: computed(() => answer.data.value?.pages.flatMap(({ items }) => items) ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    hasMore: computed(() => answer.hasNextPage.value),
    more: () => answer.loadNextPage(),
    addNote,
  };
}
