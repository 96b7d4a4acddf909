import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import { toasts } from '@/lib/feedback';
import type { Filter } from '@/lib/list';
import ExportMenu from './ExportMenu.vue';
import MyExportsPage from './MyExportsPage.vue';
import type { ListFile } from './export';

const FILTERS: Filter[] = [{ field: 'status', op: 'in', value: 'new,assigned' }];

async function menu(list: object = {}, permissions = ['lead.export'], tooLarge = false) {
  const saved: string[] = [];
  const wished: unknown[] = [];
  URL.createObjectURL = vi.fn(() => 'blob:x');
  // The page would go where the link leads.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  answering({
    'GET /leads/export.csv': async (request) => {
      if (tooLarge) return problem(422, { code: 'export.too_large' });
      saved.push(decodeURIComponent(new URL(request.url).search));
      return new Response('a', { headers: { 'content-disposition': 'attachment; filename="leads.csv"' } });
    },
    'POST /exports': async (request) => {
      wished.push(await request.json());
      return json({ id: 'e1', status: 'queued' }, 202);
    },
  });
  const question = { q: '', sort: 'name', filters: FILTERS, total: 1234, totalCapped: false };
  const toApi = () => ({ limit: '1', sort: 'name', 'filter[status][in]': 'new,assigned' });
  const columns = ['name', 'phone', 'countdown'].map((key) => ({ key, label: key, width: '1fr' }));
  const props = { name: 'leads', permission: 'lead.export', columns, without: ['countdown'] };
  const { view } = await seen(
    ExportMenu,
    { ...props, list: { ...question, toApi, ...list } },
    { room: 'exports', reader: { permissions } },
  );
  return { view, saved, wished };
}

const items = () => [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')];

async function choose(view: VueWrapper, label: string): Promise<void> {
  await view.find('[aria-haspopup]').trigger('click');
  await flushPromises();
  items()
    .find((item) => item.textContent?.includes(label))!
    .click();
  await flushPromises();
}

describe('the menu that takes out a list', () => {
  it('says how many rows there are, and saves what the list asks for', async () => {
    const { view, saved } = await menu();
    await view.find('[aria-haspopup]').trigger('click');
    await flushPromises();
    expect(items().map((item) => item.textContent?.trim())).toEqual(
      expect.arrayContaining(['Excel （1,234 行）', 'CSV （1,234 行）']),
    );
    await view.find('[aria-haspopup]').trigger('click');
    await choose(view, 'CSV');
    expect(saved).toEqual(['?sort=name&filter[status][in]=new,assigned']);
  });

  it('leaves out the columns that are not shown, and those that the file does not have', async () => {
    const { view, saved } = await menu();
    await choose(view, '仅显示的列');
    await choose(view, 'CSV');
    await vi.waitFor(() => expect(saved[0]).toContain('&columns=name,phone'));
    expect(saved[0]).not.toContain('countdown');
  });

  it('has a list made in the background where it is too large to wait for, and says where it will be', async () => {
    const { view, saved, wished } = await menu({ total: 10_000, totalCapped: true });
    await choose(view, 'CSV');
    const condition = { all: [{ field: 'status', op: 'in', value: ['new', 'assigned'] }] };
    expect([saved, wished]).toEqual([[], [{ list: 'leads', format: 'csv', sort: 'name', condition }]]);
    expect(toasts.at(-1)).toMatchObject({ tone: 'info', action: { label: '我的导出' } });
  });

  it('does so as well where the list has grown meanwhile, or where it is wished', async () => {
    const grown = await menu({}, ['lead.export'], true);
    await choose(grown.view, 'CSV');
    await vi.waitFor(() => expect(grown.wished).toHaveLength(1));
    grown.view.unmount();
    const wanted = await menu();
    await choose(wanted.view, '在后台生成');
    await choose(wanted.view, 'CSV');
    await vi.waitFor(() => expect([wanted.saved.length, wanted.wished.length]).toEqual([0, 1]));
  });

  it('is not there for who may not take the list out', async () => {
    expect((await menu({}, [])).view.find('button').exists()).toBe(false);
  });
});

describe('my exports', () => {
  it('say how far each is and why it failed; what runs can be cancelled, what is done be fetched', async () => {
    const one = (rest: Partial<ListFile>): ListFile => ({
      ...{
        id: 'e',
        list: 'leads',
        label: '线索',
        format: 'csv',
        status: 'queued',
        processed: 0,
        rows: null,
        size: null,
      },
      ...{ failure: null, createdAt: '2026-11-28T02:00:00Z', finishedAt: null, expiresAt: null },
      ...rest,
    });
    const cancelled: string[] = [];
    answering({
      'GET /exports': () =>
        json({
          items: [
            one({ id: 'e1', status: 'running', processed: 500, rows: 2000 }),
            one({ id: 'e2', status: 'done', processed: 88, expiresAt: '2026-12-01T02:00:00Z' }),
            one({ id: 'e3', status: 'failed', failure: '执行时您已没有导出该列表的权限。' }),
          ],
        }),
      'POST /exports/e1/cancel': () => {
        cancelled.push('e1');
        return json(one({ id: 'e1', status: 'cancelled' }));
      },
    });
    const { view } = await seen(MyExportsPage, {}, { room: 'exports' });
    expect(view.text()).toContain('已写 500 / 2,000 行');
    expect(view.find('[role=progressbar]').attributes('aria-valuenow')).toBe('25');
    expect(view.text()).toContain('执行时您已没有导出该列表的权限。');
    expect(view.findAll('button').map((button) => button.text())).toEqual(['取消', '下载']);
    await view.find('button').trigger('click');
    await flushPromises();
    expect(cancelled).toEqual(['e1']);
  });
});
