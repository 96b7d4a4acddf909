import { describe, expect, it } from 'vitest';
import { changeLanguage } from '@/lib/i18n';
import AnyDocument from '@/modules/approvals/AnyDocument.vue';
import { anApproval } from '../../../../test/approvals';
import { seen } from '../../../../test/page';

const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const snapshot = {
  ...{ kind: 'publish', policy: '001-quote', title: text('报价审批', 'Quotes'), version: 3, replaces: 2 },
  ...{ purpose: 'quote.discount', decides: text('报价折扣', 'Discounts of quotes'), effectiveFrom: '2026-12-01' },
  changes: [
    {
      ...{ path: 'steps › discount › manager', kind: 'changed', what: 'step' },
      where: text('逐级审批 › 部门经理', 'Ladder › Manager'),
      before: text('到这一级就够的条件：折扣不低于 5 折', 'This level suffices when: ratio is at least 5'),
      after: text('到这一级就够的条件：折扣不低于 5.5 折', 'This level suffices when: ratio is at least 5.5'),
    },
  ],
  warnings: [{ where: text('部门经理', 'Manager'), text: text('席位不足', 'Too few seats') }],
};
const labels = { title: '策略', decides: '用途', kind: '发布或停用', changes: '改动', 'changes.where': '位置' };
const approval = { ...anApproval(), subjectType: 'policy', snapshot, labels };
const document = () => seen(AnyDocument, { approval }, { room: 'policies' });

describe('a policy that is put up to be published', () => {
  it('says which node changes, what it was and what it is to be', async () => {
    const { view } = await document();
    const [change] = view.findAll('li');
    expect(change?.text()).toContain('逐级审批 › 部门经理');
    expect(change?.text()).toMatch(/不低于 5 折.*不低于 5\.5 折/s);
    expect(view.text()).toContain('与 v2 相比有 1 处改动');
    expect(view.text()).toContain('部门经理 席位不足');
    expect(view.text()).toContain('用途报价折扣');
    expect(view.text()).toContain('发布或停用发布');
    expect(view.text()).not.toMatch(/quote\.discount|steps ›|publish/);
  });

  it('is read in English by whoever reads English', async () => {
    const { view } = await document();
    await changeLanguage('en');
    try {
      await view.vm.$nextTick();
      expect(view.text()).toContain('Ladder › Manager');
      expect(view.text()).toContain('ratio is at least 5.5');
    } finally {
      await changeLanguage('zh-CN');
    }
  });
});
