import { describe, expect, it } from 'vitest';
import { aNode, anApproval, aSeat, because, myTask, personNamed } from '../../../test/approvals';
import { seen } from '../../../test/page';
import type { Approval } from './approval';
import WhyMe from './WhyMe.vue';

async function told(rest: Partial<Approval>) {
  const { view } = await seen(WhyMe, { approval: anApproval([], rest) });
  return view.text();
}
const node = (state: string, ...seats: Parameters<typeof aNode>[2]) => aNode('部门经理', state, seats);

describe('why an approval is the reader’s', () => {
  it('is told with the conditions, the position, and what would have spared it', async () => {
    const seat = aSeat('陈思远', 'open', { how: [because('销售一部负责人')] });
    const route = [
      aNode('部门经理', 'active', [seat], {
        why: [because('最低折扣低于 5 折')],
        counterfactual: { text: '若最低折扣为 5 折，则无需此节点' },
      }),
    ];
    const text = await told({ myTask, route });
    for (const words of ['为什么由您审批', '最低折扣低于 5 折', '销售一部负责人', '若最低折扣为 5 折'])
      expect(text).toContain(words);
  });

  it('names whose authority a proxy uses', async () => {
    const seat = aSeat('陈思远', 'open', { onBehalfOf: personNamed('周建华') });
    expect(await told({ myTask, route: [node('active', seat)] })).toContain('您代 周建华 处理');
  });

  it('names who handed it over, and with which words', async () => {
    const origin = { kind: 'transfer' as const, by: personNamed('沈慧敏'), reason: '我休假' };
    const text = await told({ myTask, route: [node('active', aSeat('陈思远', 'open', { origin }))] });
    expect(text).toContain('由 沈慧敏 转办：我休假');
  });

  it('is told to who is not asked any more: a colleague has decided', async () => {
    const route = [node('passed', aSeat('陈思远', 'superseded'), aSeat('何伟', 'approved'))];
    expect(await told({ route })).toContain('「部门经理」已由 何伟 决定');
  });

  it('blames nobody when it was withdrawn', async () => {
    const text = await told({ status: 'withdrawn', route: [node('cancelled', aSeat('陈思远', 'cancelled'))] });
    expect(text).toContain('审批状态：已撤回');
    expect(text).not.toContain('决定');
  });
});
