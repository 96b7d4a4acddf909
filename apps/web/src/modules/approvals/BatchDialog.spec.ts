import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { anApproval, aRow, myTask } from '../../../test/approvals';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import BatchDialog from './BatchDialog.vue';

const rows = ['one', 'two'].map((id) => aRow({ id, title: `报价 ${id}`, myTask: { ...myTask, id: `task-${id}` } }));

describe('agreeing to several at once', () => {
  it('is a decision of its own for each, and says of each what became of it', async () => {
    const { asked } = answering({
      'GET /approvals/one': () => json(anApproval([], { id: 'one', subjectHash: '1'.repeat(64) })),
      'GET /approvals/two': () => json(anApproval([], { id: 'two', subjectHash: '2'.repeat(64) })),
      'POST /approval-decisions/batch': () =>
        json({
          results: [
            { accepted: true, detail: null },
            { accepted: false, detail: '周建华已于 10:20 不同意' },
          ],
        }),
    });
    const { view } = await seen(BatchDialog, { rows, open: false });
    await view.setProps({ open: true });
    await view.find('.btn-primary').trigger('click');
    for (let turn = 0; turn < 6; turn += 1) await flushPromises();

    const { items } = (await asked.at(-1)!.json()) as { items: Record<string, string>[] };
    expect(items.map(({ taskId, subjectHash }) => [taskId, subjectHash![0]])).toEqual([
      ['task-one', '1'],
      ['task-two', '2'],
    ]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
    expect(view.findAll('[role=status]').map((one) => one.text())).toEqual(['已同意', '周建华已于 10:20 不同意']);
  });
});
