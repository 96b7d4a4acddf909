import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { api, createIntent, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import { isUnderWay, type Scan } from './privacy';

const LOOK_AGAIN_MS = 1000;

/** The last look through everything that is stored, and beginning another; one that runs is followed to its end. */
export function useScan() {
  const queries = useQueryCache();
  const intent = createIntent();
  const isBusy = ref(false);
  const answer = useQuery({
    key: ['/forbidden-numbers/scan'],
    query: async () => (await unwrap(api.GET('/forbidden-numbers/scan'))) as Scan,
  });
  const scan = computed(() => answer.data.value ?? null);
  let timer: ReturnType<typeof setInterval> | undefined;

  watch(
    () => isUnderWay(scan.value),
    (runs, ran) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void answer.refetch(), LOOK_AGAIN_MS);
      else if (ran) void queries.invalidateQueries({ key: ['/forbidden-numbers'] });
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  async function run(): Promise<void> {
    isBusy.value = true;
    await intent
      .run('scan', (header) => unwrap(api.POST('/forbidden-numbers/scan', { params: { header } })))
      .then(() => answer.refetch(), toastProblem);
    isBusy.value = false;
  }

  return { scan, run, isBusy };
}
