import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { answering, json, problem } from '../../../test/answers';
import { seen } from '../../../test/page';
import type { CareRow } from './care';
import CarePage from './CarePage.vue';

beforeAll(() => loadRoom('approvals'));

const person = (name: string) => ({ id: `id-of-${name}`, name });
const aRow = (id: string, rest: Partial<CareRow>): CareRow => ({
  ...{ id, subjectType: 'quote', title: `报价 ${id}`, number: `Q-${id}`, submitter: person('周子涵') },
  ...{ submittedAt: '2026-11-23T01:20:00.000Z', since: '2026-11-24T01:20:00.000Z', status: 'running', stalled: false },
  ...{ standstill: 'overdue', why: '', by: null, currentNodes: ['部门经理'], holders: [], holderCount: 0, dueAt: null },
  ...rest,
});
const rows = [
  aRow('1', { status: 'blocked', standstill: 'blocked', why: '没有人可以审批（总裁），流程已停住', currentNodes: [] }),
  aRow('2', { holders: [person('周建华')], holderCount: 4 }),
  aRow('3', { status: 'suspended', standstill: 'suspended', why: '等组织调整', by: person('沈慧敏') }),
];

async function page() {
  const { asked } = answering({
    'GET /approval-care': () => json({ items: rows, page: { next: null, prev: null, total: 3 } }),
    'GET /approvals/reassignments': () => json({ items: [] }),
    'POST /approvals/1/resumption': () => problem(409, { code: 'approval.still_blocked', detail: '总裁仍无人担任' }),
    'POST /approvals/3/resumption': () => json({}),
  });
  const { view } = await seen(CarePage, {}, { room: 'care', reader: { permissions: ['approval.administer'] } });
  return { view, asked };
}

describe('the page of process administrators', () => {
  it('asks for what nobody else can help first, and says why and who is waited for', async () => {
    const { view, asked } = await page();
    const question = new URL(asked.find(({ url }) => url.includes('approval-care'))!.url).searchParams;
    expect(question.get('sort')).toBe('urgency');
    expect(view.text()).toContain('没有人可以审批（总裁），流程已停住');
    expect(view.text()).toContain('周建华等 4 人');
    expect(view.text()).toContain('沈慧敏暂停：等组织调整');
    expect(view.text()).toContain('“部门经理”已超过时限');
  });

  it('lets several go on at once and says of each what became of it', async () => {
    const { view, asked } = await page();
    for (const box of view.findAll('[role=gridcell] input[type=checkbox]')) await box.setValue(true);
    const resume = view.findAll('button').find((button) => button.text() === '恢复 2 个')!;
    expect(view.findAll('button').some((button) => button.text() === '暂停 1 个')).toBe(true);
    await resume.trigger('click');
    await view.get('dialog textarea').setValue('已补上空缺');
    await view.get('dialog .btn-primary').trigger('click');
    await flushPromises();
    const sent = asked.filter(({ method }) => method === 'POST');
    expect(sent.map(({ url }) => new URL(url).pathname.split('/').slice(-2).join('/'))).toEqual([
      '1/resumption',
      '3/resumption',
    ]);
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(2);
    expect(view.get('dialog').text()).toContain('总裁仍无人担任');
    expect(view.get('dialog').text()).toContain('已恢复');
  });
});
