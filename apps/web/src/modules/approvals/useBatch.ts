import { useQueryCache } from '@pinia/colada';
import { computed, ref, shallowRef } from 'vue';
import { api, unwrap, uuid } from '@/lib/api';
import type { Approval, ApprovalRow } from './approval';

export interface BatchResult {
  row: ApprovalRow;
  accepted: boolean;
  detail: string | null;
}

interface Prepared {
  row: ApprovalRow;
  subjectHash: string;
}

/** Several approvals at once, each a decision of its own: its own key, its own result. */
export function useBatch() {
  const queries = useQueryCache();
  const results = shallowRef<BatchResult[]>([]);
  const done = ref(0);
  const size = ref(0);
  const isRunning = ref(false);
  let keys = new Map<string, string>();

  /** A decision names the content it is about, so each packet is read first. */
  async function prepare(row: ApprovalRow): Promise<Prepared> {
    const { subjectHash } = (await unwrap(
      api.GET('/approvals/{id}', { params: { path: { id: row.id } } }),
    )) as Approval;
    return { row, subjectHash };
  }

  function itemOf({ row, subjectHash }: Prepared, reason: string) {
    const { id: taskId, version: taskVersion } = row.myTask!;
    const key = keys.get(taskId) ?? uuid();
    keys.set(taskId, key);
    return {
      approvalId: row.id,
      taskId,
      taskVersion,
      subjectHash,
      decision: 'approve',
      key,
      ...(reason ? { reason } : {}),
    };
  }

  async function approve(rows: ApprovalRow[], reason: string): Promise<void> {
    [results.value, done.value, size.value, isRunning.value] = [[], 0, rows.length, true];
    try {
      const prepared: Prepared[] = [];
      for (const row of rows) {
        prepared.push(await prepare(row));
        done.value += 1;
      }
      const body = { items: prepared.map((one) => itemOf(one, reason)) };
      const { results: answers } = (await unwrap(api.POST('/approval-decisions/batch', { body }))) as {
        results: { accepted: boolean; detail: string | null }[];
      };
      results.value = answers.map(({ accepted, detail }, at) => ({ row: rows[at]!, accepted, detail }));
      keys = new Map();
    } finally {
      isRunning.value = false;
      void queries.invalidateQueries({ key: ['/approvals'] });
    }
  }

  return { results, isRunning, share: computed(() => (size.value ? done.value / (size.value + 1) : 0)), approve };
}
