import { computed, ref, shallowRef } from 'vue';
import { api, asProblem, unwrap, uuid } from '@/lib/api';
import { problemText } from '@/lib/feedback';
import { BULK_PATHS, type BulkVerb, type CareRow } from './care';

export interface CareResult {
  row: CareRow;
  done: boolean;
  detail: string;
}

/** Many approvals, each an act of its own with a result of its own; what was refused keeps nobody else waiting. */
export function useBulkCare() {
  const results = shallowRef<readonly CareResult[]>([]);
  const size = ref(0);
  const isRunning = ref(false);

  async function one(verb: BulkVerb, row: CareRow, reason: string): Promise<CareResult> {
    const params = { path: { id: row.id }, header: { 'Idempotency-Key': uuid() } };
    try {
      await unwrap(api.POST(`/approvals/{id}/${BULK_PATHS[verb]}`, { params, body: { reason } }));
      return { row, done: true, detail: '' };
    } catch (error) {
      return { row, done: false, detail: problemText(asProblem(error)) };
    }
  }

  async function run(verb: BulkVerb, rows: readonly CareRow[], reason: string): Promise<void> {
    [results.value, size.value, isRunning.value] = [[], rows.length, true];
    try {
      for (const row of rows) results.value = [...results.value, await one(verb, row, reason)];
    } finally {
      isRunning.value = false;
    }
  }

  const clear = () => (results.value = []);
  return {
    results,
    isRunning,
    share: computed(() => (size.value ? results.value.length / size.value : 0)),
    run,
    clear,
  };
}
