import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, type ComputedRef } from 'vue';
import { api, asProblem, ifMatch, unwrap, type IntentHeaders, type Problem } from '@/lib/api';

/** What every record has, so that it can be changed on the version that was seen. */
export interface Versioned {
  id: string;
  version: number;
}

export interface RecordHandle<R> {
  record: ComputedRef<R | null>;
  problem: ComputedRef<Problem | null>;
  refresh: () => Promise<unknown>;
  /** Changes what the body names and nothing else; 412 when somebody else was faster. */
  change: (body: object, headers?: IntentHeaders) => Promise<R>;
  /** Puts the record into the recycle bin. */
  discard: () => Promise<void>;
  /** Takes over a newer answer about the record and refreshes every list it may stand in. */
  take: (next: R) => void;
}

/** One record of a collection (its path below `/api/v1`), kept under `[collection, 'one', id]`. */
export function useRecord<R extends Versioned>(collection: string, id: () => string): RecordHandle<R> {
  const queries = useQueryCache();
  const key = (of: string) => [collection, 'one', of];
  const path = (of: string) => ({ path: { id: of } });
  const answer = useQuery({
    key: () => key(id()),
    query: async () => (await unwrap(api.GET(`${collection}/{id}`, { params: path(id()) }))) as R,
  });
  const record = computed(() => answer.data.value ?? null);

  function take(next: R): void {
    queries.setQueryData(key(next.id), next);
    void queries.invalidateQueries({ key: [collection, 'list'] });
  }

  async function change(body: object, headers?: IntentHeaders): Promise<R> {
    const { id: changed, version } = record.value!;
    const header = { ...ifMatch(version), ...headers };
    const next = (await unwrap(api.PATCH(`${collection}/{id}`, { params: { ...path(changed), header }, body }))) as R;
    take(next);
    return next;
  }

  async function discard(): Promise<void> {
    const { id: gone, version } = record.value!;
    await unwrap(api.DELETE(`${collection}/{id}`, { params: { ...path(gone), header: ifMatch(version) } }));
    await queries.invalidateQueries({ key: [collection, 'list'] });
  }

  return {
    record,
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
    change,
    discard,
    take,
  };
}
