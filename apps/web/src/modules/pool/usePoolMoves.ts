import { api, unwrap } from '@/lib/api';
import { useBulk } from '@/lib/record';
import type { Moved } from './pool';

/** Claims, releases and assigns. */
export function usePoolMoves() {
  const { isRunning: isMoving, run } = useBulk<Moved>([
    '/pooled-customers',
    '/pools',
    '/countdowns',
    '/customers',
    '/pool-moves',
  ]);

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
