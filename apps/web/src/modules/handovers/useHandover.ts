import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { api, asProblem, createIntent, ifMatch, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { Handover, LastWeek, Preview } from './handover';

const LOOK_AGAIN_MS = 800;
const MOVING = ['queued', 'running', 'undoing'];

export interface PlanWish {
  reason?: 'leaving' | 'moving';
  leavesOn?: string | null;
  restricted?: boolean;
  successorId?: string | null;
  seatsToId?: string | null;
  together?: boolean;
  rules?: { kind: string; condition: Record<string, unknown>; successorId: string }[];
}

/** Begins to plan; answers the draft. */
export function draftHandover(personId: string, wish: PlanWish, header: Record<string, string>): Promise<Handover> {
  const params = { header: header as { 'Idempotency-Key': string } };
  return unwrap(api.POST('/handovers', { params, body: { personId, ...wish } })) as Promise<Handover>;
}

/** One handover: its plan, what would become of it, and how far it is while it runs. */
export function useHandover(id: () => string) {
  const queries = useQueryCache();
  const intent = createIntent();
  const isBusy = ref(false);
  const key = () => ['/handovers', 'one', id()];
  const path = () => ({ path: { id: id() } });
  const answer = useQuery({
    key,
    query: async () => (await unwrap(api.GET('/handovers/{id}', { params: path() }))) as Handover,
  });
  const looked = useQuery({
    key: () => [...key(), 'preview'],
    query: async () => (await unwrap(api.GET('/handovers/{id}/preview', { params: path() }))) as Preview,
  });
  const week = useQuery({
    key: () => [...key(), 'last-week'],
    query: async () => (await unwrap(api.GET('/handovers/{id}/last-week', { params: path() }))) as LastWeek,
  });
  const handover = computed(() => answer.data.value ?? null);
  const isMoving = computed(() => handover.value !== null && MOVING.includes(handover.value.status));

  function change(body: PlanWish): Promise<boolean> {
    const params = { ...path(), header: ifMatch(handover.value!.version) };
    return act(() => unwrap(api.PATCH('/handovers/{id}', { params, body })));
  }

  const begin = () =>
    act(() =>
      intent.run(`run ${id()} ${handover.value?.version}`, (header) =>
        unwrap(api.POST('/handovers/{id}/run', { params: { ...path(), header } })),
      ),
    );
  const undo = () =>
    act(() =>
      intent.run(`undo ${id()}`, (header) =>
        unwrap(api.POST('/handovers/{id}/undo', { params: { ...path(), header } })),
      ),
    );
  const cancel = () => act(() => unwrap(api.DELETE('/handovers/{id}/run', { params: path() })));

  async function act(send: () => Promise<unknown>): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    try {
      queries.setQueryData(key(), (await send()) as Handover);
      await lookAgain();
      return true;
    } catch (error) {
      toastProblem(error);
      await answer.refetch();
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  async function lookAgain(): Promise<void> {
    void queries.invalidateQueries({ key: ['/handovers', 'list'] });
    await looked.refetch();
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    isMoving,
    (runs, ran) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void answer.refetch(), LOOK_AGAIN_MS);
      else if (ran) void lookAgain();
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  return {
    handover,
    preview: computed(() => looked.data.value ?? null),
    week: computed(() => week.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    lookAgain,
    ...{ isMoving, isBusy, change, begin, undo, cancel },
  };
}
