import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import type { NumberRule, ShownRule } from './numberRule';
import NumberRulesPage from './NumberRulesPage.vue';

const aRule = (object: ShownRule['object'], more: Partial<ShownRule> = {}): ShownRule => ({
  ...{ id: object, version: 3, object, mayBeTyped: true, changedBy: null, changedAt: null },
  ...{ prefix: 'KH', datePart: 'year', separator: '-', digits: 6, restarts: 'year', entry: 'automatic' },
  ...{ keepsForm: false, next: ['KH-2026-000042', 'KH-2026-000043'] },
  ...more,
});

async function page(refuse = false) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let items = [aRule('customer'), aRule('activity', { mayBeTyped: false, next: ['HD-2026-000001'] })];
  const { asked } = answering({
    'GET /number-rules': () => json({ items }),
    'POST /number-rules/customer/preview': async (request) => {
      const { prefix } = (await request.json()) as NumberRule;
      return json({ next: [`${prefix}-next`] });
    },
    'POST /number-rules/activity/preview': () => json({ next: ['HD-next'] }),
    'PUT /number-rules/customer': async (request) => {
      if (refuse)
        return problem(422, { code: 'number_rule.invalid', errors: [{ pointer: '/digits', detail: '3 到 9' }] });
      const rule = (await request.json()) as NumberRule;
      items = [
        aRule('customer', { ...rule, version: 4, next: ['C-next'], changedBy: { id: 'a', name: '系统管理员' } }),
      ];
      return json({ items });
    },
  });
  const { view } = await seen(
    NumberRulesPage,
    {},
    { room: 'numbering', reader: { permissions: ['numbering.manage'] } },
  );
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(300);
    await flushPromises();
  };
  const open = async (at: number) => {
    await view.findAll('li button')[at]!.trigger('click');
    await settle();
  };
  const field = (label: string) => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.trim().startsWith(label),
    );
    return document.getElementById(found!.htmlFor) as HTMLInputElement;
  };
  const type = async (label: string, text: string) => {
    const input = field(label);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await settle();
  };
  const choose = async (label: string, word: string) => {
    field(label).click();
    await flushPromises();
    const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((each) =>
      each.textContent?.includes(word),
    );
    option!.click();
    await settle();
  };
  const save = async () => {
    document.querySelector<HTMLFormElement>('#number-rule-form')!.requestSubmit();
    await settle();
  };
  const shown = () => document.querySelector('#number-rule-form')!.textContent!;
  return { view, asked, open, field, type, choose, save, shown };
}

describe('the rules of numbers', () => {
  it('say for each kind of record what comes next, when it begins again and who says it', async () => {
    const { view } = await page();
    const [customers, activities] = view.findAll('li').map((line) => line.text());
    expect(customers).toContain('客户');
    expect(customers).toContain('KH-2026-000042');
    expect(customers).toContain('每年重新计数');
    expect(customers).toContain('自动生成');
    expect(activities).toContain('互动记录');
  });

  it('show what would come next while they are changed, and are saved from the version one saw', async () => {
    const { view, asked, open, type, choose, save, shown } = await page();
    await open(0);
    expect(shown()).toContain('KH-next');
    await type('前缀', 'C');
    expect(shown()).toContain('C-next');
    await choose('由谁填写', '可手工填写');
    expect(shown()).toContain('留空则自动生成');
    await save();
    const sent = asked.find(({ method }) => method === 'PUT')!;
    expect(sent.headers.get('if-match')).toBe('"3"');
    expect(await sent.json()).toMatchObject({ prefix: 'C', entry: 'optional', digits: 6, separator: '-' });
    expect(view.text()).toContain('系统管理员 修改过');
  });

  it('let a counter begin again no more often than its date shows', async () => {
    const { open, choose, field, save, asked } = await page();
    await open(0);
    await choose('日期', '不含日期');
    expect(field('重新计数').textContent).toContain('不重新计数');
    await save();
    expect(await asked.find(({ method }) => method === 'PUT')!.json()).toMatchObject({
      datePart: 'none',
      restarts: 'never',
    });
  });

  it('say what is wrong at the field', async () => {
    const { open, type, save, shown } = await page(true);
    await open(0);
    await type('流水号位数', '12');
    await save();
    expect(shown()).toContain('3 到 9');
  });

  it('offer nobody to type what the system alone numbers', async () => {
    const { open, field, shown } = await page();
    await open(1);
    expect(field('由谁填写').disabled).toBe(true);
    expect(shown()).toContain('不能手工填写');
  });
});
