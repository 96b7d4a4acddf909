import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomer, aCustomerOf, aDeal } from './harness/deals.js';
import { RunImport } from '../src/modules/imports/actions/run-import.js';
import { openHouse, upload, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let other: Caller;
let manager: Caller;
let legal: Caller;
beforeAll(async () => {
  house = await openHouse();
  [chen, other, manager, legal] = ['sales-a1', 'sales-b1', 'manager-a', 'legal'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => house.close());

let serial = 0;
const aLead = (more: object = {}): any => {
  serial += 1;
  return {
    name: `批量设备${process.pid}${serial}号`,
    source: 'exhibition',
    contactName: '刘工',
    phone: `1371000${String(1000 + serial)}`,
    ...more,
  };
};
const create = (items: object[], by = chen, query = '', options = {}): Promise<Answer> =>
  by.post(`/leads/batch-create${query}`, { items }, options);
const leadsNamed = async (names: string[]): Promise<number> =>
  (await house.sql('SELECT count(*)::int AS n FROM leads WHERE name = ANY($1) AND deleted_at IS NULL', [names]))[0].n;

describe('a part of an answer', () => {
  it('is the members that were asked for, with id and version', async () => {
    const deal = await aDealOf(chen);
    const { body } = await chen.get(`/opportunities/${deal.id}?fields=name,customer.name`);
    expect(body).toEqual({
      id: deal.id,
      version: deal.version,
      name: deal.name,
      customer: { id: deal.customer.id, name: deal.customer.name },
    });
    const list = await chen.get('/opportunities?fields=number&limit=2&sort=-createdAt');
    expect(Object.keys(list.body.items[0]).sort()).toEqual(['id', 'number', 'version']);
    expect(list.body.page).toBeDefined();
  });

  it('names what is there: anything else is refused', async () => {
    for (const query of [
      'fields=nickname',
      'fields=customer.phone',
      'expand=owner',
      'expand=customer.owner',
      'expand=a,b,c,d,e,f',
      'fields=__proto__',
    ])
      expect([query, (await chen.get(`/opportunities?${query}`)).status]).toEqual([query, 400]);
    expect((await chen.get('/quotes?fields=number')).status).toBe(400);
  });
});

describe('what an answer names', () => {
  it('stands there as a whole, two steps deep, as its own page shows it', async () => {
    const deal = await aDealOf(chen);
    const { body } = await chen.get(`/opportunities/${deal.id}?expand=customer.primaryContact,primaryContact`);
    const customer = (await chen.get(`/customers/${deal.customer.id}`)).body;
    const contact = (await chen.get(`/contacts/${customer.primaryContact.id}`)).body;
    expect(body.customer).toEqual({ ...customer, primaryContact: contact });
    expect(body.primaryContact).toEqual(contact);
  });

  it('stays a name for whoever does not see it', async () => {
    const deal = await aDealOf(chen);
    const business = house.as('business');
    await house.sql(
      `UPDATE roles SET permissions = array_remove(permissions, 'contact.view'), version = version + 1 WHERE code = 'business'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const { body } = await business.get(`/customers/${deal.customer.id}?expand=primaryContact`);
    expect(Object.keys(body.primaryContact).sort()).toEqual(['id', 'name']);
    await house.sql(
      `UPDATE roles SET permissions = permissions || '{contact.view}', version = version + 1 WHERE code = 'business'`,
    );
    await house.sql('SELECT rebuild_reach()');
    expect((await other.get(`/opportunities/${deal.id}?expand=customer`)).status).toBe(404);
  });

  it('hides the amounts that its reader does not read', async () => {
    const deal = await aDealOf(chen, { customer: { historicAmount: { amount: '880000.00', currency: 'CNY' } } });
    await house.sql(
      `UPDATE roles SET fields = fields || '{"customer.amounts": "hidden"}', version = version + 1 WHERE code = 'department-manager'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const { body } = await manager.get(`/opportunities/${deal.id}?expand=customer`);
    expect(body.customer.number).toBeDefined();
    expect(body.customer.historicAmount).toBeNull();
    await house.sql(
      `UPDATE roles SET fields = fields - 'customer.amounts', version = version + 1 WHERE code = 'department-manager'`,
    );
    await house.sql('SELECT rebuild_reach()');
  });
});

describe('many at once', () => {
  it('are made in one transaction, each by the rules of one', async () => {
    const items = [aLead(), aLead()];
    const { status, body, text } = await create(items);
    expect(status, text).toBe(200);
    expect(body).toMatchObject({
      done: 2,
      refused: 0,
      items: [{ index: 0, status: 201, problem: null }, { index: 1 }],
    });
    expect((await chen.get(`/leads/${body.items[1].id}`)).body.name).toBe(items[1].name);
  });

  it('are made all or none: the first that is refused is named', async () => {
    const items = [aLead(), aLead({ ownerId: '00000000-0000-7000-8000-0000000000ff' })];
    const { status, body } = await create(items);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.errors[0].pointer).toMatch(/^\/items\/1/);
    expect(await leadsNamed(items.map(({ name }) => name))).toBe(0);
  });

  it('are made in part where that is asked for, with the problem of each', async () => {
    const items = [aLead(), aLead({ ownerId: '00000000-0000-7000-8000-0000000000ff' }), aLead()];
    const { status, body } = await create(items, chen, '?mode=partial');
    expect(status).toBe(207);
    expect(body.items.map(({ status: each }: any) => each >= 400)).toEqual([false, true, false]);
    expect(body.items[1].problem.errors[0].pointer).toMatch(/^\/items\/1/);
    expect(await leadsNamed(items.map(({ name }) => name))).toBe(2);
  });

  it('are made once, however often the same key is sent', async () => {
    const items = [aLead()];
    const first = await create(items, chen, '?mode=partial', { key: 'batch-of-fair-2026' });
    const again = await create(items, chen, '?mode=partial', { key: 'batch-of-fair-2026' });
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([207, 'true', first.body]);
    expect(await leadsNamed(items.map(({ name }) => name))).toBe(1);
  });

  it('are a hundred at most, at least one, and well-formed', async () => {
    expect((await create(Array.from({ length: 101 }, () => aLead()))).status).toBe(400);
    expect((await create([])).status).toBe(400);
    const { status, body } = await create([aLead(), { source: 'exhibition', deletedAt: 'x' }], chen, '?mode=partial');
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: any) => pointer)).toEqual(
      expect.arrayContaining(['/items/1/name', '/items/1/deletedAt']),
    );
    expect((await create([aLead()], chen, '?mode=some')).status).toBe(400);
  });

  it('are changed and discarded on the version that was seen, and by nobody who does not see them', async () => {
    const made = (await create([aLead(), aLead()])).body.items;
    const changes = { region: '华东' };
    const theirs = await other.post('/leads/batch-update?mode=partial', {
      items: made.map(({ id, version }: any) => ({ id, version, changes })),
    });
    expect(theirs.body.items.map(({ status }: any) => status)).toEqual([404, 404]);
    const stale = await chen.post('/leads/batch-update', {
      items: [
        { id: made[0].id, version: 1, changes },
        { id: made[1].id, version: 9, changes },
      ],
    });
    expect(stale.status).toBe(412);
    expect((await chen.get(`/leads/${made[0].id}`)).body.region).toBeNull();
    const done = await chen.post('/leads/batch-update', {
      items: made.map(({ id }: any) => ({ id, version: 1, changes })),
    });
    expect(done.body.items.map(({ version }: any) => version)).toEqual([2, 2]);
    const gone = await house
      .as('business')
      .post('/leads/batch-delete', { items: made.map(({ id }: any) => ({ id, version: 2 })) });
    expect(gone.body.items).toMatchObject([{ status: 204, version: null }, { status: 204 }]);
    expect((await chen.get(`/leads/${made[0].id}`)).status).toBe(404);
  });

  it('set amounts only for whoever may set them of one', async () => {
    await house.sql(
      `UPDATE roles SET fields = fields || '{"customer.amounts": "read"}', version = version + 1 WHERE code = 'salesperson'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const items = [aCustomer(), aCustomer({ historicAmount: { amount: '1.00', currency: 'CNY' } })];
    const answer = await chen.post('/customers/batch-create', { items });
    expect([answer.status, answer.body.code]).toEqual([403, (await chen.post('/customers', items[1])).body.code]);
    await house.sql(
      `UPDATE roles SET fields = fields - 'customer.amounts', version = version + 1 WHERE code = 'salesperson'`,
    );
    await house.sql('SELECT rebuild_reach()');
  });

  it('are refused to whoever may not do it to one', async () => {
    for (const path of ['leads', 'customers', 'contacts', 'opportunities'])
      expect(
        (
          await legal.post(`/${path}/batch-delete`, {
            items: [{ id: '00000000-0000-7000-8000-0000000000ff', version: 1 }],
          })
        ).status,
        path,
      ).toBe(403);
  });
});

describe('what another system calls a record', () => {
  const put = (id: string, body: object, by = chen, options = {}): Promise<Answer> =>
    by.put(`/leads/by-external-id/erp/${id}`, body, options);

  it('makes it once and changes it afterwards', async () => {
    const lead = aLead();
    const made = await put('L-1', lead);
    expect([made.status, made.body.name], made.text).toEqual([201, lead.name]);
    const changed = await put('L-1', { ...lead, region: '华南' });
    expect([changed.status, changed.body.id, changed.body.region]).toEqual([200, made.body.id, '华南']);
    expect(await leadsNamed([lead.name])).toBe(1);
  });

  it('changes it on the version that was seen, where one is named', async () => {
    const made = await put('L-2', aLead());
    const lead = aLead();
    expect((await put('L-2', lead, chen, { version: 999 })).status).toBe(412);
    expect((await put('L-2', lead, chen, { version: made.body.version })).status).toBe(200);
  });

  it('is taken where the record is out of reach or discarded, and nothing is made then', async () => {
    const { body } = await put('L-3', aLead());
    const lead = aLead();
    expect([(await put('L-3', lead, other)).status, await leadsNamed([lead.name])]).toEqual([409, 0]);
    expect((await house.as('business').delete(`/leads/${body.id}`, { version: body.version })).status).toBe(204);
    expect((await put('L-3', lead)).status).toBe(409);
  });

  it('names a customer, a contact and an opportunity as well', async () => {
    const body = aCustomer();
    const customer = await chen.put('/customers/by-external-id/erp/C-1', body);
    expect(customer.status, customer.text).toBe(201);
    const again = await chen.put('/customers/by-external-id/erp/C-1', { ...body, grade: 'A' });
    expect([again.status, again.body.grade, again.body.id]).toEqual([200, 'A', customer.body.id]);
    const person = {
      customerId: customer.body.id,
      name: '何敏',
      title: '采购',
      role: 'user',
      relationship: 'stranger',
    };
    const contact = await chen.put('/contacts/by-external-id/erp/P-1', person);
    expect(contact.status, contact.text).toBe(201);
    expect((await chen.put('/contacts/by-external-id/erp/P-1', { ...person, title: '采购经理' })).body.title).toBe(
      '采购经理',
    );
  });

  it('is no name where it is none', async () => {
    expect((await chen.put('/leads/by-external-id/ERP!/1', aLead())).status).toBe(404);
    expect((await chen.put('/leads/by-external-id/erp/%20', aLead())).status).toBe(404);
  });
});

describe('a file of many rows', () => {
  it('says which of its rows nothing has become of, before it runs and afterwards', async () => {
    const by = house.as('business');
    const content = Buffer.from('公司名称,联系人\n云岭水泥一厂,赵工\n云岭水泥二厂,钱工\n');
    const { payload, headers } = upload({ name: 'leads.csv', type: 'text/csv', content }, { target: 'leads' });
    const sent = await by.post('/imports', undefined, { payload, headers });
    expect(sent.status, sent.text).toBeLessThan(300);
    const waiting = async (): Promise<string[]> =>
      (await by.get(`/imports/${sent.body.id}/unprocessed.csv`)).text.trim().split('\r\n').slice(1);
    expect(await waiting()).toEqual(['云岭水泥一厂,赵工', '云岭水泥二厂,钱工']);
    const begun = await by.post(`/imports/${sent.body.id}/commit`);
    expect([begun.status, begun.headers['location']]).toEqual([202, `/api/v1/imports/${sent.body.id}`]);
    await house.app.get(RunImport).execute({ importId: sent.body.id }, new AbortController().signal);
    expect(await waiting()).toEqual([]);
    expect((await chen.get(`/imports/${sent.body.id}/unprocessed.csv`)).status).toBe(403);
  });
});

async function aDealOf(by: Caller, { customer: more = {} }: { customer?: object } = {}): Promise<any> {
  const customer = await aCustomerOf(by, more);
  const made = await by.post('/opportunities', {
    ...((await aDeal(by)) as object),
    ...{ customerId: customer.id, primaryContactId: customer.primaryContact.id },
  });
  expect(made.status, made.text).toBe(201);
  return made.body;
}
