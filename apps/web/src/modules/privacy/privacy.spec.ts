import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import { Problem } from '@/lib/api';
import { askToExcept, refusedNumbers } from '@/lib/feedback';
import ProblemNotice from '@/ui/show/ProblemNotice.vue';
import AskExceptionDialog from './AskExceptionDialog.vue';
import ExceptionListPage from './ExceptionListPage.vue';
import FindingListPage from './FindingListPage.vue';
import { toneOf } from './privacy';

const room = 'privacy';
const REFUSAL = new Problem(422, {
  code: 'BANK_CARD_FORBIDDEN',
  detail: '内容含有银行卡号，系统不得记录。',
  errors: [
    {
      pointer: '/text',
      code: 'field.bank_card_forbidden',
      params: { kind: 'bank_card', masked: '6212**********32', ticket: 'sealed' },
    },
  ],
});
const EXCEPTION = {
  id: 'x1',
  version: 1,
  createdAt: '2026-11-28T02:00:00.000Z',
  asker: { id: 'p1', name: '陈思远' },
  place: { object: 'customers', pointer: '/mainNeeds', label: '客户 · 主要需求' },
  kind: 'bank_card',
  masked: '6212**********24',
  reason: '第二台主机的序列号',
  status: 'open',
  validUntil: null,
  expired: false,
  decision: null,
  decidedBy: null,
  can: { decide: { allowed: true }, end: { allowed: false } },
};
const FINDING = {
  id: 'f1',
  object: '客户',
  field: '主要需求',
  rowKey: 'c1',
  kind: 'id_card',
  certainty: 'block',
  masked: '1101************2X',
  foundAt: '2026-11-28T02:00:00.000Z',
  keeper: { id: 'p1', name: '陈思远' },
  record: { id: 'c1', name: '锦川精工', page: '/customers/c1' },
};
const DONE = {
  status: 'done',
  requestedAt: FINDING.foundAt,
  requestedBy: null,
  finishedAt: FINDING.foundAt,
  total: 9,
  done: 9,
  found: 1,
};
const page = (items: object[]) => json({ items, page: { next: null, prev: null, total: items.length } });
const button = (view: VueWrapper, label: string) => view.findAll('button').find((each) => each.text().includes(label));
const onScreen = (label: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(label));

describe('a number that was refused', () => {
  it('leads from the refusal to the request for an exception, which is sent by its ticket', async () => {
    const { view: notice } = await seen(ProblemNotice, { problem: REFUSAL }, { room });
    await button(notice, '申请例外')!.trigger('click');
    const bodies: unknown[] = [];
    answering({
      'POST /forbidden-exceptions': async (request) => {
        bodies.push(await request.json());
        return json(EXCEPTION, 201);
      },
    });
    await seen(AskExceptionDialog, {}, { room });
    expect(document.body.textContent).toContain('6212**********32 · 银行卡号');
    const reason = document.querySelector<HTMLTextAreaElement>('#ask-exception textarea')!;
    reason.value = '是设备序列号';
    reason.dispatchEvent(new Event('input'));
    document.querySelector('#ask-exception')!.dispatchEvent(new Event('submit'));
    await flushPromises();

    expect(bodies).toEqual([{ ticket: 'sealed', reason: '是设备序列号' }]);
  });

  it('is offered nothing where there is no ticket', () => {
    expect(
      refusedNumbers({ errors: [{ pointer: '/text', code: 'field.number_unconfirmed', params: { masked: '4' } }] }),
    ).toEqual([]);
    askToExcept({ errors: [] });
  });
});

describe('the exceptions', () => {
  it('say what is asked for where, and are decided from the list', async () => {
    answering({ 'GET /forbidden-exceptions': () => page([EXCEPTION]) });
    const { view } = await seen(ExceptionListPage, {}, { room });

    expect(view.text()).toContain('6212**********24');
    expect(view.text()).toContain('客户 · 主要需求');
    await button(view, '处理')!.trigger('click');
    await flushPromises();
    expect(onScreen('批准')).toBeDefined();
    expect(document.body.textContent).toContain('第二台主机的序列号');
  });

  it('whose day is over look like those that were ended', () => {
    expect(toneOf({ status: 'granted', expired: true })).toBe(toneOf({ status: 'ended', expired: false }));
    expect(toneOf({ status: 'granted', expired: false })).toBe('ok');
  });
});

describe('what a scan found', () => {
  it('names where it stands and whose it is, and leads to the record', async () => {
    answering({
      'GET /forbidden-numbers': () => page([FINDING]),
      'GET /forbidden-numbers/scan': () => json(DONE),
    });
    const { view } = await seen(FindingListPage, {}, { room });

    expect(view.text()).toContain('1101************2X');
    expect(view.text()).toContain('客户 · 主要需求');
    expect(view.text()).toContain('上次扫描');
    expect(view.find('a[href="/customers/c1"]').text()).toBe('锦川精工');
  });
});
