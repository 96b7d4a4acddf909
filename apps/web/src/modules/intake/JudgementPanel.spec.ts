import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import type { JudgedCriterion } from './criterion';
import JudgementPanel from './JudgementPanel.vue';

const item = (more: Partial<JudgedCriterion>): JudgedCriterion => ({
  ...{ id: 'phone', name: '有电话', required: true, points: 30, met: false, answered: false, by: null, at: null },
  unmet: [{ field: 'hasPhone', op: 'eq', values: ['true'], actual: 'false', negated: false }],
  ...more,
});
const BUDGET = item({ id: 'budget', name: '预算已确认', points: 50, met: null, answered: true, unmet: [] });

async function panel(items: JudgedCriterion[], mayAnswer = true) {
  const judgement = { score: 0, most: 80, missing: ['有电话', '预算已确认'], items };
  const { asked } = answering({
    'GET /leads/l1/judgement': () => json(judgement),
    'PUT /leads/l1/judgement': () =>
      json({
        ...judgement,
        score: 50,
        missing: ['有电话'],
        items: [items[0], { ...BUDGET, met: true, by: { id: 'c', name: '陈思远' }, at: '2026-11-28T02:00:00Z' }],
      }),
  });
  const { view } = await seen(JudgementPanel, { leadId: 'l1', version: 1, mayAnswer }, { room: 'intake' });
  return { view, asked };
}

describe('how a lead is judged', () => {
  it('says what is still needed, and why each is not met', async () => {
    const { view } = await panel([item({}), BUDGET]);
    expect(view.text()).toContain('认定之前还需要：有电话、预算已确认');
    expect(view.text()).toContain('要求 有电话，这条线索：否');
  });

  it('takes an answer, shows who gave it, and takes it back when it is pressed again', async () => {
    const { view, asked } = await panel([item({}), BUDGET]);
    const yes = () => view.get('[role=group]').findAll('button')[0]!;
    await yes().trigger('click');
    await flushPromises();
    expect(view.text()).toContain('陈思远');
    expect(yes().attributes('aria-pressed')).toBe('true');
    await yes().trigger('click');
    await flushPromises();
    const sent = await Promise.all(asked.filter(({ method }) => method === 'PUT').map((each) => each.json()));
    expect(sent.map(({ answers }) => answers[0].met)).toEqual([true, null]);
  });

  it('asks nobody who may not answer, and is not there without criteria', async () => {
    expect((await panel([BUDGET], false)).view.find('[role=group]').exists()).toBe(false);
    expect((await panel([])).view.text()).toBe('');
  });
});
