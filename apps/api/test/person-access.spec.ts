import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';

let house: House;
let customer: any;
beforeAll(async () => {
  house = await openHouse();
  customer = await aCustomerOf(house.as('sales-b1'));
});
afterAll(() => house.close());

const idOf = async (login: string): Promise<string> =>
  (await house.sql('SELECT id FROM people WHERE login = $1', [login]))[0].id;
const of = async (login: string) => (await house.as('admin').get(`/people/${await idOf(login)}/access`)).body;
const moduleOf = (body: any, code: string): any => body.modules.find((each: any) => each.code === code);
const permissionOf = (body: any, code: string): any =>
  body.objects.flatMap((each: any) => each.permissions).find((each: any) => each.code === code);

describe('what somebody can see', () => {
  it('is told by module: scopes with their roles, circles with their sizes, and the records there are for her', async () => {
    const body = await of('manager-a');

    expect(moduleOf(body, 'customer')).toMatchObject({
      name: '客户与联系人',
      scopes: [{ scope: 'department_and_below', role: { name: '部门经理' }, rule: null }],
      circles: [{ size: expect.any(Number) }, { name: '本人', size: 1 }],
      owners: 3,
    });
    for (const { type, count } of body.modules.flatMap((each: any) => each.records)) {
      const list = { customer: 'customers', opportunity: 'opportunities', lead: 'leads' }[type as string];
      if (!list) continue;
      const { page } = (
        await house.as('manager-a').get(`/${list}?limit=1`, { headers: { prefer: 'return=total-count' } })
      ).body;
      expect(count, type).toBe(page.total);
    }
  });

  it('names the access rule that narrows a role, or widens it', async () => {
    const body = await of('finance');

    expect(moduleOf(body, 'contract').scopes).toMatchObject([{ scope: 'all', role: { name: '财务' } }]);
    await house.sql(`UPDATE access_rules SET enabled = true, version = version + 1 WHERE code LIKE 'managers%'`);
    await house.sql('SELECT rebuild_reach()');
    const head = await of('manager-a');
    await house.sql(`UPDATE access_rules SET enabled = false, version = version + 1 WHERE code LIKE 'managers%'`);
    await house.sql('SELECT rebuild_reach()');
    expect(moduleOf(head, 'customer').scopes).toMatchObject([
      {},
      { scope: 'all', role: null, rule: '部门负责人查看客户与商机' },
    ]);
  });

  it('says of each permission which roles give it, and of each limited field which roles limit it', async () => {
    await house.sql(`INSERT INTO roles (id, code, name, permissions, scopes, fields)
      VALUES (gen_random_uuid(), 'masked', '脱敏', '{contact.view}', '{}', '{"contact.mobile": "masked"}')`);
    await house.sql(`DELETE FROM person_roles WHERE person_id = (SELECT id FROM people WHERE login = 'legal')`);
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'legal' AND r.code = 'masked'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const body = await of('legal');

    expect(permissionOf(body, 'contact.view').roles).toMatchObject([{ name: '脱敏' }]);
    expect(body.fields).toMatchObject([
      { field: 'contact.mobile', name: '手机', access: 'masked', roles: [{ name: '脱敏' }] },
    ]);
    expect(permissionOf(await of('sales-a1'), 'audit.view')).toBeUndefined();
  });

  it('is asked by herself and by whoever looks after permissions, and by nobody else', async () => {
    const { status, body } = await house.as('sales-a1').get('/me/access');

    expect(status).toBe(200);
    expect(body.person.name).toBe('陈思远');
    expect(moduleOf(body, 'customer').circles).toEqual([{ name: '本人', size: 1 }]);
    for (const login of ['sales-a2', 'manager-a', 'president'])
      expect((await house.as(login).get(`/people/${body.person.id}/access`)).status, login).toBe(403);
  });
});

describe('why can I not', () => {
  const why = (login: string, query: string, headers = {}) =>
    house.as(login).get(`/access/explanations?${query}`, { headers });

  it('a permission is missing: which roles would give it, who gives roles, and a text to send', async () => {
    const { body } = await why('sales-a1', 'permission=lead.assign');

    expect(body).toMatchObject({ allowed: false, checks: [{ check: 'permission', passed: false }] });
    expect(body.roles.map(({ name }: any) => name)).toContain('部门经理');
    expect(body.ask).toMatchObject([{ name: '系统管理员' }]);
    expect(body.request).toContain('陈思远');
    expect(body.request).toContain('lead.assign');
  });

  it('the record is out of reach or missing, which is said alike, with what her reach is', async () => {
    const ask = (id: string) => why('sales-a1', `permission=customer.edit&subjectType=customer&subjectId=${id}`);
    const [hidden, missing] = await Promise.all([ask(customer.id), ask(randomUUID())]);
    const said = ({ body }: any): string =>
      JSON.stringify({ ...body, request: body.request.replace(/[0-9a-f-]{36}/, '') });

    expect(hidden.body.checks).toMatchObject([
      { check: 'permission', passed: true },
      { check: 'record', passed: false },
    ]);
    expect(hidden.body.checks[1].detail).toContain('本人');
    expect(said(hidden)).toBe(said(missing));
  });

  it('it was only shared for reading: by whom', async () => {
    const share = {
      subjectType: 'customer',
      subjectIds: [customer.id],
      grantee: { kind: 'person', id: await idOf('sales-a1') },
      access: 'read',
      note: '一起跟进',
    };
    const made = await house.as('sales-b1').post('/shares', share);
    const query = `subjectType=customer&subjectId=${customer.id}`;
    expect(made.status, made.text).toBeLessThan(300);

    expect((await why('sales-a1', `permission=customer.edit&${query}`)).body).toMatchObject({
      allowed: false,
      checks: [{ passed: true }, { passed: true }, { check: 'share', passed: false }],
      ask: [{ name: '王雨桐' }],
    });
    expect((await why('sales-a1', `permission=customer.view&${query}`)).body.allowed).toBe(true);
    expect((await why('sales-b1', `permission=customer.edit&${query}`)).body.allowed).toBe(true);
  });

  it('a field is masked: which of her roles says so', async () => {
    const { body } = await why('legal', 'field=contact.mobile', { 'accept-language': 'en' });

    expect(body.checks).toEqual([
      { check: 'field', passed: false, detail: 'The field Mobile is masked for your roles: 脱敏' },
    ]);
  });

  it('names the parameter when there is no such permission', async () => {
    expect((await why('sales-a1', 'permission=customer.fly')).body.errors[0].pointer).toBe('?permission');
  });
});

describe('asking for what is missing', () => {
  const ask = (login: string, body: object) => house.as(login).post('/access/requests', { note: '联合拜访', ...body });
  const seeing = (subjectId: string, subjectType = 'customer') => ({
    permission: `${subjectType}.view`,
    ...{ subjectType, subjectId },
  });
  const heard = new Set<string>();
  /** What has been told since it was asked last. */
  const told = async (): Promise<any[]> => {
    await house.afterwards();
    const all = await house.sql(
      `SELECT n.id, p.login, n.kind, n.params ->> 'name' AS name, n.link FROM notifications n JOIN people p ON p.id = n.person_id
       WHERE n.kind LIKE 'access_asked%' ORDER BY n.at, p.login`,
    );
    const fresh = all.filter(({ id }: any) => !heard.has(id));
    for (const { id } of fresh) heard.add(id);
    return fresh.map(({ id: _id, ...news }: any) => news);
  };

  it('is heard by the owner of a record, with the way to share it; where there is none it is answered alike', async () => {
    const theirs = await aCustomerOf(house.as('sales-b2'));
    const [hidden, missing] = [await ask('sales-a2', seeing(theirs.id)), await ask('sales-a2', seeing(randomUUID()))];
    expect([hidden.status, missing.status], hidden.text).toEqual([204, 204]);

    const asker = await idOf('sales-a2');
    const link = `/customers/${theirs.id}?shareWith=${asker}`;
    expect(await told()).toEqual([
      { login: 'sales-b2', kind: 'access_asked_record', name: expect.stringContaining(theirs.name), link },
    ]);
    expect((await ask('sales-a2', seeing(theirs.id))).body.code).toBe('access_request.asked_already');
    const audited = await house.sql(
      `SELECT actor_id AS by, after ->> 'note' AS note FROM audit_log WHERE subject_type = 'access_requests' AND after ->> 'subject_id' = $1`,
      [theirs.id],
    );
    expect(audited).toEqual([{ by: asker, note: '联合拜访' }]);
  });

  it('goes to whoever is above an owner who may not share it', async () => {
    const theirs = await aCustomerOf(house.as('sales-b2'));
    const [role] = await house.sql<{ id: string }>(`SELECT id FROM roles WHERE code = 'technical-engineer'`);
    const roles = `/people/${await idOf('sales-b2')}/roles`;
    const { version } = (await house.as('admin').get(roles)).body;
    const given = await house.as('admin').put(roles, { roleIds: [role?.id] }, { version });
    expect(given.status, given.text).toBe(200);
    expect((await ask('sales-a2', seeing(theirs.id))).status).toBe(204);
    expect((await told()).map(({ login }) => login)).toEqual(['manager-b']);
  });

  it('of a record that was shown for reading goes to whoever shared it', async () => {
    const body = { ...seeing(customer.id), permission: 'customer.edit' };
    expect((await ask('sales-a1', body)).status).toBe(204);
    expect(await told()).toMatchObject([{ login: 'sales-b1', kind: 'access_asked_change' }]);
  });

  it('of a permission is heard by the security administrators', async () => {
    expect((await ask('sales-a1', { permission: 'lead.assign' })).status).toBe(204);
    expect(await told()).toMatchObject([
      { login: 'admin', kind: 'access_asked_permission', link: `/people/${await idOf('sales-a1')}` },
    ]);
    const { items } = (await house.as('admin').get('/notifications', { headers: { 'accept-language': 'en' } })).body;
    expect(items[0]).toMatchObject({ title: '陈思远 asks for a permission: Give leads to others or to the pool' });
  });

  it('is for what is missing and can be given, and at most ten times a day', async () => {
    const codes = [];
    codes.push((await ask('sales-b1', seeing(customer.id))).body.code);
    codes.push((await ask('sales-b1', seeing(randomUUID(), 'activity'))).body.code);
    expect(codes).toEqual(['access_request.nothing_missing', 'access_request.nobody_gives']);
    for (let n = 0; n < 10; n++) expect((await ask('sales-b1', seeing(randomUUID()))).status).toBe(204);
    const { status, body } = await ask('sales-b1', seeing(randomUUID()));
    expect({ status, code: body.code }).toEqual({ status: 429, code: 'access_request.too_many' });
  });
});
