import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { aField } from '../../../test/fields';
import { seen } from '../../../test/page';
import CustomFieldsPage from './CustomFieldsPage.vue';

const asked = vi.hoisted(() => ({ yes: vi.fn(async (_: { title: string }) => true) }));
vi.mock('@/lib/feedback', async (original) => ({ ...(await original<object>()), confirmThat: asked.yes }));

const OBJECTS = {
  items: [
    { object: 'customer', name: '客户', nameEn: 'Customer', stages: [] },
    { object: 'lead', name: '线索', nameEn: 'Lead', stages: [{ code: 'following', name: '跟进中', nameEn: '' }] },
  ],
  targets: [{ type: 'customer', name: '客户', nameEn: 'Customer' }],
};

async function page({ isHeld = false } = {}) {
  let items = [aField('nature', { name: '企业性质' }), aField('lines', { name: '产线条数', kind: 'number' })];
  const change = (id: string, more: object) =>
    (items = items.map((each) => (each.id === id ? { ...each, ...more, version: each.version + 1 } : each)));
  const { asked: sent } = answering({
    'GET /custom-fields': () => json({ items }),
    'GET /custom-objects': () => json(OBJECTS),
    'GET /dictionaries': () => json({ items: [] }),
    'PUT /custom-fields/order': async (request) => {
      const { fieldIds } = (await request.json()) as { fieldIds: string[] };
      items = fieldIds.map((id) => items.find((each) => each.id === id)!);
      return json({ items });
    },
    'PATCH /custom-fields/id-of-nature': async (request) => {
      change('id-of-nature', (await request.json()) as object);
      return json(items[0]);
    },
    'DELETE /custom-fields/id-of-nature': () => {
      if (isHeld) return problem(409, { code: 'custom_field.held', detail: '已有 3 条记录填写', errors: [] });
      items = items.filter(({ code }) => code !== 'nature');
      return new Response(null, { status: 204 });
    },
    'POST /dictionaries': () => json({ id: 'd1' }, 201),
    'POST /custom-fields': async (request) => {
      const body = (await request.json()) as { code: string; name: string };
      items = [...items, aField(body.code, { name: body.name })];
      return json(items.at(-1), 201);
    },
  });
  const { view } = await seen(
    CustomFieldsPage,
    {},
    { room: 'fields', at: '/custom-fields?object=lead', reader: { permissions: ['field.configure'] } },
  );
  const names = () => view.findAll('ol > li .font-medium').map((name) => name.text());
  const press = async (label: string, at = 0) => {
    const buttons = [...document.querySelectorAll('button')].filter((each) => each.textContent?.trim() === label);
    buttons[at]!.click();
    await flushPromises();
  };
  const control = (label: string) => {
    const form = document.querySelector('#custom-field-form')!;
    const found = [...form.querySelectorAll('label')].find((each) => each.textContent?.trim().startsWith(label))!;
    return document.getElementById(found.htmlFor) as HTMLInputElement;
  };
  const type = async (label: string, text: string) => {
    control(label).value = text;
    control(label).dispatchEvent(new Event('input'));
    await flushPromises();
  };
  const choose = async (label: string, word: string) => {
    control(label).click();
    await flushPromises();
    [...document.querySelectorAll<HTMLElement>('[role=option]')]
      .find((each) => each.textContent?.includes(word))!
      .click();
    await flushPromises();
  };
  const submit = async () => {
    document.querySelector<HTMLFormElement>('#custom-field-form')!.requestSubmit();
    await flushPromises();
  };
  const body = async (key: string) =>
    (await sent.find((each) => `${each.method} ${each.url}`.includes(key))!.json()) as object;
  return { view, sent, names, press, type, choose, submit, body };
}

describe('whoever keeps the fields', () => {
  it('moves one with the arrow keys, and all forms show that order', async () => {
    const { view, names, body } = await page();
    expect(names()).toEqual(['企业性质', '产线条数']);
    await view.findAll('[data-rule]')[1]!.trigger('keydown', { key: 'ArrowUp' });
    await flushPromises();
    expect(names()).toEqual(['产线条数', '企业性质']);
    expect(await body('/order')).toEqual({ object: 'lead', fieldIds: ['id-of-lines', 'id-of-nature'] });
    expect(view.get('[aria-live=polite]').text()).toBe('产线条数现在是第 1 个');
  });

  it('retires one and takes it back into use; only then it may be deleted, if no record holds anything in it', async () => {
    const { view, press, names } = await page();
    await press('停用');
    expect(view.find('ol > li').text()).toContain('已停用');
    await press('删除');
    expect(asked.yes.mock.lastCall?.[0].title).toBe('删除字段“企业性质”？');
    expect(names()).toEqual(['产线条数']);
  });

  it('is told why one is not deleted', async () => {
    const { view, press, names } = await page({ isHeld: true });
    await press('停用');
    await press('删除');
    expect(view.text()).toContain('已有 3 条记录填写');
    expect(names()).toContain('企业性质');
  });

  it('makes a choice together with its dictionary, one answer a line', async () => {
    const { press, type, choose, submit, body, names } = await page();
    await press('新建字段');
    await type('名称', '客户分级');
    await type('代码', 'tier');
    await choose('类型', '单选');
    await choose('字典', '新建字典');
    await type('选项', '金牌\n银牌\n金牌\n');
    await choose('必填', '从某个阶段起必填');
    await choose('从哪个阶段起必填', '跟进中');
    await submit();
    expect(await body('POST http://localhost:3000/api/v1/dictionaries')).toMatchObject({
      code: 'lead_tier',
      options: [
        { code: 'o1', name: '金牌' },
        { code: 'o2', name: '银牌' },
      ],
    });
    expect(await body('POST http://localhost:3000/api/v1/custom-fields')).toMatchObject({
      ...{ object: 'lead', code: 'tier', kind: 'choice', dictionaryId: 'd1', name: '客户分级' },
      ...{ required: false, requiredFrom: 'following' },
    });
    expect(names()).toContain('客户分级');
  });

  it('is asked for what a kind needs before anything is sent', async () => {
    const { press, type, choose, submit, sent } = await page();
    await press('新建字段');
    await type('名称', '上级客户');
    await choose('类型', '关联记录');
    await submit();
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
    expect(document.querySelectorAll('#custom-field-form [aria-invalid=true]')).toHaveLength(1);
  });
});
