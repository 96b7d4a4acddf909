import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, onBeforeUnmount, watch } from 'vue';
import { api, asProblem, createIntent, ifMatch, unwrap, type IntentHeaders } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import { useRecord } from '@/lib/record';
import { isLooking, type Held, type SubjectRequest } from './subjectRequest';

const LOOK_AGAIN_MS = 1500;

/** A request with what is held on its person; looked at again while everything is being looked through. */
export function useSubjectRequest(id: () => string) {
  const queries = useQueryCache();
  const { record: request, problem, refresh, take } = useRecord<SubjectRequest>('/subject-requests', id);
  const answer = useQuery({
    key: () => ['/subject-requests', 'held', id()],
    query: async () =>
      (await unwrap(api.GET('/subject-requests/{id}/held', { params: { path: { id: id() } } }))) as Held,
  });
  const intent = createIntent();
  let timer: ReturnType<typeof setInterval> | undefined;

  watch(
    () => isLooking(request.value),
    (looks, looked) => {
      clearInterval(timer);
      if (looks) timer = setInterval(() => void refresh(), LOOK_AGAIN_MS);
      else if (looked) void answer.refetch();
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  function took(next: unknown): void {
    take(next as SubjectRequest);
    void queries.invalidateQueries({ key: ['/subject-requests', 'held', id()] });
  }

  /** Sends an act of the request on the version that was seen, and takes over its answer. */
  async function act(name: string, body?: object, header: IntentHeaders = {} as IntentHeaders): Promise<void> {
    const params = { path: { id: id() }, header: { ...ifMatch(request.value!.version), ...header } };
    took(await unwrap(api.POST(`/subject-requests/{id}/${name}` as never, { params, body } as never)));
  }

  const press = (name: string): Promise<void> =>
    intent
      .run(`${name} ${request.value!.version}`, (header) => act(name, undefined, header))
      .then(() => undefined, toastProblem);

  async function exclude(excluded: string[]): Promise<void> {
    const params = { path: { id: id() }, header: ifMatch(request.value!.version) };
    await unwrap(api.PATCH('/subject-requests/{id}', { params, body: { excluded } })).then(took, toastProblem);
  }

  return {
    request,
    problem: computed(() => problem.value ?? (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh,
    held: computed(() => answer.data.value ?? null),
    act,
    press,
    exclude,
  };
}
