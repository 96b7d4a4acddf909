import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem, type Question } from '@/lib/feedback';

/** The facts below one path of the API, and the way to take one of them back after asking. */
export function useFacts<Row extends { id: string }>(path: () => string | null, concerns: readonly string[] = []) {
  const queries = useQueryCache();
  const answer = useQuery({
    key: () => [path() ?? '', 'facts'],
    enabled: () => path() !== null,
    query: async () => ((await unwrap(api.GET(path()!))) as { items: Row[] }).items,
  });

  async function refresh(): Promise<void> {
    await Promise.all(
      [[path() ?? ''], ...concerns.map((each) => [each])].map((key) => queries.invalidateQueries({ key })),
    );
  }

  async function remove(id: string, question: Question, done: string): Promise<void> {
    if (!(await confirmThat(question))) return;
    await unwrap(api.DELETE(`${path()?.split('?')[0]}/{id}`, { params: { path: { id } } })).then(() => {
      toast(done);
      return refresh();
    }, toastProblem);
  }

  return {
    rows: computed(() => answer.data.value ?? []),
    isLoading: computed(() => answer.isLoading.value && !answer.data.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh,
    remove,
  };
}
