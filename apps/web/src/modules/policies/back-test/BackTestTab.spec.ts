import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import Select from '@/ui/form/Select.vue';
import { answering, json } from '../../../../test/answers';
import { onTheBoard } from '../../../../test/policies';
import BackTestTab from './BackTestTab.vue';

beforeAll(() => loadRoom('policies'));

const aTest = (id: string, rest: object = {}) => ({
  ...{ id, number: null, contentHash: '', from: null, to: null, status: 'failed', total: 0, done: 0, report: null },
  ...{ createdAt: `2026-11-${id}T01:00:00Z`, finishedAt: null, failure: '已停止', titles: {} },
  ...rest,
});
const versions = [
  { number: 3, state: 'in_force' },
  { number: 2, state: 'past' },
  { number: 4, state: 'proposed' },
];

async function tab(isDraft: boolean) {
  const { asked } = answering({
    'GET /policies/001-quote/versions': () => json({ items: versions }),
    'GET /policies/001-quote/back-tests': (request) =>
      new URL(request.url).searchParams.has('before')
        ? json({ items: [aTest('10', { number: 2 })], more: false })
        : json({ items: [aTest('20')], more: true }),
    'POST /policies/001-quote/back-tests': () => json(aTest('21', { status: 'done' }), 202),
    'GET /policies/back-tests/20': () => json(aTest('20')),
    'GET /policies/back-tests/21': () => json(aTest('21')),
  });
  const { page } = onTheBoard(BackTestTab, { props: { code: '001-quote', isDraft }, without: ['DateInput'] });
  await flushPromises();
  const press = async (text: string) => {
    await page
      .findAll('button')
      .find((button) => button.text().includes(text))!
      .trigger('click');
    await flushPromises();
  };
  const bodies = () => Promise.all(asked.filter(({ method }) => method === 'POST').map((request) => request.json()));
  return { page, press, asked, bodies };
}

describe('a back-test', () => {
  it('tries any version that was published, and the draft where there is one', async () => {
    const { page, press, bodies } = await tab(true);
    const which = page.getComponent(Select);
    expect(which.props('options').map(({ label }: { label: string }) => label)).toEqual(['草稿', 'v3', 'v2']);
    await press('开始回测');
    which.vm.$emit('update:modelValue', '2');
    await press('开始回测');
    expect(await bodies()).toEqual([{}, { number: 2 }]);
  });

  it('tries the newest version where nobody is writing', async () => {
    const { press, bodies } = await tab(false);
    await press('开始回测');
    expect(await bodies()).toEqual([{ number: 3 }]);
  });

  it('of earlier is found a page at a time', async () => {
    const { page, press, asked } = await tab(true);
    expect(page.findAll('section li')).toHaveLength(1);
    await press('更早的回测');
    expect(page.findAll('section li').map((item) => item.text())).toEqual([
      expect.stringContaining('草稿'),
      expect.stringContaining('v2'),
    ]);
    expect(asked.at(-1)!.url).toContain('before=20');
    expect(page.text()).not.toContain('更早的回测');
  });
});
