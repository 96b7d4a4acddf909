import { useQuery } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';
import { isUnderWay, type Root, type Verification } from './evidence';

const LOOK_AGAIN_MS = 1000;

/** The roots, newest first, the last check, and making either anew. */
export function useEvidence() {
  const { t, locale } = useI18n({ useScope: 'global' });
  const intent = createIntent();
  const busy = ref<'' | 'seal' | 'verify'>('');
  const roots = useQuery({
    key: ['/evidence/roots'],
    query: async () => ((await unwrap(api.GET('/evidence/roots'))) as { items: Root[] }).items,
  });
  const check = useQuery({
    key: () => ['/evidence/verification', locale.value],
    query: async () => (await unwrap(api.GET('/evidence/verification'))) as Verification,
  });
  const verification = computed(() => check.data.value ?? null);

  const seal = () =>
    act('seal', async () => {
      const made = (await intent.run('seal', (header) =>
        unwrap(api.POST('/evidence/roots', { params: { header } })),
      )) as Root;
      toast(t('evidence.sealed', { number: made.number }));
      await roots.refetch();
    });
  const verify = () =>
    act('verify', async () => {
      await intent.run('verify', (header) => unwrap(api.POST('/evidence/verification', { params: { header } })));
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
    () => verification.value !== null && isUnderWay(verification.value),
    (runs) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void check.refetch(), LOOK_AGAIN_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  return {
    roots: computed(() => (roots.data.value ? [...roots.data.value].reverse() : null)),
    verification,
    problem: computed(() => {
      const error = roots.error.value ?? check.error.value;
      return error ? asProblem(error) : null;
    }),
    refresh: () => void Promise.all([roots.refetch(), check.refetch()]),
    busy,
    seal,
    verify,
  };
}
