import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { readPage } from '@/lib/api';
import type { Countdown } from './pool';

/** The countdowns of the customers on a page, by the customer's id. */
export function useCountdowns(ids: () => readonly string[]) {
  const answer = useQuery({
    key: () => ['/countdowns', 'of', [...ids()]],
    query: () => readPage<Countdown>('/countdowns', { 'filter[customerId][in]': ids().join(','), limit: '200' }),
    enabled: () => ids().length > 0,
    placeholderData: (before) => before,
  });
  return computed(() => new Map((answer.data.value?.items ?? []).map((item) => [item.id, item])));
}
