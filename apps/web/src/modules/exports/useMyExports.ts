import { useQuery } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import { saveFile } from '@/lib/api/save';
import { toastProblem } from '@/lib/feedback';
import { isUnderWay, type ListFile } from './export';

const LOOK_AGAIN_MS = 1500;

/** My exports; while one is under way they are looked at again and again. */
export function useMyExports() {
  const busyId = ref<string | null>(null);
  const answer = useQuery({
    key: ['/exports', 'mine'],
    query: async () => ((await unwrap(api.GET('/exports'))) as { items: ListFile[] }).items,
  });
  const files = computed(() => answer.data.value ?? []);

  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    () => files.value.some(isUnderWay),
    (runs) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void answer.refetch(), LOOK_AGAIN_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  async function act(id: string, verb: () => Promise<unknown>): Promise<void> {
    if (busyId.value) return;
    busyId.value = id;
    await verb().catch(toastProblem);
    await answer.refetch();
    busyId.value = null;
  }

  return {
    files,
    busyId,
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    fetch: ({ id, list, format }: ListFile) => act(id, () => saveFile(`/exports/${id}/file`, {}, `${list}.${format}`)),
    cancel: ({ id }: ListFile) => act(id, () => unwrap(api.POST('/exports/{id}/cancel', { params: { path: { id } } }))),
  };
}
