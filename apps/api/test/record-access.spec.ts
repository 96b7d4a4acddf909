import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildDepartment } from './generated-company/write-company.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';
import { SalesFloor } from './sales/floor.js';

let house: House;
let customer: any;
let quote: any;
beforeAll(async () => {
  house = await openHouse();
  customer = await aCustomerOf(house.as('sales-a1'));
  quote = await new SalesFloor(house).quote();
});
afterAll(() => house.close());

const idOf = async (login: string): Promise<string> =>
  (await house.sql('SELECT id FROM people WHERE login = $1', [login]))[0].id;
const about = (type: string, id: string): string => `subjectType=${type}&subjectId=${id}`;
const access = (login: string, type = 'customer', id = customer.id, headers = {}) =>
  house.as(login).get(`/access?${about(type, id)}`, { headers });
const group = (body: any, way: string): any => body.groups.find((each: any) => each.way === way);

describe('who can see a customer', () => {
  it('is told in groups, each with its reason and its people', async () => {
    const { status, body } = await access('sales-a1');

    expect(status).toBe(200);
    expect(body.record).toMatchObject({ type: 'customer', typeName: '客户', owner: { name: '陈思远' } });
    expect(group(body, 'self')).toMatchObject({ people: 1, first: [{ name: '陈思远' }], reason: '负责人' });
    expect(group(body, 'tree')).toMatchObject({ people: 1, first: [{ name: '周建华' }] });
    expect(group(body, 'everyone').people).toBeGreaterThan(3);
    expect(body.people).toBe(1 + 1 + group(body, 'everyone').people);
  });

  it('is told in English too', async () => {
    const { body } = await access('sales-a1', 'customer', customer.id, { 'accept-language': 'en' });

    expect(group(body, 'self').reason).toBe('Owner');
    expect(group(body, 'tree').reason).toMatch(/and what is below it$/);
  });

  it('names roles only to whoever may see roles', async () => {
    const seller = (await access('sales-a1')).body;
    const admin = (await access('admin')).body;

    expect(seller.groups.every(({ role }: any) => role === null)).toBe(true);
    expect(JSON.stringify(seller)).not.toContain('角色');
    expect(group(admin, 'tree')).toMatchObject({ role: { name: '部门经理' } });
    expect(group(admin, 'tree').reason).toContain('角色“部门经理”');
    expect(admin.people).toBe(seller.people);
  });

  it('counts beside them those who are in reach and may not open it', async () => {
    await house.sql(`INSERT INTO roles (id, code, name, permissions, scopes, traits)
      VALUES (gen_random_uuid(), 'blind', 'blind', '{}', '{"customer": "all"}', '{commercial}')`);
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'admin' AND r.code = 'blind'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const { body } = await access('sales-a1');
    await house.sql(`DELETE FROM person_roles WHERE role_id = (SELECT id FROM roles WHERE code = 'blind')`);
    await house.sql('SELECT rebuild_reach()');

    expect(group(body, 'everyone').locked).toBe(1);
    expect(JSON.stringify(body)).not.toContain('系统管理员');
  });

  it('is found page by page, by group and by name', async () => {
    const all = (await house.as('sales-a1').get(`/access/people?${about('customer', customer.id)}`)).body;
    const { key } = group((await access('sales-a1')).body, 'everyone');
    const some = (await house.as('sales-a1').get(`/access/people?${about('customer', customer.id)}&group=${key}`)).body;
    const found = (
      await house.as('sales-a1').get(`/access/people?${about('customer', customer.id)}&q=${encodeURIComponent('周建')}`)
    ).body;

    expect(all.items.map(({ name }: any) => name)).toContain('陈思远');
    expect(some.items.length).toBe(all.items.length - 2);
    expect(found.items).toMatchObject([{ name: '周建华' }]);
  });

  it('is asked of one person: yes with the reasons, or no with what is missing', async () => {
    const ask = async (login: string) =>
      (await house.as('sales-a1').get(`/access/people/${await idOf(login)}?${about('customer', customer.id)}`)).body;

    expect(await ask('manager-a')).toMatchObject({ sees: true, permitted: true, ways: [{ way: 'tree' }] });
    expect(await ask('sales-b1')).toMatchObject({ sees: false, permitted: true, active: true, ways: [] });
    expect(await ask('admin')).toMatchObject({ sees: false, permitted: false, ways: [] });
  });
});

describe('a share', () => {
  it('is named with its reason to whoever reaches the record, and only as a share to whom it was shared', async () => {
    const id = quote.id;
    const personId = await idOf('legal');
    await house.sql(
      `INSERT INTO record_shares (subject_type, subject_id, grantee_id, reason) VALUES ('quote', $1, $2, 'approver')`,
      [id, personId],
    );

    const owner = (await access('sales-a1', 'quote', id)).body;
    const approver = (await access('legal', 'quote', id)).body;

    expect(group(owner, 'share')).toMatchObject({ people: 1, first: [{ name: '韩文静' }], reason: '审批时需要查看' });
    expect(group(approver, 'share')).toMatchObject({ people: 1, reason: '共享' });
  });
});

describe('whoever does not see the record', () => {
  it('learns no more than that there is none, whether there is or not', async () => {
    const hidden = await access('sales-b1');
    const missing = await access('sales-b1', 'customer', randomUUID());
    const unknown = await access('sales-b1', 'nonsense', customer.id);

    for (const answer of [hidden, missing, unknown])
      expect(answer).toMatchObject({ status: 404, body: { code: 'row.missing' } });
    const one = await house
      .as('sales-b1')
      .get(`/access/people/${await idOf('sales-b1')}?${about('customer', customer.id)}`);
    const all = await house.as('sales-b1').get(`/access/people?${about('customer', customer.id)}`);
    expect([one.status, all.status]).toEqual([404, 404]);
  });

  it('may ask by its id when she looks after permissions: who, and not what; and it is on the audit record', async () => {
    const { status, body } = await access('admin');

    expect(status).toBe(200);
    expect(body.record.title).toBeNull();
    expect(JSON.stringify(body)).not.toContain(customer.name);
    expect(JSON.stringify(body)).not.toContain(customer.number);
    const [entry] = await house.sql(
      `SELECT p.login, l.subject_id AS id FROM audit_log l JOIN people p ON p.id = l.actor_id WHERE l.action = 'explain' ORDER BY l.id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ login: 'admin', id: customer.id });
    expect((await access('admin', 'customer', randomUUID())).status).toBe(404);
  });
});

describe('an approval and an import', () => {
  it('are records that can be asked about as well', async () => {
    const [approval] = await house.sql(
      `SELECT i.id, p.login FROM approval_instances i JOIN people p ON p.id = i.owner_id LIMIT 1`,
    );
    const { status, body } = await access(approval.login, 'approval', approval.id);

    expect(status).toBe(200);
    expect(group(body, 'self').people).toBe(1);
    expect(group(body, 'share').people).toBeGreaterThan(0);
  });
});

describe('somebody of a closed organisation', () => {
  it('is told the names of its own people, and how many others there are', async () => {
    const before = (await access('sales-a1')).body;
    const [unit] = await house.sql(
      `SELECT d.id, d.parent_id AS "parentId" FROM departments d JOIN people p ON p.department_id = d.id WHERE p.login = 'sales-a1'`,
    );
    await rebuildDepartment(house.sql, { ...unit, kind: 'agent', headId: '' });
    const { body } = await access('sales-a1');

    expect(body.groups.map(({ way }: any) => way)).toEqual(['self', 'tree']);
    expect(body.people).toBe(2);
    expect(body.beyond).toBe(before.people - 2);
  });
});
