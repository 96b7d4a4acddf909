import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { anApproval, myTask, personNamed } from '../../../../test/approvals';
import { answering, json, problem } from '../../../../test/answers';
import { seen } from '../../../../test/page';
import { loadRoom } from '@/lib/i18n';
import ApprovalPacket from '@/modules/approvals/ApprovalPacket.vue';
import type { Contract } from '../contract';
import { overlapping, type Suggestion } from './suggestion';
import SuggestionsPanel from './SuggestionsPanel.vue';

beforeAll(async () => {
  for (const room of ['contracts', 'quotes']) await loadRoom(room);
});

const NO = { allowed: false };
function aSuggestion(id: string, but: Partial<Suggestion> = {}): Suggestion {
  return {
    ...{ id, contractId: 'contract-1', revision: 1, kind: 'clause', place: 'payment', title: '付款方式' },
    ...{ textBefore: '货到付款。', textAfter: '款到发货。', quantityBefore: null, quantityAfter: null },
    ...{ priceBefore: null, priceAfter: null, reason: '回款风险太大', author: personNamed('顾维'), status: 'open' },
    ...{ createdAt: '2026-11-23T01:30:00.000Z', answer: null, answeredBy: null, answeredAt: null, acceptedIn: null },
    ...{ can: { answer: { allowed: true }, withdraw: NO } },
    ...but,
  } as Suggestion;
}
const answer = (items: Suggestion[], suggest = false) =>
  json({ items, can: { suggest: suggest ? { allowed: true } : NO } });
const settle = async () => {
  for (let turn = 0; turn < 4; turn += 1) await flushPromises();
};
const button = (view: VueWrapper, name: string) =>
  view.findAll('button').find((one) => (one.attributes('aria-label') ?? one.text()) === name);

describe('suggestions on the page of the contract', () => {
  const contract = { id: 'contract-1', status: 'in_approval', amount: null } as unknown as Contract;
  async function panel(items: Suggestion[], answers: Parameters<typeof answering>[0] = {}) {
    const { asked } = answering({ 'GET /contracts/contract-1/suggestions': () => answer(items), ...answers });
    const { view } = await seen(SuggestionsPanel, { contract }, { room: 'contracts' });
    await settle();
    return { view, asked };
  }

  it('show what would go and what would come, who wants it and why', async () => {
    const { view } = await panel([aSuggestion('one')]);
    expect(view.find('del').text()).toBe('货到付');
    expect(view.find('ins').text()).toBe('到发货');
    expect(view.text()).toContain('顾维');
    expect(view.text()).toContain('回款风险太大');
  });

  it('are not there where nobody has suggested anything', async () => {
    expect((await panel([])).view.find('section').exists()).toBe(false);
  });

  it('are ticked to be taken up; two for one place are not taken up together', async () => {
    const { view } = await panel([aSuggestion('one'), aSuggestion('other', { textAfter: '另议。' })]);
    const boxes = view.findAll('input[type=checkbox]');
    await boxes[0]!.trigger('change');
    expect(button(view, '采纳 1 条')!.attributes('aria-disabled')).toBeUndefined();
    await boxes[1]!.trigger('change');
    expect(button(view, '采纳 2 条')!.attributes('aria-disabled')).toBe('true');
  });

  it('that were declined stay, with the reason and without anything to press', async () => {
    const declined = aSuggestion('one', {
      ...{ status: 'declined', answer: '客户不接受', answeredBy: personNamed('周子涵') },
      ...{ answeredAt: '2026-11-23T02:30:00.000Z', can: { answer: NO, withdraw: NO } },
    });
    const { view } = await panel([declined]);
    expect(view.text()).toContain('客户不接受');
    expect(view.findAll('input, button')).toHaveLength(0);
  });

  it('are declined with a reason', async () => {
    const { view, asked } = await panel([aSuggestion('one')], {
      'POST /contracts/contract-1/suggestions/one/refusal': () => answer([]),
    });
    await button(view, '不采纳')!.trigger('click');
    await flushPromises();
    await view.get('dialog textarea').setValue('客户不接受');
    await view.get('dialog form').trigger('submit');
    await settle();
    const sent = asked.find(({ method }) => method === 'POST')!;
    expect(await sent.json()).toEqual({ reason: '客户不接受' });
  });
});

describe('at a contract that waits for the reader', () => {
  const snapshot = {
    ...{ currency: 'CNY', lines: [], totals: { list: null, net: '1.00', netExcludingTax: '1.00', tax: '0.00' } },
    clauses: [{ key: 'payment', title: '付款方式', text: '货到付款。', standard: true }],
  };
  async function packet(items: Suggestion[], suggest: boolean, answers: Parameters<typeof answering>[0] = {}) {
    const { asked } = answering({
      'GET /contracts/contract-1/suggestions': () => answer(items, suggest),
      ...answers,
    });
    const about = { myTask, subjectType: 'contract', subjectId: 'contract-1', snapshot };
    const { view } = await seen(ApprovalPacket, { approval: anApproval(['approve'], about) });
    await settle();
    return { view, asked };
  }

  it('a clause is suggested otherwise where it stands, on the content that was seen', async () => {
    const made: Suggestion[] = [];
    const { view, asked } = await packet(made, true, {
      'POST /contracts/contract-1/suggestions': () => {
        made.push(aSuggestion('one'));
        return answer(made, true);
      },
    });
    await button(view, '建议修改「付款方式」')!.trigger('click');
    await flushPromises();
    const [words, reason] = view.findAll('dialog textarea');
    expect((words!.element as HTMLTextAreaElement).value).toBe('货到付款。');
    await words!.setValue('款到发货。');
    await reason!.setValue('回款风险太大');
    expect(view.get('dialog ins').text()).toBe('到发货');
    await view.get('dialog form').trigger('submit');
    await settle();
    const sent = await asked.find(({ method }) => method === 'POST')!.json();
    expect(sent).toEqual({
      clause: 'payment',
      text: '款到发货。',
      reason: '回款风险太大',
      subjectHash: 'a'.repeat(64),
    });
    expect((view.get('details').element as HTMLDetailsElement).open).toBe(true);
    expect(view.get('details article').text()).toContain('回款风险太大');
  });

  it('nothing is offered to whoever only looks on', async () => {
    const { view } = await packet([], false);
    expect(button(view, '建议修改「付款方式」')).toBeUndefined();
  });

  it('what the reader typed stays when the content has changed meanwhile', async () => {
    const { view } = await packet([], true, {
      'POST /contracts/contract-1/suggestions': () =>
        problem(409, { code: 'contract.suggestion_late', detail: '内容在您打开之后已改变' }),
    });
    await button(view, '建议修改「付款方式」')!.trigger('click');
    await flushPromises();
    const [words, reason] = view.findAll('dialog textarea');
    await words!.setValue('款到发货。');
    await reason!.setValue('回款风险太大');
    await view.get('dialog form').trigger('submit');
    await settle();
    expect(view.get('dialog').text()).toContain('内容在您打开之后已改变');
    expect((words!.element as HTMLTextAreaElement).value).toBe('款到发货。');
  });
});

describe('two suggestions', () => {
  it('overlap where both are chosen and about the same clause or line', () => {
    const items = [aSuggestion('one'), aSuggestion('two'), aSuggestion('three', { kind: 'line', place: '1' })];
    expect(overlapping(items, new Set(['one', 'three']))).toBeUndefined();
    expect(overlapping(items, new Set(['one', 'two']))?.title).toBe('付款方式');
  });
});
