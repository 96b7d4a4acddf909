import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import type { Approval } from './approval';
import { roomOf } from './subjects';

/** Sends one act on the approval as it was `seen` and answers the approval after it. */
export type Send = (path: string, body: object, seen: Approval) => Promise<Approval>;

const CONFLICT = 409;

export const approvalKey = (id: string, locale: string) => ['/approvals', 'one', id, locale];

export async function readApproval(id: string): Promise<Approval> {
  return (await unwrap(api.GET('/approvals/{id}', { params: { path: { id } } }))) as Approval;
}

/** Says that the reader has her seat before her; should it fail, the next look says it again. */
export async function markSeen(id: string): Promise<void> {
  await unwrap(api.PUT('/approvals/{id}/seen', { params: { path: { id } } })).catch(() => undefined);
}

/** Acts on approvals; whatever shows them or what they are about is read again. */
export function useActing() {
  const { locale } = useI18n({ useScope: 'global' });
  const queries = useQueryCache();
  const intent = createIntent();

  function refreshAll({ subjectType, subjectId }: Approval): void {
    for (const key of [['/approvals'], [`/${roomOf(subjectType)}`], ['/timeline', subjectType, subjectId]])
      void queries.invalidateQueries({ key });
  }

  const send: Send = async (path, body, seen) => {
    const post = (header: Record<string, string>) =>
      unwrap(api.POST(`/approvals/{id}/${path}`, { params: { path: { id: seen.id }, header }, body }));
    try {
      const next = (await intent.run({ path, ...body }, post)) as Approval;
      queries.setQueryData(approvalKey(seen.id, locale.value), next);
      refreshAll(seen);
      return next;
    } catch (error) {
      if (asProblem(error).status === CONFLICT) refreshAll(seen);
      throw error;
    }
  };

  return { send };
}

/** One approval: the frozen packet, its route, and what the reader may do with it. */
export function useApproval(id: () => string) {
  const { locale } = useI18n({ useScope: 'global' });
  const { send } = useActing();
  const answer = useQuery({ key: () => approvalKey(id(), locale.value), query: () => readApproval(id()) });

  return {
    approval: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
    send,
  };
}
