import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import type { Share, SharedRecord, Shares } from './sharing';

/** Ends shares, such as those that were made a moment ago. */
export async function endShares(shareIds: string[]): Promise<void> {
  const body = { shareIds };
  await createIntent().run(body, (header) => unwrap(api.POST('/shares/end', { params: { header }, body })));
}

/** Whom one record is shared with. */
export function useShares(record: () => SharedRecord) {
  const queries = useQueryCache();
  const key = () => ['/shares', record().subjectType, record().subjectId];
  const answer = useQuery({
    key,
    query: async () => (await unwrap(api.GET('/shares', { params: { query: { ...record() } } }))) as Shares,
  });
  const items = computed(() => answer.data.value?.items);
  const refresh = () => queries.invalidateQueries({ key: key() });
  return {
    team: computed(() => items.value?.filter(({ reason, state }) => reason === 'team' && state === 'active') ?? []),
    shares: computed(
      () => items.value?.filter(({ reason, state }) => reason === 'by_hand' && state === 'active') ?? [],
    ),
    past: computed(() => items.value?.filter(({ state }) => state !== 'active') ?? []),
    may: computed(() => answer.data.value?.share),
    isLoading: computed(() => !items.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh,
    end: async ({ id }: Share) => {
      await endShares([id]);
      await refresh();
    },
  };
}
