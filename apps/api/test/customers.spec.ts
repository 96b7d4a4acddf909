import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BackfillMatchKeys } from '../src/modules/customers/index.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let zhao: Caller;
let manager: Caller;
let wang: Caller;

beforeAll(async () => {
  house = await openHouse();
  [chen, zhao, manager, wang] = ['sales-a1', 'sales-a2', 'manager-a', 'sales-b1'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => house.close());

const aContact = (more: object = {}) => ({
  name: '王建国',
  title: '采购总监',
  role: 'decision_maker',
  relationship: 'acquainted',
  mobile: '13812348000',
  ...more,
});

let serial = 0;
const aCustomer = (more: object = {}) => ({
  name: `苏州恒力精密机械${++serial}厂有限公司`,
  industry: '专用机械',
  companySize: 'medium',
  registeredAddress: '苏州市工业园区星湖街 328 号',
  source: 'exhibition',
  firstContactOn: '2026-09-01',
  grade: 'B',
  mainNeeds: '车间排产与设备联网',
  status: 'active',
  contact: aContact(),
  ...more,
});

async function created(more: object = {}, by = chen): Promise<any> {
  const answer = await by.post('/customers', aCustomer(more));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

describe('a new customer', () => {
  it('is born together with its primary contact, and both get their numbers', async () => {
    const customer = await created();
    expect(customer.number).toMatch(/^KH-\d{4}-\d{6}$/);
    expect(customer.primaryContact.name).toBe('王建国');
    expect(customer.owner.name).toBe('陈思远');
    expect(customer.department.name).toContain('销售一部');
    const contact = await chen.get(`/contacts/${customer.primaryContact.id}`);
    expect(contact.body).toMatchObject({ primary: true, customer: { id: customer.id } });
    expect(contact.body.number).toMatch(/^LX-\d{4}-\d{6}$/);
  });

  it('needs every required field of its table, each named', async () => {
    const answer = await chen.post('/customers', { name: ' ' });
    expect(answer.status).toBe(400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/name',
        '/industry',
        '/companySize',
        '/registeredAddress',
        '/source',
        '/firstContactOn',
        '/grade',
        '/mainNeeds',
        '/status',
        '/contact',
      ]),
    );
  });

  it('is taken with a contact whose phone is still to be found out', async () => {
    const answer = await chen.post('/customers', aCustomer({ contact: aContact({ mobile: undefined }) }));
    expect(answer.status, answer.text).toBe(201);
  });

  it('is refused a credit code whose check digit is wrong', async () => {
    const answer = await chen.post('/customers', aCustomer({ creditCode: '91350100M000100Y44' }));
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/creditCode', code: 'customer.credit_code' }]);
  });
});

describe('the same legal entity', () => {
  it('is one customer, however its name is spelt, also for somebody who cannot see it', async () => {
    await created({ name: '宁波海天（集团）股份有限公司' });
    const twin = await wang.post('/customers', aCustomer({ name: '宁波海天(集团) 股份有限公司' }));
    expect(twin.status).toBe(409);
    expect(twin.body).toMatchObject({ code: 'customer.exists_already', params: { owner: '陈思远' } });
  });

  it('is one customer under one credit code', async () => {
    await created({ creditCode: '91350100M000100Y43' });
    const twin = await wang.post('/customers', aCustomer({ creditCode: ' 91350100m000100y43 ' }));
    expect(twin.body.errors).toMatchObject([{ pointer: '/creditCode', code: 'customer.exists_already' }]);
  });

  it('is hinted at before it is entered: that it exists and whose it is, and nothing more', async () => {
    await created({ name: '无锡先导智能装备股份有限公司' });
    const { body } = await wang.get(
      `/customers/duplicate-hints?name=${encodeURIComponent('无锡先导智能装备（江苏）有限公司')}`,
    );
    expect(body.items).toEqual([
      {
        name: '无锡先导智能装备股份有限公司',
        ownerName: '陈思远',
        kind: 'similar',
        object: 'customer',
        reasons: [{ code: 'same_without', parts: ['（江苏）', '有限公司', '股份有限公司'] }],
        refused: false,
      },
    ]);
    const same = await wang.get(
      `/customers/duplicate-hints?name=${encodeURIComponent('无锡先导智能装备股份 有限公司')}`,
    );
    expect(same.body.items[0]).toMatchObject({ kind: 'exact', refused: true });
  });

  it('is hinted at in other characters, by its sound, with one slip, and by the telephone of somebody there', async () => {
    await created({ name: '深圳市云帆远景科技有限公司', contact: aContact({ mobile: '13912340077' }) });
    const asked = async (query: Record<string, string>) => {
      const { body, text } = await wang.get(`/customers/duplicate-hints?${new URLSearchParams(query).toString()}`);
      expect(body.items, text).toBeDefined();
      return body.items
        .filter(({ name }: { name: string }) => name === '深圳市云帆远景科技有限公司')
        .flatMap(({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code));
    };
    expect(await asked({ name: '深圳市雲帆遠景科技有限公司' })).toEqual(['same_text']);
    expect(await asked({ name: '云帆远景科技股份有限公司' })).toEqual(['same_without']);
    expect(await asked({ name: '深圳云凡远景科技有限公司' })).toEqual(['same_sound', 'one_character']);
    expect(await asked({ name: '深圳云帆远景科支有限公司' })).toEqual(['one_character']);
    expect(await asked({ name: '完全不同的另一家', phone: '+86 139-1234-0077' })).toEqual(['same_phone']);
    expect(await asked({ name: '北京云帆远景科技有限公司' })).toEqual([]);
    expect(await asked({ name: '完全不同的另一家' })).toEqual([]);
  });

  it('is known among leads as well, and the keys of older records are made after a start', async () => {
    await chen.post('/leads', { name: '嘉兴禾木恒通机械有限公司', source: 'exhibition', phone: '0573-82001234' });
    await house.sql(`UPDATE match_records SET version = 0, keys = '{}'`);
    const asked = async () =>
      (await wang.get(`/customers/duplicate-hints?name=${encodeURIComponent('另一家')}&phone=057382001234`)).body.items;
    expect(await asked()).toEqual([]);
    const backfill = house.app.get(BackfillMatchKeys);
    backfill.lookAgain();
    await house.app.get(UnitOfWork).enclose('backfill', () => backfill.regularly());
    expect(await asked()).toMatchObject([{ object: 'lead', reasons: [{ code: 'same_phone' }] }]);
  });
});

describe('giving a customer to somebody else', () => {
  it('is a permission of its own, apart from changing it', async () => {
    const { id, version } = await created();
    const [other] = await house.sql(`SELECT id FROM people WHERE login = 'sales-a2'`);
    const may = async (permission: 'keep' | 'lose'): Promise<void> => {
      await house.sql(
        permission === 'lose'
          ? `UPDATE roles SET permissions = array_remove(permissions, 'customer.assign'), version = version + 1 WHERE code = 'department-manager'`
          : `UPDATE roles SET permissions = permissions || '{customer.assign}', version = version + 1 WHERE code = 'department-manager'`,
      );
      await house.sql('SELECT rebuild_reach()');
    };
    const manager = house.as('manager-a');
    await may('lose');
    const refused = await manager.patch(`/customers/${id}`, { region: '西南', ownerId: other.id }, { version });
    expect(refused.body).toMatchObject({ status: 403, code: 'access.permission_missing' });
    expect(refused.body.errors).toMatchObject([{ pointer: '/ownerId' }]);
    const changed = await manager.patch(`/customers/${id}`, { region: '西南' }, { version });
    expect(changed.body).toMatchObject({ region: '西南', owner: { name: '陈思远' } });

    await may('keep');
    const given = await manager.patch(`/customers/${id}`, { ownerId: other.id }, { version: version + 1 });
    expect(given.body.owner.id).toBe(other.id);
  });
});

describe('whose customers one sees', () => {
  it('is one’s own; a manager sees the department’s; others find nothing there', async () => {
    const { id, version } = await created();
    expect((await chen.get(`/customers/${id}`)).status).toBe(200);
    expect((await manager.get(`/customers/${id}`)).status).toBe(200);
    const refused = [
      await zhao.get(`/customers/${id}`),
      await wang.get(`/customers/${id}`),
      await wang.patch(`/customers/${id}`, { grade: 'A' }, { version }),
      await wang.delete(`/customers/${id}`, { version }),
      await wang.post('/contacts', { ...aContact(), customerId: id }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    const missing = await wang.get('/customers/00000000-0000-7000-8000-00000000dead');
    expect(refused[1]?.body.code).toBe(missing.body.code);
    expect((await chen.get(`/customers/${id}`)).body.version).toBe(version);
  });
});

describe('changing a customer', () => {
  it('changes what was sent, from the version that was seen', async () => {
    const { id, version } = await created({ region: '华东' });
    const changed = await chen.patch(`/customers/${id}`, { grade: 'A', region: null }, { version });
    expect(changed.body).toMatchObject({
      grade: 'A',
      region: null,
      version: version + 1,
      mainNeeds: '车间排产与设备联网',
    });
    expect((await chen.patch(`/customers/${id}`, { grade: 'C' }, { version })).status).toBe(412);
    expect((await chen.patch(`/customers/${id}`, { grade: 'C' })).status).toBe(428);
  });

  it("merges the installation's own fields into those it has, and takes away what is set to null", async () => {
    for (const code of ['tier', 'plant', 'erp'])
      await house.as('admin').post('/custom-fields', { object: 'customer', code, name: code, kind: 'text' });
    const { id, version } = await created({ custom: { tier: 'gold', plant: '苏州' } });
    const custom = { tier: null, erp: 'K3' };

    expect((await chen.patch(`/customers/${id}`, { custom }, { version })).body.custom).toEqual({
      plant: '苏州',
      erp: 'K3',
    });
  });

  it('may not empty what is required, nor name what it has not', async () => {
    const { id, version } = await created();
    const answer = await chen.patch(
      `/customers/${id}`,
      { mainNeeds: null, status: 'sleeping', ownerName: 'x' },
      { version },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/mainNeeds',
      '/ownerName',
      '/status',
    ]);
  });

  it('keeps groups free of circles', async () => {
    const group = await created();
    const branch = await created({ parentId: group.id });
    expect(branch.parent.id).toBe(group.id);
    const circle = await chen.patch(`/customers/${group.id}`, { parentId: branch.id }, { version: group.version });
    expect(circle.body).toMatchObject({ status: 422, code: 'customer.parent_is_below' });
  });

  it('hands it over within one’s reach only; contacts follow, and the history says so', async () => {
    const customer = await created();
    const people = (await manager.get('/people')).body.items as { id: string; login: string }[];
    const idOf = (login: string) => people.find((person) => person.login === login)?.id;
    const outside = await manager.patch(
      `/customers/${customer.id}`,
      { ownerId: idOf('sales-b1') },
      { version: customer.version },
    );
    expect(outside.body.code).toBe('record.owner_out_of_reach');
    const handed = await manager.patch(
      `/customers/${customer.id}`,
      { ownerId: idOf('sales-a2') },
      { version: customer.version },
    );
    expect(handed.body.owner.name).toBe('赵敏');
    expect((await chen.get(`/customers/${customer.id}`)).status).toBe(404);
    expect((await zhao.get(`/contacts/${customer.primaryContact.id}`)).status).toBe(200);
    const history = await house.sql(
      'SELECT owner_id, previous_owner_id FROM customer_owners WHERE customer_id = $1 ORDER BY id',
      [customer.id],
    );
    expect(history).toMatchObject([
      { owner_id: idOf('sales-a1') },
      { owner_id: idOf('sales-a2'), previous_owner_id: idOf('sales-a1') },
    ]);
  });
});

describe('the contacts of a customer', () => {
  it('are never none: the primary one cannot be thrown away until another takes her place', async () => {
    const customer = await created();
    const primary = (await chen.get(`/contacts/${customer.primaryContact.id}`)).body;
    expect(primary.can.delete).toMatchObject({ allowed: false, code: 'contact.is_primary' });
    expect((await chen.delete(`/contacts/${primary.id}`, { version: primary.version })).body.code).toBe(
      'contact.is_primary',
    );
    const second = (
      await chen.post('/contacts', { ...aContact({ name: '李秀英', email: 'li@hengli.cn' }), customerId: customer.id })
    ).body;
    await chen.patch(`/customers/${customer.id}`, { primaryContactId: second.id }, { version: customer.version });
    expect((await chen.delete(`/contacts/${primary.id}`, { version: primary.version })).status).toBe(204);
    expect((await chen.get(`/contacts/${primary.id}`)).status).toBe(404);
  });

  it('cannot be borrowed from another customer', async () => {
    const [one, other] = [await created(), await created()];
    const answer = await chen.patch(
      `/customers/${one.id}`,
      { primaryContactId: other.primaryContact.id },
      { version: one.version },
    );
    expect(answer.body.code).toBe('contact.of_another_customer');
  });
});

describe('finding a customer', () => {
  beforeAll(() => created({ name: '沈阳沈鼓鼓风机集团有限公司' }));

  it.each(['沈鼓', '鼓风', 'shengu', 'sysg', 'SYSG', '沈鼓 集团', '沈'])(
    'works by %s, within one’s reach',
    async (q) => {
      const found = await chen.get(`/customers?q=${encodeURIComponent(q)}`);
      expect(found.body.items.map((each: { name: string }) => each.name)).toEqual(['沈阳沈鼓鼓风机集团有限公司']);
      expect((await wang.get(`/customers?q=${encodeURIComponent(q)}`)).body.items).toEqual([]);
    },
  );
});

describe('the customer file', () => {
  it('holds what its reader reaches, opens in Excel, and calculates nothing', async () => {
    await created({ name: '测试公式有限公司', mainNeeds: '=HYPERLINK("http://x","y")', registeredAddress: '＝1+1' });
    await created({ name: '别的部门有限公司' }, wang);
    const file = await manager.get('/customers/export.csv?q=' + encodeURIComponent('公式'));
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.text.startsWith('\ufeff客户编号,客户名称')).toBe(true);
    expect(file.text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(file.text).toContain(`'＝1+1`);
    expect((await manager.get('/customers/export.csv')).text).not.toContain('别的部门');
    expect((await chen.get('/customers/export.csv')).status).toBe(403);
  });
});

describe('throwing a customer away', () => {
  it('is refused while something stands on it, and says what', async () => {
    const group = await created();
    await created({ parentId: group.id });
    const answer = await chen.delete(`/customers/${group.id}`, { version: group.version });
    expect(answer.body).toMatchObject({ status: 409, code: 'row.held', params: { count: 1 } });
  });

  it('frees its name, and keeps the row', async () => {
    const { id, version, name } = await created();
    expect((await chen.delete(`/customers/${id}`, { version })).status).toBe(204);
    expect((await chen.get(`/customers/${id}`)).status).toBe(404);
    await created({ name });
    expect(await house.sql('SELECT 1 FROM customers WHERE id = $1 AND deleted_at IS NOT NULL', [id])).toHaveLength(1);
  });
});

describe('looking for two characters among many customers', () => {
  it('may use the index under the row scope, not only where everything is seen', async () => {
    const [manager] = await house.sql<{ id: string }>(`SELECT id FROM people WHERE login = 'manager-a'`);
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    try {
      // Without the way through the owners the plan of a few rows is that of many.
      await client.query('BEGIN; DROP INDEX customers_owner_recent');
      await client.query(
        `SELECT set_config('app.person_id', $1, false), set_config('role', 'countersign_app', false)`,
        [manager!.id],
      );
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT id FROM customers c WHERE c.search_grams @> ARRAY['智能']`,
      );
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('customers_search');
    } finally {
      await client.end();
    }
  });
});
