import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, ifMatch, unwrap } from '@/lib/api';
import { useBulk } from '@/lib/record';

/** A lead that waits for somebody, without what it is reached by. */
export interface PooledLead {
  id: string;
  number: string;
  name: string;
  source: string;
  campaign: string | null;
  industry: string | null;
  region: string | null;
  productInterest: string | null;
  createdAt: string;
}

/** How much of the pool one may claim, and what the reader has claimed of it. */
export interface PoolRule {
  version: number;
  claimQuota: number | null;
  quotaDays: number;
  cooldownDays: number;
  holds: number;
  claimed: number;
}

export interface Claimed {
  moved: string[];
  refused: { id: string; code: string; detail: string }[];
}

const KEY = ['/lead-pool-rule'];

export function useLeadPool() {
  const queries = useQueryCache();
  const answer = useQuery({ key: KEY, query: async () => (await unwrap(api.GET('/lead-pool-rule'))) as PoolRule });
  const { isRunning: isClaiming, run } = useBulk<Claimed>(['/pooled-leads', '/lead-pool-rule', '/leads']);

  return {
    rule: computed(() => answer.data.value ?? null),
    isClaiming,
    claim: (leadIds: string[]) => {
      const body = { leadIds };
      return run(body, (header) => unwrap(api.POST('/lead-claims', { params: { header }, body })));
    },
    async change(version: number, body: object): Promise<void> {
      const params = { header: ifMatch(version) };
      const next = (await unwrap(api.PUT('/lead-pool-rule', { params, body } as never))) as PoolRule;
      queries.setQueryData(KEY, next);
    },
  };
}
