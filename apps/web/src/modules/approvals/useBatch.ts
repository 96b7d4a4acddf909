import { useQueryCache } from '@pinia/colada';
import { computed, ref, shallowRef } from 'vue';
import { api, asProblem, Problem, unwrap, uuid } from '@/lib/api';
import { problemText } from '@/lib/feedback';
import type { Approval, ApprovalRow } from './approval';
import { verdictOn } from './verbs';

export interface BatchResult {
  row: ApprovalRow;
  accepted: boolean;
  detail: string | null;
  /** What a decision of its own would have been answered, such as what has changed since. */
  problem: Problem | null;
}

interface Answer {
  approvalId: string;
  accepted: boolean;
  detail: string | null;
  problem?: ConstructorParameters<typeof Problem>[1] & { status: number };
}

/** As many as the server takes at once. */
const MOST = 100;

/** Several approvals at once, each a decision of its own: its own key, its own result. */
export function useBatch() {
  const queries = useQueryCache();
  const results = shallowRef<BatchResult[]>([]);
  const done = ref(0);
  const size = ref(0);
  const isRunning = ref(false);
  /** By task, until its answer has come: what is sent once more is the same decision. */
  const prepared = new Map<string, object>();
  const note = (result: BatchResult) => (results.value = [...results.value, result]);

  /** A decision names the content it is about, so each packet is read first. One that is gone, or asks for something else, holds up no other. */
  async function prepare(row: ApprovalRow, reason: string): Promise<object | null> {
    const again = prepared.get(row.myTask!.id);
    if (again) return again;
    try {
      const read = api.GET('/approvals/{id}', { params: { path: { id: row.id } } });
      const approval = (await unwrap(read)) as Approval;
      const { allowed, detail } = verdictOn(approval, 'approve');
      if (allowed) return itemOf(row, approval, reason);
      note({ row, accepted: false, detail: detail ?? null, problem: null });
    } catch (error) {
      const problem = asProblem(error);
      note({ row, accepted: false, detail: problemText(problem), problem });
    }
    return null;
  }

  /** The seat as it stood in the list: a newer one is about something that nobody has looked at yet. */
  function itemOf({ id: approvalId, myTask }: ApprovalRow, { subjectHash }: Approval, reason: string) {
    const { id: taskId, version: taskVersion } = myTask!;
    const said = reason ? { reason } : {};
    const item = { approvalId, taskId, taskVersion, subjectHash, decision: 'approve', key: uuid(), ...said };
    prepared.set(taskId, item);
    return item;
  }

  /** @throws Problem where nothing came back; sent once more, what was decided already is not decided again */
  async function send(items: object[], rows: ApprovalRow[]): Promise<void> {
    for (let from = 0; from < items.length; from += MOST) {
      const body = { items: items.slice(from, from + MOST) };
      const answer = (await unwrap(api.POST('/approval-decisions/batch', { body }))) as { results: Answer[] };
      for (const { approvalId, accepted, detail, problem } of answer.results) {
        const row = rows.find(({ id }) => id === approvalId);
        if (!row) continue;
        prepared.delete(row.myTask!.id);
        note({ row, accepted, detail, problem: problem ? new Problem(problem.status, problem) : null });
      }
    }
  }

  async function approve(rows: ApprovalRow[], reason: string): Promise<void> {
    if (isRunning.value) return;
    [results.value, done.value, size.value, isRunning.value] = [[], 0, rows.length, true];
    try {
      const items: object[] = [];
      for (const row of rows) {
        const item = await prepare(row, reason);
        if (item) items.push(item);
        done.value += 1;
      }
      await send(items, rows);
    } catch (error) {
      results.value = [];
      throw error;
    } finally {
      isRunning.value = false;
      void queries.invalidateQueries({ key: ['/approvals'] });
    }
  }

  return { results, isRunning, share: computed(() => (size.value ? done.value / (size.value + 1) : 0)), approve };
}
