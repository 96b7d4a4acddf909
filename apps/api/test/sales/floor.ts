import { expect } from 'vitest';
import { Desk, type Decision } from '../approvals/desk.js';
import { aDeal } from '../harness/deals.js';
import type { Answer, Caller, House } from '../harness/house.js';

/** `[product code, quantity, net unit price]`; null is a gift. */
export type TypedLine = readonly [code: string, quantity: string, netPrice: string | null];

/** 312,500 of list price for 150,000.00: 4.8 折 on every line. */
export const AT_48: readonly TypedLine[] = [
  ['HL-MES-STD', '1', '80640.00'],
  ['HL-GW-200', '5', '3120.00'],
  ['HL-IMP-DAY', '28', '1920.00'],
];

/** 542,500 of list price for 260,400.00: 4.8 折 on every line. */
export const LARGE_AT_48: readonly TypedLine[] = [
  ['HL-MES-ENT', '1', '143040.00'],
  ['HL-GW-200', '5', '3120.00'],
  ['HL-IMP-DAY', '53', '1920.00'],
];

/** One unit of the enterprise edition, listed at 298,000, for so much. */
export const oneLicence = (netPrice: string): TypedLine[] => [['HL-MES-ENT', '1', netPrice]];

/** Exactly 200,000.00 at a worst ratio of exactly 4.5 折. */
export const AT_45: readonly TypedLine[] = [
  ['HL-MES-STD', '1', '75620.00'],
  ['HL-APS', '1', '106200.00'],
  ['HL-GW-200', '4', '2925.00'],
  ['HL-PDA-10', '3', '2160.00'],
];

/** Exactly 150,000.00 at a worst ratio of exactly 4.499 折. */
export const JUST_BELOW_45: readonly TypedLine[] = [
  ['HL-MES-STD', '1', '75583.20'],
  ['HL-EAM', '1', '44090.80'],
  ['HL-GW-200', '2', '2925.00'],
  ['HL-PDA-10', '3', '2160.00'],
  ['HL-IMP-DAY', '10', '1799.60'],
];

/** What salespeople and approvers of the demo company do, over HTTP. */
export class SalesFloor {
  readonly desk: Desk;
  private readonly productIds = new Map<string, string>();

  constructor(private readonly house: House) {
    this.desk = new Desk(house);
  }

  as(login: string): Caller {
    return this.house.as(login);
  }

  /** An opportunity of the salesperson's with a new customer, whom she has met unless said otherwise. */
  async deal(login = 'sales-a1', { met = true } = {}): Promise<any> {
    const made = await this.as(login).post('/opportunities', await aDeal(this.as(login)));
    expect(made.status, made.text).toBe(201);
    if (met) await this.visit(login, made.body);
    return made.body;
  }

  async visit(login: string, deal: any): Promise<void> {
    const me = (await this.as(login).get('/me')).body.person.id;
    const answer = await this.as(login).post('/activities', {
      customerId: deal.customer.id,
      contactId: deal.primaryContact.id,
      opportunityId: deal.id,
      occurredAt: '2026-09-10T09:00:00+08:00',
      channel: 'visit',
      ourParticipantIds: [me],
      customerParticipants: '王建国',
      subject: '现场调研',
      content: '看了两条产线，确认范围',
      followUp: '整理方案',
      followUpOwnerId: me,
      followUpDueOn: '2026-09-20',
      status: 'done',
    });
    expect(answer.status, answer.text).toBe(201);
  }

  async lines(typed: readonly TypedLine[], currency = 'CNY'): Promise<object[]> {
    return Promise.all(
      typed.map(async ([code, quantity, netPrice]) => ({
        productId: await this.product(code),
        quantity,
        ...(netPrice === null ? { gift: true } : { netPrice: { amount: netPrice, currency } }),
      })),
    );
  }

  async product(code: string): Promise<string> {
    const known = this.productIds.get(code);
    if (known) return known;
    const { items } = (await this.as('sales-a1').get(`/products?filter[code][eq]=${code}`)).body;
    this.productIds.set(code, items[0].id);
    return items[0].id;
  }

  /** A draft quote of the salesperson's. */
  async quote(
    typed: readonly TypedLine[] = AT_48,
    { login = 'sales-a1', deal, ...more }: { login?: string; deal?: any; [field: string]: unknown } = {},
  ): Promise<any> {
    const of = deal ?? (await this.deal(login));
    const body = { opportunityId: of.id, paymentTerms: '电汇', lines: await this.lines(typed), ...more };
    const answer = await this.as(login).post('/quotes', body);
    expect(answer.status, answer.text).toBe(201);
    return answer.body;
  }

  submit(noun: 'quotes' | 'contracts', id: string, login = 'sales-a1'): Promise<Answer> {
    return this.as(login).post(`/${noun}/${id}/submission`, {});
  }

  async submitted(noun: 'quotes' | 'contracts', id: string, login = 'sales-a1'): Promise<any> {
    const answer = await this.submit(noun, id, login);
    expect(answer.status, answer.text).toBe(201);
    return answer.body;
  }

  /** Everyone who is asked agrees, in turn. */
  async agree(approvalId: string, logins: readonly string[]): Promise<void> {
    for (const login of logins) {
      const answer = await this.desk.decide(login, approvalId, 'approve');
      expect(answer.status, `${login}: ${answer.text}`).toBe(200);
    }
  }

  async decide(
    login: string,
    approvalId: string,
    decision: Decision,
    words: { reason?: string; opinion?: string } = {},
  ): Promise<any> {
    const answer = await this.desk.decide(login, approvalId, decision, words);
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  }

  /** Who is asked now, and where the whole stands. */
  standing(approvalId: string): Promise<{ status: string; open: string[] }> {
    return this.desk.standing(approvalId);
  }

  /** A quote that has been approved by whoever its ratio asks. */
  async approvedQuote(
    typed: readonly TypedLine[] = AT_48,
    by: readonly string[] = ['manager-a', 'assistant'],
    more: Record<string, unknown> = {},
  ): Promise<any> {
    const quote = await this.quote(typed, more);
    const { approval } = await this.submitted('quotes', quote.id);
    await this.agree(approval.id, by);
    const approved = (await this.as('sales-a1').get(`/quotes/${quote.id}`)).body;
    expect(approved.status).toBe('approved');
    return approved;
  }
}
