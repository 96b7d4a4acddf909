import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap, type Problem } from '@/lib/api';
import type { BackTest } from '../api';

const POLL_MS = 700;
const hasEnded = ({ status }: BackTest) => status === 'done' || status === 'failed';

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
  const chosen = ref<string | null>(null);
  const followed = shallowRef<BackTest | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const intent = createIntent();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const current = computed(
    () => followed.value ?? answer.data.value?.find(({ id }) => id === chosen.value) ?? answer.data.value?.[0] ?? null,
  );

  async function follow(id: string): Promise<void> {
    clearTimeout(timer);
    try {
      const now = (await unwrap(api.GET('/policies/back-tests/{id}', { params: { path: { id } } }))) as BackTest;
      if (chosen.value !== id) return;
      followed.value = now;
      if (hasEnded(now)) await queries.invalidateQueries({ key: key() });
      else timer = setTimeout(() => void follow(id), POLL_MS);
    } catch (error) {
      problem.value = asProblem(error);
    }
  }

  function choose(id: string): void {
    chosen.value = id;
    followed.value = null;
    void follow(id);
  }
  watch(
    () => answer.data.value?.[0],
    (newest) => newest && chosen.value === null && choose(newest.id),
    { immediate: true },
  );

  async function start(body: { from?: string; to?: string; number?: number }): Promise<void> {
    problem.value = null;
    const post = (header: Record<string, string>) =>
      unwrap(api.POST('/policies/{code}/back-tests', { params: { path: { code: code() }, header }, body }));
    try {
      choose(((await intent.run({ ...body, at: Date.now() }, post)) as BackTest).id);
    } catch (error) {
      problem.value = asProblem(error);
    }
  }

  onBeforeUnmount(() => clearTimeout(timer));
  return {
    tests: computed(() => answer.data.value ?? []),
    current,
    problem: computed(() => problem.value ?? (answer.error.value ? asProblem(answer.error.value) : null)),
    isRunning: computed(() => current.value !== null && !hasEnded(current.value)),
    start,
    choose,
  };
}
