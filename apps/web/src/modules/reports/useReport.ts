import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import { api, asProblem, unwrap } from '@/lib/api';

/** A report whose parameters live in the URL: the link shows the same period and the same people to the next reader. */
export function useReport<Answer>(path: string, names: readonly string[]) {
  const route = useRoute();
  const router = useRouter();
  const { locale } = useI18n({ useScope: 'global' });
  const asked = computed(() =>
    Object.fromEntries(
      names.flatMap((name) =>
        typeof route.query[name] === 'string' && route.query[name] !== '' ? [[name, String(route.query[name])]] : [],
      ),
    ),
  );
  const answer = useQuery({
    key: () => ['/reports', path, asked.value, locale.value],
    query: async () => (await unwrap(api.GET(path, { params: { query: asked.value } }))) as Answer,
    placeholderData: (before: Answer | undefined) => before,
  });
  const ask = (change: Record<string, string | undefined>) => router.push({ query: { ...route.query, ...change } });

  return {
    report: computed(() => (answer.data.value ?? null) as Answer | null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    isRefreshing: computed(() => answer.isLoading.value),
    refresh: () => answer.refetch(),
    asked,
    ask,
  };
}
