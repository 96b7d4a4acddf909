import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { NATURES } from '../../../test/fields';
import { seen } from '../../../test/page';
import DictionariesPage from './DictionariesPage.vue';

async function page() {
  const dictionary = { id: 'd1', version: 2, code: 'nature', name: '企业性质', nameEn: 'Ownership', options: NATURES };
  const fields = [{ id: 'f1', object: 'customer', code: 'nature', name: '企业性质', nameEn: '' }];
  const { asked } = answering({
    'GET /dictionaries': () => json({ items: [{ ...dictionary, fields }] }),
    'GET /custom-objects': () =>
      json({ items: [{ object: 'customer', name: '客户', nameEn: 'Customer', stages: [] }], targets: [] }),
    'PATCH /dictionaries/d1': () => json({ ...dictionary, version: 3, fields }),
  });
  const { view } = await seen(DictionariesPage, {}, { room: 'fields', reader: { permissions: ['field.configure'] } });
  const button = (label: string) =>
    [...document.querySelectorAll('button')].find(
      (each) => each.textContent?.trim() === label || each.getAttribute('aria-label') === label,
    )!;
  const press = async (label: string) => {
    button(label).click();
    await flushPromises();
  };
  const sent = async () =>
    (await asked.find(({ method }) => method === 'PATCH')!.json()) as { options: { code: string }[] };
  return { view, asked, press, button, sent };
}

describe('the dictionaries', () => {
  it('show their answers in their colours, and which fields are answered with them', async () => {
    const { view } = await page();
    expect(view.text()).toContain('国有企业');
    expect(view.text()).toContain('用于：客户 · 企业性质');
    expect(view.text()).not.toContain('删除');
  });

  it('are arranged as a whole: order by keys, colours, one more answer, one that is retired', async () => {
    const { press, button, sent, asked } = await page();
    await press('编辑');
    const handles = document.querySelectorAll<HTMLElement>('[data-option]');
    handles[1]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    await flushPromises();
    await press('国有企业的颜色: 蓝');
    await press('红');
    await press('停用 国有企业');
    await press('加一个选项');
    const name = document.querySelector<HTMLInputElement>('[aria-label="第 4 个选项的名称"]')!;
    name.value = '外资企业';
    name.dispatchEvent(new Event('input'));
    await flushPromises();
    expect(button('去掉 外资企业')).toBeTruthy();
    document.querySelector<HTMLFormElement>('#dictionary-form')!.requestSubmit();
    await flushPromises();
    expect((await sent()).options).toMatchObject([
      { code: 'private' },
      { code: 'state', colour: 'red', retired: true },
      { code: 'old', retired: true },
      { name: '外资企业', retired: false },
    ]);
    expect(asked.find(({ method }) => method === 'PATCH')!.headers.get('if-match')).toBe('"2"');
  });
});
