import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, reactive, ref, watch } from 'vue';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { ContactMerge, ContactMergePreview, Side } from './merging';

/** What merging one contact into another would come to, and what a person chooses of it. */
export function useContactMerge(survivorId: () => string, loserId: () => string) {
  const queries = useQueryCache();
  const intent = createIntent();
  const isBusy = ref(false);
  const choices = reactive<Record<string, Side>>({});
  const answer = useQuery({
    key: () => ['/contact-merges', 'preview', survivorId(), loserId()],
    query: async () => {
      const path = { id: survivorId(), otherId: loserId() };
      const asked = api.GET('/contacts/{id}/merge-previews/{otherId}', { params: { path } });
      return (await unwrap(asked)) as unknown as ContactMergePreview;
    },
    staleTime: 0,
  });
  const preview = computed(() => answer.data.value ?? null);
  watch([survivorId, loserId], () => {
    for (const field of Object.keys(choices)) delete choices[field];
  });

  /** @returns the merge, or null where it was refused */
  async function merge(): Promise<ContactMerge | null> {
    if (isBusy.value || !preview.value) return null;
    isBusy.value = true;
    const { survivor, loser } = preview.value;
    const body = {
      ...{ survivorId: survivor.id, survivorVersion: survivor.version, loserId: loser.id, loserVersion: loser.version },
      fields: { ...choices },
    };
    try {
      const send = (header: { 'Idempotency-Key': string }) =>
        unwrap(api.POST('/contact-merges', { params: { header }, body }));
      const made = (await intent.run(body, send)) as ContactMerge;
      // Not the comparison itself: one of the two is there no more.
      for (const key of [['/contacts'], ['/customers'], ['/duplicates'], ['/contact-merges', 'into']])
        void queries.invalidateQueries({ key });
      return made;
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
    ...{ choices, merge, isBusy },
  };
}
