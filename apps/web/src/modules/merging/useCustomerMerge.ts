import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { CustomerMerge } from './merging';

const LOOK_AGAIN_MS = 800;
const MOVING = ['queued', 'running', 'undoing'];

/** One merge: how far it is, what came of it, and the way back. */
export function useCustomerMerge(id: () => string) {
  const queries = useQueryCache();
  const intent = createIntent();
  const isBusy = ref(false);
  const key = () => ['/customer-merges', 'one', id()];
  const params = () => ({ path: { id: id() } });
  const answer = useQuery({
    key,
    query: async () => (await unwrap(api.GET('/customer-merges/{id}', { params: params() }))) as CustomerMerge,
  });
  const merge = computed(() => answer.data.value ?? null);
  const isMoving = computed(() => merge.value !== null && MOVING.includes(merge.value.status));

  async function undo(): Promise<boolean> {
    isBusy.value = true;
    try {
      const send = (header: { 'Idempotency-Key': string }) =>
        unwrap(api.POST('/customer-merges/{id}/undo', { params: { ...params(), header } }));
      queries.setQueryData(key(), (await intent.run(`undo ${id()}`, send)) as CustomerMerge);
      void queries.invalidateQueries({ key: ['/customers'] });
      return true;
    } catch (error) {
      toastProblem(error);
      await answer.refetch();
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    isMoving,
    (runs) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void answer.refetch(), LOOK_AGAIN_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  return {
    merge,
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    ...{ isMoving, isBusy, undo },
  };
}
