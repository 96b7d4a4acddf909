import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { reactive } from 'vue';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import { loadRoom } from '@/lib/i18n';
import BulkEditDialog from './BulkEditDialog.vue';
import type { BulkEditDetail, BulkPreview } from './bulkEdit';

const PREVIEW: BulkPreview = {
  ...{ total: 3, changing: 1, same: 1 },
  refused: [
    { code: 'row.shared_for_reading', detail: '这条记录只共享给您查看，不能修改。', count: 1, names: ['平安银行'] },
  ],
  examples: [{ recordId: 'a', name: '锦川精工', before: { grade: 'B' }, after: { grade: 'A' } }],
  records: [{ recordId: 'a', version: 4 }],
};
const edit = (rest: Partial<BulkEditDetail>): BulkEditDetail => ({
  ...{ id: 'e1', object: 'customer', changes: { grade: 'A' }, status: 'done', total: 1, processed: 1, changed: 1 },
  ...{ same: 0, refused: 0, restored: 0, kept: 0, createdAt: '2026-11-29T02:00:00Z' },
  ...{ undoUntil: '2026-11-30T02:00:00Z', can: { undo: { allowed: true } }, left: [], notRestored: [] },
  ...rest,
});

async function dialog(routes: Parameters<typeof answering>[0], list: object = {}, everything = false) {
  await loadRoom('customers');
  const sent = answering({ 'POST /bulk-edits/preview': () => json(PREVIEW), ...routes });
  const chosen = reactive({ ids: ['a', 'b', 'c'], count: 3, clear: () => (chosen.count = 0) });
  const props = { object: 'customer', everything, list: { filters: [], q: '', total: 3, selection: chosen, ...list } };
  const { view } = await seen(BulkEditDialog, { ...props, open: false }, { room: 'bulk-edits' });
  await view.setProps({ open: true });
  return { view, sent, chosen };
}

const option = (label: string) =>
  [...document.querySelectorAll<HTMLElement>('[role=option]')].find((each) => each.textContent?.includes(label))!;
const button = (view: VueWrapper, label: string) => view.findAll('button').find((each) => each.text().includes(label))!;
const say = async (view: VueWrapper) => {
  await view.find('form').trigger('submit');
  await flushPromises();
};

/** Takes the field of the grade and gives it A. */
async function gradeIsA(view: VueWrapper): Promise<void> {
  for (const label of ['客户等级', 'A 战略']) {
    await view.find('[role=combobox]').trigger('click');
    await flushPromises();
    option(label).click();
    await flushPromises();
  }
}

describe('a bulk edit', () => {
  it('is looked at before it is done: how many, which not and why, and the first before and after', async () => {
    const { view, sent } = await dialog({});
    await say(view);
    expect(sent.asked).toHaveLength(0);
    await gradeIsA(view);
    await say(view);
    expect(await sent.asked[0]!.json()).toEqual({ recordIds: ['a', 'b', 'c'], customer: { grade: 'A' } });
    for (const text of ['不能修改的原因', '只共享给您查看', '平安银行', '锦川精工', 'B 重点', 'A 战略', '修改 1 条'])
      expect(view.text()).toContain(text);
  });

  it('changes exactly what was looked at, tells what it left, and is undone where it was done', async () => {
    const left = [{ recordId: 'a', name: '锦川精工', detail: '这条记录刚刚被别人改过' }];
    const { view, sent, chosen } = await dialog({
      'POST /bulk-edits': () => json(edit({ refused: 1, left }), 201),
      'POST /bulk-edits/e1/undo': () =>
        json(edit({ status: 'undone', restored: 1, can: { undo: { allowed: false } } })),
    });
    await gradeIsA(view);
    await say(view);
    await say(view);
    expect(await sent.asked[1]!.json()).toEqual({ records: PREVIEW.records, customer: { grade: 'A' } });
    expect(sent.asked[1]!.headers.get('idempotency-key')).toBeTruthy();
    expect(chosen.count).toBe(0);
    expect(view.text()).toContain('已修改 1 条');
    expect(view.text()).toContain('这条记录刚刚被别人改过');
    await button(view, '撤销').trigger('click');
    await flushPromises();
    expect(view.text()).toContain('已恢复 1 条');
  });

  it('is of everything the list finds where that was ticked', async () => {
    const filters = [{ field: 'grade', op: 'in', value: 'B,C' }];
    const { view, sent } = await dialog({}, { filters, q: '精工' }, true);
    await gradeIsA(view);
    await say(view);
    expect(await sent.asked[0]!.json()).toEqual({
      condition: { all: [{ field: 'grade', op: 'in', value: ['B', 'C'] }] },
      q: '精工',
      customer: { grade: 'A' },
    });
  });

  it('of more than a thousand is not even looked at, and what the server refuses is said', async () => {
    const many = await dialog({}, { total: 1001 }, true);
    await gradeIsA(many.view);
    await say(many.view);
    expect(many.sent.asked).toHaveLength(0);
    many.view.unmount();
    const refused = () => problem(403, { code: 'access.permission_missing', title: '您没有权限执行此操作' });
    const { view } = await dialog({ 'POST /bulk-edits/preview': refused });
    await gradeIsA(view);
    await say(view);
    expect(view.text()).toContain('您没有权限执行此操作');
  });
});
