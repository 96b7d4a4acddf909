import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { aNode, anApproval, aSeat, because, myTask, personNamed } from '../../../test/approvals';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import { dismiss, toasts } from '@/lib/feedback';
import type { Approval } from './approval';
import ApprovalPage from './ApprovalPage.vue';
import { rememberQueue } from './queue';

const waiting = anApproval(['approve', 'reject', 'comment'], {
  myTask,
  diff: [{ path: 'paymentTerms', label: '付款条件', before: '一次付清', after: '分两次付' }],
  snapshot: { purpose: '拜访客户' },
  labels: { purpose: '事由' },
  route: [
    aNode('部门经理', 'active', [aSeat('陈思远', 'open', { how: [because('销售一部负责人')] })], {
      why: [because('最低折扣为 4.8 折，低于 5 折')],
      counterfactual: { text: '如果最低折扣变为 5 折，就不需要这个节点' },
    }),
  ],
});
const decided = anApproval(['takeBack'], { takeBackTaskId: myTask.id });

afterEach(() => [...toasts].forEach(({ id }) => dismiss(id)));

async function page(approval: Approval = waiting, answers: Parameters<typeof answering>[0] = {}) {
  const { asked } = answering({
    'GET /approvals/approval-1': () => json(approval),
    'POST /approvals/approval-1/decisions': () => json(decided),
    'POST /approvals/approval-1/take-backs': () => json(approval),
    ...answers,
  });
  const { view, router } = await seen(ApprovalPage, {}, { at: '/approvals/approval-1' });
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) await flushPromises();
  };
  await settle();
  return {
    view,
    router,
    settle,
    async press(key: string) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await settle();
    },
    async confirm() {
      await view.find('dialog[open] form').trigger('submit');
      await settle();
    },
    posted: () =>
      Promise.all(
        asked
          .filter(({ method }) => method === 'POST')
          .map(
            async (request) => [new URL(request.url).pathname.split('/').at(-1), await request.clone().json()] as const,
          ),
      ),
  };
}

describe('the decision page', () => {
  it('says why it is the reader’s, and what would have spared it', async () => {
    const { view } = await page();
    const why = view.find('[aria-label=为什么由您审批]').text();
    expect(why).toContain('最低折扣为 4.8 折，低于 5 折');
    expect(why).toContain('销售一部负责人');
    expect(why).toContain('就不需要这个节点');
  });

  it('shows what changed since the last version, and the frozen content', async () => {
    const { view } = await page();
    expect(view.find('del').text()).toBe('一次付清');
    expect(view.find('ins').text()).toBe('分两次付');
    expect(view.text()).toContain('拜访客户');
  });

  it('agrees by keyboard, only after the dialog, and offers to take it back', async () => {
    const { press, confirm, posted, settle } = await page();
    await press('a');
    expect(await posted()).toEqual([]);
    await confirm();
    expect((await posted()).map(([path]) => path)).toEqual(['decisions']);
    const [said] = toasts;
    expect([said?.text, said?.action?.label]).toEqual(['已同意', '拿回']);
    said!.action!.run();
    await settle();
    expect((await posted()).at(-1)).toEqual(['take-backs', { taskId: myTask.id }]);
  });

  it('keeps the dialog when a colleague was faster, and says what the server says', async () => {
    const { press, confirm, view } = await page(waiting, {
      'POST /approvals/approval-1/decisions': () =>
        problem(409, { code: 'approval.task_is_not_open', detail: '周建华已于 10:20 同意' }),
    });
    await press('r');
    await view.find('dialog[open] textarea').setValue('毛利偏低');
    await confirm();
    expect(view.find('dialog[open] [role=alert]').text()).toContain('周建华已于 10:20 同意');
    expect((view.find('dialog[open] textarea').element as HTMLTextAreaElement).value).toBe('毛利偏低');
  });

  it('goes on to the next of the box it was opened from', async () => {
    rememberQueue(['approval-0', 'approval-1', 'approval-2']);
    const { press, router } = await page(waiting, { 'GET /approvals/approval-2': () => json(waiting) });
    await press('j');
    expect(router.currentRoute.value.params).toEqual({ id: 'approval-2' });
  });

  it('keeps a half-written comment with its approval, and sends it to no other', async () => {
    const other = anApproval(['comment'], { id: 'approval-2', title: '另一份' });
    const { view, router, settle, posted } = await page(waiting, {
      'GET /approvals/approval-2': () => json(other),
      'POST /approvals/approval-2/comments': () => json(other),
    });
    const field = () => view.find('textarea[aria-label=评论]');
    const text = () => (field().element as HTMLTextAreaElement).value;
    await field().setValue('账期能否缩短？');
    for (const [to, words] of [
      ['approval-2', ''],
      ['approval-1', '账期能否缩短？'],
      ['approval-2', ''],
    ] as const) {
      await router.push(`/approvals/${to}`);
      await settle();
      expect([to, text()]).toEqual([to, words]);
    }
    await field().setValue('另一件事');
    await view.find('form').trigger('submit');
    await settle();
    expect(await posted()).toEqual([['comments', { text: '另一件事' }]]);
  });

  it('leads to the approval before and the one that took its place, and to the evidence only where it is offered', async () => {
    const near = { number: 'QT-1', title: '上一版', submittedAt: '2026-11-20T01:20:00.000Z' };
    const approval = anApproval(['evidence'], {
      status: 'superseded',
      earlier: { ...near, id: 'approval-0', status: 'rejected' },
      later: { ...near, id: 'approval-9', status: 'running' },
    });
    const links = (view: { findAll: (selector: string) => { attributes: (name: string) => string | undefined }[] }) =>
      view.findAll('a').map((one) => one.attributes('href'));
    const first = await page(approval);
    expect(first.view.text()).toContain('已由新版本取代');
    expect(links(first.view)).toEqual(
      expect.arrayContaining(['/approvals/approval-0', '/approvals/approval-9', '/approvals/approval-1/evidence']),
    );
    first.view.unmount();
    expect(links((await page(anApproval())).view)).not.toContain('/approvals/approval-1/evidence');
  });

  it('shows the files of what is decided, and which were added afterwards', async () => {
    const file = (fileName: string, createdAt: string) => ({
      ...{ id: fileName, version: 1, fileName, contentType: 'application/pdf', size: 2048, sha256: '', createdAt },
      ...{ isLookedThrough: true, createdBy: personNamed('周子涵') },
    });
    answering({
      'GET /approvals/approval-1': () => json(waiting),
      'GET /attachments': () =>
        json({
          items: [file('合同扫描件.pdf', '2026-11-22T00:00:00.000Z'), file('补充.pdf', '2026-11-30T00:00:00.000Z')],
        }),
    });
    const { view } = await seen(
      ApprovalPage,
      {},
      { at: '/approvals/approval-1', reader: { permissions: ['attachment.view'] } },
    );
    for (let turn = 0; turn < 8; turn += 1) await flushPromises();
    expect(view.text()).toContain('附件（2）');
    const later = view.findAll('li').filter((one) => one.text().includes('提交之后添加'));
    expect(later.map((one) => one.text()).join()).toContain('补充.pdf');
    expect(later.map((one) => one.text()).join()).not.toContain('合同扫描件');
  });

  it('names in its record whom somebody told', async () => {
    const said = {
      ...{
        seq: 2,
        at: '2026-11-23T02:00:00.000Z',
        actor: personNamed('陈思远'),
        action: 'cc' as const,
        nodeTitle: null,
      },
      ...{ people: [personNamed('苏文')], reason: '请知悉', opinion: null, subjectHash: '', hash: '' },
    };
    const { view } = await page(anApproval([], { actions: [said] }));
    expect(view.text()).toContain('→ 苏文');
  });

  it('says that it was opened where the policy asks for it, and nowhere else', async () => {
    const seen: string[] = [];
    const marking = { 'PUT /approvals/approval-1/seen': (request: Request) => (seen.push(request.method), json({})) };
    await page(waiting, marking);
    expect(seen).toEqual([]);
    await page(anApproval(['approve'], { myTask, marksSeen: true }), marking);
    expect(seen).toEqual(['PUT']);
  });

  it('has nothing to press for those who only look on', async () => {
    const { view, press } = await page(anApproval());
    await press('a');
    expect(view.find('[aria-label=可以做的事]').exists()).toBe(false);
    expect(view.find('dialog[open]').exists()).toBe(false);
  });
});
