import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import type { Approval, DecisionKind } from './approval';

export interface Decision {
  decision: DecisionKind;
  opinion?: 'favourable' | 'unfavourable';
  reason?: string;
}

export type Decide = (decision: Decision, seen: Approval) => Promise<void>;

const CONFLICT = 409;

/** One approval: the frozen packet, its route, and what the reader may do with it. */
export function useApproval(id: () => string) {
  const { locale } = useI18n({ useScope: 'global' });
  const queries = useQueryCache();
  const decisions = createIntent();
  const comments = createIntent();
  const answer = useQuery({
    key: () => ['/approvals', 'one', id(), locale.value],
    query: async () => (await unwrap(api.GET('/approvals/{id}', { params: { path: { id: id() } } }))) as Approval,
  });
  const approval = computed(() => answer.data.value ?? null);

  /** Everything that shows this approval or what it is about is read again. */
  function refreshAll({ subjectType, subjectId }: Approval): void {
    for (const key of [['/approvals'], [`/${subjectType}s`], ['/timeline', subjectType, subjectId]])
      void queries.invalidateQueries({ key });
  }

  /** Names the task, its version and the content as they were `seen`: a decision is never about anything else. */
  async function decide(decision: Decision, seen: Approval): Promise<void> {
    const { id: taskId, version: taskVersion } = seen.myTask!;
    const body = { taskId, taskVersion, subjectHash: seen.subjectHash, ...decision };
    const send = (header: Record<string, string>) =>
      unwrap(api.POST('/approvals/{id}/decisions', { params: { path: { id: seen.id }, header }, body }));
    try {
      await decisions.run(body, send);
      refreshAll(seen);
    } catch (error) {
      if (asProblem(error).status === CONFLICT) refreshAll(seen);
      throw error;
    }
  }

  async function comment(text: string): Promise<void> {
    const seen = approval.value!;
    await comments.run({ text }, (header) =>
      unwrap(api.POST('/approvals/{id}/comments', { params: { path: { id: seen.id }, header }, body: { text } })),
    );
    refreshAll(seen);
  }

  return {
    approval,
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
    decide,
    comment,
  };
}
