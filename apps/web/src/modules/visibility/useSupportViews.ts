import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import type { Look, SupportAsk } from './access';

/** The looks that were asked of me, or those I asked for. */
export function useSupportViews(whose: 'mine' | 'asked') {
  const queries = useQueryCache();
  const intent = createIntent();
  const key = ['/support-views', whose];
  const answer = useQuery({
    key,
    query: async () => {
      const asked = whose === 'mine' ? api.GET('/me/support-views') : api.GET('/support-views');
      return ((await unwrap(asked)) as { items: SupportAsk[] }).items;
    },
  });
  const refresh = () => queries.invalidateQueries({ key });

  async function ask(body: { personId: string; reason: string; hours: number }): Promise<void> {
    await intent.run(body, (header) => unwrap(api.POST('/support-views', { params: { header }, body })));
    await refresh();
  }

  async function agree(id: string, body: { hours: number; objects: string[] | null }): Promise<void> {
    await unwrap(api.PUT('/support-views/{id}/consent', { params: { path: { id } }, body }));
    await refresh();
  }

  async function end(id: string): Promise<void> {
    await unwrap(api.DELETE('/support-views/{id}', { params: { path: { id } } }));
    await refresh();
  }

  return {
    views: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh,
    ask,
    agree,
    end,
  };
}

/** What was looked at through one of them. */
export function useLooks(id: () => string) {
  const answer = useQuery({
    key: () => ['/support-views', id(), 'looks'],
    query: async () => {
      const params = { path: { id: id() } };
      return ((await unwrap(api.GET('/support-views/{id}/looks', { params }))) as { items: Look[] }).items;
    },
  });
  return {
    looks: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
  };
}
