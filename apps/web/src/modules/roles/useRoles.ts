import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, unwrap } from '@/lib/api';
import type { Catalogue, Role, Rule } from './role';

/** Everything a role can allow, in the reader's language. */
export function useCatalogue() {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => ['/permissions', locale.value],
    query: async () => (await unwrap(api.GET('/permissions'))) as Catalogue,
  });
  return computed(() => answer.data.value ?? null);
}

export function useRoles() {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => ['/roles', 'list', locale.value],
    query: async () => ((await unwrap(api.GET('/roles'))) as { items: Role[] }).items,
  });
  return {
    roles: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
  };
}

export function useRules() {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => ['/access-rules', locale.value],
    query: async () => ((await unwrap(api.GET('/access-rules'))) as { items: Rule[] }).items,
  });
  return { rules: computed(() => answer.data.value ?? null), refresh: () => answer.refetch() };
}

/** After a change of roles everything that shows them is asked for again. */
export function useRefreshRoles() {
  const queries = useQueryCache();
  return async (): Promise<void> => {
    await Promise.all(['/roles', '/access-rules', '/people'].map((path) => queries.invalidateQueries({ key: [path] })));
  };
}
