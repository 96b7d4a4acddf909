import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PERSONAL_CODES } from '../src/modules/org/roles/field-catalogue.js';
import { CONTACT_LIST } from '../src/modules/customers/contacts.list.js';
import { REVEALED_FIELDS } from '../src/modules/customers/contact-reveal.dto.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { openHouse, upload, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let customer: any;
let contact: any;
/** Roles like a salesperson's, by how their holders stand to the fields of a contact. */
const roles: Record<string, string> = {};

const MOBILE = '13812348000';
const PERSONAL = { mobile: MOBILE, officePhone: '0512-62881234', email: 'zhou.min@corp.cn', wechat: 'zhoumin88' };
const all = (access: string) => Object.fromEntries(PERSONAL_CODES.map((field) => [field, access]));

beforeAll(async () => {
  house = await openHouse();
  chen = house.as('sales-a1');
  for (const access of ['hidden', 'masked', 'read']) roles[access] = await aRole(access, all(access));
  customer = (await chen.post('/customers', aCustomer())).body;
});
afterAll(() => house.close());

const idOf = async (table: string, column: string, value: string): Promise<string> =>
  (await house.sql<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = $1`, [value]))[0]?.id ?? '';

async function aRole(name: string, fields: object, like = 'department-manager'): Promise<string> {
  const shipped = await idOf('roles', 'code', like);
  const { body } = await house.as('admin').post(`/roles/${shipped}/copies`, { code: `field-${name}`, name });
  const answer = await house.as('admin').patch(`/roles/${body.id}`, { fields }, { version: body.version });
  expect(answer.status, answer.text).toBe(200);
  return body.id;
}

/** From her next request on, 陈思远 has these roles and no others. */
async function chenIs(...names: string[]): Promise<void> {
  const sales = await idOf('roles', 'code', 'salesperson');
  await give(
    'sales-a1',
    names.map((name) => roles[name] ?? sales),
  );
}

async function give(login: string, roleIds: string[]): Promise<void> {
  const id = await idOf('people', 'login', login);
  const { body } = await house.as('admin').get(`/people/${id}/roles`);
  const answer = await house.as('admin').put(`/people/${id}/roles`, { roleIds }, { version: body.version });
  expect(answer.status, answer.text).toBe(200);
}

let serial = 0;
const aPerson = (more: object = {}) => ({
  name: `周敏${++serial}`,
  title: '采购总监',
  role: 'decision_maker',
  relationship: 'acquainted',
  ...more,
});
const aCustomer = (more: object = {}) => ({
  name: `无锡恒远精密机械${++serial}厂有限公司`,
  industry: '专用机械',
  companySize: 'medium',
  registeredAddress: '无锡市新吴区长江路 8 号',
  source: 'exhibition',
  firstContactOn: '2026-09-01',
  grade: 'B',
  mainNeeds: '车间排产',
  status: 'active',
  contact: aPerson(),
  ...more,
});

beforeEach(async () => {
  await chenIs('salesperson');
  const made = await chen.post('/contacts', {
    ...aPerson({ ...PERSONAL, birthday: '1986-05-04' }),
    customerId: customer.id,
  });
  expect(made.status, made.text).toBe(201);
  contact = made.body;
});

const shown = async () => (await chen.get(`/contacts/${contact.id}`)).body;
const change = (patch: object, version = contact.version) => chen.patch(`/contacts/${contact.id}`, patch, { version });
const kept = async () => (await house.sql(`SELECT * FROM contacts WHERE id = $1`, [contact.id]))[0];
const found = async (q: string): Promise<string[]> =>
  (await chen.get(`/contacts?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: any) => id);
const reveal = (field: string) => chen.post(`/contacts/${contact.id}/reveals`, { field });

const MASKS = { mobile: '138****8000', officePhone: '***', email: 'z***@corp.cn', wechat: '***', birthday: '***' };
const NOTHING = { mobile: null, officePhone: null, email: null, wechat: null, birthday: null };

describe('what roles may limit', () => {
  it('is what can be revealed, and nothing of it can be sorted by', () => {
    expect(PERSONAL_CODES.filter((code) => code.startsWith('contact.'))).toEqual(
      REVEALED_FIELDS.map((field) => `contact.${field}`),
    );
    for (const field of REVEALED_FIELDS) expect(Object.keys(CONTACT_LIST.sorts)).not.toContain(field);
    for (const field of REVEALED_FIELDS)
      if (CONTACT_LIST.fields[field]) expect(CONTACT_LIST.fields[field].protects).toBe(`contact.${field}`);
  });

  it('is told to her own browser', async () => {
    await chenIs('masked');
    expect((await chen.get('/me')).body.fields).toEqual(all('masked'));
  });
});

describe.each([
  ['masked', MASKS],
  ['hidden', NOTHING],
])('whoever has the fields %s', (access, seen) => {
  beforeEach(() => chenIs(access));

  it('sees no more of them on the page, in lists and in searches', async () => {
    const list = await chen.get(`/contacts?filter[customerId][eq]=${customer.id}&limit=200`);
    const search = await chen.post('/contacts/search', { condition: { field: 'name', op: 'eq', value: contact.name } });

    expect(await shown()).toMatchObject(seen);
    expect(list.body.items.find(({ id }: any) => id === contact.id)).toMatchObject(seen);
    expect(search.body.items).toEqual([expect.objectContaining(seen)]);
    expect(list.text + search.text).not.toMatch(/13812348000|62881234|zhou\.min|zhoumin88|1986-05-04/);
  });

  it('takes no more of them out as a file', async () => {
    const { text, status } = await chen.get(`/contacts/export.csv?filter[customerId][eq]=${customer.id}`);

    expect(status).toBe(200);
    expect(text).toContain(contact.name);
    expect(text).not.toMatch(/13812348000|62881234|zhou\.min|zhoumin88/);
    expect(text.includes('138****8000')).toBe(access === 'masked');
  });

  it('is not told by a duplicate hint whose number it is', async () => {
    const hints = async (): Promise<any[]> =>
      (await chen.get(`/customers/duplicate-hints?name=${encodeURIComponent('毫不相干的一家')}&phone=${MOBILE}`)).body
        .items;
    expect(await hints()).toEqual([]);

    await chenIs('salesperson');
    expect(await hints()).toContainEqual(expect.objectContaining({ reasons: [{ code: 'same_phone', parts: [] }] }));
  });

  it('cannot find out a number by looking for it, in the list or the palette', async () => {
    const palette = async (q: string) => (await chen.get(`/search?q=${encodeURIComponent(q)}`)).text;

    for (const q of [MOBILE, '8000', '1381234']) {
      expect(await found(q)).toEqual([]);
      expect(await palette(q)).not.toContain(contact.id);
    }
    expect(await found(contact.name)).toEqual([contact.id]);
    expect(await found(contact.number)).toEqual([contact.id]);
    expect(await palette(contact.name)).toContain(contact.id);
  });

  it('cannot filter by them, however deep the condition hides it, nor sort by them', async () => {
    const plain = await chen.get(`/contacts?filter[mobile][startsWith]=138`);
    const nested = await chen.post('/contacts/search', {
      condition: { any: [{ not: { field: 'email', op: 'contains', value: 'zhou' } }] },
    });
    const file = await chen.get(`/contacts/export.csv?filter[mobile][eq]=${MOBILE}`);
    const sorted = await chen.get('/contacts?sort=mobile');

    expect(plain.status).toBe(403);
    expect(plain.body).toMatchObject({
      code: 'access.field_covered',
      errors: [{ pointer: '?filter[mobile][startsWith]' }],
    });
    expect(nested.body).toMatchObject({ code: 'access.field_covered', params: { field: 'email' } });
    expect([file.status, sorted.status]).toEqual([403, 400]);
  });

  it('reads in the history that they were changed, not what they were', async () => {
    await chenIs('salesperson');
    expect((await change({ mobile: '13912348001' })).status).toBe(200);
    await chenIs(access);
    const { text } = await chen.get(`/timeline?subjectType=contact&subjectId=${contact.id}`);

    expect(text).toContain('手机');
    expect(text).not.toMatch(/13812348000|13912348001/);
  });

  it('changes everything else, also with a form that sends back what it was shown', async () => {
    // A masked day is no day: browsers leave it out.
    const { birthday: _birthday, ...form } = seen;
    const answer = await change({ ...form, title: '总经理' });

    expect(answer.status, answer.text).toBe(200);
    expect(await kept()).toMatchObject({
      title: '总经理',
      mobile: MOBILE,
      email: PERSONAL.email,
      search_text: expect.stringContaining(MOBILE),
    });
  });

  it('cannot write them, and is told which they are', async () => {
    const changed = await change({
      title: '总经理',
      mobile: '13912348001',
      wechat: null,
      ...(access === 'hidden' ? { wechat: 'x' } : {}),
    });
    const made = await chen.post('/contacts', { ...aPerson({ mobile: MOBILE }), customerId: customer.id });
    const together = await chen.post('/customers', aCustomer({ contact: aPerson({ email: 'a@b.cn' }) }));

    expect(changed.status).toBe(403);
    expect(changed.body.code).toBe('access.field_not_writable');
    expect(changed.body.errors.map(({ pointer }: any) => pointer).sort()).toEqual(['/mobile', '/wechat']);
    expect(made.body).toMatchObject({ code: 'access.field_not_writable', errors: [{ pointer: '/mobile' }] });
    expect(together.body).toMatchObject({ status: 403, errors: [{ pointer: '/contact/email' }] });
    expect(await kept()).toMatchObject({ title: '采购总监', mobile: MOBILE });
    expect((await chen.post('/contacts', { ...aPerson(), customerId: customer.id })).status).toBe(201);
  });
});

describe('whoever may only read the fields', () => {
  beforeEach(() => chenIs('read'));

  it('sees, finds and filters by them, and writes none', async () => {
    expect(await shown()).toMatchObject(PERSONAL);
    expect(await found(MOBILE)).toContain(contact.id);
    expect((await chen.get(`/contacts?filter[mobile][eq]=${MOBILE}`)).status).toBe(200);
    expect((await change({ ...PERSONAL, title: '总经理' })).status).toBe(200);
    expect((await change({ mobile: '13912348001' }, contact.version + 1)).status).toBe(403);
  });
});

describe('somebody with two roles', () => {
  it.each([
    [['hidden', 'masked'], MASKS],
    [['masked', 'read'], PERSONAL],
  ])('of which one has them %s has what gives her more', async (names, seen) => {
    await chenIs(...names);
    expect(await shown()).toMatchObject(seen);
  });

  it('may write what one of them says nothing of', async () => {
    await chenIs('hidden', 'salesperson');
    expect((await change({ mobile: '13912348001' })).body.mobile).toBe('13912348001');
  });
});

describe('a file of customers', () => {
  it('brings in what its importer may write, and names the cell that she may not', async () => {
    await house.app.get(JobRunner).start();
    await give('business', [await aRole('importer', { 'contact.mobile': 'masked' }, 'business')]);
    const business = house.as('business');
    const csv = [
      '客户名称,行业,企业规模,注册地址,主要需求,客户等级,联系人,职位,手机',
      '海宁经编机械有限公司,机械基件,小型,海宁市,ERP,B级,沈军,厂长,',
      '桐乡纺织机械有限公司,机械基件,小型,桐乡市,ERP,B级,沈军,厂长,13700000001',
    ].join('\n');
    const file = upload({ name: 'a.csv', type: 'text/csv', content: Buffer.from(csv) }, { target: 'customers' });
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
    const left = (await business.get(`/imports/${id}/failed.csv`)).text;

    expect(done).toMatchObject({ status: 'done', progress: { created: 1, refused: 1 } });
    expect(left).toContain('桐乡纺织机械有限公司');
    expect(left).toContain('您的角色不能填写或修改这个字段');
  });

  it('of somebody else keeps its cells from whoever reads only masks', async () => {
    const csv = '客户名称,手机\n兰溪纺织机械有限公司,13700000002\n';
    const file = upload({ name: 'b.csv', type: 'text/csv', content: Buffer.from(csv) }, { target: 'customers' });
    const { id } = (await house.as('business').post('/imports', undefined, file)).body;
    await give('sales-a1', [await aRole('reader', { 'contact.mobile': 'masked' }, 'business')]);
    const [page, list] = [await chen.get(`/imports/${id}`), await chen.get('/imports')];

    expect((await house.as('business').get(`/imports/${id}`)).text).toContain('13700000002');
    expect(page.body).toMatchObject({ fileName: 'b.csv', totalRows: 1 });
    expect(page.text + list.text).not.toContain('13700000002');
    for (const which of ['failed', 'successful'])
      expect((await chen.get(`/imports/${id}/${which}.csv`)).body.code).toBe('import.covered');
  });
});

describe('looking under a mask', () => {
  it('shows one value once, and the audit says who, which field and not what', async () => {
    await chenIs('masked');
    const answer = await reveal('officePhone');
    const [entry] = (
      await house.as('admin').get(`/audit?filter[subjectId][eq]=${contact.id}&filter[action][eq]=reveal`)
    ).body.items;

    expect(answer.body).toEqual({ value: PERSONAL.officePhone });
    expect(await shown()).toMatchObject(MASKS);
    expect(entry).toMatchObject({ action: 'reveal', actor: { name: '陈思远' } });
    expect(entry.sentence).toContain('办公电话');
    expect(JSON.stringify(entry)).not.toContain('62881234');
    expect((await chen.get(`/timeline?subjectType=contact&subjectId=${contact.id}`)).text).not.toContain('reveal');
  });

  it('is not possible for what is hidden, out of reach, or without the permission', async () => {
    await chenIs('hidden');
    const hidden = await reveal('mobile');
    const elsewhere = await house.as('sales-b1').post(`/contacts/${contact.id}/reveals`, { field: 'mobile' });
    const legal = await house.as('legal').post(`/contacts/${contact.id}/reveals`, { field: 'mobile' });

    expect(hidden.body).toMatchObject({ status: 403, code: 'access.field_hidden' });
    expect(elsewhere.status).toBe(404);
    expect(legal.status).toBe(403);
  });

  it('costs nothing where there is no mask', async () => {
    expect((await reveal('mobile')).body).toEqual({ value: MOBILE });
    expect(
      await house.sql(`SELECT 1 FROM audit_log WHERE action = 'reveal' AND subject_id = $1`, [contact.id]),
    ).toEqual([]);
  });

  it('is done fifty times a day and not once more, also by many requests at once', async () => {
    await chenIs('masked');
    const me = await idOf('people', 'login', 'sales-a1');
    const today = async () =>
      (await house.sql(`SELECT 1 FROM audit_log WHERE action = 'reveal' AND NOT refused AND actor_id = $1`, [me]))
        .length;
    while ((await today()) < 48) expect((await reveal('email')).status).toBe(200);
    const last = await Promise.all(['mobile', 'email', 'wechat', 'birthday'].map(reveal));

    expect(last.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
    expect(last.find(({ status }) => status === 429)?.body).toMatchObject({
      code: 'access.too_many_reveals',
      params: { most: 50 },
    });
    expect(await today()).toBe(50);
    const refused = await house
      .as('admin')
      .get(`/audit?filter[refused][eq]=true&filter[code][eq]=access.too_many_reveals`);
    expect(refused.body.items, refused.text).toHaveLength(2);
    expect(refused.body.items[0].actor.name).toBe('陈思远');
  });

  it('is as many a day as the security administrator says', async () => {
    await chenIs('masked');
    const { version, ...rules } = (await house.as('admin').get('/account-rules')).body;
    expect(rules.revealsADay).toBe(50);
    await house.as('admin').put('/account-rules', { ...rules, revealsADay: 51 }, { version });

    expect((await reveal('mobile')).status).toBe(200);
    expect((await reveal('mobile')).body).toMatchObject({ code: 'access.too_many_reveals', params: { most: 51 } });
  });
});
