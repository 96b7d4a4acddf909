import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import ByHand from './ByHand.vue';
import type { Instead, PlannedRecord, Preview } from './handover';
import InsteadPanel from './InsteadPanel.vue';
import RuleTestFields from './RuleTestFields.vue';

const [zhao, shen] = [
  { id: 'zhao', name: '赵敏' },
  { id: 'shen', name: '沈慧敏' },
];
const tooHigh: Instead = {
  ...{ to: shen, code: 'approval.authority_insufficient', detail: '赵敏的权限不足以审批此席位。' },
};
const stops: Instead = { to: null, code: 'handover.seat.nobody', detail: '没有人有资格接替，审批将停住并报警' };
const purpose = {
  ...{ field: 'purpose', type: 'choice', choices: ['quote.discount'], labels: { 'quote.discount': '报价折扣' } },
};
const seats = { kind: 'seat', label: '待审批的席位', count: 3, fields: [purpose], readable: true };

describe('the approvals of a leaver', () => {
  it('that cannot go as planned are counted with the reason and with who would get them', async () => {
    const instead: Preview['instead'] = [
      { ...tooHigh, successor: zhao, count: 2 },
      { ...stops, successor: null, count: 1 },
    ];
    const { view } = await seen(InsteadPanel, { instead }, { room: 'handovers' });
    const [first, second] = view.findAll('li').map((row) => row.text());
    expect(first).toMatch(/赵敏.*2.*赵敏的权限不足以审批此席位。.*将转给沈慧敏。/s);
    expect(second).toMatch(/按离职规则.*1.*没有人有资格接替/s);
    expect(second).not.toContain('将转给');
  });

  it('are no news where all of them go as planned', async () => {
    const { view } = await seen(InsteadPanel, { instead: [] }, { room: 'handovers' });
    expect(view.text()).toBe('');
  });

  it('are given one by one, and each says at once whether its taker may have it', async () => {
    const row = { number: 'BJ-2026-000001', name: '产线监控系统', outcome: null } as const;
    const items: PlannedRecord[] = [
      { ...row, id: 'one', successor: zhao, why: 'hand', instead: tooHigh },
      { ...row, id: 'two', successor: shen, why: 'rule', instead: null },
    ];
    const { asked } = answering({
      'GET /handovers/h/records': () => json({ items, next: null }),
      'PUT /handovers/h/choices': () => json({}),
      'GET /org': () => json({ people: [], departments: [], positions: [] }),
    });
    const { view } = await seen(ByHand, { id: 'h', kinds: [seats] }, { room: 'handovers' });
    const [one, two] = view.findAll('tbody tr');
    expect(one!.text()).toContain('将转给沈慧敏');
    expect(two!.text()).not.toContain('将转给');

    await one!.find('input').trigger('change');
    const back = view.findAll('button').find((button) => button.text() === '恢复按规则');
    await back!.trigger('click');
    await flushPromises();
    const sent = asked.find(({ method }) => method === 'PUT');
    expect(await sent!.json()).toEqual({ kind: 'seat', successorId: null, ids: ['one'] });
  });

  it('are asked for in a rule by the name of what they are about', async () => {
    answering({ 'GET /org': () => json({ people: [], departments: [], positions: [] }) });
    const test = { field: 'purpose', op: 'eq', value: 'quote.discount' };
    const { view } = await seen(RuleTestFields, { test, kind: 'seat', fields: [purpose] }, { room: 'handovers' });
    expect(view.text()).toContain('报价折扣');
  });
});
