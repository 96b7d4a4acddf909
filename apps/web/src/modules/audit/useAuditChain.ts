import { useQuery } from '@pinia/colada';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, unwrap } from '@/lib/api';
import { useSealing } from '@/lib/sealing';
import { type LogCheck, type LogState } from './audit';

/** How far the log is sealed, the last check, and making either anew; asks for nothing while it is not looked at. */
export function useAuditChain(isOpen: Ref<boolean>) {
  const { t, locale } = useI18n({ useScope: 'global' });
  const state = useQuery({
    key: ['/audit/state'],
    query: async () => (await unwrap(api.GET('/audit/state'))) as LogState,
    enabled: () => isOpen.value,
  });
  const check = useQuery({
    key: () => ['/audit/verification', locale.value],
    query: async () => (await unwrap(api.GET('/audit/verification'))) as LogCheck,
    enabled: () => isOpen.value,
  });

  const sealing = useSealing<{ number?: number; hash?: string }>({
    check: () => (isOpen.value ? check.data.value : null),
    refetchCheck: () => check.refetch(),
    seal: async (header) => {
      const made = (await unwrap(api.POST('/audit/roots', { params: { header } }))) as LogState;
      return t('audit.chain.sealed', { number: made.lastSeal?.number ?? 0 });
    },
    refetchSeals: () => state.refetch(),
    verify: (header, kept) => unwrap(api.POST('/audit/verification', { params: { header }, body: kept })),
  });

  return {
    state: computed(() => state.data.value ?? null),
    check: computed(() => check.data.value ?? null),
    problem: computed(() => {
      const error = state.error.value ?? check.error.value;
      return error ? asProblem(error) : null;
    }),
    ...sealing,
  };
}
