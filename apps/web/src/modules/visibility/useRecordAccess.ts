import { useInfiniteQuery, useQuery } from '@pinia/colada';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, readPage, unwrap, type Page } from '@/lib/api';
import type { RecordAccess, Subject, Verdict, Viewer } from './access';

/** Who sees a record; its sentences are the server's, so they are asked for anew in another language. */
export function useRecordAccess(subject: () => Subject) {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => ['/access', subject().subjectType, subject().subjectId, locale.value],
    query: async () => (await unwrap(api.GET('/access', { params: { query: { ...subject() } } }))) as RecordAccess,
  });
  return {
    access: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
  };
}

/** Whether one person sees it. */
export function useVerdict(subject: () => Subject, person: Ref<{ id: string; name: string } | null | undefined>) {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => ['/access', subject().subjectType, subject().subjectId, 'people', person.value?.id ?? '', locale.value],
    query: async () => {
      const params = { path: { id: person.value!.id }, query: { ...subject() } };
      return (await unwrap(api.GET('/access/people/{id}', { params }))) as Verdict;
    },
    enabled: () => Boolean(person.value),
  });
  return {
    verdict: computed(() => (person.value ? (answer.data.value ?? null) : null)),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
  };
}

/** The people of one way, page by page. */
export function useViewers(subject: () => Subject, group: () => string) {
  const answer = useInfiniteQuery<Page<Viewer>, Error, string>({
    key: () => ['/access/people', subject().subjectType, subject().subjectId, group()],
    initialPageParam: '',
    query: ({ pageParam }): Promise<Page<Viewer>> =>
      readPage<Viewer>('/access/people', {
        ...subject(),
        group: group(),
        ...(pageParam ? { cursor: pageParam } : {}),
      }),
    getNextPageParam: (last: Page<Viewer>) => last.page.next,
  });
  return {
    people: computed(() => answer.data.value?.pages.flatMap(({ items }) => items) ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    hasMore: computed(() => answer.hasNextPage.value),
    more: () => answer.loadNextPage(),
  };
}
