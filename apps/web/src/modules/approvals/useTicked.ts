import { computed, shallowReactive, watch } from 'vue';
import type { List } from '@/lib/list';
import type { ApprovalRow } from './approval';

/** The rows that are ticked, whichever page of the list they stand on; those in sight as they are now. */
export function useTicked(list: Pick<List<ApprovalRow>, 'rows' | 'selection'>) {
  const known = shallowReactive(new Map<string, ApprovalRow>());
  watch(
    () => list.rows,
    (rows) => {
      const isTicked = (id: string) => list.selection.has(id);
      for (const id of [...known.keys()]) if (!isTicked(id)) known.delete(id);
      for (const row of rows) known.set(row.id, row);
    },
    { immediate: true },
  );
  return computed(() => list.selection.ids.flatMap((id) => known.get(id) ?? []));
}
