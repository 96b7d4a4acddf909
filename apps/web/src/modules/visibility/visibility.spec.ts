import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import { beginLooking, stopLooking, supportHeader } from '@/lib/api/support';
import { askWhy, wondered } from '@/lib/feedback';
import AccessDrawer from './AccessDrawer.vue';
import ConsentDialog from './ConsentDialog.vue';
import PersonAccess from './PersonAccess.vue';
import WhyNotDrawer from './WhyNotDrawer.vue';

const room = 'visibility';
const subject = { subjectType: 'customer', subjectId: 'c1' };
const way = { department: null, role: null, access: null, until: null };
const group = (rest: object) => ({ ...way, locked: 0, first: [], ...rest });
const ACCESS = {
  record: { type: 'customer', typeName: '客户', id: 'c1', title: 'C1 锦川', owner: { id: 'p1', name: '陈思远' } },
  people: 9,
  beyond: 2,
  line: [{ id: 'p2', name: '周建华', through: [] }],
  groups: [
    group({ key: 'self', way: 'self', reason: '负责人', people: 1, first: [{ id: 'p1', name: '陈思远' }] }),
    group({ key: 'line', way: 'line', reason: '负责人的上级', people: 1, first: [{ id: 'p2', name: '周建华' }] }),
    group({
      key: 'everyone',
      way: 'everyone',
      reason: '范围为全部',
      people: 7,
      locked: 1,
      first: [{ id: 'p3', name: '林国栋' }],
    }),
  ],
};
const button = (view: VueWrapper, label: string) => view.findAll('button').find((each) => each.text().includes(label));

describe('who can see a record', () => {
  it('is told in groups with their reasons, and how many are not named', async () => {
    const { asked } = answering({ 'GET /access': () => json(ACCESS) });
    const { view } = await seen(AccessDrawer, { ...subject, open: true }, { room });

    expect(Object.fromEntries(new URL(asked[0]?.url ?? '').searchParams)).toEqual(subject);

    for (const words of ['9 人能看到', '另有 2 人在本组织之外', '负责人的上级', '林国栋 等 7 人', '另有 1 人在范围内'])
      expect(view.text()).toContain(words);
  });

  it('is opened to everybody of a group, superiors with the line they are above by', async () => {
    const people = { items: [{ id: 'p2', name: '周建华', department: '销售一部' }], page: { next: null, prev: null } };
    const { asked } = answering({ 'GET /access': () => json(ACCESS), 'GET /access/people': () => json(people) });
    const { view } = await seen(AccessDrawer, { ...subject, open: true }, { room });
    await button(view, '负责人的上级')?.trigger('click');
    await flushPromises();

    expect(new URL(asked.at(-1)?.url ?? '').searchParams.get('group')).toBe('line');
    expect(view.text()).toContain('直接上级');
  });
});

describe('what I can see', () => {
  it('says for each module the scope and where it comes from, and what I may do by which role', async () => {
    const role = { id: 'r1', name: '销售人员' };
    answering({
      'GET /me/access': () =>
        json({
          person: { id: 'p1', name: '陈思远' },
          active: true,
          seesAll: false,
          modules: [
            {
              code: 'customer',
              name: '客户与联系人',
              scopes: [{ scope: 'self', name: '本人', role, rule: null }],
              circles: [{ name: '本人', size: 1 }],
              owners: 1,
              records: [{ type: 'customer', name: '客户', count: 12, permitted: true }],
            },
          ],
          objects: [
            { code: 'customer', name: '客户', permissions: [{ code: 'customer.view', name: '查看', roles: [role] }] },
          ],
          fields: [{ field: 'contact.mobile', name: '手机', access: 'masked', roles: [role] }],
          shares: [{ type: 'quote', name: '报价', reason: 'approver', access: 'read', count: 3 }],
        }),
    });
    const { view } = await seen(PersonAccess, {}, { room });

    for (const words of ['12 条', '本人 · 销售人员', '报价 3 条 · 审批 · 只读', '脱敏'])
      expect(view.text()).toContain(words);
  });
});

describe('why not', () => {
  it('is told up to the first no, with whom to ask and what to write', async () => {
    const { asked } = answering({
      'GET /access/explanations': () =>
        json({
          allowed: false,
          checks: [{ check: 'permission', passed: false, detail: '没有“分配线索”的权限（lead.assign）' }],
          roles: [{ id: 'r2', name: '部门经理' }],
          ask: [{ id: 'p9', name: '系统管理员' }],
          request: '您好，我是陈思远。',
          sendable: true,
        }),
      'POST /access/requests': () => new Response(null, { status: 204 }),
    });
    askWhy({ detail: '您没有权限', permission: 'lead.assign' });
    const { view } = await seen(WhyNotDrawer, {}, { room });

    expect(new URL(asked[0]?.url ?? '').searchParams.get('permission')).toBe('lead.assign');
    for (const words of ['您没有权限', '没有“分配线索”的权限', '部门经理', '系统管理员', '您好，我是陈思远。'])
      expect(view.text()).toContain(words);

    await view.find('textarea').setValue('顶班分配线索');
    await view.find('form').trigger('submit');
    await flushPromises();
    expect(await asked.at(-1)?.json()).toEqual({ permission: 'lead.assign', note: '顶班分配线索' });
    expect(view.text()).toContain('已发送');
    wondered.value = null;
  });

  it('is the state of the record where everything else is allowed', async () => {
    answering({
      'GET /access/explanations': () =>
        json({
          allowed: true,
          checks: [{ check: 'permission', passed: true, detail: '有权限' }],
          roles: [],
          ask: [],
          request: null,
        }),
    });
    askWhy({ detail: '报价不是草稿。' });
    const { view } = await seen(WhyNotDrawer, {}, { room });

    expect(view.text()).toContain('记录当前的状态不允许：报价不是草稿。');
    wondered.value = null;
  });
});

describe('consent', () => {
  it('is for everything, or for what is ticked, and for so many hours', async () => {
    const said: object[] = [];
    const me = { modules: [], fields: [], shares: [], objects: [{ code: 'customer', name: '客户', permissions: [] }] };
    answering({ 'GET /me/access': () => json(me) });
    const asks = { id: 'v1', hours: 2, objects: null, reason: '列表打不开', askedBy: { id: 'a', name: '系统管理员' } };
    const agree = (id: string, body: object) => Promise.resolve(void said.push({ id, ...body }));
    const { view } = await seen(ConsentDialog, { open: true, view: asks, agree }, { room });

    await view.find('input[type=checkbox]').setValue(false);
    await flushPromises();
    await button(view, '同意')?.trigger('click');
    expect(said).toEqual([]);
    await view.findAll('input[type=checkbox]').at(1)?.setValue(true);
    await button(view, '同意')?.trigger('click');
    expect(said).toEqual([{ id: 'v1', hours: 2, objects: ['customer'] }]);
  });
});

describe('looking with the eyes of somebody', () => {
  it('is said with every request but those that are one’s own', () => {
    beginLooking({ id: 'v1', name: '陈思远', endsAt: '2026-11-28T12:00:00Z' });

    expect(supportHeader('http://x/api/v1/customers')).toEqual({ 'X-Support-View': 'v1' });
    for (const own of ['session/refresh', 'support-views/v1', 'events/stream', 'setup'])
      expect(supportHeader(`http://x/api/v1/${own}`), own).toEqual({});
    stopLooking();
    expect(supportHeader('http://x/api/v1/customers')).toEqual({});
  });
});
