import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import { toasts } from '@/lib/feedback';
import type { Share, Shares } from './sharing';
import SharingPanel from './SharingPanel.vue';

// The calendar brings style sheets along, which a test cannot read.
vi.mock('@/ui/form/DateInput.vue', () => ({ default: { render: () => null } }));

const ref = (name: string) => ({ id: `id-of-${name}`, name });
const aShare = (name: string, rest: Partial<Share> = {}): Share => ({
  ...{ id: `share-with-${name}`, version: 1, subjectType: 'customer', subjectId: 'customer-1' },
  grantee: { kind: 'person', ...ref(name) },
  ...{ reason: 'by_hand', teamFunction: null, access: 'read', until: null, note: '请协助', state: 'active' },
  ...{ sharedBy: ref('陈思远'), sharedAt: '2026-11-01T02:00:00Z', endedBy: null, endedAt: null },
  ...rest,
});

async function panel(shares: Partial<Shares>, share?: (request: Request) => Promise<Response>) {
  const asked: { path: string; body: unknown }[] = [];
  answering({
    'GET /shares': () => json({ items: [], access: 'own', share: { allowed: true }, ...shares }),
    'GET /org': () => json({ people: [], departments: [], positions: [] }),
    'GET /people': () => json({ items: [{ ...ref('苏文'), department: null }], page: { next: null, prev: null } }),
    'POST /shares': async (request) => {
      asked.push({ path: 'shares', body: await request.clone().json() });
      return share ? share(request) : json({ shared: [aShare('苏文')], refused: [] });
    },
    'POST /shares/end': async (request) => {
      asked.push({ path: 'end', body: await request.json() });
      return json({ ended: 1 });
    },
  });
  const { view } = await seen(SharingPanel, { subjectType: 'customer', subjectId: 'customer-1' }, { room: 'sharing' });
  return { view, asked };
}

const press = async (view: VueWrapper, label: string) => {
  const found = view.findAll('button').filter((button) => button.text() === label);
  await found.at(-1)!.trigger('click');
  await flushPromises();
};

async function shareWithSuWen(view: VueWrapper): Promise<void> {
  await press(view, '共享');
  await view.find('[role=combobox]').trigger('click');
  await flushPromises();
  await view
    .findAll('[role=option]')
    .find((one) => one.text().includes('苏文'))!
    .trigger('click');
  await view.find('textarea').setValue('请做方案');
  await view.find('form').trigger('submit');
  await flushPromises();
}

describe('the panel of who a record is shared with', () => {
  it('says with whom, how far, until when and why; what has ended is folded away', async () => {
    const items = [
      aShare('苏文', { access: 'write', until: '2026-12-31' }),
      aShare('周子涵', { state: 'ended', endedBy: ref('陈思远'), endedAt: '2026-11-02T02:00:00Z' }),
    ];
    const { view } = await panel({ items });

    expect(view.text()).toContain('苏文查看和修改');
    expect(view.text()).toContain('请协助');
    expect(view.text()).toContain('截止');
    expect(view.text()).not.toContain('周子涵');
    await press(view, '已结束的共享（1）');
    expect(view.text()).toContain('周子涵');
  });

  it('offers nothing to whoever may not share it', async () => {
    const { view } = await panel({ items: [aShare('苏文')], access: 'read', share: { allowed: false } });

    expect(view.findAll('button')).toHaveLength(0);
  });

  it('shares with a person for a reason, and takes it back from the message', async () => {
    const { view, asked } = await panel({});

    await shareWithSuWen(view);

    expect(asked[0]).toEqual({
      path: 'shares',
      body: {
        subjectType: 'customer',
        subjectIds: ['customer-1'],
        grantee: { kind: 'person', id: 'id-of-苏文' },
        ...{ access: 'read', until: null, note: '请做方案' },
      },
    });
    toasts.at(-1)?.action?.run();
    await flushPromises();
    expect(asked[1]).toEqual({ path: 'end', body: { shareIds: ['share-with-苏文'] } });
  });

  it('says kindly that somebody sees the record anyway', async () => {
    const detail = '苏文 已能看到并处理这条记录，不必共享。';
    const { view } = await panel({}, () => Promise.resolve(problem(409, { code: 'share.needless', detail })));

    await shareWithSuWen(view);

    expect(view.text()).toContain(detail);
  });
});
