import { useQuery } from '@pinia/colada';
import { computed, ref, watch } from 'vue';
import { api, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { PlannedRecord, Ref } from './handover';

/** The records of one kind, a page at a time, and what is chosen among them. */
export function useByHand(id: () => string, chosen: () => void) {
  const kind = ref('customer');
  const q = ref('');
  const pages = ref<string[]>([]);
  const ticked = ref(new Set<string>());
  const isBusy = ref(false);
  const after = computed(() => pages.value.at(-1));
  const answer = useQuery({
    key: () => ['/handovers', 'records', id(), kind.value, q.value, after.value ?? ''],
    query: async () => {
      const query = {
        kind: kind.value,
        ...(q.value ? { q: q.value } : {}),
        ...(after.value ? { after: after.value } : {}),
      };
      const params = { path: { id: id() }, query };
      return (await unwrap(api.GET('/handovers/{id}/records', { params }))) as {
        items: PlannedRecord[];
        next: string | null;
      };
    },
  });
  const rows = computed(() => answer.data.value?.items ?? []);
  const next = computed(() => answer.data.value?.next ?? null);
  watch([kind, q], () => {
    pages.value = [];
    ticked.value = new Set();
  });
  watch(after, () => (ticked.value = new Set()));

  function tick(record: string): void {
    const changed = new Set(ticked.value);
    if (!changed.delete(record)) changed.add(record);
    ticked.value = changed;
  }

  function tickAll(all: boolean): void {
    ticked.value = new Set(all ? rows.value.map((row) => row.id) : []);
  }

  /** The ticked ones, or everything that is found where none is. */
  async function give(successor: Ref | null): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    const which = ticked.value.size > 0 ? { ids: [...ticked.value] } : { q: q.value };
    const body = { kind: kind.value, successorId: successor?.id ?? null, ...which };
    try {
      await unwrap(api.PUT('/handovers/{id}/choices', { params: { path: { id: id() } }, body }));
      ticked.value = new Set();
      await answer.refetch();
      chosen();
    } catch (error) {
      toastProblem(error);
    } finally {
      isBusy.value = false;
    }
  }

  return {
    ...{ kind, q, rows, next, ticked, isBusy, tick, tickAll, give },
    isFirst: computed(() => pages.value.length === 0),
    forward: () => next.value && pages.value.push(next.value),
    back: () => pages.value.pop(),
  };
}
