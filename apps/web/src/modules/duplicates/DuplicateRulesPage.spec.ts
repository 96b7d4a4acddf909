import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import type { DuplicateRule, RuleSet } from './duplicateRule';
import DuplicateRulesPage from './DuplicateRulesPage.vue';

const rule = (name: string, more: Partial<DuplicateRule> = {}): DuplicateRule => ({
  ...{ name, enabled: true, against: ['customer', 'lead'], outcome: 'warn', listed: false },
  comparisons: [{ field: 'phone', how: 'exact', least: null }],
  ...more,
});
const likely = rule('很像', { listed: true, comparisons: [{ field: 'name', how: 'alike', least: 60 }] });
const aSet = (kind: RuleSet['kind'], more: Partial<RuleSet> = {}): RuleSet => ({
  ...{ id: kind, version: 1, kind, shipped: true, changedBy: null, changedAt: null },
  ...{ rules: [likely, rule('电话')], fixedRules: kind === 'customer' ? [rule('名称相同')] : [] },
  ...{ fields: ['name', 'phone', 'email', 'wechat'], against: kind === 'contact' ? ['contact'] : ['customer', 'lead'] },
  ...more,
});

async function page() {
  await loadRoom('customers');
  let items = [aSet('customer'), aSet('lead'), aSet('contact')];
  const { asked } = answering({
    'GET /duplicate-rules': () => json({ items }),
    'PUT /duplicate-rules/customer': async (request) => {
      const { rules } = (await request.json()) as { rules: DuplicateRule[] };
      items = [
        aSet('customer', { version: 2, shipped: false, rules, changedBy: { id: 'a', name: '系统管理员' } }),
        ...items.slice(1),
      ];
      return json({ items });
    },
    'POST /duplicate-rule-trials': () =>
      json({ looked: 2000, pairs: 7, now: 3, rules: [{ name: '很像', pairs: 7 }], examples: [] }),
  });
  const { view } = await seen(
    DuplicateRulesPage,
    {},
    { room: 'duplicates', reader: { permissions: ['customer.rule'] } },
  );
  const lines = () => view.findAll('ol > li').map((line) => line.text());
  const press = async (label: string) => {
    await view
      .findAll('button')
      .find((button) => button.text() === label)!
      .trigger('click');
    await flushPromises();
  };
  return { view, asked, lines, press };
}

describe('the rules of duplicates', () => {
  it('say in words what each compares and what happens', async () => {
    const { view, lines } = await page();
    expect(lines()[0]).toContain('名称很可能是同一家（≥ 60）');
    expect(lines()[0]).toContain('录入时提示，并列入重复记录');
    expect(lines()[1]).toContain('手机或电话相同');
    expect(view.text()).toContain('一个法人一条记录');
    expect(view.text()).toContain('目前是出厂规则');
  });

  it('are moved with the arrow keys and switched off, and count once they are saved as a whole', async () => {
    const { view, asked, lines, press } = await page();
    await view.findAll('[data-rule]')[1]!.trigger('keydown', { key: 'ArrowUp' });
    await flushPromises();
    expect(lines()[0]).toContain('电话');
    expect(view.get('[aria-live=polite]').text()).toBe('电话现在是第 1 条');
    await press('停用');
    expect(view.text()).toContain('有改动尚未保存');
    expect(asked.some(({ method }) => method === 'PUT')).toBe(false);
    await press('保存');
    const sent = asked.find(({ method }) => method === 'PUT')!;
    expect(sent.headers.get('if-match')).toBe('"1"');
    expect(
      ((await sent.json()) as { rules: DuplicateRule[] }).rules.map(({ name, enabled }) => [name, enabled]),
    ).toEqual([
      ['电话', false],
      ['很像', true],
    ]);
    expect(view.text()).toContain('由 系统管理员 修改过');
  });

  it('are tried as they stand on the page, saved or not', async () => {
    const { view, asked, press } = await page();
    await press('停用');
    await press('试查');
    expect(view.text()).toContain('比对了最新的 2,000 条：这些规则会找到 7 对，现行规则找到 3 对。');
    expect(view.text()).toContain('其中没有您能看到的记录');
    const body = (await asked.find(({ url }) => url.includes('trials'))!.json()) as { rules: DuplicateRule[] };
    expect(body.rules.map(({ enabled }) => enabled)).toEqual([false, true]);
  });
});
