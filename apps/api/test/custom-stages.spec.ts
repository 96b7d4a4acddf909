import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomer, aCustomerOf, aDeal, stagesOf } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let chen: Caller;
let stages: Record<string, string>;

beforeAll(async () => {
  house = await openHouse();
  [admin, chen] = ['admin', 'sales-a1'].map((login) => house.as(login)) as [Caller, Caller];
  stages = await stagesOf(chen);
  const fields = [
    { object: 'opportunity', code: 'budgetHolder', name: '预算归口', requiredFrom: 'solution' },
    { object: 'opportunity', code: 'payment', name: '付款方式', requiredFrom: 'negotiation' },
    { object: 'lead', code: 'plant', name: '工厂', requiredFrom: 'qualified' },
    { object: 'contact', code: 'badge', name: '门禁号' },
  ];
  for (const field of fields) {
    const answer = await admin.post('/custom-fields', { kind: 'text', ...field });
    expect(answer.status, answer.text).toBe(201);
  }
});
afterAll(() => house.close());

const dealOf = async (more: object = {}): Promise<any> => {
  const answer = await chen.post('/opportunities', await aDeal(chen, more));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
const move = (deal: any, stage: string): Promise<Answer> =>
  chen.put(`/opportunities/${deal.id}/stage`, { stageId: stages[stage], note: '推进' }, { version: deal.version });
const hold = (deal: any, custom: object): Promise<Answer> =>
  chen.patch(`/opportunities/${deal.id}`, { custom }, { version: deal.version });

describe('a deal whose next stage asks for a field', () => {
  it('is not moved there without it, and is told which', async () => {
    const deal = await dealOf();
    const near = await move(deal, 'needs_confirmed');
    expect(near.status, near.text).toBe(200);
    const refused = await move(near.body, 'negotiation');
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toMatchObject([
      { pointer: '/custom/budgetHolder', code: 'custom_field.required', detail: '“预算归口”必填' },
      { pointer: '/custom/payment', code: 'custom_field.required', detail: '“付款方式”必填' },
    ]);
    const held = await hold(near.body, { budgetHolder: '财务部' });
    const there = await move(held.body, 'solution');
    expect(there.body).toMatchObject({ stage: { code: 'solution' }, custom: { budgetHolder: '财务部' } });
  });

  it('keeps it while it is there, may go back without it, and is worked on as before', async () => {
    const deal = await dealOf({ custom: { budgetHolder: '董事会' } });
    const there = (await move(deal, 'solution')).body;
    expect((await hold(there, { budgetHolder: null })).body.errors).toMatchObject([
      { pointer: '/custom/budgetHolder', code: 'custom_field.required' },
    ]);
    const back = (await move(there, 'first_contact')).body;
    expect((await hold(back, { budgetHolder: null })).status).toBe(200);
  });

  it('that began there before the field was asked for is not held up by it', async () => {
    const deal = await dealOf({ custom: { budgetHolder: '总裁办' } });
    const there = (await move(deal, 'solution')).body;
    await house.sql(`UPDATE opportunities SET version = version + 1, custom = '{}' WHERE id = $1`, [deal.id]);
    const changed = await chen.patch(`/opportunities/${deal.id}`, { risks: '工期' }, { version: there.version + 1 });
    expect(changed.status, changed.text).toBe(200);
  });

  it('is not won by closing it either', async () => {
    const deal = await dealOf();
    const won = await house
      .as('manager-a')
      .post(`/opportunities/${deal.id}/closure`, { outcome: 'won', note: '签了' }, { version: deal.version });
    expect(won.status, won.text).toBe(400);
    expect(won.body.errors).toMatchObject([{ pointer: '/custom/budgetHolder' }, { pointer: '/custom/payment' }]);
    expect((await chen.get(`/opportunities/${deal.id}`)).body.outcome).toBe('open');
  });
});

describe('a lead', () => {
  it('is qualified once it says what that asks for', async () => {
    const lead = (await chen.post('/leads', { name: '昆仑阀门有限公司', source: 'exhibition', contactName: '李工' }))
      .body;
    const { contact, ...customer } = aCustomer() as Record<string, unknown>;
    const { customerId: _, primaryContactId: __, ...opportunity } = await aDeal(chen);
    const body = { customer, contact, opportunity };
    const refused = await chen.post(`/leads/${lead.id}/qualification`, body);
    expect(refused.body.errors, refused.text).toMatchObject([{ pointer: '/custom/plant', params: { object: 'lead' } }]);
    const { version } = (await chen.get(`/leads/${lead.id}`)).body;
    const held = await chen.patch(`/leads/${lead.id}`, { custom: { plant: '二厂' } }, { version });
    expect(held.status, held.text).toBe(200);
    const qualified = await chen.post(`/leads/${lead.id}/qualification`, body);
    expect(qualified.status, qualified.text).toBeLessThan(300);
    expect((await chen.get(`/leads?filter[custom.plant][eq]=二厂`)).body.items).toHaveLength(1);
  });
});

describe('a field of a contact', () => {
  it('is kept and found like that of a customer', async () => {
    const { primaryContact } = await aCustomerOf(chen);
    const { version } = (await chen.get(`/contacts/${primaryContact.id}`)).body;
    const held = await chen.patch(`/contacts/${primaryContact.id}`, { custom: { badge: 'G-7' } }, { version });
    expect(held.body.custom).toEqual({ badge: 'G-7' });
    const { body } = await chen.get('/contacts?filter[custom.badge][eq]=G-7');
    expect(body.items.map(({ id }: any) => id)).toEqual([primaryContact.id]);
  });
});
