import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { api, createIntent, unwrap, type IntentHeaders } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';
import type { Moved } from './pool';

/** Claims, releases and assigns; what was changed by it is read again. */
export function usePoolMoves() {
  const queries = useQueryCache();
  const intent = createIntent();
  const isMoving = ref(false);

  async function run(body: object, send: (header: IntentHeaders) => Promise<unknown>): Promise<Moved | null> {
    if (isMoving.value) return null;
    isMoving.value = true;
    try {
      return (await intent.run(body, send)) as Moved;
    } catch (error) {
      toastProblem(error);
      return null;
    } finally {
      isMoving.value = false;
      for (const key of ['/pooled-customers', '/pools', '/countdowns', '/customers', '/pool-moves'])
        void queries.invalidateQueries({ key: [key] });
    }
  }

  return {
    isMoving,
    claim: (customerIds: string[]) => {
      const body = { customerIds };
      return run(body, (header) => unwrap(api.POST('/pool-claims', { params: { header }, body })));
    },
    release: (customerIds: string[], reason: string) => {
      const body = { customerIds, reason };
      return run(body, (header) => unwrap(api.POST('/pool-releases', { params: { header }, body })));
    },
    assign: (customerIds: string[], assigneeIds: string[], reason: string) => {
      const body = { customerIds, assigneeIds, ...(reason ? { reason } : {}) };
      return run(body, (header) => unwrap(api.POST('/pool-assignments', { params: { header }, body })));
    },
  };
}
