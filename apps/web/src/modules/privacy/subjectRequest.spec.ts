import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import HeldPlaces from './HeldPlaces.vue';
import PersonRecords from './PersonRecords.vue';
import ReceiveRequestDrawer from './ReceiveRequestDrawer.vue';
import SubjectRequestListPage from './SubjectRequestListPage.vue';
import { groupsOf, isLooking, whoIs, type HeldPlace, type SubjectRequest } from './subjectRequest';

// Its calendar brings style sheets, which nothing here reads.
vi.mock('@/ui/form/DateInput.vue', () => ({ default: { render: () => null } }));

const room = 'privacy';
const REQUEST = {
  ...{ id: 'q1', version: 3, createdAt: '2026-11-25T02:00:00.000Z', number: 'GX-2026-000001' },
  ...{
    kind: 'erasure',
    status: 'open',
    channel: 'email',
    receivedOn: '2026-11-25',
    dueOn: '2026-11-20',
    overdue: true,
  },
  person: { name: '梁志豪', company: '西江铝型材有限公司', phone: '13900030010', email: null, wechat: null },
  ...{ identity: '已回拨核对', search: 'done', searchedAt: null, proposedBy: null, decidedBy: null, decidedAt: null },
  ...{ answer: null, closedBy: null, closedAt: null, certificate: null },
  can: { handle: { allowed: true }, propose: { allowed: true }, decide: { allowed: false } },
} as SubjectRequest;
const place = (more: Partial<HeldPlace>): HeldPlace => ({
  ...{ object: '联系人', field: '手机', record: null, relation: 'hers', text: '13900030010' },
  ...{ treatment: 'erase', hold: null, reason: null, outcome: null },
  ...more,
});

describe('the requests of persons', () => {
  it('say who asks, what for, and that one is overdue', async () => {
    answering({
      'GET /subject-requests': () => json({ items: [REQUEST], page: { next: null, prev: null, total: 1 } }),
    });
    const { view } = await seen(SubjectRequestListPage, {}, { room, reader: { permissions: ['subject.handle'] } });
    expect(view.text()).toContain('梁志豪 · 西江铝型材有限公司');
    expect(view.text()).toContain('已逾期');
    expect(view.text()).toContain('受理请求');
  });

  it('are recorded by those who handle them alone', async () => {
    answering({ 'GET /subject-requests': () => json({ items: [], page: { next: null, prev: null, total: 0 } }) });
    const { view } = await seen(SubjectRequestListPage, {}, { room, reader: { permissions: ['subject.erase'] } });
    expect(view.text()).not.toContain('受理请求');
    expect(view.text()).toContain('还没有个人信息请求');
  });

  it('are sent with what was filled in, and nothing empty', async () => {
    const bodies: unknown[] = [];
    answering({
      'POST /subject-requests': async (request) => {
        bodies.push(await request.json());
        return json(REQUEST, 201);
      },
    });
    const { view } = await seen(ReceiveRequestDrawer, { open: true }, { room });
    const fill = (selector: string, value: string): void => {
      const input = document.querySelector<HTMLInputElement>(`#receive-request ${selector}`)!;
      input.value = value;
      input.dispatchEvent(new Event('input'));
    };
    fill('textarea', '回拨所留手机');
    fill('input[maxlength="40"]', '13900030010');
    document.querySelector('#receive-request')!.dispatchEvent(new Event('submit'));
    await flushPromises();
    expect(bodies).toEqual([{ kind: 'copy', channel: 'email', identity: '回拨所留手机', phone: '13900030010' }]);
    view.unmount();
  });

  it('are called by what is known of somebody', () => {
    expect(whoIs({ name: null, company: null, phone: null, email: 'a@b.example', wechat: null })).toBe('a@b.example');
    expect(isLooking({ ...REQUEST, search: 'running' })).toBe(true);
    expect(isLooking({ ...REQUEST, status: 'refused', search: 'running' })).toBe(false);
  });
});

describe('what is held on a person', () => {
  it('says of each place what an erasure does, and why something stays', async () => {
    const items = [
      place({}),
      place({ object: '报价', field: '备注', treatment: 'keep', hold: 'contract', reason: '商业凭证' }),
    ];
    const held = { records: [], treated: [{ treatment: 'erase', places: 1 }], items, total: 3 };
    const { view } = await seen(HeldPlaces, { held, request: REQUEST }, { room });
    expect(view.text()).toContain('查到 3 处');
    expect(view.text()).toContain('商业凭证');
    expect(view.text()).toContain('另有 1 处未列出');
    const copy = await seen(HeldPlaces, { held, request: { ...REQUEST, kind: 'copy' } }, { room });
    expect(copy.view.text()).not.toContain('商业凭证');
    expect(groupsOf(items).map(({ object }) => object)).toEqual(['联系人', '报价']);
  });

  it('leaves out whom the officer says is somebody else, and takes her back', async () => {
    const record = (id: string, excluded: boolean) => ({
      ...{
        type: 'contact',
        id,
        number: id,
        name: '梁志豪',
        company: null,
        by: ['phone'],
        discarded: false,
        page: '/contacts/1',
      },
      excluded,
    });
    const records = [record('a', false), record('b', true)];
    const { view } = await seen(PersonRecords, { records, mayChange: true }, { room });
    const [first, second] = view.findAll('button');
    await first!.trigger('click');
    await second!.trigger('click');
    expect(view.emitted('exclude') ?? view.findComponent(PersonRecords).emitted('exclude')).toEqual([
      [['b', 'a']],
      [[]],
    ]);
  });
});
