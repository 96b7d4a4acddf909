import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITED_FIELDS } from '../src/modules/org/roles/field-catalogue.js';
import { LEAD_LIST } from '../src/modules/leads/leads.list.js';
import { REVEALED_OF_LEADS } from '../src/modules/leads/lead-reveal.dto.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { openHouse, upload, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let lead: any;
const roles: Record<string, string> = {};

const PHONE = '13812348000';
const KNOWN = { phone: PHONE, email: 'zhou.min@corp.cn', wechat: 'zhoumin88' };
const MASKS = { phone: '138****8000', email: 'z***@corp.cn', wechat: '***' };
const NOTHING = { phone: null, email: null, wechat: null };
const FIELDS = Object.keys(LIMITED_FIELDS['lead']!);

beforeAll(async () => {
  house = await openHouse();
  chen = house.as('sales-a1');
  for (const access of ['hidden', 'masked', 'read'])
    roles[access] = await aRole(access, Object.fromEntries(FIELDS.map((field) => [`lead.${field}`, access])));
  roles['salesperson'] = await idOf('roles', 'code', 'salesperson');
});
afterAll(() => house.close());

const idOf = async (table: string, column: string, value: string): Promise<string> =>
  (await house.sql<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = $1`, [value]))[0]?.id ?? '';

async function aRole(name: string, fields: object, like = 'salesperson'): Promise<string> {
  const { body } = await house
    .as('admin')
    .post(`/roles/${await idOf('roles', 'code', like)}/copies`, { code: `lead-${name}`, name });
  const answer = await house.as('admin').patch(`/roles/${body.id}`, { fields }, { version: body.version });
  expect(answer.status, answer.text).toBe(200);
  return body.id;
}

async function give(login: string, roleId: string): Promise<void> {
  const id = await idOf('people', 'login', login);
  const { body } = await house.as('admin').get(`/people/${id}/roles`);
  const answer = await house.as('admin').put(`/people/${id}/roles`, { roleIds: [roleId] }, { version: body.version });
  expect(answer.status, answer.text).toBe(200);
}

const chenIs = (name: string): Promise<void> => give('sales-a1', roles[name] as string);

let serial = 0;
beforeEach(async () => {
  await chenIs('salesperson');
  const name = `宜兴环保设备${++serial}厂有限公司`;
  const made = await chen.post('/leads', { name, source: 'phone', contactName: '周敏', ...KNOWN });
  expect(made.status, made.text).toBe(201);
  lead = made.body;
});

const shown = async () => (await chen.get(`/leads/${lead.id}`)).body;
const change = (patch: object) => chen.patch(`/leads/${lead.id}`, patch, { version: lead.version });
const found = async (q: string): Promise<string[]> =>
  (await chen.get(`/leads?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: any) => id);

it('whatever of a lead can be limited can be revealed, and nothing of it can be sorted or filtered by', () => {
  expect([...REVEALED_OF_LEADS]).toEqual(FIELDS);
  expect(Object.keys({ ...LEAD_LIST.sorts, ...LEAD_LIST.fields }).filter((name) => FIELDS.includes(name))).toEqual([]);
});

describe.each([
  ['hidden', NOTHING],
  ['masked', MASKS],
] as const)('what is %s of a lead', (access, seen) => {
  it('is so on the record, in the list, in its history and in the file', async () => {
    await change({ phone: PHONE, email: 'zhou.min@corp.cn', wechat: 'zhou-new' });
    await chenIs(access);
    expect(await shown()).toMatchObject(seen);
    expect((await chen.get('/leads?limit=200')).body.items.find(({ id }: any) => id === lead.id)).toMatchObject(seen);
    const timeline = (await chen.get(`/timeline?subjectType=lead&subjectId=${lead.id}`)).text;
    expect(timeline).not.toContain('zhoumin88');
    expect(timeline).not.toContain('zhou-new');

    await give('sales-a1', await aRole(`file-${access}`, { 'lead.phone': access, 'lead.email': access }, 'business'));
    const file = await chen.get(`/leads/export.csv?q=${encodeURIComponent(lead.name)}`);
    expect(file.text).toContain(lead.name);
    expect(file.text).not.toContain(PHONE);
    expect(file.text).not.toContain('zhou.min@corp.cn');
  });

  it('is not found by, in the list or anywhere', async () => {
    expect(await found(PHONE)).toContain(lead.id);
    await chenIs(access);
    expect(await found(PHONE)).toEqual([]);
    expect((await chen.get(`/search?q=${PHONE}`)).text).not.toContain(lead.id);
    expect(await found(lead.name)).toEqual([lead.id]);
  });

  it('is not written, and a form that sends back what it was shown leaves it as it is', async () => {
    await chenIs(access);
    const refused = await change({ phone: '13912348001' });
    expect(refused.body).toMatchObject({ code: 'access.field_not_writable', errors: [{ pointer: '/phone' }] });
    expect((await change({ ...seen, need: '排产' })).status).toBe(200);
    const [kept] = await house.sql(`SELECT phone, email, wechat, need FROM leads WHERE id = $1`, [lead.id]);
    expect(kept).toEqual({ ...KNOWN, need: '排产' });
    const made = await chen.post('/leads', { name: `新线索${serial}${access}`, source: 'phone', phone: PHONE });
    expect(made.body.code).toBe('access.field_not_writable');
  });
});

describe('looking under the mask of a lead', () => {
  it('shows one value, and the audit says which', async () => {
    await chenIs('masked');
    expect((await chen.post(`/leads/${lead.id}/reveals`, { field: 'phone' })).body).toEqual({ value: PHONE });
    expect(
      await house.sql(`SELECT after FROM audit_log WHERE action = 'reveal' AND subject_id = $1`, [lead.id]),
    ).toEqual([{ after: { phone: true } }]);
    expect(await shown()).toMatchObject(MASKS);
  });

  it('is refused for what is hidden, and for a lead out of reach', async () => {
    await chenIs('hidden');
    expect((await chen.post(`/leads/${lead.id}/reveals`, { field: 'phone' })).body.code).toBe('access.field_hidden');
    expect((await house.as('sales-b1').post(`/leads/${lead.id}/reveals`, { field: 'phone' })).status).toBe(404);
  });
});

it('a lead whose phone its owner sees masked becomes a contact with the phone itself', async () => {
  await chenIs('masked');
  const body = {
    customer: {
      ...{ name: lead.name, industry: '环保', companySize: 'small', registeredAddress: '宜兴市', source: 'phone' },
      ...{ firstContactOn: '2026-09-01', grade: 'C', mainNeeds: '排产', status: 'active' },
    },
    contact: { name: '周敏', title: '厂长', role: 'decision_maker', relationship: 'acquainted', mobile: MASKS.phone },
    opportunity: {
      ...{ name: '排产一期', productInterest: 'MES', expectedAmount: { amount: '300000.00', currency: 'CNY' } },
      ...{ expectedCloseOn: '2027-03-31', nextAction: '拜访', plannedFinishOn: '2026-12-10' },
      nextActionOwnerId: await idOf('people', 'login', 'sales-a1'),
    },
  };
  const answer = await chen.post(`/leads/${lead.id}/qualification`, body);
  expect(answer.status, answer.text).toBe(201);
  const [contact] = await house.sql(`SELECT mobile FROM contacts WHERE id = $1`, [answer.body.contact.id]);
  expect(contact).toEqual({ mobile: PHONE });
});

it('a file of leads brings in what its importer may write, and refuses the other rows', async () => {
  await house.app.get(JobRunner).start();
  await give('business', await aRole('importer', { 'lead.phone': 'masked' }, 'business'));
  const business = house.as('business');
  const csv = '公司名称,电话\n海宁经编机械有限公司,\n桐乡纺织机械有限公司,13700000001\n';
  const file = upload({ name: 'a.csv', type: 'text/csv', content: Buffer.from(csv) }, { target: 'leads' });
  const { id } = (await business.post('/imports', undefined, file)).body;
  expect((await business.post(`/imports/${id}/commit`)).status).toBe(202);
  const done = await vi.waitFor(
    async () => {
      await house.afterwards();
      const { body } = await business.get(`/imports/${id}`);
      expect(['queued', 'running']).not.toContain(body.status);
      return body;
    },
    { timeout: 20_000, interval: 100 },
  );
  expect(done).toMatchObject({ status: 'done', progress: { created: 1, refused: 1 } });
  expect((await business.get(`/imports/${id}/failed.csv`)).text).toContain('您的角色不能填写或修改这个字段');
});
