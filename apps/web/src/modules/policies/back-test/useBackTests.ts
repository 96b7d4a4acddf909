import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { hasEnded, useFollowed } from '@/lib/record';
import type { BackTest } from '../api';

/** Trials of a policy on everything that was ever submitted; a running one is followed until it ends. */
export function useBackTests(code: () => string) {
  const { locale } = useI18n({ useScope: 'global' });
  const queries = useQueryCache();
  const key = () => ['/policies', code(), 'back-tests', locale.value];
  const answer = useQuery({
    key,
    query: async () => {
      const params = { path: { code: code() } };
      return ((await unwrap(api.GET('/policies/{code}/back-tests', { params }))) as { items: BackTest[] }).items;
    },
  });
  const { chosen, followed, problem, ...work } = useFollowed<BackTest>({
    read: async (id) => (await unwrap(api.GET('/policies/back-tests/{id}', { params: { path: { id } } }))) as BackTest,
    ended: () => queries.invalidateQueries({ key: key() }),
  });
  const intent = createIntent();
  const current = computed(
    () => followed.value ?? answer.data.value?.find(({ id }) => id === chosen.value) ?? answer.data.value?.[0] ?? null,
  );

  watch(
    () => answer.data.value?.[0],
    (newest) => newest && chosen.value === null && work.choose(newest.id),
    { immediate: true },
  );

  function start(body: { from?: string; to?: string; number?: number }): Promise<void> {
    const post = (header: Record<string, string>) =>
      unwrap(api.POST('/policies/{code}/back-tests', { params: { path: { code: code() }, header }, body }));
    return work.start(() => intent.run({ ...body, at: Date.now() }, post) as Promise<BackTest>);
  }

  return {
    tests: computed(() => answer.data.value ?? []),
    current,
    problem: computed(() => problem.value ?? (answer.error.value ? asProblem(answer.error.value) : null)),
    isRunning: computed(() => current.value !== null && !hasEnded(current.value)),
    start,
    choose: work.choose,
  };
}
