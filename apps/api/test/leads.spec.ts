import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type Caller, type House } from './harness/house.js';

const INTAKE = '00000000-0000-7000-8000-000000000002';

let house: House;
let business: Caller;
let manager: Caller;
let chen: Caller;
let wang: Caller;
let ids: Record<string, string>;

beforeAll(async () => {
  house = await openHouse();
  [business, manager, chen, wang] = ['business', 'manager-a', 'sales-a1', 'sales-b1'].map((login) =>
    house.as(login),
  ) as [Caller, Caller, Caller, Caller];
  const people = await house.sql<{ id: string; login: string }>('SELECT id, login FROM people');
  ids = Object.fromEntries(people.map(({ id, login }) => [login, id]));
});
afterAll(() => house.close());

let serial = 0;
async function aLead(more: object = {}, by = business): Promise<any> {
  const answer = await by.post('/leads', {
    name: `盛达风电${++serial}号叶片有限公司`,
    source: 'phone',
    ownerId: by === business ? INTAKE : undefined,
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const assign = (leadIds: string[], ...logins: string[]) =>
  business.post('/lead-assignments', { leadIds, assigneeIds: logins.map((login) => ids[login]) });

const qualification = (more: { customer?: object; contact?: object; opportunity?: object } = {}) => ({
  customer: {
    name: `盛达风电${serial}号叶片有限公司`,
    industry: '电气设备',
    companySize: 'medium',
    registeredAddress: '盐城市大丰区',
    source: 'phone',
    firstContactOn: '2026-11-02',
    grade: 'B',
    mainNeeds: '叶片工序追溯',
    status: 'active',
    ...more.customer,
  },
  contact: {
    name: '顾海峰',
    title: '生产总监',
    role: 'decision_maker',
    relationship: 'acquainted',
    mobile: '13900000001',
    ...more.contact,
  },
  opportunity: {
    name: '叶片追溯一期',
    productInterest: 'MES',
    expectedAmount: { amount: '300000.00', currency: 'CNY' },
    expectedCloseOn: '2027-03-31',
    nextAction: '现场调研',
    nextActionOwnerId: ids['sales-a1'],
    plannedFinishOn: '2026-12-15',
    ...more.opportunity,
  },
});

describe('a lead', () => {
  it('waits in the intake until it is given to somebody', async () => {
    const lead = await aLead();
    expect(lead).toMatchObject({ status: 'new', owner: { id: INTAKE }, department: null });
    expect(lead.number).toMatch(/^XS-\d{4}-\d{6}$/);
    expect(lead.can.qualify).toMatchObject({ allowed: false });
    expect((await chen.get(`/leads/${lead.id}`)).status).toBe(404);
    expect((await manager.get(`/leads/${lead.id}`)).status).toBe(404);
  });

  it('belongs to the salesperson who entered it, and to nobody else', async () => {
    const lead = await aLead({}, chen);
    expect(lead).toMatchObject({ status: 'assigned', owner: { name: '陈思远' } });
    expect((await wang.get(`/leads/${lead.id}`)).status).toBe(404);
    const grab = await chen.post('/leads', { name: '想放进线索池的公司', source: 'phone', ownerId: INTAKE });
    expect(grab.body.code).toBe('record.owner_out_of_reach');
  });

  it('is followed by its owner, changed from the version that was seen, and thrown away only by those who may', async () => {
    const lead = await aLead({}, chen);
    const followed = await chen.patch(
      `/leads/${lead.id}`,
      { status: 'following', need: '要演示' },
      { version: lead.version },
    );
    expect(followed.body).toMatchObject({ status: 'following', need: '要演示' });
    expect((await chen.patch(`/leads/${lead.id}`, { need: '旧的' }, { version: lead.version })).status).toBe(412);
    expect((await chen.delete(`/leads/${lead.id}`, { version: followed.body.version })).status).toBe(403);
    expect((await business.delete(`/leads/${lead.id}`, { version: followed.body.version })).status).toBe(204);
  });

  it('is hinted at when somebody enters the same company', async () => {
    const lead = await aLead({ name: '启东船用阀门有限公司' }, chen);
    const { body } = await wang.get(
      `/customers/duplicate-hints?name=${encodeURIComponent('启东船用阀门股份有限公司')}`,
    );
    const reasons = [{ code: 'same_without', parts: ['股份有限公司', '有限公司'] }];
    expect(body.items).toEqual([
      { name: lead.name, ownerName: '陈思远', kind: 'similar', object: 'lead', reasons, refused: false },
    ]);
  });
});

describe('giving out leads', () => {
  it('goes round in turn; each sees her own, her manager the department’s, the other department none', async () => {
    const leads = [await aLead(), await aLead(), await aLead()];
    const answer = await assign(
      leads.map(({ id }) => id),
      'sales-a1',
      'sales-a2',
    );
    expect(answer.body).toEqual({ assigned: 3, refused: [] });
    const owners = await Promise.all(leads.map(async ({ id }) => (await business.get(`/leads/${id}`)).body.owner.name));
    expect(owners).toEqual(['陈思远', '赵敏', '陈思远']);
    const seen = (by: Caller) => Promise.all(leads.map(async ({ id }) => (await by.get(`/leads/${id}`)).status));
    expect(await seen(chen)).toEqual([200, 404, 200]);
    expect(await seen(manager)).toEqual([200, 200, 200]);
    expect(await seen(wang)).toEqual([404, 404, 404]);
    const history = await house.sql('SELECT count(*)::int AS n FROM lead_owners WHERE lead_id = ANY($1)', [
      leads.map(({ id }) => id),
    ]);
    expect(history).toEqual([{ n: 6 }]);
  });

  it('gives what can be given and says why the rest was not', async () => {
    const [open, givenUp] = [await aLead(), await aLead({}, chen)];
    await chen.post(`/leads/${givenUp.id}/disqualification`, { reason: 'no_need' });
    const unknown = '00000000-0000-7000-8000-00000000dead';
    const answer = await assign([open.id, givenUp.id, unknown], 'sales-a1');
    expect(answer.body.assigned).toBe(1);
    expect(answer.body.refused.map(({ id, code }: { id: string; code: string }) => [id, code])).toEqual([
      [unknown, 'lead.missing'],
      [givenUp.id, 'lead.closed'],
    ]);
  });

  it('works over everything a filter finds', async () => {
    await Promise.all(Array.from({ length: 7 }, () => aLead({ campaign: '风能展 2026' })));
    const answer = await business.post('/lead-assignments', {
      filter: { field: 'campaign', op: 'eq', value: '风能展 2026' },
      assigneeIds: [ids['sales-b1'], ids['sales-b2']],
    });
    expect(answer.body).toMatchObject({ assigned: 7, refused: [] });
    expect(
      (await wang.get(`/leads?filter[campaign][eq]=${encodeURIComponent('风能展 2026')}`)).body.items,
    ).toHaveLength(4);
  });

  it('stays within the giver’s reach and permission', async () => {
    const lead = await aLead();
    await assign([lead.id], 'sales-a1');
    const across = await manager.post('/lead-assignments', { leadIds: [lead.id], assigneeIds: [ids['sales-b1']] });
    expect(across.body.code).toBe('record.owner_out_of_reach');
    expect((await chen.post('/lead-assignments', { leadIds: [lead.id], assigneeIds: [ids['sales-a2']] })).status).toBe(
      403,
    );
    expect((await business.get(`/leads/${lead.id}`)).body.owner.name).toBe('陈思远');
  });

  it('needs either ids or a filter, and at most five thousand', async () => {
    expect((await business.post('/lead-assignments', { assigneeIds: [ids['sales-a1']] })).body.code).toBe(
      'lead.nothing_chosen',
    );
    const tooMany = Array.from(
      { length: 5001 },
      (_, i) => `00000000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`,
    );
    expect(
      (await business.post('/lead-assignments', { leadIds: tooMany, assigneeIds: [ids['sales-a1']] })).body.errors,
    ).toMatchObject([{ pointer: '/leadIds' }]);
  });
});

describe('qualifying a lead', () => {
  it('makes customer, contact and opportunity in one step, and the lead keeps the links', async () => {
    const lead = await aLead({ stockCode: '900001' });
    await assign([lead.id], 'sales-a1');
    const { status, body } = await chen.post(`/leads/${lead.id}/qualification`, qualification());
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.lead).toMatchObject({
      status: 'qualified',
      customer: body.customer,
      contact: body.contact,
      opportunity: body.opportunity,
    });
    const customer = (await chen.get(`/customers/${body.customer.id}`)).body;
    expect(customer).toMatchObject({
      stockCode: '900001',
      owner: { name: '陈思远' },
      primaryContact: { id: body.contact.id },
    });
    const opportunity = (await chen.get(`/opportunities/${body.opportunity.id}`)).body;
    expect(opportunity).toMatchObject({
      customer: { id: customer.id },
      primaryContact: { id: body.contact.id },
      lead: { id: lead.id },
      owner: { name: '陈思远' },
    });
  });

  it('happens once, however often it is asked for', async () => {
    const lead = await aLead({}, chen);
    const key = 'qualify-once-0001';
    const body = qualification();
    const first = await chen.post(`/leads/${lead.id}/qualification`, body, { key });
    const again = await chen.post(`/leads/${lead.id}/qualification`, body, { key });
    expect(again.body).toEqual(first.body);
    const another = await chen.post(`/leads/${lead.id}/qualification`, body);
    expect(another.body).toMatchObject({ status: 409, code: 'lead.closed' });
    expect((await chen.post(`/leads/${lead.id}/qualification`, body, { key: null })).body.code).toBe(
      'idempotency.key_missing',
    );
  });

  it('is all or nothing: what is missing is named, and nothing is left behind', async () => {
    const lead = await aLead({}, chen);
    const before = await house.sql(
      "SELECT (SELECT count(*) FROM customers) AS customers, (SELECT count(*) FROM contacts) AS contacts, (SELECT last FROM number_series WHERE series = 'KH') AS last",
    );
    const answer = await chen.post(
      `/leads/${lead.id}/qualification`,
      qualification({ opportunity: { nextActionOwnerId: '00000000-0000-7000-8000-00000000dead' } }),
    );
    expect(answer.body.errors).toMatchObject([{ pointer: '/opportunity/nextActionOwnerId' }]);
    const lacking = await chen.post(`/leads/${lead.id}/qualification`, {
      ...qualification(),
      customer: { name: '只有名字' },
    });
    expect(lacking.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/customer/industry');
    expect(
      await house.sql(
        "SELECT (SELECT count(*) FROM customers) AS customers, (SELECT count(*) FROM contacts) AS contacts, (SELECT last FROM number_series WHERE series = 'KH') AS last",
      ),
    ).toEqual(before);
    expect((await chen.get(`/leads/${lead.id}`)).body.status).toBe('assigned');
  });

  it('attaches to a customer that exists, and tells whose it is when that is somebody else', async () => {
    const first = await aLead({}, chen);
    const made = (await chen.post(`/leads/${first.id}/qualification`, qualification())).body;
    const second = await aLead({}, chen);
    const attached = await chen.post(`/leads/${second.id}/qualification`, {
      ...qualification(),
      customer: { customerId: made.customer.id },
      contact: { contactId: made.contact.id },
    });
    expect(attached.body).toMatchObject({ customer: { id: made.customer.id }, contact: { id: made.contact.id } });
    const theirs = await aLead({}, wang);
    const clash = await wang.post(
      `/leads/${theirs.id}/qualification`,
      qualification({ customer: { name: made.customer.name } }),
    );
    expect(clash.body).toMatchObject({ status: 409, code: 'customer.exists_already', params: { owner: '陈思远' } });
    const stolen = await wang.post(`/leads/${theirs.id}/qualification`, {
      ...qualification(),
      customer: { customerId: made.customer.id },
    });
    expect(stolen.status).toBe(404);
  });

  it('is not for a lead in the intake, nor for one that is somebody else’s', async () => {
    const lead = await aLead();
    expect((await chen.post(`/leads/${lead.id}/qualification`, qualification())).status).toBe(404);
  });
});

describe('giving a lead up', () => {
  it('keeps the reason and can be undone', async () => {
    const lead = await aLead({}, chen);
    const up = await chen.post(`/leads/${lead.id}/disqualification`, { reason: 'unreachable', note: '三次无人接听' });
    expect(up.body).toMatchObject({
      status: 'unqualified',
      unqualifiedReason: 'unreachable',
      unqualifiedNote: '三次无人接听',
    });
    expect(up.body.can).toMatchObject({ qualify: { allowed: false, code: 'lead.closed' }, reopen: { allowed: true } });
    const again = await chen.delete(`/leads/${lead.id}/disqualification`);
    expect(again.body).toMatchObject({ status: 'assigned', unqualifiedReason: null });
    expect((await chen.delete(`/leads/${lead.id}/disqualification`)).body.code).toBe('lead.not_given_up');
  });
});

describe('the lead file', () => {
  it('holds what the filter finds', async () => {
    await aLead({ name: '导出用的公司', industry: '测试行业', note: '@SUM(1)' });
    const file = await business.get(`/leads/export.csv?filter[industry][eq]=${encodeURIComponent('测试行业')}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(file.text.split('\r\n')).toHaveLength(3);
    expect(file.text).toContain("'@SUM(1)");
  });
});
