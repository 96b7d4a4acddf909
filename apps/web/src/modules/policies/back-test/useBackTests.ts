import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import { hasEnded, useFollowed } from '@/lib/record';
import type { BackTest } from '../api';

interface Page {
  items: BackTest[];
  more: boolean;
}

export interface BackTestWish {
  from?: string;
  to?: string;
  /** The version to be tried; without it, the draft. */
  number?: number;
}

/** Trials of a policy on everything that was ever submitted; a running one is followed until it ends. */
export function useBackTests(code: () => string) {
  const { locale } = useI18n({ useScope: 'global' });
  const queries = useQueryCache();
  const key = () => ['/policies', code(), 'back-tests', locale.value];
  const answer = useQuery({ key, query: () => read(code()) });
  const history = useEarlier(code, () => answer.data.value);
  const { chosen, followed, problem, ...work } = useFollowed<BackTest>({
    read: async (id) => (await unwrap(api.GET('/policies/back-tests/{id}', { params: { path: { id } } }))) as BackTest,
    ended: () => queries.invalidateQueries({ key: key() }),
  });
  const intent = createIntent();
  const current = computed(
    () => followed.value ?? history.tests.value.find(({ id }) => id === chosen.value) ?? history.tests.value[0] ?? null,
  );

  watch(
    () => answer.data.value?.items[0],
    (newest) => newest && chosen.value === null && work.choose(newest.id),
    { immediate: true },
  );

  function start(body: BackTestWish): Promise<void> {
    const post = (header: Record<string, string>) =>
      unwrap(api.POST('/policies/{code}/back-tests', { params: { path: { code: code() }, header }, body }));
    return work.start(() => intent.run({ ...body, at: Date.now() }, post) as Promise<BackTest>);
  }

  /** What could not be read is asked for again, and a run is followed on. */
  function again(): void {
    problem.value = null;
    if (answer.error.value) void answer.refetch();
    if (chosen.value) work.choose(chosen.value);
  }

  return {
    ...history,
    current,
    problem: computed(() => problem.value ?? (answer.error.value ? asProblem(answer.error.value) : null)),
    isRunning: computed(() => current.value !== null && !hasEnded(current.value) && problem.value === null),
    start,
    again,
    choose: work.choose,
  };
}

async function read(code: string, before?: string): Promise<Page> {
  const params = { path: { code }, query: before ? { before } : {} };
  return (await unwrap(api.GET('/policies/{code}/back-tests', { params }))) as Page;
}

/** The newest at once, earlier ones when somebody asks; what was seen stays although newer ones come before it. */
function useEarlier(code: () => string, newest: () => Page | undefined) {
  const earlier = shallowRef<readonly BackTest[]>([]);
  const end = ref<boolean | null>(null);
  const tests = computed(() => {
    const all = new Map([...earlier.value, ...(newest()?.items ?? [])].map((test) => [test.id, test]));
    return [...all.values()].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  });
  watch(newest, (page, before) => page && before && (earlier.value = [...earlier.value, ...before.items]));
  watch(code, () => ([earlier.value, end.value] = [[], null]));

  async function more(): Promise<void> {
    const last = tests.value.at(-1);
    if (!last) return;
    try {
      const page = await read(code(), last.id);
      [earlier.value, end.value] = [[...earlier.value, ...page.items], !page.more];
    } catch (error) {
      toastProblem(error);
    }
  }
  return { tests, more, hasMore: computed(() => (end.value === null ? (newest()?.more ?? false) : !end.value)) };
}
