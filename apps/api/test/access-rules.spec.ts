import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

async function turn(code: string, enabled: boolean): Promise<void> {
  const admin = house.as('admin');
  const { items } = (await admin.get('/access-rules')).body;
  const { version } = items.find((rule: any) => rule.code === code);
  const { status, text } = await admin.put(`/access-rules/${code}`, { enabled }, { version });
  expect(status, text).toBe(200);
}
/** Gives somebody one role more. */
async function alsoHolds(login: string, code: string): Promise<void> {
  await house.sql(
    'INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = $1 AND r.code = $2',
    [login, code],
  );
  await house.sql('SELECT rebuild_reach()');
}
const countOf = async (login: string, list: string): Promise<number> =>
  (await house.as(login).get(`/${list}?limit=100`)).body.items.length;
const all = async (table: 'projects' | 'assets'): Promise<number> => {
  const live = {
    projects: 'SELECT FROM projects WHERE deleted_at IS NULL',
    assets: 'SELECT FROM assets WHERE deleted_at IS NULL',
  };
  return (await house.sql(live[table])).length;
};

describe('a rule of the company', () => {
  it('shows engineering every implementation project, and while it is off those of its own department', async () => {
    const { id: customerId } = await aCustomerOf(house.as('sales-b1'));
    const [{ id: ownerId }] = (await house.sql(`SELECT id FROM people WHERE login = 'sales-b1'`)) as [{ id: string }];
    const elsewhere = { name: '现场安装，由销售跟进', customerId, ownerId };
    expect((await house.as('business').post('/projects', elsewhere)).status).toBe(201);
    const every = await all('projects');
    expect(every).toBeGreaterThan(2);
    expect(await countOf('engineering', 'projects')).toBe(every);

    await turn('engineering-views-projects', false);
    expect(await countOf('engineering', 'projects')).toBe(every - 1);
    await turn('engineering-views-projects', true);
    expect(await countOf('engineering', 'projects')).toBe(every);
  });

  it('shows finance every project with its amount, and no other role of its own scope', async () => {
    expect(await countOf('finance', 'projects')).toBe(await all('projects'));
    await turn('finance-views-amounts', false);
    expect(await countOf('finance', 'projects')).toBe(0);
    await turn('finance-views-amounts', true);
  });

  it('shows support what stands at every customer, to read, whoever keeps it; off, nothing of other people', async () => {
    const customer = await aCustomerOf(house.as('sales-a1'));
    const kept = {
      customerId: customer.id,
      name: '工业网关 GW-200',
      brand: 'own',
      quantity: 1,
      unit: '台',
      state: 'in_use',
    };
    const { body: asset } = await house.as('business').post('/assets', kept);
    expect((await house.as('legal').get(`/assets/${asset.id}`)).status).toBe(403);
    await alsoHolds('legal', 'after-sales-engineer');

    expect(await countOf('legal', 'assets')).toBe(await all('assets'));
    const change = await house.as('legal').patch(`/assets/${asset.id}`, { note: '已换' }, { version: asset.version });
    expect(change.status).toBe(403);
    await turn('support-views-assets', false);
    expect(await countOf('legal', 'assets')).toBe(0);
    expect((await house.as('legal').get(`/assets/${asset.id}`)).status).toBe(404);
    await turn('support-views-assets', true);
  });

  it('lets heads of departments look at every customer and deal, and change no more of them than before', async () => {
    const far = await aCustomerOf(house.as('sales-a1'));
    const near = await aCustomerOf(house.as('sales-b1'));
    const head = house.as('manager-b');
    expect((await head.get(`/customers/${far.id}`)).status).toBe(404);
    await turn('managers-view-customers-and-opportunities', true);

    const [seen, own] = [await head.get(`/customers/${far.id}`), await head.get(`/customers/${near.id}`)];
    expect([seen.status, own.status]).toEqual([200, 200]);
    const rename = (id: string, version: number) => head.patch(`/customers/${id}`, { name: '改名' + id }, { version });
    expect((await rename(far.id, seen.body.version)).body.code).toBe('row.shared_for_reading');
    expect((await rename(near.id, own.body.version)).status).toBe(200);
    expect([seen.body.can.edit.allowed, own.body.can.edit.allowed]).toEqual([false, true]);
    const contact = { name: '李工', title: '工程师', role: 'user', relationship: 'stranger', customerId: far.id };
    expect((await head.post('/contacts', { ...contact, mobile: '13912345577' })).body.code).toBe(
      'row.shared_for_reading',
    );
    const deal = (await house.as('sales-a1').get('/opportunities?limit=1')).body.items[0];
    const read = await head.get(`/opportunities/${deal.id}`);
    const moved = await head.patch(`/opportunities/${deal.id}`, { name: '改名' }, { version: read.body.version });
    expect([read.status, moved.body.code]).toEqual([200, 'row.shared_for_reading']);
    // Whoever sees everything by her role goes on changing it.
    const everywhere = await house
      .as('business')
      .patch(`/customers/${far.id}`, { name: '宁波改名电机有限公司' }, { version: seen.body.version });
    expect(everywhere.status, everywhere.text).toBe(200);
    await turn('managers-view-customers-and-opportunities', false);
  });

  it('shows a head whose roles know nothing of contacts how they are reached as masks', async () => {
    const { id } = await aCustomerOf(house.as('sales-a1'));
    await house.sql(
      `INSERT INTO roles (id, code, name, permissions, scopes) VALUES (gen_random_uuid(), 'hr', 'HR', '{person.view}', '{}')`,
    );
    const former = await house.sql<{ role_id: string }>(
      `DELETE FROM person_roles USING people p WHERE p.id = person_id AND p.login = 'manager-b' RETURNING role_id`,
    );
    await alsoHolds('manager-b', 'hr');
    await turn('managers-view-customers-and-opportunities', true);
    const [contact] = (await house.as('manager-b').get(`/contacts?filter[customerId][eq]=${id}`)).body.items;
    const [plain] = (await house.as('sales-a1').get(`/contacts?filter[customerId][eq]=${id}`)).body.items;
    expect(plain.mobile).toMatch(/^\d{11}$/);
    expect(contact.mobile).toMatch(/\*{4}/);

    await turn('managers-view-customers-and-opportunities', false);
    await house.sql(`DELETE FROM person_roles USING people p WHERE p.id = person_id AND p.login = 'manager-b'`);
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, unnest($1::uuid[]) FROM people p WHERE p.login = 'manager-b'`,
      [former.map(({ role_id }) => role_id)],
    );
    await house.sql('SELECT rebuild_reach()');
  });

  it('shows a head whose roles show her own people’s contacts the others’ as masks, whichever way they are asked for', async () => {
    const far = (await aCustomerOf(house.as('sales-a1'))).primaryContact.id;
    const near = (await aCustomerOf(house.as('sales-b1'))).primaryContact.id;
    const [head, owner] = [house.as('manager-b'), house.as('sales-a1')];
    const plain = (await owner.get(`/contacts/${far}`)).body;
    expect(plain.mobile).toMatch(/^\d{11}$/);
    const found = async (caller: Caller, query: string): Promise<string[]> =>
      (await caller.get(`/contacts?limit=200&${query}`)).body.items.map(({ id }: any) => id);
    const palette = async (caller: Caller): Promise<string[]> =>
      (await caller.get(`/search?q=${plain.mobile}`)).body.items.map(({ id }: any) => id);
    await turn('managers-view-customers-and-opportunities', true);

    const [looked, own] = [(await head.get(`/contacts/${far}`)).body, (await head.get(`/contacts/${near}`)).body];
    expect([looked.name, looked.mobile]).toEqual([plain.name, expect.stringMatching(/^\d{3}\*{4}\d{4}$/)]);
    expect(own.mobile).toMatch(/^\d{11}$/);
    const listed = (await head.get(`/contacts?filter[number][eq]=${plain.number}`)).body.items;
    expect(listed.map(({ mobile }: any) => mobile)).toEqual([looked.mobile]);
    for (const query of [`filter[mobile][eq]=${plain.mobile}`, `q=${plain.mobile}`]) {
      expect(await found(owner, query), query).toContain(far);
      expect(await found(head, query), query).not.toContain(far);
    }
    expect(await found(head, `filter[mobile][eq]=${own.mobile}`)).toContain(near);
    expect(await found(head, `q=${encodeURIComponent(plain.name)}`)).toContain(far);
    expect(await palette(owner)).toContain(far);
    expect(await palette(head)).not.toContain(far);
    const { text } = await head.get(`/contacts/export.csv?filter[number][eq]=${plain.number}`);
    expect(text).toContain(looked.mobile);
    expect(text).not.toContain(plain.mobile);
    const why = async (id: string): Promise<any> =>
      (await head.get(`/access/explanations?subjectType=contact&subjectId=${id}&field=contact.mobile`)).body;
    expect((await why(far)).checks.at(-1)).toMatchObject({
      passed: false,
      detail: expect.stringContaining('部门负责人'),
    });
    expect((await why(near)).allowed).toBe(true);

    expect((await head.post(`/contacts/${far}/reveals`, { field: 'mobile' })).body).toEqual({ value: plain.mobile });
    const logged = await house.sql(`SELECT 1 FROM audit_log WHERE action = 'reveal' AND subject_id = $1`, [far]);
    expect(logged).toHaveLength(1);
    await turn('managers-view-customers-and-opportunities', false);
    expect((await owner.get(`/contacts/${far}`)).body.mobile).toBe(plain.mobile);
  });

  it('is not switched by somebody who would see more by it herself', async () => {
    await alsoHolds('manager-b', 'security-administrator');
    const head = house.as('manager-b');
    const code = 'managers-view-customers-and-opportunities';
    const version = async () =>
      (await head.get('/access-rules')).body.items.find((rule: any) => rule.code === code).version;
    const own = await head.put(`/access-rules/${code}`, { enabled: true }, { version: await version() });
    expect(own.body).toMatchObject({ status: 403, code: 'role.rule_widens_you' });
    await turn(code, true);
    // She may see less by it, by her own hand too.
    const off = await head.put(`/access-rules/${code}`, { enabled: false }, { version: await version() });
    expect(off.body.enabled, off.text).toBe(false);
    await house.sql(
      `DELETE FROM person_roles pr USING people p, roles r WHERE pr.person_id = p.id AND pr.role_id = r.id
       AND p.login = 'manager-b' AND r.code = 'security-administrator'`,
    );
    await house.sql('SELECT rebuild_reach()');
  });

  it('is named where it is why somebody sees a record', async () => {
    const [{ id }] = (await house.sql(`SELECT id FROM projects WHERE deleted_at IS NULL LIMIT 1`)) as [{ id: string }];
    const { groups } = (await house.as('admin').get(`/access?subjectType=project&subjectId=${id}`)).body;
    const reasons = groups.map(({ reason }: any) => reason).join('\n');
    expect(reasons).toContain('规则“工程查看全部实施项目”');
    expect(reasons).toContain('规则“财务查看带金额的记录”');
  });
});
