import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { Criteria, Criterion } from './criterion';

const KEY = ['/lead-criteria'];

/** What leads are judged by, in its order. */
export function useLeadCriteria() {
  const queries = useQueryCache();
  const answer = useQuery({
    key: KEY,
    query: async () => (await unwrap(api.GET('/lead-criteria'))) as unknown as Criteria,
  });
  const refresh = () => queries.invalidateQueries({ key: KEY });

  /** Shown at once; the server's word replaces it, and an order it refuses goes back. */
  const ordering = useMutation({
    mutation: async (items: Criterion[]) => {
      if (answer.data.value) queries.setQueryData(KEY, { ...answer.data.value, items });
      const body = { criterionIds: items.map(({ id }) => id) };
      return (await unwrap(api.PUT('/lead-criteria/order', { body }))) as unknown as Criteria;
    },
    onSuccess: (next) => queries.setQueryData(KEY, next),
    onError: (error) => {
      toastProblem(error);
      void refresh();
    },
  });

  return {
    criteria: computed(() => answer.data.value?.items ?? []),
    facts: computed(() => answer.data.value?.facts ?? []),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh,
    order: (items: Criterion[]) => ordering.mutate(items),
  };
}
