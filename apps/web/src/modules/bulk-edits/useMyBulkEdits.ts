import { useQuery } from '@pinia/colada';
import { computed, onBeforeUnmount, watch } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import { isUnderWay, type BulkEdit } from './bulkEdit';

const LOOK_AGAIN_MS = 1500;

/** My bulk edits; while one is under way they are looked at again and again. */
export function useMyBulkEdits() {
  const answer = useQuery({
    key: ['/bulk-edits', 'mine'],
    query: async () => ((await unwrap(api.GET('/bulk-edits'))) as unknown as { items: BulkEdit[] }).items,
  });
  const edits = computed(() => answer.data.value ?? []);

  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    () => edits.value.some(isUnderWay),
    (runs) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void answer.refetch(), LOOK_AGAIN_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  return {
    edits,
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
  };
}
