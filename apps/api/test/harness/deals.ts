import { expect } from 'vitest';
import type { Caller } from './house.js';

let serial = 0;

/** The body of a new customer. */
export function aCustomer(more: object = {}): object {
  serial += 1;
  return {
    name: `锦川精工${process.pid}${serial}号有限公司`,
    industry: '专用机械',
    companySize: 'medium',
    registeredAddress: '成都市龙泉驿区车城东七路 18 号',
    source: 'exhibition',
    firstContactOn: '2026-09-01',
    grade: 'B',
    mainNeeds: '车间排产与设备联网',
    status: 'active',
    contact: {
      name: '王建国',
      title: '采购总监',
      role: 'decision_maker',
      relationship: 'acquainted',
      mobile: '13812348000',
    },
    ...more,
  };
}

/** A customer of the caller's own, with its primary contact. */
export async function aCustomerOf(caller: Caller, more: object = {}): Promise<any> {
  const answer = await caller.post('/customers', aCustomer(more));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** A visit that the caller made, written down by her. */
export async function aVisitOf(by: Caller, customer: any, more: object = {}): Promise<any> {
  const me = (await by.get('/me')).body.person.id;
  const answer = await by.post('/activities', {
    customerId: customer.id,
    contactId: customer.primaryContact.id,
    occurredAt: '2026-11-02T02:00:00Z',
    channel: 'visit',
    ourParticipantIds: [me],
    customerParticipants: '王建国',
    subject: '现场调研',
    content: '看了车间',
    followUp: '出方案',
    followUpOwnerId: me,
    followUpDueOn: '2026-12-20',
    status: 'done',
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** The body of a new opportunity with a new customer of the caller's. */
export async function aDeal(caller: Caller, more: object = {}): Promise<any> {
  const customer = await aCustomerOf(caller);
  const me = (await caller.get('/me')).body.person;
  return {
    name: '锦川精工 MES 一期',
    customerId: customer.id,
    primaryContactId: customer.primaryContact.id,
    productInterest: '制造执行系统 MES',
    expectedAmount: { amount: '300000.00', currency: 'CNY' },
    expectedCloseOn: '2027-01-31',
    nextAction: '现场调研',
    nextActionOwnerId: me.id,
    plannedFinishOn: '2026-12-10',
    ...more,
  };
}

/** Stage code → id. */
export async function stagesOf(caller: Caller): Promise<Record<string, string>> {
  const { items } = (await caller.get('/sales-stages')).body;
  return Object.fromEntries(items.map(({ code, id }: { code: string; id: string }) => [code, id]));
}
