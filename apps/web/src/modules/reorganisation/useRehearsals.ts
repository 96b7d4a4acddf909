import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap, type Problem } from '@/lib/api';
import type { Rehearsal } from './reorganisation';

const PATH = '/reorganisation/rehearsals';
const POLL_MS = 700;
const hasEnded = ({ status }: Rehearsal) => status === 'done' || status === 'failed';

/** The rehearsals of a plan, or of a day without one; a running one is followed until it ends. */
export function useRehearsals(of: () => { planId: string } | { day: string }) {
  const { locale } = useI18n({ useScope: 'global' });
  const queries = useQueryCache();
  const intent = createIntent();
  const key = () => [PATH, of(), locale.value];
  const answer = useQuery({
    key,
    query: async () => {
      const wanted = of();
      const query = 'planId' in wanted ? { planId: wanted.planId } : {};
      const { items } = (await unwrap(api.GET(PATH, { params: { query } }))) as { items: Rehearsal[] };
      return 'day' in wanted ? items.filter(({ day }) => day === wanted.day) : items;
    },
  });
  const chosen = ref<string | null>(null);
  const current = shallowRef<Rehearsal | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function follow(id: string): Promise<void> {
    clearTimeout(timer);
    try {
      const now = (await unwrap(api.GET(`${PATH}/{id}`, { params: { path: { id } } }))) as Rehearsal;
      if (chosen.value !== id) return;
      current.value = now;
      if (hasEnded(now)) await queries.invalidateQueries({ key: key() });
      else timer = setTimeout(() => void follow(id), POLL_MS);
    } catch (error) {
      problem.value = asProblem(error);
    }
  }
  function choose(id: string): void {
    chosen.value = id;
    void follow(id);
  }
  watch(
    () => answer.data.value?.[0],
    (newest) => newest && chosen.value === null && choose(newest.id),
    { immediate: true },
  );
  watch(locale, () => chosen.value && void follow(chosen.value));

  async function start(): Promise<void> {
    problem.value = null;
    try {
      const made = await intent.run({ ...of(), at: Date.now() }, (header) =>
        unwrap(api.POST(PATH, { params: { header }, body: of() })),
      );
      choose((made as Rehearsal).id);
    } catch (error) {
      problem.value = asProblem(error);
    }
  }

  onBeforeUnmount(() => clearTimeout(timer));
  return {
    earlier: computed(() => answer.data.value ?? []),
    current,
    problem: computed(() => problem.value ?? (answer.error.value ? asProblem(answer.error.value) : null)),
    isRunning: computed(() => current.value !== null && !hasEnded(current.value)),
    ...{ start, choose },
  };
}
