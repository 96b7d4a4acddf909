import { describe, expect, it } from 'vitest';
import { aNode, anApproval, aSeat, because, personNamed } from '../../../test/approvals';
import { seen } from '../../../test/page';
import type { Approval } from './approval';
import StateBanner from './StateBanner.vue';

async function told(approval: Approval, reader: { id?: string; permissions?: string[] } = {}) {
  const { view } = await seen(StateBanner, { approval }, { reader });
  return view.text();
}

describe('an approval that does not move', () => {
  const blocked = (may: Parameters<typeof anApproval>[0] = []) =>
    anApproval(may, { status: 'blocked', holes: [because('没有人可以审批（总裁助理）')] });

  it('says why it is blocked, and to the submitter what may be done', async () => {
    const text = await told(blocked(), { id: 'id-of-周子涵' });
    expect(text).toContain('没有人可以审批（总裁助理）');
    expect(text).toContain('撤回后重新提交');
  });

  it('tells the process administrator to reassign or terminate', async () => {
    expect(await told(blocked(['reassign']), { permissions: ['approval.administer'] })).toContain('请改派席位');
  });

  it('tells her to fill the post where there is no seat to give away', async () => {
    const approval = anApproval(
      ['terminate'],
      { status: 'blocked', holes: [because('没有人可以审批')] },
      { reassign: { code: 'approval.no_seat_to_reassign', detail: '没有席位可以改派' } },
    );
    const text = await told(approval, { permissions: ['approval.administer'] });
    expect(text).toContain('在组织中补上空缺');
    expect(text).not.toContain('请改派席位');
  });

  it('says who suspended it and why', async () => {
    const text = await told(
      anApproval([], {
        status: 'suspended',
        suspension: { by: personNamed('管理员'), at: '2026-11-24T02:00:00.000Z', reason: '等法务确认主体' },
      }),
    );
    expect(text).toContain('管理员 于 2026-11-24 10:00 暂停');
    expect(text).toContain('等法务确认主体');
  });

  it('says who revoked what was approved, and why', async () => {
    const revocation = { by: personNamed('沈慧敏'), at: '2026-11-24T02:00:00.000Z', reason: '信用额度已被冻结' };
    const text = await told(anApproval([], { status: 'approved', revocation }));
    expect(text).toContain('沈慧敏 于 2026-11-24 10:00 撤销了此处批准的内容');
    expect(text).toContain('信用额度已被冻结');
  });

  it('names the node that has stalled', async () => {
    const route = [aNode('总裁会签', 'stalled', [aSeat('方总', 'open')])];
    expect(await told(anApproval([], { route, stalled: true }))).toContain('节点「总裁会签」');
  });

  it('is silent while it runs', async () => {
    expect(await told(anApproval([], { route: [aNode('经理', 'active', [aSeat('陈思远', 'open')])] }))).toBe('');
  });
});
