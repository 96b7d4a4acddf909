import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import type { WebForm } from './leadForm';

const KEY = ['/lead-forms'];

/** The public forms by which leads come. */
export function useWebForms() {
  const queries = useQueryCache();
  const answer = useQuery({
    key: KEY,
    query: async () => ((await unwrap(api.GET('/lead-forms'))) as unknown as { items: WebForm[] }).items,
  });
  return {
    forms: computed(() => answer.data.value ?? []),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => queries.invalidateQueries({ key: KEY }),
  };
}
