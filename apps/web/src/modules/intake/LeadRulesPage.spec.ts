import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import LeadRulesPage from './LeadRulesPage.vue';
import type { LeadRule } from './rule';

const rule = (id: string, name: string, more: Partial<LeadRule> = {}) =>
  ({
    ...{ id, name, version: 1, enabled: true, way: 'turn', mostOpen: null, gave: 0 },
    condition: { all: [{ field: 'region', op: 'eq', value: '华东' }] },
    people: [{ id: 'chen', name: '陈思远', weight: 2, active: true }],
    ...more,
  }) as LeadRule;

async function page() {
  await loadRoom('customers');
  let items = [rule('east', '华东'), rule('rest', '其余', { condition: { all: [] }, enabled: false })];
  const { asked } = answering({
    'GET /lead-rules': () => json({ items, facts: [] }),
    'GET /lead-pool-rule': () =>
      json({ version: 1, claimQuota: 20, quotaDays: 7, cooldownDays: 30, holds: 0, claimed: 0 }),
    'PUT /lead-rules/order': async (request) => {
      const { ruleIds } = (await request.json()) as { ruleIds: string[] };
      items = ruleIds.map((id) => items.find((each) => each.id === id)!);
      return json({ items, facts: [] });
    },
    'POST /lead-rule-trials': () =>
      json({ days: 90, leads: 12, same: 5, left: 3, rules: [], people: [], moves: [], differences: [] }),
  });
  const { view } = await seen(LeadRulesPage, {}, { room: 'intake', reader: { permissions: ['lead.rule'] } });
  const names = () => view.findAll('[data-rule]').map((handle) => handle.attributes('data-rule'));
  return { view, asked, names };
}

describe('the rules of assignment', () => {
  it('say in words what each asks, and to whom it gives', async () => {
    const { view } = await page();
    const [east, rest] = view.findAll('ol[aria-label] > li');
    expect(east!.text()).toContain('区域 是 华东');
    expect(east!.text()).toContain('按份额轮流 · 陈思远×2');
    expect(rest!.text()).toContain('所有线索');
    expect(rest!.text()).toContain('未启用');
  });

  it('are put in another order with the arrow keys, and the page says where the rule is now', async () => {
    const { view, asked, names } = await page();
    await view.get('[data-rule=rest]').trigger('keydown', { key: 'ArrowUp' });
    await flushPromises();
    expect(names()).toEqual(['rest', 'east']);
    expect(asked.some(({ method }) => method === 'PUT')).toBe(true);
    expect(view.get('[aria-live=polite]').text()).toBe('其余现在是第 1 条');
    expect(document.activeElement?.getAttribute('data-rule')).toBe('rest');
  });

  it('are tried as they stand, and those that are off only on demand', async () => {
    const { view, asked } = await page();
    const run = view.findAll('button').find((button) => button.text() === '试算')!;
    await run.trigger('click');
    await flushPromises();
    expect(view.text()).toContain('12 条线索：5 条与现在的负责人一致，3 条没有规则适用。');
    await view.get('input[type=checkbox]').setValue(true);
    await run.trigger('click');
    await flushPromises();
    const bodies = await Promise.all(asked.filter(({ url }) => url.includes('trials')).map((each) => each.json()));
    expect(bodies).toEqual([{ ruleIds: ['east'] }, { ruleIds: ['east', 'rest'] }]);
  });
});
