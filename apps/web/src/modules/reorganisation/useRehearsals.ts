import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { hasEnded, useFollowed } from '@/lib/record';
import type { Rehearsal } from './reorganisation';

const PATH = '/reorganisation/rehearsals';

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
  const {
    chosen,
    followed: current,
    problem,
    ...work
  } = useFollowed<Rehearsal>({
    read: async (id) => (await unwrap(api.GET(`${PATH}/{id}`, { params: { path: { id } } }))) as Rehearsal,
    ended: () => queries.invalidateQueries({ key: key() }),
    keepsFormer: true,
  });
  watch(
    () => answer.data.value?.[0],
    (newest) => newest && chosen.value === null && work.choose(newest.id),
    { immediate: true },
  );
  watch(locale, () => chosen.value && void work.follow(chosen.value));

  const start = () =>
    work.start(
      () =>
        intent.run({ ...of(), at: Date.now() }, (header) =>
          unwrap(api.POST(PATH, { params: { header }, body: of() })),
        ) as Promise<Rehearsal>,
    );

  return {
    earlier: computed(() => answer.data.value ?? []),
    current,
    problem: computed(() => problem.value ?? (answer.error.value ? asProblem(answer.error.value) : null)),
    isRunning: computed(() => current.value !== null && !hasEnded(current.value)),
    start,
    choose: work.choose,
  };
}
