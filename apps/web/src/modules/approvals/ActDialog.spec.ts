import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anApproval, aNode, aSeat, myTask, personNamed } from '../../../test/approvals';
import { answering, json } from '../../../test/answers';
import { seen as shown } from '../../../test/page';
import { Problem } from '@/lib/api';
import ActDialog from './ActDialog.vue';
import type { Approval, Verb } from './approval';
import type { Send } from './useApproval';

const mine: Partial<Approval> = {
  myTask,
  returnTargets: [
    { nodeKey: null, title: '', people: [personNamed('周子涵')] },
    { nodeKey: 'manager', title: '部门经理', people: [personNamed('陈思远')] },
  ],
  resumes: ['forward', 'back-to-me'],
  route: [
    aNode('总裁助理', 'active', [
      aSeat('陈思远', 'open'),
      aSeat('林法务', 'open', { addedBy: personNamed('陈思远') }),
      aSeat('郑工', 'approved', { addedBy: personNamed('陈思远') }),
      aSeat('苏文', 'open', { addedBy: personNamed('周子涵') }),
    ]),
  ],
};
const named = { taskId: myTask.id, taskVersion: 2, subjectHash: 'a'.repeat(64) };

const send = vi.fn<Send>();
const asked: URLSearchParams[] = [];
beforeEach(() => {
  send.mockReset();
  asked.length = 0;
  localStorage.clear();
  send.mockImplementation((_path, _body, seen) => Promise.resolve(seen));
  answering({
    'GET /approvals/approval-1/candidates': (request: Request) => {
      asked.push(new URL(request.url).searchParams);
      return json({
        items: [
          { id: 'id-of-郑工', name: '郑工', position: '研发副总裁', eligible: true },
          { id: 'id-of-周子涵', name: '周子涵', position: '销售', eligible: false, why: '提交人不能审批自己的单据' },
        ],
        page: { next: null, prev: null },
      });
    },
    'GET /people': () =>
      json({ items: [{ id: 'id-of-苏文', name: '苏文', department: null }], page: { next: null, prev: null } }),
  });
});

async function dialog(verb: Verb, rest: Partial<Approval> = {}) {
  const approval = anApproval([verb], { ...mine, ...rest });
  const { view } = await shown(ActDialog, { verb, approval, send, open: false });
  await view.setProps({ open: true });
  await flushPromises();
  const settle = async () => (await flushPromises(), await flushPromises());
  return {
    view,
    words: (text: string) => view.find('textarea').setValue(text),
    submit: async () => (await view.find('form').trigger('submit'), await settle()),
    radio: async (value: string) => view.find(`input[type=radio][value=${value}]`).setValue(),
    async choose(nth: number, name: string) {
      await view.findAll('[role=combobox]')[nth]!.trigger('click');
      await settle();
      const option = view.findAll('[role=option]').find((one) => one.text().includes(name));
      await option!.trigger('click');
      await settle();
    },
    async openList(nth: number) {
      await view.findAll('[role=combobox]')[nth]!.trigger('click');
      await settle();
    },
  };
}
const sent = () => send.mock.calls[0]?.slice(0, 2);

describe('agreeing', () => {
  it('names the seat, its version and the content that was seen; words are not asked for', async () => {
    const { submit, view } = await dialog('approve');
    await submit();
    expect(sent()).toEqual(['decisions', { ...named, decision: 'approve' }]);
    expect(view.emitted('done')).toHaveLength(1);
  });

  it('stays with its words and the difference when the content became another', async () => {
    const diff = [{ path: 'netPrice', label: '净单价', before: '288000.00', after: '280000.00' }];
    send.mockRejectedValue(
      new Problem(409, { code: 'approval.subject_changed', detail: '单据已变化', params: { diff } }),
    );
    const { view, words, submit } = await dialog('approve');
    await words('同意，注意回款');
    await submit();
    expect(view.emitted('done')).toBeUndefined();
    expect(view.find('[role=alert]').text()).toContain('单据已变化');
    expect(view.text()).toContain('280000.00');
    expect(view.text()).toContain('与您看到的内容相比（1 处）');
    expect(view.find('textarea').element.value).toBe('同意，注意回款');
  });

  it('sends the words only once the changed content was looked at: they are kept, and confirmed anew', async () => {
    const problem = new Problem(409, { code: 'approval.subject_changed', detail: '单据已变化', params: {} });
    send.mockRejectedValueOnce(problem);
    const { view, words, submit } = await dialog('reject');
    await words('毛利偏低');
    await submit();
    const look = view.findAll('footer button').find((one) => one.text() === '返回查看最新内容')!;
    expect(view.findAll('footer button').map((one) => one.text())).not.toContain('不同意');
    await look.trigger('click');
    expect(view.emitted('update:open')).toEqual([[false]]);
    expect(view.emitted('look')).toEqual([['approval-1']]);

    const next = anApproval(['reject'], { ...mine, subjectHash: 'b'.repeat(64) });
    await view.setProps({ open: false, approval: next });
    await view.setProps({ open: true });
    await flushPromises();
    expect(view.find('textarea').element.value).toBe('毛利偏低');
    await view.find('form').trigger('submit');
    await flushPromises();
    expect(send).toHaveBeenCalledTimes(1);
    await view.find('input[type=checkbox]').setValue(true);
    await submit();
    expect(send.mock.calls[1]?.[1]).toMatchObject({ reason: '毛利偏低', subjectHash: 'b'.repeat(64) });
  });

  it('speaks of what stood on the screen when it was opened, although the page behind it moved on', async () => {
    const { view, submit } = await dialog('approve');
    await view.setProps({ approval: anApproval([], { ...mine, myTask: null, subjectHash: 'b'.repeat(64) }) });
    await submit();
    expect(sent()).toEqual(['decisions', { ...named, decision: 'approve' }]);
  });
});

describe.each([
  'reject',
  'return',
  'transfer',
  'delegate',
  'addSign',
  'opine',
  'suspend',
  'resume',
  'terminate',
] as Verb[])('the dialog to %s', (verb) => {
  it('is not sent without a reason, and says so at the field', async () => {
    const { view, submit } = await dialog(verb);
    await submit();
    expect(send).not.toHaveBeenCalled();
    expect(view.find('textarea').attributes('aria-invalid')).toBe('true');
    expect(view.find('textarea').attributes('maxlength')).toBe('10000');
  });

  it('says what it will do before it does it', async () => {
    const { view } = await dialog(verb);
    expect(view.text()).not.toMatch(/approvals\.\w+/);
    expect(view.find('form').text().length).toBeGreaterThan(20);
  });
});

describe('rejecting', () => {
  it('sends the reason', async () => {
    const { words, submit } = await dialog('reject');
    await words('毛利偏低');
    await submit();
    expect(sent()).toEqual(['decisions', { ...named, decision: 'reject', reason: '毛利偏低' }]);
  });
});

describe('returning', () => {
  it('goes to the submitter unless another node is chosen', async () => {
    const { words, submit } = await dialog('return');
    await words('请改付款条件');
    await submit();
    expect(sent()).toEqual(['decisions', { ...named, decision: 'return', reason: '请改付款条件', resume: 'forward' }]);
  });

  it('goes to a visited node, and straight back afterwards, when that is chosen', async () => {
    const { words, choose, radio, submit } = await dialog('return');
    await choose(0, '部门经理');
    await radio('back-to-me');
    await words('请经理补充意见');
    await submit();
    expect(sent()?.[1]).toMatchObject({ returnTo: 'manager', resume: 'back-to-me' });
  });

  it('asks nothing where the policy leaves no choice', async () => {
    const { view } = await dialog('return', { returnTargets: [], resumes: ['forward'] });
    expect(view.find('[role=combobox]').exists()).toBe(false);
    expect(view.find('[role=radiogroup]').exists()).toBe(false);
  });
});

describe('advising', () => {
  it('needs no words to be in favour, and a reason to have reservations', async () => {
    const { radio, submit, words } = await dialog('advise');
    await radio('unfavourable');
    await submit();
    expect(send).not.toHaveBeenCalled();
    await words('账期太长');
    await submit();
    expect(sent()?.[1]).toMatchObject({ decision: 'advise', opinion: 'unfavourable', reason: '账期太长' });
  });
});

describe('handing a seat over', () => {
  it('offers those who may take it and names the reason of those who may not', async () => {
    const { view, openList } = await dialog('transfer');
    await openList(0);
    const [able, unable] = view.findAll('[role=option]');
    expect(able!.attributes('aria-disabled')).toBeUndefined();
    expect(unable!.attributes('aria-disabled')).toBe('true');
    expect(unable!.text()).toContain('提交人不能审批自己的单据');
  });

  it('sends whom and why', async () => {
    const { choose, words, submit } = await dialog('transfer');
    await choose(0, '郑工');
    await words('我出差');
    await submit();
    expect(sent()).toEqual(['transfers', { ...named, to: 'id-of-郑工', reason: '我出差' }]);
  });

  it('does not take somebody who may not', async () => {
    const { choose, words, submit } = await dialog('delegate');
    await choose(0, '周子涵');
    await words('请看看');
    await submit();
    expect(send).not.toHaveBeenCalled();
  });
});

describe('adding people', () => {
  it('sends who, when they are asked and how they decide among themselves', async () => {
    const { choose, radio, words, submit } = await dialog('addSign');
    await choose(0, '郑工');
    await radio('before');
    await words('请看第 4 条');
    await submit();
    expect(sent()).toEqual([
      'added-seats',
      { ...named, people: ['id-of-郑工'], where: 'before', mode: 'all', reason: '请看第 4 条' },
    ]);
  });
});

describe('asking who may be added', () => {
  it('asks for the place they would have, and again when another is chosen', async () => {
    const { openList, radio } = await dialog('addSign');
    await openList(0);
    await radio('before');
    await openList(0);
    expect(asked.map((query) => [query.get('for'), query.get('where')])).toEqual([
      ['add-sign', 'parallel'],
      ['add-sign', 'before'],
    ]);
  });
});

describe('letting others know', () => {
  it('sends who, with a word where there is one, and names no seat', async () => {
    const { choose, words, submit, view } = await dialog('cc');
    await submit();
    expect(send).not.toHaveBeenCalled();
    await choose(0, '郑工');
    await words('请知悉账期');
    await submit();
    expect(sent()).toEqual(['copies', { people: ['id-of-郑工'], reason: '请知悉账期' }]);
    expect(asked[0]?.get('for')).toBe('cc');
    expect(view.find('[role=radiogroup]').exists()).toBe(false);
  });
});

describe('what a newer version has ended', () => {
  it('is said with what is different and the way to its approval', async () => {
    const diff = [{ path: 'netPrice', label: '净单价', before: '288000.00', after: '141000.00' }];
    const params = { supersededBy: 'approval-2', diff };
    send.mockRejectedValue(new Problem(409, { code: 'approval.superseded', detail: '该单据已有新版本', params }));
    const { submit, view } = await dialog('approve');
    await submit();
    expect(view.text()).toContain('141000.00');
    expect(view.find('a').attributes('href')).toBe('/approvals/approval-2');
  });
});

describe('removing an added seat', () => {
  it('takes the only undecided one that was added', async () => {
    const { words, submit } = await dialog('removeSign');
    await words('不需要了');
    await submit();
    expect(sent()).toEqual(['removed-seats', { taskId: 'task-of-林法务', reason: '不需要了' }]);
  });
});

describe('reassigning', () => {
  it('needs the seat, the person and a reason, and may say who is to agree', async () => {
    const { choose, words, submit } = await dialog('reassign');
    await words('原审批人已离职');
    await submit();
    expect(send).not.toHaveBeenCalled();
    await choose(0, '陈思远');
    await choose(1, '郑工');
    await choose(2, '苏文');
    await submit();
    expect(sent()).toEqual([
      'reassignments',
      { taskId: 'task-of-陈思远', to: 'id-of-郑工', secondPersonId: 'id-of-苏文', reason: '原审批人已离职' },
    ]);
  });
});

describe('a reminder', () => {
  it('may go without words, and the server’s cooldown is read where it was sent', async () => {
    send.mockRejectedValue(new Problem(409, { code: 'approval.urged_lately', detail: '45 分钟前刚催办过' }));
    const { view, submit } = await dialog('urge');
    await submit();
    expect(sent()).toEqual(['reminders', {}]);
    expect(view.find('[role=alert]').text()).toContain('45 分钟前刚催办过');
  });
});
