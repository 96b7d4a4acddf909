import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSION, SIGNED_IN } from '../src/platform/access/access.decorators.js';
import { PERMISSIONS } from '../src/modules/org/roles/permission-catalogue.js';
import { ROLES } from '../src/modules/org/roles/shipped-roles.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const admin = (): Caller => house.as('admin');
const roleId = async (code: string): Promise<string> =>
  (await house.sql<{ id: string }>('SELECT id FROM roles WHERE code = $1', [code]))[0]?.id ?? '';
const personId = async (login: string): Promise<string> =>
  (await house.sql<{ id: string }>('SELECT id FROM people WHERE login = $1', [login]))[0]?.id ?? '';
let copies = 0;
/** A role of the company's own, copied from one that ships. */
const aCopyOf = async (code: string): Promise<any> => {
  const name = `own-${++copies}`;
  const { body, status, text } = await admin().post(`/roles/${await roleId(code)}/copies`, { code: name, name });
  expect(status, text).toBe(201);
  return body;
};
const give = async (login: string, ...codes: string[]) => {
  const id = await personId(login);
  const { body } = await admin().get(`/people/${id}/roles`);
  const roleIds = await Promise.all(codes.map(roleId));
  return admin().put(`/people/${id}/roles`, { roleIds }, { version: body.version });
};

describe('the permission catalogue', () => {
  it('names exactly the permissions that routes ask for', () => {
    const scanner = new MetadataScanner();
    const asked = house.app
      .get(DiscoveryService)
      .getControllers()
      .flatMap(({ instance, metatype }) => {
        const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
        return scanner
          .getAllMethodNames(prototype)
          .flatMap((name) =>
            [prototype[name] as object, metatype as object].flatMap(
              (place) => (Reflect.getMetadata(PERMISSION, place) as string[] | undefined) ?? [],
            ),
          );
      });
    const wanted = [...new Set(asked)].filter((each) => each !== SIGNED_IN).sort();

    // Asked by an action, for one way of doing what the route is about.
    const askedInside = ['customer.assign', 'lead.import', 'opportunity.assign', 'product.cost', 'traveller.relay'];
    expect(PERMISSIONS.map(({ code }) => code).sort()).toEqual([...wanted, ...askedInside].sort());
  });

  it('says each in Chinese and in English, by area, to whoever looks after roles', async () => {
    const zh = (await admin().get('/permissions')).body;
    const en = (await admin().get('/permissions', { headers: { 'accept-language': 'en' } })).body;
    const customer = (catalogue: any) => catalogue.objects.find(({ code }: any) => code === 'customer');

    expect(zh.areas.map(({ name }: any) => name).slice(0, 8)).toEqual([
      '日常工作',
      '市场',
      '客户',
      '销售',
      '服务',
      '竞争',
      '知识库',
      '决策分析',
    ]);
    expect(customer(zh).permissions[0]).toMatchObject({ code: 'customer.view', name: '查看', allows: '查看客户' });
    expect(customer(en).permissions[0]).toMatchObject({ name: 'See', allows: 'See customers' });
    expect((await house.as('sales-a1').get('/permissions')).status).toBe(403);
    const mine = (await house.as('sales-a1').get('/me/permissions')).body.objects;
    expect(mine.find(({ code }: any) => code === 'lead')).toMatchObject({
      name: '线索',
      permissions: expect.arrayContaining([{ code: 'lead.view', name: '查看' }]),
    });
    expect(mine.some(({ code }: any) => code === 'role')).toBe(false);
  });
});

describe('the roles that ship', () => {
  const EIGHT = ['daily', 'marketing', 'customers', 'sales', 'service', 'competition', 'knowledge', 'decisions'];
  const but = (...left: string[]): string[] => EIGHT.filter((area) => !left.includes(area)).sort();
  const MATRIX: Record<string, string[]> = {
    'general-manager': but(),
    'sales-director': but(),
    'technical-director': but(),
    'research-director': but(),
    'sales-manager': but(),
    'sales-assistant': but(),
    salesperson: but('marketing'),
    'office-head': but('marketing'),
    'office-assistant': but('marketing'),
    'engineering-manager': but('marketing'),
    'engineering-assistant': but('marketing'),
    'commercial-manager': but('marketing'),
    'commercial-assistant': but('marketing'),
    'technical-manager': but('marketing', 'decisions'),
    'technical-engineer': but('marketing', 'decisions'),
    'after-sales-engineer': but('marketing', 'sales', 'decisions'),
    'marketing-specialist': but('sales', 'service'),
    'finance-manager': but('marketing', 'competition', 'knowledge'),
    'finance-assistant': but('marketing', 'competition', 'knowledge'),
  };

  it.each(Object.entries(MATRIX))('%s has exactly the areas of the documents', async (code, areas) => {
    const role = (await admin().get(`/roles/${await roleId(code)}`)).body;

    expect([...role.areas].sort()).toEqual(areas);
    const business = PERMISSIONS.filter(({ object }) => object.areas.some((area) => EIGHT.includes(area)));
    const outside = business.filter(
      ({ object, code: permission }) =>
        role.permissions.includes(permission) && !object.areas.some((area) => areas.includes(area)),
    );
    expect(outside.map(({ code: permission }) => permission)).toEqual([]);
    // An area that is given opens something, as soon as there is something to open.
    const opened = business.filter(({ code: permission }) => role.permissions.includes(permission));
    const empty = areas.filter(
      (area) =>
        business.some(({ object }) => object.areas.some((each) => each === area)) &&
        !opened.some(({ object }) => object.areas.some((each) => each === area)),
    );
    expect(empty).toEqual([]);
  });

  it.each([
    ['salesperson', 'self'],
    ['sales-supervisor', 'subordinates'],
    ['company-sales-manager', 'all'],
    ['administrator', 'none'],
  ])('%s sees the rows the template says: %s', async (code, scope) => {
    const { scopes } = (await admin().get(`/roles/${await roleId(code)}`)).body;

    expect(new Set(Object.values(scopes))).toEqual(new Set([scope]));
  });

  it('let whoever has people under her hand over what they leave, and merge the customers they double', () => {
    const may = (permission: string) =>
      ROLES.flatMap(({ code, permissions }) =>
        code in MATRIX && permissions.includes(permission) ? [code] : [],
      ).sort();
    const leaders = ['commercial-manager', 'general-manager', 'office-head', 'sales-director', 'sales-manager'];
    expect(may('handover.run')).toEqual(leaders);
    expect(may('customer.merge')).toEqual(leaders);
    const supervisor = ROLES.find(({ code }) => code === 'sales-supervisor')?.permissions;
    expect(supervisor).toEqual(expect.arrayContaining(['handover.run', 'customer.merge']));
  });

  it('leave what business costs, and its price lists, to business: no office of an administrator reads or keeps them', () => {
    const holding = (permission: string) =>
      ROLES.filter(({ permissions }) => permissions.includes(permission)).map(({ code }) => code);
    expect(holding('product.cost').filter((code) => code.endsWith('administrator'))).toEqual([]);
    expect(holding('product.manage').sort()).toEqual(['business', 'commercial-manager']);
  });

  it('are copied rather than changed', async () => {
    const id = await roleId('salesperson');
    const refusal = await admin().patch(`/roles/${id}`, { permissions: [] }, { version: 1 });
    expect(refusal.body).toMatchObject({ status: 409, code: 'role.shipped' });

    const copy = await aCopyOf('salesperson');
    const { body } = await admin().patch(`/roles/${copy.id}`, { permissions: ['customer.view'] }, { version: 1 });
    expect(body).toMatchObject({ origin: 'own', version: 2, permissions: ['customer.view'] });
  });

  it('keep system, security and audit in three hands', () => {
    const of = (code: string) => ROLES.find((role) => role.code === code)?.permissions ?? [];
    const offices = (code: string) =>
      new Set(PERMISSIONS.filter((each) => of(code).includes(each.code)).flatMap(({ office }) => office ?? []));

    expect(offices('system-administrator')).toEqual(new Set(['system']));
    expect(offices('security-administrator')).toEqual(new Set(['security']));
    expect(offices('audit-administrator')).toEqual(new Set(['audit']));
  });
});

describe('a role', () => {
  it('says before it is changed who would see and may do what else, and keeps nothing of it', async () => {
    const copy = await aCopyOf('salesperson');
    expect((await give('sales-b2', copy.code)).status).toBe(200);
    const change = {
      permissions: [...copy.permissions.filter((each: string) => each !== 'quote.submit'), 'lead.assign'].sort(),
      scopes: { ...copy.scopes, customer: 'department' },
    };

    const { body } = await admin().post(`/roles/${copy.id}/effects`, change);

    const people = await house.sql(
      `SELECT 1 FROM people p JOIN departments d ON d.id = p.department_id WHERE d.code = 'sales-b'`,
    );
    expect(body).toMatchObject({
      people: 1,
      seeMore: 1,
      mostOwnersMore: people.length - 1,
      seeLess: 0,
      gain: 1,
      lose: 1,
    });
    expect(body.items[0]).toMatchObject({
      person: { name: '李俊杰' },
      gained: ['lead.assign'],
      lost: ['quote.submit'],
    });
    expect(body.items[0].reach).toEqual([{ module: 'customer', before: 1, after: people.length }]);
    expect((await admin().get(`/roles/${copy.id}`)).body.version).toBe(1);

    await admin().patch(`/roles/${copy.id}`, change, { version: 1 });
    const me = (await house.as('sales-b2').get('/me')).body;
    expect(me.permissions).toContain('lead.assign');
    expect(me.permissions).not.toContain('quote.submit');
    expect(await reached('sales-b2', 'customer')).toBe(people.length);
    await give('sales-b2', 'salesperson');
  });

  it('is changed only from the version that was seen', async () => {
    const copy = await aCopyOf('legal');
    await admin().patch(`/roles/${copy.id}`, { name: '法务二' }, { version: 1 });

    expect((await admin().patch(`/roles/${copy.id}`, { name: '法务三' }, { version: 1 })).body.code).toBe('row.stale');
  });

  it('is retired only once nobody holds it, and given to nobody afterwards', async () => {
    const copy = await aCopyOf('legal');
    await give('legal', copy.code);
    const refusal = await admin().delete(`/roles/${copy.id}`, { version: 1 });
    expect(refusal.body).toMatchObject({ code: 'role.in_use', params: { people: 1 } });

    await give('legal', 'legal');
    expect((await admin().delete(`/roles/${copy.id}`, { version: 1 })).status).toBe(204);
    expect((await give('legal', copy.code)).body.code).toBe('role.retired');
  });

  it('stands beside others, in the order they were asked for', async () => {
    const ids = await Promise.all(['finance', 'legal'].map(roleId));
    const { body } = await admin().post('/role-comparisons', { roleIds: ids });

    expect(body.items.map(({ code }: any) => code)).toEqual(['finance', 'legal']);
  });

  it('travels in a file, and comes back as it was', async () => {
    const copy = await aCopyOf('legal');
    const file = (await admin().get('/role-file')).body;
    const own = file.roles.filter(({ code }: any) => code === copy.code);
    const moved = [
      { ...own[0], code: 'from-elsewhere' },
      ...own,
      ...file.roles.filter(({ code }: any) => code === 'finance'),
    ];

    const { body } = await admin().post('/role-file', { format: 'countersign-roles/1', roles: moved });

    expect(body.items.map(({ outcome }: any) => outcome)).toEqual(['created', 'unchanged', 'unchanged']);
    expect((await admin().get('/role-file/matrix.csv')).text).toContain('customer.view');
  });

  it('cannot name a permission, a scope or a field there is not', async () => {
    const copy = await aCopyOf('legal');
    for (const wrong of [
      { permissions: ['customer.steal'] },
      { scopes: { customer: 'everything' } },
      { fields: { 'contact.shoeSize': 'masked' } },
      { fields: { 'contact.mobile': 'write' } },
    ]) {
      expect((await admin().patch(`/roles/${copy.id}`, wrong, { version: 1 })).status).toBe(400);
    }
  });

  it('frees a field for its holders unless every role that knows the object limits it', async () => {
    const masking = await aCopyOf('salesperson');
    await admin().patch(
      `/roles/${masking.id}`,
      { fields: { 'contact.mobile': 'masked', 'contact.email': 'hidden' } },
      { version: 1 },
    );
    const reading = await aCopyOf('salesperson');
    await admin().patch(`/roles/${reading.id}`, { fields: { 'contact.mobile': 'read' } }, { version: 1 });

    const fieldsWith = async (...codes: string[]): Promise<unknown> => {
      expect((await give('sales-b2', ...codes)).status).toBe(200);
      return (await house.sql(`SELECT fields FROM principals WHERE person_id = $1`, [await personId('sales-b2')]))[0]
        .fields;
    };
    expect(await fieldsWith(masking.code)).toEqual({ 'contact.mobile': 'masked', 'contact.email': 'hidden' });
    expect(await fieldsWith(masking.code, reading.code)).toEqual({ 'contact.mobile': 'read' });
    expect(await fieldsWith(masking.code, 'system-administrator')).toEqual({
      'contact.mobile': 'masked',
      'contact.email': 'hidden',
    });
    expect(await fieldsWith(masking.code, 'salesperson')).toEqual({});
    await give('sales-b2', 'salesperson');
  });
});

describe('whoever looks after roles', () => {
  it('changes neither her own roles nor a role she holds', async () => {
    const me = await personId('admin');
    const { version } = (await admin().get(`/people/${me}/roles`)).body;
    expect((await admin().put(`/people/${me}/roles`, { roleIds: [] }, { version })).body.code).toBe('role.own_roles');

    const copy = await aCopyOf('security-administrator');
    await give('legal', copy.code);
    const refusal = await house
      .as('legal')
      .patch(`/roles/${copy.id}`, { permissions: ['customer.view'] }, { version: 1 });
    expect(refusal.body.code).toBe('role.yours');
    await give('legal', 'legal');
  });

  it('is never two administrators at once while they are kept apart', async () => {
    expect((await give('legal', 'security-administrator', 'audit-administrator')).body.code).toBe(
      'role.administrators_separate',
    );
    expect((await give('legal', 'administrator')).body.code).toBe('role.administrators_separate');
    const both = { ...(await aCopyOf('legal')), permissions: ['role.manage', 'audit.view'] };
    const refusal = await admin().patch(`/roles/${both.id}`, { permissions: both.permissions }, { version: 1 });
    expect(refusal.body).toMatchObject({ code: 'role.administrators_separate', status: 409 });
  });

  it('may be both once the rule is off, and then it is not switched on over her', async () => {
    const rule = async () =>
      (await admin().get('/access-rules')).body.items.find(({ code }: any) => code === 'separate-administrators');
    const turn = async (enabled: boolean) =>
      admin().put('/access-rules/separate-administrators', { enabled }, { version: (await rule()).version });

    expect((await turn(false)).body.enabled).toBe(false);
    expect((await give('legal', 'security-administrator', 'audit-administrator')).status).toBe(200);
    expect((await turn(true)).body.detail).toContain('韩文静');
    await give('legal', 'legal');
    expect((await turn(true)).body.enabled).toBe(true);
  });

  it('is somebody, always: the last one is neither stripped, nor disabled, nor is her role', async () => {
    await give('legal', 'security-administrator');
    await house.sql(`DELETE FROM person_roles WHERE person_id = $1`, [await personId('admin')]);
    await house.sql(`INSERT INTO person_roles SELECT $1, id FROM roles WHERE code = 'system-administrator'`, [
      await personId('admin'),
    ]);
    await house.sql('SELECT rebuild_reach()');

    const id = await personId('legal');
    expect((await admin().post(`/people/${id}/deactivation`)).body.code).toBe('role.last_security_administrator');
    expect((await house.sql('SELECT active FROM people WHERE id = $1', [id]))[0].active).toBe(true);

    // Neither a program nor somebody who cannot sign in could give anybody a role again.
    await house.sql(
      `UPDATE people SET password_hash = NULL, version = version + 1 WHERE login IN ('sales-b1', 'sales-b2')`,
    );
    await house.sql(
      `UPDATE people SET kind = 'service', service_owner_id = $1, version = version + 1 WHERE login = 'sales-b1'`,
      [id],
    );
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r
       WHERE p.login IN ('sales-b1', 'sales-b2') AND r.code = 'security-administrator'`,
    );
    expect((await admin().post(`/people/${id}/deactivation`)).body.code).toBe('role.last_security_administrator');
    await house.sql(
      `DELETE FROM person_roles pr USING people p, roles r WHERE pr.person_id = p.id AND pr.role_id = r.id
       AND p.login IN ('sales-b1', 'sales-b2') AND r.code = 'security-administrator'`,
    );
    await house.sql(
      `UPDATE people SET kind = 'employee', service_owner_id = NULL, version = version + 1 WHERE login = 'sales-b1'`,
    );

    const finance = await personId('finance');
    const { version } = (await house.as('legal').get(`/people/${finance}/roles`)).body;
    const asLegal = house.as('legal');
    expect(
      (
        await asLegal.put(
          `/people/${finance}/roles`,
          { roleIds: [await roleId('security-administrator')] },
          { version },
        )
      ).status,
    ).toBe(200);
    const herself = (await house.as('finance').get(`/people/${id}/roles`)).body;
    expect(
      (await house.as('finance').put(`/people/${id}/roles`, { roleIds: [] }, { version: herself.version })).status,
    ).toBe(200);
    const last = await house.as('legal').get(`/people/${finance}/roles`);
    expect(last.status).toBe(403);
  });
});

async function reached(login: string, module: string): Promise<number> {
  const [row] = await house.sql<{ n: number }>(
    'SELECT count(DISTINCT owner_id)::int AS n FROM reach WHERE viewer_id = $1 AND scope_key = $2',
    [await personId(login), module],
  );
  return row?.n ?? 0;
}
