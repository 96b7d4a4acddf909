import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import LeadPoolPage from './LeadPoolPage.vue';

const LEAD = {
  ...{ id: 'l1', number: 'XS-2026-000001', name: '洞庭冷链食品有限公司', source: 'online_chat', campaign: null },
  ...{ industry: '食品', region: '华中', productInterest: null, createdAt: '2026-11-20T02:00:00Z' },
};

describe('the lead pool', () => {
  it('says what is left of the quota, claims one, and names what was not to be had', async () => {
    await loadRoom('customers');
    const { asked } = answering({
      'GET /pooled-leads': () => json({ items: [LEAD], page: { next: null, prev: null, total: 1 } }),
      'GET /lead-pool-rule': () =>
        json({ version: 1, claimQuota: 20, quotaDays: 7, cooldownDays: 30, holds: 1, claimed: 18 }),
      'POST /lead-claims': () => json({ moved: [], refused: [{ id: 'l1', code: 'x', detail: '可能刚被别人领取' }] }),
    });
    const { view } = await seen(LeadPoolPage, {}, { room: 'intake', reader: { permissions: ['lead.claim'] } });
    expect(view.text()).toContain('7 天内可领 20 条，还可以领 2 条');
    await view.get('[aria-label="领取「洞庭冷链食品有限公司」"]').trigger('click');
    await flushPromises();
    const claim = asked.find(({ method }) => method === 'POST')!;
    expect(await claim.json()).toEqual({ leadIds: ['l1'] });
    expect(document.body.textContent).toContain('可能刚被别人领取');
  });
});
