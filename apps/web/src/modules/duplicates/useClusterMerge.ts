import { useQueryCache } from '@pinia/colada';
import { ref, shallowRef } from 'vue';
import { api, asProblem, createIntent, unwrap } from '@/lib/api';
import type { CustomerMerge, MergePreview } from '@/modules/merging/merging';
import type { Pair, PairedRecord } from './useDuplicates';

const LOOK_AGAIN_MS = 800;

/** What became of one of the records. */
export interface Merged {
  record: PairedRecord;
  merge: CustomerMerge | null;
  /** Why it stayed what it is. */
  detail: string | null;
}

/** The customers that pairs are about, each once. */
export function customersOf(pairs: readonly Pair[]): PairedRecord[] {
  const all = pairs.flatMap(({ one, other }) => [one, other]).filter(({ object }) => object === 'customer');
  return [...new Map(all.map((record) => [record.id, record])).values()];
}

/**
 * Merges several records of one customer into the one that stays, one after the other, each as if it were merged alone:
 * what speaks against one leaves it and goes on with the next, and each is taken back by itself.
 */
export function useClusterMerge() {
  const queries = useQueryCache();
  const isRunning = ref(false);
  const done = ref(0);
  const results = shallowRef<Merged[] | null>(null);

  async function run(survivorId: string, losers: readonly PairedRecord[]): Promise<void> {
    if (isRunning.value) return;
    isRunning.value = true;
    done.value = 0;
    const told: Merged[] = [];
    for (const record of losers) {
      told.push(await one(survivorId, record));
      done.value = told.length;
    }
    results.value = told;
    isRunning.value = false;
    for (const key of ['/customers', '/duplicates', '/customer-merges']) void queries.invalidateQueries({ key: [key] });
  }

  async function one(survivorId: string, record: PairedRecord): Promise<Merged> {
    try {
      const path = { id: survivorId, otherId: record.id };
      const asked = api.GET('/customers/{id}/merge-previews/{otherId}', { params: { path } });
      const preview = (await unwrap(asked)) as MergePreview;
      const [obstacle] = preview.obstacles;
      if (obstacle) return { record, merge: null, detail: obstacle.detail };
      const merge = await settled(await send(preview));
      return { record, merge: merge.status === 'done' ? merge : null, detail: merge.failure };
    } catch (error) {
      return { record, merge: null, detail: asProblem(error).message };
    }
  }

  /** What is left out is taken as the preview says: of the one that stays, and of the other where that has nothing. */
  async function send({ survivor, loser, samePeople }: MergePreview): Promise<CustomerMerge> {
    const body = {
      ...{ survivorId: survivor.id, survivorVersion: survivor.version, loserId: loser.id, loserVersion: loser.version },
      contacts: samePeople.map(({ keepId, joinId }) => ({ keepId, joinId })),
    };
    const sent = createIntent().run(body, (header) =>
      unwrap(api.POST('/customer-merges', { params: { header }, body })),
    );
    return (await sent) as CustomerMerge;
  }

  /** The next one has to wait for a worker that still moves what this one had. */
  async function settled(merge: CustomerMerge): Promise<CustomerMerge> {
    let now = merge;
    while (now.status === 'queued' || now.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      const params = { path: { id: now.id } };
      now = (await unwrap(api.GET('/customer-merges/{id}', { params }))) as CustomerMerge;
    }
    return now;
  }

  return { isRunning, done, results, run, forget: () => (results.value = null) };
}
