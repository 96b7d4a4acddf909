import { api, unwrap } from '@/lib/api';
import { useBulk } from '@/lib/record';
import type { BulkAnswer } from './asset';

/** Says of many assets what state they are in, or gives them to another keeper. */
export function useAssetActs() {
  const { isRunning, run } = useBulk<BulkAnswer>(['/assets']);

  return {
    isRunning,
    put: (assetIds: string[], state: string) => {
      const body = { assetIds, state };
      return run(body, (header) => unwrap(api.POST('/asset-states', { params: { header }, body })));
    },
    hand: (assetIds: string[], ownerId: string) => {
      const body = { assetIds, ownerId };
      return run(body, (header) => unwrap(api.POST('/asset-handings', { params: { header }, body })));
    },
  };
}
