import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, unwrap } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { Judgement } from './criterion';

/** How a lead is judged, anew with every version of it. */
export function useJudgement(leadId: () => string, version: () => number | undefined) {
  const queries = useQueryCache();
  const key = () => ['/leads', leadId(), 'judgement', version() ?? 0];
  const answer = useQuery({
    key,
    query: async () =>
      (await unwrap(api.GET('/leads/{id}/judgement', { params: { path: { id: leadId() } } }))) as unknown as Judgement,
    enabled: () => version() !== undefined,
  });

  async function say(criterionId: string, met: boolean | null): Promise<void> {
    const body = { answers: [{ criterionId, met }] };
    const sent = unwrap(api.PUT('/leads/{id}/judgement', { params: { path: { id: leadId() } }, body } as never));
    await (sent as Promise<unknown>).then((next) => queries.setQueryData(key(), next as Judgement), toastProblem);
  }

  return {
    judgement: computed(() => answer.data.value ?? null),
    missing: computed(() => answer.data.value?.missing ?? []),
    say,
  };
}
