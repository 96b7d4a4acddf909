import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, unwrap } from '@/lib/api';
import type { PersonAccess } from './access';

/** What somebody can see and do; of oneself where no person is named. */
export function usePersonAccess(personId: () => string | undefined) {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => ['/people', personId() ?? 'me', 'access', locale.value],
    query: async () => {
      const id = personId();
      const asked = id ? api.GET('/people/{id}/access', { params: { path: { id } } }) : api.GET('/me/access');
      return (await unwrap(asked)) as PersonAccess;
    },
  });
  return {
    access: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
  };
}
