import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import type { Pool } from './pool';

/** The pools the reader may take from; all of them for whoever arranges them. */
export function usePools(enabled: () => boolean = () => true) {
  const answer = useQuery({
    key: ['/pools'],
    query: async () => ((await unwrap(api.GET('/pools'))) as { items: Pool[] }).items,
    enabled,
  });
  return {
    pools: computed(() => answer.data.value ?? []),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
  };
}
