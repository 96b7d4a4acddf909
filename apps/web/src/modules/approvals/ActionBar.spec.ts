import { describe, expect, it } from 'vitest';
import { anApproval, myTask, personNamed } from '../../../test/approvals';
import { seen } from '../../../test/page';
import ActionBar from './ActionBar.vue';
import type { Approval, Verb } from './approval';

const DECISIONS = '[role=group] button:not([aria-haspopup], [role=menuitem])';

async function bar(approval: Approval, permissions: string[] = []) {
  const { view } = await seen(ActionBar, { approval }, { reader: { permissions } });
  const names = (selector: string) => view.findAll(selector).map((one) => one.text().replace(/\s+/g, ' '));
  const menu = view.find('[aria-haspopup=menu]');
  if (menu.exists()) await menu.trigger('click');
  const items = view.findAll('[role=menuitem]');
  return {
    view,
    group: view.find('[role=group]'),
    buttons: names(DECISIONS),
    offered: items.filter((one) => !one.attributes('aria-disabled')).map((one) => one.text()),
    refused: items.filter((one) => one.attributes('aria-disabled')).map((one) => one.text().replace(/\s+/g, ' ')),
    items,
  };
}
const deciding: Verb[] = ['approve', 'reject', 'return', 'abstain', 'transfer', 'addSign'];

describe('what can be done', () => {
  it('shows the decisions as buttons, agreeing last where the thumb is, and the rest in a menu', async () => {
    const { buttons, offered } = await bar(anApproval(deciding, { myTask }));
    expect(buttons).toEqual(['退回', '不同意', '同意']);
    expect(offered).toEqual(['弃权', '转办', '加签']);
  });

  it('names the server’s reason where something may not be done, and hides what has none', async () => {
    const { refused } = await bar(
      anApproval(deciding, { myTask, takeBackTaskId: 'before' }, { takeBack: '后面的节点已有人处理' }),
    );
    expect(refused).toEqual(['拿回 后面的节点已有人处理']);
  });

  it('does nothing when what may not be done is chosen', async () => {
    const { view, items } = await bar(
      anApproval(deciding, { myTask, takeBackTaskId: 'before' }, { takeBack: '后面的节点已有人处理' }),
    );
    await items.at(-1)!.trigger('click');
    expect(view.emitted('choose')).toBeUndefined();
  });

  it('asks for an opinion instead of a decision where the node only wants advice', async () => {
    const { buttons } = await bar(anApproval(['advise', 'return'], { myTask }));
    expect(buttons).toEqual(['退回', '提出意见']);
  });

  it('gives a button to what a submitter may do while others decide', async () => {
    const { buttons, view } = await bar(anApproval(['urge']));
    expect(buttons).toEqual(['催办']);
    await view.find(DECISIONS).trigger('click');
    expect(view.emitted('choose')).toEqual([['urge']]);
  });

  it('revokes what was approved, long after it is over', async () => {
    const over = { status: 'approved' as const, finishedAt: '2026-11-24T02:00:00.000Z' };
    const { buttons, view } = await bar(anApproval(['revoke'], over));
    expect(buttons).toEqual(['撤销授权']);
    await view.find(DECISIONS).trigger('click');
    expect(view.emitted('choose')).toEqual([['revoke']]);
  });

  it('withdraws where it stands, whatever it is about', async () => {
    const { buttons, view } = await bar(anApproval(['urge', 'withdraw']));
    expect(buttons).toEqual(['催办', '撤回']);
    await view.findAll(DECISIONS)[1]!.trigger('click');
    expect(view.emitted('choose')).toEqual([['withdraw']]);
  });

  it('lets others be told by whoever takes part, and still says why nothing moves', async () => {
    const mine = { submitter: personNamed('陈思远') };
    const { buttons, group } = await bar(anApproval(['cc'], mine, { urge: '10 分钟后才能再次催办' }));
    expect(buttons).toEqual(['抄送']);
    expect(group.text()).toContain('催办：10 分钟后才能再次催办');
  });

  it('is not there for those who only look on', async () => {
    const { group } = await bar(
      anApproval([], {}, { urge: '只有提交人可以这样做', approve: '这不是您的待办', takeBack: '这不是您的待办' }),
    );
    expect(group.exists()).toBe(false);
  });

  it('says at the seat why a decision is not there, and keeps it in the menu', async () => {
    const spent = { return: '退回次数已达上限（1）' };
    const { buttons, refused, group } = await bar(anApproval(['approve', 'reject'], { myTask }, spent));
    expect(buttons).toEqual(['不同意', '同意']);
    expect(refused).toEqual(['退回 退回次数已达上限（1）']);
    expect(group.text()).toContain('退回：退回次数已达上限（1）');
  });

  it('does not speak of a decision that the node does not ask for', async () => {
    const other = { code: 'approval.decision_not_offered', detail: '这个节点不能作出此决定' };
    const { refused, group } = await bar(anApproval(['advise'], { myTask }, { approve: other, abstain: other }));
    expect(refused).toEqual([]);
    expect(group.text()).not.toContain('不能作出此决定');
  });

  it('tells the submitter why nothing can be done while it runs, and is gone when it is over', async () => {
    const mine = { submitter: personNamed('陈思远') };
    const no = { urge: '10 分钟后才能再次催办', withdraw: '已有人作出决定，不能撤回' };
    const { refused, group, buttons } = await bar(anApproval([], mine, no));
    expect(buttons).toEqual([]);
    expect(refused).toEqual(['催办 10 分钟后才能再次催办', '撤回 已有人作出决定，不能撤回']);
    expect(group.text()).toContain('催办：10 分钟后才能再次催办');
    const over = anApproval([], { ...mine, status: 'approved', finishedAt: '2026-11-24T01:30:00.000Z' }, no);
    expect((await bar(over)).group.exists()).toBe(false);
  });

  it('offers process administration to process administrators only, and no decision in somebody’s place', async () => {
    const approval = anApproval(['suspend', 'reassign', 'terminate']);
    expect((await bar(approval)).group.exists()).toBe(false);
    const { offered, buttons } = await bar(approval, ['approval.administer']);
    expect([...buttons, ...offered]).toEqual(['改派', '暂停', '终止']);
  });
});
