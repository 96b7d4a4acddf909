import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, unwrap } from '@/lib/api';
import { useSealing } from '@/lib/sealing';
import { type Root, type Verification } from './evidence';

/** The roots, newest first, the last check, and making either anew. */
export function useEvidence() {
  const { t, locale } = useI18n({ useScope: 'global' });
  const roots = useQuery({
    key: ['/evidence/roots'],
    query: async () => ((await unwrap(api.GET('/evidence/roots'))) as { items: Root[] }).items,
  });
  const check = useQuery({
    key: () => ['/evidence/verification', locale.value],
    query: async () => (await unwrap(api.GET('/evidence/verification'))) as Verification,
  });
  const verification = computed(() => check.data.value ?? null);

  const sealing = useSealing({
    check: () => verification.value,
    refetchCheck: () => check.refetch(),
    seal: async (header) => {
      const made = (await unwrap(api.POST('/evidence/roots', { params: { header } }))) as Root;
      return t('evidence.sealed', { number: made.number });
    },
    refetchSeals: () => roots.refetch(),
    verify: (header) => unwrap(api.POST('/evidence/verification', { params: { header } })),
  });

  return {
    roots: computed(() => (roots.data.value ? [...roots.data.value].reverse() : null)),
    verification,
    problem: computed(() => {
      const error = roots.error.value ?? check.error.value;
      return error ? asProblem(error) : null;
    }),
    refresh: () => void Promise.all([roots.refetch(), check.refetch()]),
    ...sealing,
  };
}
