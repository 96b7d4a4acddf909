import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { api, asProblem, createIntent, ifMatch, unwrap, upload, uuid } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { Decision, FindingKind, ImportFile } from './import';

const LOOK_AGAIN_MS = 800;
const MADE = [
  ...['/leads', '/customers', '/contacts', '/people', '/imports'],
  ...['/products', '/opportunities', '/activities', '/contracts'],
];

/** Uploads a file and answers what would become of it. The target stands before the file, as the API reads them so. */
export function uploadTable(target: string, file: File): Promise<ImportFile> {
  const form = new FormData();
  form.set('target', target);
  form.set('file', file);
  return upload<ImportFile>('/imports', form, { 'Idempotency-Key': uuid() });
}

/** One import: what it would do, what can be said about its columns, and how far it is while it runs. */
export function useImport(id: () => string) {
  const queries = useQueryCache();
  const intent = createIntent();
  const isBusy = ref(false);
  const key = () => ['/imports', 'one', id()];
  const path = () => ({ path: { id: id() } });
  const answer = useQuery({
    key,
    query: async () => (await unwrap(api.GET('/imports/{id}', { params: path() }))) as ImportFile,
  });
  const file = computed(() => answer.data.value ?? null);
  const isRunning = computed(() => file.value !== null && !file.value.can.map.allowed && !file.value.finishedAt);
  const isUndoing = computed(() => file.value?.status === 'undoing');

  /** Says which column goes to which field; a field that another column had is taken from it. */
  function map(header: string, field: string | null): Promise<void> {
    const others = file.value!.columns.filter((column) => field && column.field === field && column.header !== header);
    const mapping = { ...Object.fromEntries(others.map((column) => [column.header, null])), [header]: field };
    const params = { ...path(), header: ifMatch(file.value!.version) };
    return act(() => unwrap(api.PATCH('/imports/{id}', { params, body: { mapping } })) as Promise<ImportFile>);
  }

  /** @param decision null: what happens where nobody decides */
  function decideKind(kind: FindingKind, decision: Decision | null): Promise<void> {
    return decide({ kinds: { [kind]: decision } });
  }

  /** @param decision null: the same as of its kind */
  function decideRow(row: number, decision: Decision | null): Promise<void> {
    return decide({ rows: [{ row, decision }] });
  }

  function decide(body: object): Promise<void> {
    const params = { ...path(), header: ifMatch(file.value!.version) };
    return act(() => unwrap(api.PATCH('/imports/{id}/decisions', { params, body })) as Promise<ImportFile>);
  }

  function commit(): Promise<void> {
    return act(() =>
      intent.run(id(), (header) => unwrap(api.POST('/imports/{id}/commit', { params: { ...path(), header } }))),
    );
  }

  function cancel(): Promise<void> {
    return act(() =>
      intent.run(`cancel ${id()}`, (header) =>
        unwrap(api.POST('/imports/{id}/cancel', { params: { ...path(), header } })),
      ),
    );
  }

  function undo(): Promise<void> {
    return act(() =>
      intent.run(`undo ${id()} ${file.value!.version}`, (header) =>
        unwrap(api.POST('/imports/{id}/undo', { params: { ...path(), header } })),
      ),
    );
  }

  async function act(send: () => Promise<ImportFile>): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      queries.setQueryData(key(), await send());
      void queries.invalidateQueries({ key: ['/imports', 'list'] });
    } catch (error) {
      toastProblem(error);
      await answer.refetch();
    } finally {
      isBusy.value = false;
    }
  }

  function forgetWhatItMade(): void {
    for (const path of MADE) void queries.invalidateQueries({ key: [path, 'list'] });
    for (const path of ['/org', '/departments', '/positions']) void queries.invalidateQueries({ key: [path] });
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    () => isRunning.value || isUndoing.value,
    (runs, ran) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void answer.refetch(), LOOK_AGAIN_MS);
      else if (ran) forgetWhatItMade();
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  return {
    file,
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    isRunning,
    isUndoing,
    isBusy,
    map,
    decideKind,
    decideRow,
    commit,
    cancel,
    undo,
  };
}
