import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, reactive, ref, watch } from 'vue';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { CustomerMerge, MergePreview, SamePerson, Side } from './merging';

/** What merging one customer into another would come to, and what a person chooses of it. */
export function useMergePreview(survivorId: () => string, loserId: () => string) {
  const queries = useQueryCache();
  const intent = createIntent();
  const isBusy = ref(false);
  const choices = reactive<Record<string, Side>>({});
  const parted = reactive(new Set<string>());
  const answer = useQuery({
    key: () => ['/customer-merges', 'preview', survivorId(), loserId()],
    query: async () => {
      const path = { id: survivorId(), otherId: loserId() };
      return (await unwrap(api.GET('/customers/{id}/merge-previews/{otherId}', { params: { path } }))) as MergePreview;
    },
    staleTime: 0,
  });
  const preview = computed(() => answer.data.value ?? null);
  watch([survivorId, loserId], () => {
    for (const field of Object.keys(choices)) delete choices[field];
    parted.clear();
  });
  watch(preview, (next) => {
    for (const { field, usual, sides } of next?.fields ?? [])
      if (!sides.includes(choices[field] as Side)) choices[field] = usual;
  });
  const joined = computed(() => (preview.value?.samePeople ?? []).filter(({ joinId }) => !parted.has(joinId)));

  function join({ joinId }: SamePerson, isOne: boolean): void {
    if (isOne) parted.delete(joinId);
    else parted.add(joinId);
  }

  /** @returns the merge, or null where it was refused */
  async function merge(): Promise<CustomerMerge | null> {
    if (isBusy.value || !preview.value) return null;
    isBusy.value = true;
    const { survivor, loser, fields } = preview.value;
    const body = {
      ...{ survivorId: survivor.id, survivorVersion: survivor.version, loserId: loser.id, loserVersion: loser.version },
      fields: Object.fromEntries(fields.filter(({ differs }) => differs).map(({ field }) => [field, choices[field]])),
      contacts: joined.value.map(({ keepId, joinId }) => ({ keepId, joinId })),
    };
    try {
      const made = await intent.run(JSON.stringify(body), (header) =>
        unwrap(api.POST('/customer-merges', { params: { header }, body })),
      );
      void queries.invalidateQueries({ key: ['/customers'] });
      void queries.invalidateQueries({ key: ['/duplicates', 'list'] });
      return made as CustomerMerge;
    } catch (error) {
      toastProblem(error);
      await answer.refetch();
      return null;
    } finally {
      isBusy.value = false;
    }
  }

  return {
    preview,
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    ...{ choices, joined, join, merge, isBusy },
  };
}
