import { randomUUID } from 'node:crypto';
import { Api } from './api.ts';

/** `[product code, quantity, net unit price]` */
type Line = readonly [code: string, quantity: string, netPrice: string];

/** 312,500 of list price for 150,000.00: 4.8 折 on every line. */
export const AT_48: readonly Line[] = [
  ['HL-MES-STD', '1', '80640.00'],
  ['HL-GW-200', '5', '3120.00'],
  ['HL-IMP-DAY', '28', '1920.00'],
];
/** 542,500 of list price for 260,400.00: 4.8 折 on every line. */
export const LARGE_AT_48: readonly Line[] = [
  ['HL-MES-ENT', '1', '143040.00'],
  ['HL-GW-200', '5', '3120.00'],
  ['HL-IMP-DAY', '53', '1920.00'],
];

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** A deal of this salesperson's with a customer of its own, who has been visited. */
export async function aDeal(sales: Api, name: string): Promise<any> {
  const customer = await sales.post('/customers', {
    name: `${name} ${randomUUID().slice(0, 8)} 有限公司`,
    ...{ industry: '专用机械', companySize: 'medium', source: 'exhibition', grade: 'B', status: 'active' },
    ...{ registeredAddress: '成都市龙泉驿区车城东七路 18 号', firstContactOn: '2026-09-01', mainNeeds: '车间排产' },
    contact: { name: '王建国', title: '采购总监', role: 'decision_maker', relationship: 'acquainted' },
  });
  const deal = await sales.post('/opportunities', {
    name: `${name} MES 一期`,
    ...{ customerId: customer.id, primaryContactId: customer.primaryContact.id, productInterest: '制造执行系统 MES' },
    ...{ expectedAmount: yuan('260000.00'), expectedCloseOn: '2027-01-31' },
    ...{ nextAction: '现场调研', nextActionOwnerId: sales.me.id, plannedFinishOn: '2026-12-10' },
  });
  await sales.post('/activities', {
    ...{ customerId: customer.id, contactId: customer.primaryContact.id, opportunityId: deal.id },
    ...{ occurredAt: '2026-09-10T09:00:00+08:00', channel: 'visit', status: 'done' },
    ...{ ourParticipantIds: [sales.me.id], customerParticipants: '王建国' },
    ...{ subject: '现场调研', content: '看了两条产线，确认范围' },
    ...{ followUp: '整理方案', followUpOwnerId: sales.me.id, followUpDueOn: '2026-09-20' },
  });
  return deal;
}

export async function aQuote(sales: Api, deal: any, typed: readonly Line[]): Promise<any> {
  const { items } = await sales.get('/products?limit=100');
  const lines = typed.map(([code, quantity, netPrice]) => ({
    productId: items.find((product: any) => product.code === code).id,
    quantity,
    netPrice: yuan(netPrice),
  }));
  return sales.post('/quotes', { opportunityId: deal.id, paymentTerms: '电汇', lines });
}

/** Puts a quote or contract up for approval; answers the approval's id. */
export async function submitted(sales: Api, noun: 'quotes' | 'contracts', id: string): Promise<string> {
  return (await sales.post(`/${noun}/${id}/submission`, {})).approval.id;
}

export async function agree(approvalId: string, logins: readonly string[]): Promise<void> {
  for (const login of logins) {
    const approver = await Api.as(login);
    const { myTask, subjectHash } = await approver.get(`/approvals/${approvalId}`);
    const seat = { taskId: myTask.id, taskVersion: myTask.version, subjectHash };
    await approver.post(`/approvals/${approvalId}/decisions`, { ...seat, decision: 'approve' });
  }
}
