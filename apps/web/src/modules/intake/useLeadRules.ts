import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, ifMatch, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { LeadRule, LeadRules } from './rule';

const KEY = ['/lead-rules'];

/** The rules of assignment, their order, and what may be done to one of them from the list. */
export function useLeadRules() {
  const queries = useQueryCache();
  const answer = useQuery({
    key: KEY,
    query: async () => (await unwrap(api.GET('/lead-rules'))) as unknown as LeadRules,
  });
  const rules = computed(() => answer.data.value?.items ?? []);
  const refresh = () => queries.invalidateQueries({ key: KEY });

  /** Shown at once; the server's word replaces it, and an order it refuses goes back. */
  const ordering = useMutation({
    mutation: async (items: LeadRule[]) => {
      if (answer.data.value) queries.setQueryData(KEY, { ...answer.data.value, items });
      const body = { ruleIds: items.map(({ id }) => id) };
      return (await unwrap(api.PUT('/lead-rules/order', { body }))) as unknown as LeadRules;
    },
    onSuccess: (next) => queries.setQueryData(KEY, next),
    onError: (error) => {
      toastProblem(error);
      void refresh();
    },
  });

  async function enable({ id, version }: LeadRule, enabled: boolean): Promise<void> {
    const params = { path: { id }, header: ifMatch(version) };
    await unwrap(api.PATCH('/lead-rules/{id}', { params, body: { enabled } } as never)).catch(toastProblem);
    await refresh();
  }

  return {
    rules,
    facts: computed(() => answer.data.value?.facts ?? []),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh,
    order: (items: LeadRule[]) => ordering.mutate(items),
    enable,
  };
}
