import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, ifMatch, unwrap, createIntent } from '@/lib/api';
import type { ChangeBody, Plan } from './reorganisation';

const LIST = '/reorganisation/plans';

/** All plans, the latest day first. */
export function usePlans() {
  const answer = useQuery({
    key: [LIST],
    query: async () => ((await unwrap(api.GET(LIST))) as { items: Plan[] }).items,
  });
  return {
    plans: computed(() => answer.data.value ?? []),
    isLoading: computed(() => !answer.data.value && answer.isLoading.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
  };
}

export interface PlanPatch {
  name?: string;
  day?: string;
  note?: string;
  changes?: ChangeBody[];
}

/** One plan, and what may be done to it. */
export function usePlan(id: () => string) {
  const queries = useQueryCache();
  const intent = createIntent();
  const answer = useQuery({
    key: () => [LIST, id()],
    query: async () => (await unwrap(api.GET(`${LIST}/{id}`, { params: { path: { id: id() } } }))) as Plan,
  });
  const plan = computed(() => answer.data.value ?? null);
  const at = (version: number) => ({ path: { id: id() }, header: ifMatch(version) as Record<string, string> });

  async function change(body: PlanPatch): Promise<void> {
    if (!plan.value) return;
    await unwrap(api.PATCH(`${LIST}/{id}`, { params: at(plan.value.version), body }));
    await queries.invalidateQueries({ key: [LIST] });
  }
  async function putInForce(): Promise<void> {
    const { version } = plan.value!;
    await intent.run(version, (header) => {
      const params = { path: { id: id() }, header: { ...header, ...ifMatch(version) } };
      return unwrap(api.POST(`${LIST}/{id}/enactment`, { params }));
    });
    for (const key of [LIST, '/org', '/people']) await queries.invalidateQueries({ key: [key] });
  }
  async function throwAway(): Promise<void> {
    await unwrap(api.DELETE(`${LIST}/{id}`, { params: at(plan.value!.version) }));
    await queries.invalidateQueries({ key: [LIST] });
  }
  return {
    plan,
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    ...{ change, putInForce, throwAway },
  };
}
