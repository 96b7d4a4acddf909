import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import type { PriceList } from './product';

/** Every version of the price list, newest first. */
export function usePriceLists() {
  const answer = useQuery({
    key: ['/price-lists', 'list'],
    query: async () => ((await unwrap(api.GET('/price-lists'))) as { items: PriceList[] }).items,
  });
  return {
    lists: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
  };
}
