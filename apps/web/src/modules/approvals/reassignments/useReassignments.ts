import type { Schema } from '@countersign/api-client';
import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';

export type Reassignment = Schema<'ReassignmentView'>;

type Header = Record<string, string>;

/** What is done with a proposed reassignment; every page that shows it or its approval reads anew. */
export function useAnswering() {
  const { t } = useI18n({ useScope: 'global' });
  const queries = useQueryCache();
  const intent = createIntent();
  const refresh = () => queries.invalidateQueries({ key: ['/approvals'] });

  async function agree(one: Reassignment): Promise<void> {
    const question = {
      title: t('approvals.reassignment.agreeTitle'),
      consequence: t('approvals.reassignment.agreeEffect', { from: one.from.name, to: one.to.name, title: one.title }),
      action: t('approvals.reassignment.agree'),
    };
    if (!(await confirmThat(question))) return;
    const path = { id: one.id };
    await intent
      .run({ agree: one.id }, (header: Header) =>
        unwrap(api.POST('/approvals/reassignments/{id}/agreement', { params: { path, header } })),
      )
      .then(() => toast(t('approvals.reassignment.agreed', { name: one.to.name })), toastProblem);
    await refresh();
  }

  async function withdraw(one: Reassignment): Promise<void> {
    const path = { id: one.id };
    await intent
      .run({ withdraw: one.id }, (header: Header) =>
        unwrap(api.DELETE('/approvals/reassignments/{id}', { params: { path, header } })),
      )
      .then(() => toast(t('approvals.reassignment.withdrawn')), toastProblem);
    await refresh();
  }

  const refuse = (one: Reassignment, reason: string, header: Header) =>
    unwrap(
      api.POST('/approvals/reassignments/{id}/refusal', {
        params: { path: { id: one.id }, header },
        body: { reason },
      }),
    ).finally(refresh);

  return { agree, withdraw, refuse };
}

/** Seats that wait for a second person's word, and what became of earlier ones. */
export function useReassignments() {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => ['/approvals', 'reassignments', locale.value],
    query: async () => ((await unwrap(api.GET('/approvals/reassignments'))) as { items: Reassignment[] }).items,
  });
  const all = computed(() => answer.data.value ?? null);
  return {
    all,
    open: computed(() => (all.value ?? []).filter(({ state }) => state === 'open')),
    past: computed(() => (all.value ?? []).filter(({ state }) => state !== 'open')),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
  };
}
