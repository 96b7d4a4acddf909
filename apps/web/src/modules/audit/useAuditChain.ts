import { useQuery } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';
import { verdictOf, type LogCheck, type LogState } from './audit';

const LOOK_AGAIN_MS = 1000;

/** How far the log is sealed, the last check, and making either anew; asks for nothing while it is not looked at. */
export function useAuditChain(isOpen: Ref<boolean>) {
  const { t, locale } = useI18n({ useScope: 'global' });
  const intent = createIntent();
  const busy = ref<'' | 'seal' | 'verify'>('');
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

  const seal = () =>
    act('seal', async () => {
      const made = (await intent.run('seal', (header) =>
        unwrap(api.POST('/audit/roots', { params: { header } })),
      )) as LogState;
      toast(t('audit.chain.sealed', { number: made.lastSeal?.number ?? 0 }));
      await state.refetch();
    });
  const verify = (kept: { number?: number; hash?: string }) =>
    act('verify', async () => {
      await intent.run('verify', (header) =>
        unwrap(api.POST('/audit/verification', { params: { header }, body: kept })),
      );
      await check.refetch();
    });

  async function act(what: 'seal' | 'verify', send: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = what;
    await send().catch(toastProblem);
    busy.value = '';
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    () => isOpen.value && check.data.value !== undefined && verdictOf(check.data.value) === 'checking',
    (runs) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void check.refetch(), LOOK_AGAIN_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  return {
    state: computed(() => state.data.value ?? null),
    check: computed(() => check.data.value ?? null),
    problem: computed(() => {
      const error = state.error.value ?? check.error.value;
      return error ? asProblem(error) : null;
    }),
    busy,
    seal,
    verify,
  };
}
