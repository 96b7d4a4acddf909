import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import { loadRoom } from '@/lib/i18n';
import ContactMergePage from './ContactMergePage.vue';
import MergedContacts from './MergedContacts.vue';

const asked = vi.hoisted(() => ({ yes: vi.fn(() => Promise.resolve(true)) }));
vi.mock('@/lib/feedback', async (original) => ({ ...(await original<object>()), confirmThat: asked.yes }));

const person = (id: string, rest: object) => ({
  ...{ id, version: 3, number: `LX-${id}`, name: '王建国', title: '采购总监', customer: { id: 'c', name: '锦川精工' } },
  ...{ role: 'influencer', relationship: 'familiar', owner: { id: 'o', name: '陈思远' }, ...rest },
});
const field = (name: string, rest: object = {}) => ({
  ...{ field: name, differs: true, sides: ['survivor', 'loser'], usual: 'survivor', ...rest },
});
const PREVIEW = {
  survivor: person('a', { mobile: null }),
  loser: person('b', { mobile: '13812348000', relationship: 'trusted' }),
  fields: [field('mobile', { usual: 'loser' }), field('relationship'), field('name', { differs: false })],
  moves: [{ kind: 'quote', label: '报价', count: 2 }],
  obstacles: [] as object[],
};

async function page(obstacles: object[] = []) {
  for (const room of ['customers', 'contacts']) await loadRoom(room);
  const sent = answering({
    'GET /contacts/a/merge-previews/b': () => json({ ...PREVIEW, obstacles }),
    'POST /contact-merges': () => json({ id: 'm1' }, 201),
  });
  const { view } = await seen(ContactMergePage, {}, { room: 'merging', at: '/contacts/a/merge/b' });
  await flushPromises();
  return { view, sent };
}

describe('two entries of one person', () => {
  it('are compared where they differ, and become one as it was chosen', async () => {
    const { view, sent } = await page();
    for (const text of ['手机', '13812348000', '关系程度', '熟悉', '信任', '报价']) expect(view.text()).toContain(text);
    expect(view.text()).not.toContain('姓名');
    await view.findAll('input[type=radio]').at(-1)!.setValue(true);
    await view
      .findAll('button')
      .find((button) => button.text() === '合并')!
      .trigger('click');
    await flushPromises();
    const wish = sent.asked.find(({ method }) => method === 'POST')!;
    expect(await wish.json()).toEqual({
      ...{ survivorId: 'a', survivorVersion: 3, loserId: 'b', loserVersion: 3, fields: { relationship: 'loser' } },
    });
  });

  it('stay two where something speaks against it, which is said', async () => {
    const { view, sent } = await page([{ code: 'contact_merge.two_customers', detail: '两位联系人不在同一个客户' }]);
    expect(view.find('[role=alert]').text()).toContain('两位联系人不在同一个客户');
    await view
      .findAll('button')
      .find((button) => button.text() === '合并')!
      .trigger('click');
    await flushPromises();
    expect(sent.asked.filter(({ method }) => method === 'POST')).toHaveLength(0);
  });

  it('are listed with the one that stayed, and become two again', async () => {
    const merge = {
      ...{ id: 'm1', survivor: { id: 'a', name: '王建国' }, loser: { id: 'b', name: '王工' }, loserNumber: 'LX-b' },
      ...{
        status: 'done',
        moved: [{ kind: 'quote', label: '报价', count: 2 }],
        stayed: [],
        at: '2026-11-29T02:00:00Z',
      },
      can: { undo: { allowed: true } },
    };
    const sent = answering({
      'GET /contact-merges': () => json({ items: [merge], page: { next: null, prev: null } }),
      'POST /contact-merges/m1/undo': () => json({ ...merge, status: 'undone' }),
    });
    const { view } = await seen(MergedContacts, { contactId: 'a' }, { room: 'merging' });
    await flushPromises();
    expect(view.text()).toContain('转移：报价 2');
    await view.find('button').trigger('click');
    await flushPromises();
    expect(sent.asked.some(({ method }) => method === 'POST')).toBe(true);
    expect(view.emitted('undone')).toHaveLength(1);
  });
});
