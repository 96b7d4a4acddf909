import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, ifMatch, unwrap, type IntentHeaders } from '@/lib/api';
import type { NumberRule, ShownRule } from './numberRule';

const KEY = ['/number-rules'];
interface Rules {
  items: ShownRule[];
}

/** The rules by which records are numbered, with the numbers that come next. */
export function useNumberRules() {
  const queries = useQueryCache();
  const answer = useQuery({
    key: KEY,
    query: async () => ((await unwrap(api.GET('/number-rules'))) as unknown as Rules).items,
  });

  async function change({ id, version }: ShownRule, body: NumberRule, header: IntentHeaders): Promise<void> {
    const params = { path: { id }, header: { ...header, ...ifMatch(version) } };
    const rules = (await unwrap(api.PUT('/number-rules/{id}', { params, body }))) as unknown as Rules;
    queries.setQueryData(KEY, rules.items);
    await queries.invalidateQueries({ key: ['/number-entries'] });
  }

  return {
    rules: computed(() => answer.data.value ?? []),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => queries.invalidateQueries({ key: KEY }),
    change,
  };
}
