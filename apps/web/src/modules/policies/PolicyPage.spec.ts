import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import { aPolicy, aVocabulary } from '../../../test/policies';
import PolicyPage from './PolicyPage.vue';

const no = { allowed: false };
const yes = { allowed: true };
const ada = { id: 'p-1', name: '沈慧敏' };
const version = {
  number: 2,
  effectiveFrom: '2026-01-05T00:00:00Z',
  publishedAt: '2026-01-05T00:00:00Z',
  contentHash: '',
};
const aSummary = (rest: object) => ({
  ...{ code: '001-quote', purpose: 'quote.discount', purposeName: '报价折扣', title: '报价审批', runningCount: 0 },
  ...{ inForce: null, upcoming: null, draft: null, publication: null, can: { edit: no, publish: no } },
  ...rest,
});
const words = { ...aVocabulary, purposes: [{ code: 'quote.discount', label: aPolicy.title, catalogue: {} }] };
const detail = {
  ...version,
  content: aPolicy,
  people: [],
  state: 'in_force',
  cases: [],
  changes: [],
  title: '报价审批',
};

async function page(summary: object, routes: Parameters<typeof answering>[0] = {}, at = '/policies/001-quote') {
  const { asked } = answering({
    'GET /policies': () => json({ items: [summary] }),
    'GET /policies/vocabulary': () => json(words),
    'GET /policies/001-quote/versions': () => json({ items: [] }),
    'GET /policies/001-quote/versions/2': () => json(detail),
    ...routes,
  });
  const { view } = await seen(PolicyPage, {}, { room: 'policies', at });
  await flushPromises();
  return { view, asked };
}

describe('a policy that was never published', () => {
  it('is shown to a reader as one that somebody is writing, with nothing in force', async () => {
    const draft = { version: 4, updatedAt: '2026-11-20T02:00:00Z', updatedBy: ada };
    const { view } = await page(aSummary({ draft }));
    expect(view.find('[role=alert]').exists()).toBe(false);
    expect(view.text()).toContain('这条策略还没有发布');
    expect(view.text()).toContain('沈慧敏正在编写草稿');
  });
});

describe('a policy that could not be read', () => {
  it('is read again when it is tried again', async () => {
    let isDown = true;
    const { view } = await page(aSummary({ inForce: version }), {
      'GET /policies/001-quote/versions/2': () =>
        isDown ? problem(503, { code: 'x', detail: '稍后再试' }) : json(detail),
    });
    expect(view.get('[role=alert]').text()).toContain('稍后再试');
    isDown = false;
    await view.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(view.find('[role=alert]').exists()).toBe(false);
    expect(view.text()).toContain('部门经理');
  });
});

describe('the desk of a policy', () => {
  const tabsOf = async (can: object) => {
    const { view } = await page(aSummary({ inForce: version, can }));
    return view.findAll('[role=tab]').map((tab) => tab.text());
  };

  it('offers each tab to whoever the server lets use it', async () => {
    expect(await tabsOf({ edit: no, publish: no })).toEqual(['流程', '权限', '设置', '版本']);
    expect(await tabsOf({ edit: yes, publish: no })).toEqual(['流程', '权限', '设置', '用例', '历史回测', '版本']);
    expect(await tabsOf({ edit: no, publish: yes })).toEqual(['流程', '权限', '设置', '版本', '在途迁移']);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('lets its proposer alone take a publication back: %s', async (mayWithdraw, count) => {
    const publication = {
      ...{ id: 'x', kind: 'retire', number: 2, status: 'proposed', approvalId: null, proposedBy: ada, note: '' },
      ...{ proposedAt: version.publishedAt, effectiveOn: '2026-12-01', mayWithdraw },
    };
    const { view } = await page(aSummary({ inForce: version, publication, can: { edit: no, publish: yes } }));
    expect(view.findAll('button').filter((button) => button.text() === '收回')).toHaveLength(count);
  });
});

describe('the versions of a policy', () => {
  const past = {
    ...version,
    number: 1,
    state: 'past',
    effectiveUntil: null,
    proposedBy: null,
    approvedBy: null,
    runningCount: 0,
  };
  const many = Array.from({ length: 25 }, (_, index) => ({ ...past, number: 25 - index }));

  async function listed() {
    const { view, asked } = await page(
      aSummary({ inForce: version, can: { edit: yes, publish: yes } }),
      {
        'GET /policies/001-quote/versions': () => json({ items: many }),
        'GET /policies/001-quote/versions/7': () => json({ ...detail, number: 7 }),
        'PUT /policies/001-quote/draft': () =>
          json({ ...detail, version: 1, basedOn: 7, findings: [], updatedBy: ada }),
        'GET /policies/001-quote/draft': () =>
          json({ ...detail, version: 1, basedOn: 7, findings: [], updatedBy: ada }),
      },
      '/policies/001-quote?tab=versions',
    );
    return { view, asked };
  }

  it('are shown twenty at a time, and any of them is begun from again', async () => {
    const { view, asked } = await listed();
    expect(view.findAll('li a')).toHaveLength(20);
    await view.get('button.mx-4').trigger('click');
    expect(view.findAll('li a')).toHaveLength(25);
    await view.get('button[aria-label="v7 的操作"]').trigger('click');
    const items = view.findAll('[role=menuitem]');
    expect(items.map((item) => item.text())).toEqual(['以此版本开始修改', '历史回测', '导出策略包']);
    await items[0]!.trigger('click');
    await flushPromises();
    const put = asked.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"0"');
    expect(await put.json()).toMatchObject({ from: 7, content: { code: '001-quote' } });
  });
});
