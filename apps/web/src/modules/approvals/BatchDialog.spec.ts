import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { anApproval, aRow, myTask } from '../../../test/approvals';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import BatchDialog from './BatchDialog.vue';

const rows = ['one', 'two'].map((id) => aRow({ id, title: `报价 ${id}`, myTask: { ...myTask, id: `task-${id}` } }));

describe('agreeing to several at once', () => {
  it('is a decision of its own for each, and says of each what became of it', async () => {
    const { asked } = answering({
      'GET /approvals/one': () => json(anApproval(['approve'], { id: 'one', subjectHash: '1'.repeat(64) })),
      'GET /approvals/two': () => json(anApproval(['approve'], { id: 'two', subjectHash: '2'.repeat(64) })),
      'POST /approval-decisions/batch': () =>
        json({
          results: [
            { approvalId: 'one', accepted: true, detail: null },
            { approvalId: 'two', accepted: false, detail: '周建华已于 10:20 不同意' },
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
    expect(view.findAll('[role=status]').map((one) => one.text())).toEqual(['已同意', '周建华已于 10:20 不同意打开']);
    await view.find('.btn-primary').trigger('click');
    expect(view.emitted('done')).toEqual([[['one']]]);
  });

  it('is not left while it runs, and one that is gone holds up no other', async () => {
    let answer = (_: Response) => {};
    const { asked } = answering({
      'GET /approvals/one': () => problem(404, { code: 'row.missing', detail: '找不到这条记录' }),
      'GET /approvals/two': () => json(anApproval(['approve'], { id: 'two' })),
      'POST /approval-decisions/batch': () => new Promise<Response>((resolve) => (answer = resolve)),
    });
    const { view } = await seen(BatchDialog, { rows, open: false });
    await view.setProps({ open: true });
    await view.find('.btn-primary').trigger('click');
    for (let turn = 0; turn < 6; turn += 1) await flushPromises();
    await view.find('dialog').trigger('cancel');
    await flushPromises();
    expect(view.emitted('update:open')).toBeUndefined();
    expect(view.findAll('footer button').every((one) => one.attributes('disabled') !== undefined)).toBe(true);
    answer(json({ results: [{ approvalId: 'two', accepted: true, detail: null }] }));
    for (let turn = 0; turn < 6; turn += 1) await flushPromises();
    expect(view.findAll('[role=status]').map((one) => one.text())).toEqual(['找不到这条记录打开', '已同意']);
    expect(((await asked.at(-1)!.json()) as { items: object[] }).items).toHaveLength(1);
  });

  it('says of what changed meanwhile what is different, as a decision of its own would', async () => {
    const diff = [{ path: 'netPrice', label: '净单价', before: '288000.00', after: '280000.00' }];
    const problem409 = { status: 409, code: 'approval.subject_changed', detail: '单据已变化', params: { diff } };
    const refused = { approvalId: 'one', accepted: false, detail: '单据已变化', problem: problem409 };
    answering({
      'GET /approvals/one': () => json(anApproval(['approve'], { id: 'one' })),
      'POST /approval-decisions/batch': () => json({ results: [refused] }),
    });
    const { view } = await seen(BatchDialog, { rows: rows.slice(0, 1), open: false });
    await view.setProps({ open: true });
    await view.find('.btn-primary').trigger('click');
    for (let turn = 0; turn < 6; turn += 1) await flushPromises();
    expect(view.find('[role=status]').text()).toContain('单据已变化');
    expect(view.find('del').text()).toBe('288000.00');
  });

  it('leaves out those that only ask for an opinion, and says so', async () => {
    const advisory = aRow({ id: 'advice', title: '只征询意见的合同', myTask: { ...myTask, mode: 'advisory' } });
    answering({});
    const { view } = await seen(BatchDialog, { rows: [rows[0], advisory], open: false });
    await view.setProps({ open: true });
    expect(view.find('h2').text()).toBe('同意 1 项');
    expect(view.text()).toContain('1 项只征询意见，不能批量同意');
    expect(view.text()).toContain('只征询意见的合同');
  });
});
