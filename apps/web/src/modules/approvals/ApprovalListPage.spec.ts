import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { anApproval, aRow, myTask, personNamed } from '../../../test/approvals';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import type { ApprovalRow } from './approval';
import { takenFrom } from './exported';
import ApprovalListPage from './ApprovalListPage.vue';

const late = aRow({
  ...{ id: 'late', title: '已超时的报价', dueAt: '2026-11-24T02:00:00.000Z', overdue: true },
  ...{ remainingMinutes: -145, myTask: { ...myTask, dueAt: '2026-11-24T02:00:00.000Z', remainingMinutes: -145 } },
});
const soon = aRow({
  id: 'soon',
  title: '马上到期的合同',
  subjectType: 'contract',
  myTask: { ...myTask, id: 'task-of-soon' },
});

async function page(rows: ApprovalRow[], { at = '/approvals', permissions = [] as string[] } = {}) {
  const { asked } = answering({
    'GET /approvals': () => json({ items: rows, page: { next: null, prev: null, total: rows.length } }),
    'GET /approvals/reassignments': () => json({ items: [] }),
    'GET /approvals/late': () => json(anApproval(['approve', 'reject'], { ...late, myTask })),
    'GET /approvals/soon': () => json(anApproval(['approve', 'reject'], { ...soon, myTask })),
  });
  const { view, router } = await seen(ApprovalListPage, {}, { at, reader: { permissions } });
  await flushPromises();
  const press = async (key: string) => {
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await flushPromises();
    await flushPromises();
  };
  return {
    view,
    router,
    press,
    question: () =>
      new URL(asked.findLast(({ url }) => new URL(url).pathname.endsWith('/approvals'))!.url).searchParams,
  };
}

describe('the boxes', () => {
  it('begins with what waits for me, what is due first at the top', async () => {
    const { question } = await page([late]);
    expect(question().get('filter[box][eq]')).toBe('inbox');
    expect(question().get('sort')).toBe('dueAt');
  });

  it('is a link: box, filter and order stand in the address', async () => {
    const { question } = await page([late], { at: '/approvals?box=submitted&filter[status][in]=returned&sort=amount' });
    expect(Object.fromEntries(question())).toMatchObject({
      'filter[box][eq]': 'submitted',
      'filter[status][in]': 'returned',
      sort: 'amount',
    });
  });

  it('is taken out as it is asked for, to whoever may, and says nothing of it where only administrators look', async () => {
    const taken = async (at: string, permissions = ['approval.export', 'approval.administer']) =>
      (await page([late], { at, permissions })).view.find('button[aria-label=导出], button.btn').text();
    expect(await taken('/approvals?box=done')).toBe('导出');
    expect(await taken('/approvals?box=attention')).not.toBe('导出');
    const list = { q: '', sort: '-openedAt', total: 1, totalCapped: false, filters: [], toApi: () => ({ limit: '1' }) };
    expect(takenFrom(list, 'done').filters).toEqual([{ field: 'decidedByMe', op: 'eq', value: 'true' }]);
    expect(takenFrom(list, 'done').toApi(1)).toEqual({ limit: '1', 'filter[decidedByMe][eq]': 'true' });
    expect(takenFrom(list, 'all').filters).toEqual([]);
  });

  it('shows what needs attention to process administrators only', async () => {
    const tabs = async (permissions: string[]) =>
      (await page([], { permissions })).view.findAll('[role=tab]').map((tab) => tab.text().replace(/\d+$/, ''));
    expect(await tabs([])).not.toContain('需处理');
    expect(await tabs(['approval.administer'])).toContain('需处理');
  });

  it.each([
    ['inbox', '没有待您审批的单据'],
    ['submitted', '您还没有发起过审批'],
    ['done', '您还没有处理过审批'],
    ['copied', '还没有抄送给您的审批'],
    ['attention', '没有无人可审或超时的审批'],
  ])('says in %s what being empty means', async (box, words) => {
    const { view } = await page([], { at: `/approvals?box=${box}`, permissions: ['approval.administer'] });
    expect(view.find('[role=grid]').text()).toContain(words);
  });

  it('says that nothing matches instead, when it was narrowed', async () => {
    const { view } = await page([], { at: '/approvals?q=华锐' });
    expect(view.find('[role=grid]').text()).not.toContain('没有待您审批的单据');
  });
});

describe('a row', () => {
  it('says in words how late it is', async () => {
    const { view } = await page([late]);
    expect(view.find('[role=grid]').text()).toContain('已超时 2 小时 25 分');
  });

  it('of the inbox tells of the reader’s own time, however late a colleague beside her is', async () => {
    const mine = { ...myTask, dueAt: '2026-11-25T02:00:00.000Z', remainingMinutes: 300 };
    const { view } = await page([{ ...late, myTask: mine }]);
    expect(view.find('[role=grid]').text()).toContain('还剩 5 工作小时');
    expect(view.find('[role=grid]').text()).not.toContain('已超时 2 小时');
  });

  it('whose time stands still is not pressing', async () => {
    const halted = aRow({ ...{ status: 'suspended', dueAt: late.dueAt, remainingMinutes: 90 }, haltedAt: late.dueAt });
    const { view } = await page([halted], { at: '/approvals?box=submitted' });
    expect(view.find('[role=grid]').text()).toContain('计时停止');
  });

  it('says to the submitter who has it now, and to who has decided what she decided', async () => {
    const holders = [personNamed('林法务'), personNamed('郑工'), personNamed('吴总')];
    const submitted = await page([aRow({ holders, holderCount: 5 })], { at: '/approvals?box=submitted' });
    expect(submitted.view.find('[role=grid]').text()).toContain('林法务、郑工、吴总 等 5 人');
    submitted.view.unmount();
    const myDecision = { action: 'reject' as const, opinion: null, at: '2026-11-24T02:00:00.000Z' };
    const done = await page([aRow({ myDecision })], { at: '/approvals?box=done' });
    expect(done.view.find('[role=grid]').text()).toContain('不同意');
  });

  it.each([
    ['suspended' as const, ['恢复', '终止']],
    ['blocked' as const, ['改派', '恢复', '终止']],
    ['running' as const, ['改派', '暂停', '终止']],
  ])(
    'offers a process administrator what may be done to one that is %s, and never to decide',
    async (status, cares) => {
      const { view } = await page([aRow({ status })], {
        at: '/approvals?box=attention',
        permissions: ['approval.administer'],
      });
      await view.find('[role=row] [aria-haspopup=menu]').trigger('click');
      expect(view.findAll('[role=menuitem]').map((item) => item.text())).toEqual(cares);
    },
  );
});

describe('several at once', () => {
  it('are ticked over several pages of the list, and all of them are decided', async () => {
    const { asked } = answering({
      'GET /approvals': (request: Request) => {
        const isSecond = new URL(request.url).searchParams.has('cursor');
        return json({
          items: [isSecond ? soon : late],
          page: { next: isSecond ? null : 'page-2', prev: null, total: 2 },
        });
      },
      'GET /approvals/late': () => json(anApproval(['approve'], { ...late, myTask })),
      'GET /approvals/soon': () => json(anApproval(['approve'], { ...soon, myTask: soon.myTask })),
      'POST /approval-decisions/batch': () =>
        json({ results: ['late', 'soon'].map((approvalId) => ({ approvalId, accepted: true, detail: null })) }),
    });
    const { view, router } = await seen(ApprovalListPage, {}, { at: '/approvals' });
    const settle = async () => {
      for (let turn = 0; turn < 6; turn += 1) await flushPromises();
    };
    const tick = async () => (
      await view.find('[role=row] input[type=checkbox]:not([aria-label=全选])').trigger('click'),
      settle()
    );
    await settle();
    await tick();
    await router.push('/approvals?cursor=page-2');
    await settle();
    await tick();
    await view
      .findAll('button')
      .find((one) => one.text() === '批量同意')!
      .trigger('click');
    await settle();
    const dialog = view.findAll('dialog').find((one) => one.element.open)!;
    expect(dialog.text()).toContain('已超时的报价');
    expect(dialog.text()).toContain('马上到期的合同');
    await dialog.findAll('.btn-primary').at(-1)!.trigger('click');
    await settle();
    const { items } = (await asked.find(({ method }) => method === 'POST')!.json()) as {
      items: { approvalId: string }[];
    };
    expect(items.map(({ approvalId }) => approvalId)).toEqual(['late', 'soon']);
  });
});

describe('the keys of the inbox', () => {
  it('walk with j and k, and open with Enter', async () => {
    const { press, router } = await page([late, soon]);
    await press('j');
    await press('Enter');
    expect(router.currentRoute.value.params).toEqual({ id: 'soon' });
  });

  it('ask before they decide: a opens the dialog of the row, and of no other', async () => {
    const { press, view } = await page([late, soon]);
    await press('j');
    await press('k');
    await press('a');
    const dialog = view.findAll('dialog').find((one) => one.element.open)!;
    expect(dialog.find('h2').text()).toBe('同意');
    expect(dialog.text()).toContain('已超时的报价');
  });

  it('reject only after a reason was asked for', async () => {
    const { press, view } = await page([late]);
    await press('r');
    const dialog = view.findAll('dialog').find((one) => one.element.open)!;
    expect(dialog.find('textarea').attributes('aria-required')).toBe('true');
  });

  it('are letters again while somebody types', async () => {
    const { view } = await page([late]);
    const search = view.find('input[type=search], input').element as HTMLInputElement;
    search.focus();
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await flushPromises();
    expect(view.findAll('dialog').some((one) => one.element.open)).toBe(false);
  });

  it('decide nothing in a box where nothing waits', async () => {
    const { press, view } = await page([late], { at: '/approvals?box=done' });
    await press('a');
    expect(view.findAll('dialog').some((one) => one.element.open)).toBe(false);
  });
});
