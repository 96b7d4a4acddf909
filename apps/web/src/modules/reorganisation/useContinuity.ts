import { useQuery } from '@pinia/colada';
import { computed, ref } from 'vue';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { Continuity, Leaving } from './reorganisation';

const PATH = '/reorganisation/continuity';

/** What the last look ahead found, and looking again. */
export function useContinuity() {
  const intent = createIntent();
  const busy = ref(false);
  const answer = useQuery({ key: [PATH], query: async () => (await unwrap(api.GET(PATH))) as Continuity });

  async function look(): Promise<void> {
    busy.value = true;
    await intent
      .run(Date.now(), (header) => unwrap(api.POST(PATH, { params: { header } })))
      .then(() => answer.refetch())
      .catch(toastProblem);
    busy.value = false;
  }
  return {
    continuity: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    ...{ busy, look },
  };
}

/** What would happen if somebody left tomorrow; asks for nothing while nobody is named. */
export function useLeaving(personId: () => string | null) {
  const answer = useQuery({
    key: () => ['/reorganisation/leavings', personId() ?? ''],
    enabled: () => personId() !== null,
    query: async () => {
      const params = { path: { id: personId()! } };
      return (await unwrap(api.GET('/reorganisation/leavings/{id}', { params }))) as Leaving;
    },
  });
  return {
    leaving: computed(() => (personId() ? (answer.data.value ?? null) : null)),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
  };
}
