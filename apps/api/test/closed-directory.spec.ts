import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, businessDate } from '@countersign/kernel';
import { aCustomer } from './harness/deals.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { Successors } from '../src/modules/handover/successors.repository.js';
import { COMPANY_OFFICES } from '../src/modules/org/index.js';
import { openHouse, type Caller, type House } from './harness/house.js';
import { managerDownTo, Office } from './policies/office.js';
import { AT_48, SalesFloor } from './sales/floor.js';

let house: House;
let admin: Caller;
let agent: Caller;
let seller: Caller;
let department: Record<string, string>;
let person: Record<string, string>;
const today = businessDate(new Date());
const tomorrow = addDays(today, 1);

/** An agent with a shop of its own, its manager who looks after her people, and one salesperson. */
beforeAll(async () => {
  house = await openHouse();
  admin = house.as('admin');
  person = await idsOf('login', 'people');
  department = await idsOf('code', 'departments');
  const found = async (code: string, kind: string, parentId: string) =>
    (department[code] = (await admin.post('/departments', { code, name: code, kind, parentId, from: today })).body.id);
  await found('agent-south', 'agent', department['company'] as string);
  await found('shop', 'department', department['agent-south'] as string);
  await hire('agent.manager', 'agent-south', 'department-manager', null);
  await hire('agent.seller', 'shop', 'salesperson', 'agent.manager');
  await house.sql(
    `WITH keeper AS (
      INSERT INTO roles (id, code, name, permissions, scopes)
      VALUES (gen_random_uuid(), 'agent-keeper', '代理商管理', '{person.view,person.manage,role.view,policy.view}', '{"customer": "self"}') RETURNING id
    ) INSERT INTO person_roles (person_id, role_id) SELECT $1, id FROM keeper`,
    [person['agent.manager']],
  );
  await house.sql(`INSERT INTO person_roles (person_id, role_id) SELECT $1, id FROM roles WHERE code = 'salesperson'`, [
    person['agent.seller'],
  ]);
  await house.sql(`UPDATE people SET password_hash = (SELECT password_hash FROM people WHERE login = 'manager-a'),
    version = version + 1 WHERE login LIKE 'agent.%'`);
  await house.sql('UPDATE account_rules SET second_factor_for_administrators = false, version = version + 1');
  await house.sql('SELECT rebuild_reach()');
  [agent, seller] = [house.as('agent.manager'), house.as('agent.seller')];
});
afterAll(() => house.close());

async function idsOf(key: string, table: string): Promise<Record<string, string>> {
  const rows = await house.sql<{ key: string; id: string }>(`SELECT ${key} AS key, id FROM ${table}`);
  return Object.fromEntries(rows.map((row) => [row.key, row.id]));
}

async function hire(login: string, at: string, positionCode: string, superior: string | null): Promise<void> {
  const post = { positionCode, departmentId: department[at], superiorId: superior && person[superior] };
  const { body, status, text } = await admin.post('/people', { login, name: login, posts: [post] });
  expect(status, text).toBe(201);
  person[login] = body.id;
}

describe('somebody who belongs to an agent', () => {
  it('finds nothing in the lead pool, which is the company’s, and claims nothing from it', async () => {
    const [waiting] = await house.sql<{ id: string }>(
      `SELECT l.id FROM leads l JOIN owners o ON o.id = l.owner_id WHERE o.kind = 'queue' AND l.status = 'new' LIMIT 1`,
    );
    expect((await seller.get('/pooled-leads')).body.items).toEqual([]);
    const { body } = await seller.post('/lead-claims', { leadIds: [waiting?.id] });
    expect(body).toMatchObject({ moved: [], refused: [{ code: 'lead_pool.taken' }] });
  });

  it('finds the people and the departments of the agent, and nobody else', async () => {
    const people = (await agent.get('/people?limit=200')).body.items.map(({ login }: any) => login);
    expect(people).toEqual(['agent.manager', 'agent.seller']);
    expect((await agent.get('/people?q=周建华')).body.items).toEqual([]);

    const departments = (await agent.get('/departments')).body.items;
    expect(departments.map(({ code, parentId }: any) => [code, parentId])).toEqual([
      ['agent-south', null],
      ['shop', department['agent-south']],
    ]);
    const org = (await agent.get('/org')).body;
    expect(org.people.map(({ id }: any) => id).sort()).toEqual(
      [person['agent.manager'], person['agent.seller']].sort(),
    );
    expect(org.departments.map(({ id }: any) => id).sort()).toEqual(
      [department['agent-south'], department['shop']].sort(),
    );
  });

  it('finds whoever held her last position there, also while her account still works', async () => {
    const [former] = await house.sql(
      `WITH o AS (INSERT INTO owners (id, kind, name) VALUES (gen_random_uuid(), 'person', 'agent.former') RETURNING id),
       p AS (INSERT INTO people (id, login, name) SELECT id, 'agent.former', 'agent.former' FROM o RETURNING id)
       INSERT INTO position_assignments (id, person_id, position_id, department_id, during)
       SELECT gen_random_uuid(), p.id, (SELECT id FROM positions WHERE code = 'salesperson'), $1, '(,2026-01-01)' FROM p RETURNING person_id AS id`,
      [department['shop']],
    );

    expect((await agent.get(`/people/${former.id}`)).status).toBe(200);
    expect((await agent.get('/people?q=agent.former')).body.items).toHaveLength(1);
    await house.sql('UPDATE people SET active = false, version = version + 1 WHERE id = $1', [former.id]);
  });

  it('finds nobody by asking for a day on which others had no position yet', async () => {
    const newcomer = await admin.post('/people', {
      ...{ login: 'hq.newcomer', name: 'hq.newcomer', from: today },
      posts: [{ positionCode: 'salesperson', departmentId: department['sales-a'], superiorId: person['manager-a'] }],
    });
    expect(newcomer.status, newcomer.text).toBe(201);
    for (const asOf of ['1970-01-02', addDays(today, -1), today]) {
      const { people } = (await seller.get(`/org?asOf=${asOf}&known=now`)).body;
      const strangers = people.map(({ name }: any) => name).filter((name: string) => !name.startsWith('agent.'));
      expect(strangers, asOf).toEqual([]);
    }
  });

  it('is told that others are missing, whatever of them is asked for', async () => {
    for (const path of [
      `/people/${person['manager-a']}`,
      `/people/${person['manager-a']}/assignments`,
      `/people/${person['manager-a']}/roles`,
      `/departments/${department['sales-a']}/heads`,
      `/departments/${department['sales-a']}/changes`,
      `/people/${person['manager-a']}/departure`,
      `/absences?personId=${person['manager-a']}`,
      `/proxies?personId=${person['manager-a']}`,
    ])
      expect((await agent.get(path)).body.code, path).toBe('row.missing');
  });

  it('hears of changes to come among her own alone', async () => {
    await admin.post(`/departments/${department['sales-a']}/changes`, { name: '销售甲部', from: tomorrow });
    await admin.post(`/departments/${department['shop']}/changes`, { name: '门店', from: tomorrow });

    const changes = async (caller: Caller) =>
      (await caller.get('/org/changes')).body.items.map(({ subject }: any) => subject.id);
    expect(await changes(agent)).toEqual([department['shop']]);
    expect(await changes(admin)).toContain(department['sales-a']);
  });

  it('arranges her own part and cannot take it out of the agent, or reach into the company', async () => {
    const own = await agent.post('/departments', {
      ...{ code: 'shop-2', name: '二店', kind: 'department' },
      ...{ parentId: department['agent-south'], from: today },
    });
    expect(own.status, own.text).toBe(201);

    const into = { parentId: department['company'], from: today };
    const refused = [
      await agent.post('/departments', { code: 'x', name: 'x', kind: 'department', ...into }),
      await agent.post(`/departments/${department['shop']}/changes`, into),
      await agent.post(`/departments/${department['agent-south']}/changes`, { kind: 'department', from: today }),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(Array(3).fill('structure.parent_not_there'));
    const post = { positionCode: 'salesperson', departmentId: department['sales-a'], superiorId: null };
    expect((await agent.post('/people', { login: 'spy', name: 'spy', posts: [post] })).status).toBe(422);
    const { status } = await agent.patch(`/people/${person['manager-a']}`, { name: '别人' }, { version: 1 });
    expect(status).toBe(404);
  });
});

describe('whoever manages the people of an agent', () => {
  const next = { from: tomorrow, until: tomorrow };
  const codes = (answers: any[]): string[] => answers.map(({ body }) => body.code);

  it('enters and takes back the leaves and the proxies of her own people, and of nobody else', async () => {
    const leave = await agent.post('/absences', { personId: person['agent.seller'], ...next });
    expect(leave.status, leave.text).toBe(201);
    expect((await agent.get(`/absences?personId=${person['agent.seller']}`)).body.items).toHaveLength(1);
    expect((await agent.delete(`/absences/${leave.body.id}`)).status).toBe(204);

    const away = await admin.post('/absences', { personId: person['manager-a'], ...next });
    const acts = await admin.post('/proxies', {
      principalId: person['manager-a'],
      proxyId: person['manager-b'],
      ...next,
    });
    expect([away.status, acts.status]).toEqual([201, 201]);
    const refused = [
      await agent.delete(`/absences/${away.body.id}`),
      await agent.delete(`/proxies/${acts.body.id}`),
      await agent.post('/absences', { personId: person['manager-b'], ...next }),
      await agent.post('/proxies', { principalId: person['manager-b'], proxyId: person['agent.manager'], ...next }),
    ];
    expect(codes(refused)).toEqual(['row.missing', 'row.missing', 'reference.missing', 'reference.missing']);
    expect(refused.map(({ text }) => text).join()).not.toMatch(/周建华/);
  });

  it('leaves the positions of the company as they are, and does not hear who holds one', async () => {
    const [{ id }] = await house.sql(`SELECT id FROM positions WHERE code = 'department-manager'`);
    const coming = await admin.post(`/positions/${id}/changes`, { name: '部门总经理', from: tomorrow });
    const [{ id: entered }] = coming.body.items.filter(({ state }: any) => state === 'upcoming');
    const refused = [
      await agent.post('/positions', { code: 'shopkeeper', name: '店长', parentId: null, from: today }),
      await agent.post(`/positions/${id}/changes`, { name: '店长', from: today }),
      await agent.delete(`/positions/${id}/changes/${entered}`),
      await agent.post(`/positions/${id}/closure`, { from: tomorrow }),
      await agent.delete(`/positions/${id}/closure`),
    ];
    expect(codes(refused)).toEqual(Array(5).fill('structure.positions_are_the_companys'));
    expect(refused.map(({ text }) => text).join()).not.toMatch(/周建华/);
  });

  it('ends nothing that is held outside of it: neither a position nor the head of a department', async () => {
    const [post] = (await admin.get(`/people/${person['manager-a']}/assignments`)).body.items;
    const [head] = (await admin.get(`/departments/${department['sales-a']}/heads`)).body.items;
    // With one foot in the shop she is found there; what she holds in the company stays the company's.
    const wish = { positionCode: 'legal', departmentId: department['shop'], superiorId: null, main: true };
    const shared = await admin.post(`/people/${person['sales-b1']}/assignments`, { ...wish, from: today });
    expect(shared.status, shared.text).toBe(201);
    const held = (await admin.get(`/people/${person['sales-b1']}/assignments`)).body.items;
    const outside = held.find(({ state, department: at }: any) => state === 'current' && at.id !== department['shop']);
    expect((await agent.get(`/people/${person['sales-b1']}`)).status).toBe(200);

    const until = { until: tomorrow };
    const refused = [
      await agent.patch(`/people/${person['manager-a']}/assignments/${post.id}`, until),
      await agent.delete(`/people/${person['manager-a']}/assignments/${post.id}`),
      await agent.patch(`/people/${person['sales-b1']}/assignments/${outside.id}`, until),
      await agent.post(`/people/${person['sales-b1']}/assignments`, {
        ...wish,
        from: tomorrow,
        replacesId: outside.id,
      }),
      await agent.patch(`/departments/${department['sales-a']}/heads/${head.id}`, until),
      await agent.delete(`/departments/${department['sales-a']}/heads/${head.id}`),
    ];
    expect(codes(refused)).toEqual(Array(6).fill('row.missing'));
    const inside = await agent.patch(`/people/${person['sales-b1']}/assignments/${shared.body.id}`, until);
    expect(inside.status, inside.text).toBe(200);
  });

  it('takes in nobody of the company who is to begin there, and puts nobody where the company is', async () => {
    const posts = [{ positionCode: 'salesperson', departmentId: department['sales-a'], superiorId: null }];
    const coming = await admin.post('/people', { login: 'hq.coming', name: 'hq.coming', posts, from: tomorrow });
    expect(coming.status, coming.text).toBe(201);
    const post = { positionCode: 'salesperson', departmentId: department['shop'], superiorId: null };
    const taken = await agent.post(`/people/${coming.body.id}/assignments`, { ...post, from: today });
    expect(taken.body.code).toBe('row.missing');

    const nowhere = { ...post, departmentId: null };
    const placed = await agent.post(`/people/${person['agent.seller']}/assignments`, { ...nowhere, from: today });
    const hired = await agent.post('/people', { login: 'agent.free', name: 'agent.free', posts: [nowhere] });
    expect(codes([placed, hired])).toEqual(['reference.missing', 'reference.missing']);
    const own = await agent.post('/people', { login: 'agent.own', name: 'agent.own', posts: [post] });
    expect(own.status, own.text).toBe(201);
  });

  it('sees what her own people leave to others, and nothing of what the company hands over', async () => {
    const drafted = async (caller: Caller, personId: string | undefined) => caller.post('/handovers', { personId });
    const companys = await drafted(admin, person['sales-a1']);
    const own = await drafted(admin, person['agent.seller']);
    expect([companys.status, own.status]).toEqual([201, 201]);

    expect((await agent.get('/handovers')).body.items.map(({ id }: any) => id)).toEqual([own.body.id]);
    expect((await agent.get(`/handovers/${own.body.id}`)).status).toBe(200);
    expect((await agent.get(`/handovers/${companys.body.id}`)).body.code).toBe('row.missing');
    expect((await drafted(agent, person['sales-a2'])).body.code).toBe('row.missing');
  });

  it('reads the policies in force, and not who of the company proposed and agreed to them', async () => {
    await new Office(house).publish('001-quote', managerDownTo(5800));
    const newest = async (caller: Caller) => (await caller.get('/policies/001-quote/versions')).body.items[0];
    expect(await newest(admin)).toMatchObject({ proposedBy: { id: person['admin'] }, approvedBy: expect.anything() });
    expect(await newest(agent)).toMatchObject({ proposedBy: null, approvedBy: null });
    const { number } = await newest(agent);
    expect((await agent.get(`/policies/001-quote/versions/${number}`)).body).toMatchObject({ proposedBy: null });
  });
});

describe('the roles of the company', () => {
  const roles = async (caller: Caller): Promise<any[]> => (await caller.get('/roles')).body.items;

  it('are to an agent those that its own people hold, counted among them, in lists and in files', async () => {
    const all = await roles(admin);
    const held = await roles(agent);
    expect(held.map(({ code, holders }: any) => [code, holders]).sort()).toEqual([
      ['agent-keeper', 1],
      // One of the company has a foot in the shop by now, and is found there.
      ['salesperson', 2],
    ]);
    expect(all.find(({ code }: any) => code === 'salesperson').holders).toBeGreaterThan(2);

    const file = (await agent.get('/role-file')).body.roles.map(({ code }: any) => code).sort();
    expect(file).toEqual(['agent-keeper', 'salesperson']);
    const strangers = all.filter(({ code }: any) => !file.includes(code)).map(({ name }: any) => name);
    const [header = ''] = (await agent.get('/role-file/matrix.csv')).text.split('\r\n');
    expect(strangers.filter((name: string) => header.split(',').includes(name))).toEqual([]);
  });

  it('that none of them holds are missing to them, one by one and beside others', async () => {
    const all = await roles(admin);
    const [own, other] = ['salesperson', 'executive'].map((code) => all.find((each: any) => each.code === code).id);
    expect((await agent.get(`/roles/${own}`)).status).toBe(200);
    expect((await agent.get(`/roles/${other}`)).body.code).toBe('row.missing');
    expect((await agent.post('/role-comparisons', { roleIds: [own, other] })).body.code).toBe('row.missing');
  });
});

describe('a company that is entered by an agent and known to the company', () => {
  const hintsFor = async (caller: Caller, query: Record<string, string>): Promise<any[]> =>
    (await caller.get(`/customers/duplicate-hints?${new URLSearchParams(query).toString()}`)).body.items;
  const UNTOLD = { name: null, ownerName: null, object: 'customer', reasons: [] };

  it('is hinted at without its name, its owner, or what the names have in common', async () => {
    const known = (await house.as('sales-a1').post('/customers', aCustomer({ name: '宁海星河电机有限公司' }))).body;
    expect(await hintsFor(seller, { name: '宁海星河电机有限公司' })).toEqual([
      { ...UNTOLD, kind: 'exact', refused: true },
    ]);
    expect(await hintsFor(seller, { name: '宁海星河电机股份公司' })).toEqual([
      { ...UNTOLD, kind: 'similar', refused: false },
    ]);
    expect(await hintsFor(house.as('sales-b1'), { name: known.name })).toMatchObject([{ ownerName: '陈思远' }]);
  });

  it('is not found by the telephone of somebody there', async () => {
    const contact = { name: '李梅', title: '采购', role: 'user', relationship: 'stranger', mobile: '13912345566' };
    await house.as('sales-a1').post('/customers', aCustomer({ name: '象山明达铸造有限公司', contact }));
    expect(await hintsFor(seller, { name: '毫不相干的一家', phone: '13912345566' })).toEqual([]);
    expect(await hintsFor(house.as('sales-b1'), { name: '毫不相干的一家', phone: '13912345566' })).toHaveLength(1);
  });

  it('is refused all the same, and the refusal says no more', async () => {
    const name = '慈溪远大轴承有限公司';
    await house.as('sales-a1').post('/customers', aCustomer({ name, creditCode: '91350100M000100Y43' }));
    for (const wish of [aCustomer({ name }), aCustomer({ name: '另一个名字', creditCode: '91350100M000100Y43' })]) {
      const answer = await seller.post('/customers', wish);
      expect([answer.status, answer.body.code]).toEqual([409, 'customer.is_known']);
      expect(answer.text).not.toMatch(/陈思远|慈溪/);
    }
    expect((await house.as('sales-b1').post('/customers', aCustomer({ name }))).body.code).toBe(
      'customer.exists_already',
    );
  });

  it('is told of in full where it is the agent’s own', async () => {
    const made = await seller.post('/customers', aCustomer({ name: '奉化东升水泵有限公司' }));
    expect(made.status, made.text).toBe(201);
    expect(await hintsFor(seller, { name: '奉化东升水泵有限公司' })).toMatchObject([
      { name: '奉化东升水泵有限公司', ownerName: 'agent.seller' },
    ]);
  });
});

describe('whoever of an agent is given a role that administers the company', () => {
  it('holds no office of the company by it, and keeps what ends where the agent does', async () => {
    const offices = await house.sql<{ code: string }>('SELECT unnest(company_offices()) AS code');
    expect(offices.map(({ code }) => code).sort()).toEqual([...COMPANY_OFFICES].sort());

    await hire('agent.office', 'agent-south', 'department-manager', null);
    await house.sql(
      `INSERT INTO person_roles SELECT $1, id FROM roles WHERE code IN ('system-administrator', 'security-administrator', 'audit-administrator')`,
      [person['agent.office']],
    );
    await house.sql(`UPDATE people SET password_hash = (SELECT password_hash FROM people WHERE login = 'manager-a'),
      version = version + 1 WHERE login = 'agent.office'`);
    await house.sql('SELECT rebuild_reach()');
    const office = house.as('agent.office');
    for (const path of [
      '/audit',
      '/service-accounts',
      '/reorganisation/rehearsals',
      '/reorganisation/continuity',
      '/evidence/roots',
      '/evidence/verification',
      `/people/${person['agent.seller']}/access`,
    ])
      expect((await office.get(path)).body.code, path).toBe('access.permission_missing');
    const [rule] = (await office.get('/access-rules')).body.items;
    expect((await office.put(`/access-rules/${rule.code}`, { enabled: !rule.enabled })).status).toBe(403);
    const { items } = (await office.get('/roles')).body;
    const [shipped] = items.filter(({ code }: any) => code === 'system-administrator');
    expect(shipped.holders).toBe(1);
    const names = (await office.get(`/roles/${shipped.id}`)).body.people.map(({ name }: any) => name);
    expect(names).toEqual(['agent.office']);
    expect((await office.get('/travellers')).body.items).toEqual([]);

    const post = { positionCode: 'salesperson', departmentId: department['shop'], superiorId: null };
    expect((await office.post('/people', { login: 'agent.kept', name: 'agent.kept', posts: [post] })).status).toBe(201);
  });

  it('is told so, as is whoever gives it', async () => {
    const given = (await admin.get(`/people/${person['agent.office']}/roles`)).body;
    const held = (await house.as('agent.office').get('/me/access')).body;
    const asked = (await house.as('agent.office').get('/access/explanations?permission=audit.view')).body;
    expect([given.note, held.note, asked.checks[0].detail]).toEqual(Array(3).fill(expect.stringContaining('审计日志')));
    expect((await admin.get(`/people/${person['manager-a']}/roles`)).body.note).toBeNull();
  });
});

describe('whoever has no position today', () => {
  const customersOf = async (personId: string | undefined): Promise<string[]> =>
    (
      await house.sql<{ kind: string }>(
        `SELECT DISTINCT kind FROM viewpoints WHERE viewer_id = $1 AND scope_key = 'customer' ORDER BY 1`,
        [personId],
      )
    ).map(({ kind }) => kind);
  const seesEverything = `INSERT INTO person_roles (person_id, role_id) SELECT $1, id FROM roles WHERE code = 'general-manager'`;

  it('belongs where she stood last: she sees the agent, and is no successor for what headquarters leaves', async () => {
    await hire('agent.gone', 'shop', 'salesperson', null);
    await house.sql(seesEverything, [person['agent.gone']]);
    await house.sql('UPDATE position_assignments SET retracted_at = app_now() WHERE person_id = $1', [
      person['agent.gone'],
    ]);
    await house.sql(
      `INSERT INTO position_assignments (id, person_id, position_id, department_id, during)
       SELECT gen_random_uuid(), $1, id, $2, '(,2026-01-01)' FROM positions WHERE code = 'salesperson'`,
      [person['agent.gone'], department['shop']],
    );
    await house.sql('SELECT project_organisation()');
    await house.sql('SELECT rebuild_reach()');

    expect(await customersOf(person['agent.gone'])).toEqual(['self', 'tree']);
    const successors = house.app.get(Successors, { strict: false });
    const found = await house.app
      .get(UnitOfWork)
      .run(HOUSE, 'read', () => successors.of([person['agent.gone'] as string]));
    expect([...found.values()][0]).toMatchObject({ organisationId: department['agent-south'] });
  });

  it('belongs where she is to begin', async () => {
    const posts = [{ positionCode: 'salesperson', departmentId: department['shop'], superiorId: null }];
    const { body } = await admin.post('/people', { login: 'agent.next', name: 'agent.next', posts, from: tomorrow });
    await house.sql(seesEverything, [body.id]);
    await house.sql('SELECT rebuild_reach()');
    expect(await customersOf(body.id)).toEqual(['self', 'tree']);
    await house.sql(
      `UPDATE people SET password_hash = (SELECT password_hash FROM people WHERE login = 'manager-a'),
      version = version + 1 WHERE id = $1`,
      [body.id],
    );
    const next = house.as('agent.next');
    const customersSeen = async (caller: Caller): Promise<number> =>
      (await caller.get('/customers', { headers: { prefer: 'return=total-count' } })).body.page.total;
    expect(await customersSeen(next)).toBe(await customersSeen(seller));
    expect((await next.get('/people?q=周建华')).body.items).toEqual([]);
    expect((await next.get('/pools')).body.items.filter(({ department: at }: any) => at === null)).toEqual([]);
  });

  it('is closed in as a service account is: where its owner belongs', async () => {
    const [service] = await house.sql(
      `WITH o AS (INSERT INTO owners (id, kind, name) VALUES (gen_random_uuid(), 'person', 'agent.robot') RETURNING id)
       INSERT INTO people (id, login, name, kind, service_owner_id) SELECT id, 'agent.robot', 'agent.robot', 'service', $1 FROM o RETURNING id`,
      [person['agent.gone']],
    );
    await house.sql(seesEverything, [service.id]);
    await house.sql('SELECT rebuild_reach()');
    expect(await customersOf(service.id)).toEqual(['self', 'tree']);
  });
});

/** The demo company's own agent: 蒋蓉, who answers to 吴丽萍 of the company, and 邓雪莹. */
describe('what stands on a record that an agent sees', () => {
  /** Everybody of the company who has a hand in it here. */
  const OUTSIDE = /陈思远|周建华|钱玉梅|吴丽萍/;
  const COMPANY = '华澜智造软件有限公司';
  const names = (...refs: any[]): string[] => refs.map(({ name }) => name);
  let deng: Caller;
  let jiang: Caller;
  beforeAll(() => void ([deng, jiang] = [house.as('agent-sales'), house.as('agent-head')]));

  it('calls whoever owns, recorded, changed or shared it by the company’s name', async () => {
    const owner = house.as('sales-a1');
    const { id } = (await owner.post('/customers', aCustomer({ name: '嵊州金环轴承有限公司' }))).body;
    const grantee = { kind: 'person', id: person['agent-head'] };
    const gift = { subjectType: 'customer', subjectIds: [id], grantee, access: 'read', note: '一起跟进' };
    const shared = await owner.post('/shares', gift);
    expect(shared.status, shared.text).toBe(201);
    await house.afterwards();

    const { body } = await jiang.get(`/customers/${id}`);
    expect(names(body.owner, body.createdBy, body.updatedBy, body.sharing.by)).toEqual(Array(4).fill(COMPANY));
    const told = [
      ...['/customers?limit=200', '/contacts?limit=200', '/customers/export.csv', '/notifications', '/search?q=嵊州'],
      ...['timeline', 'access'].map((what) => `/${what}?subjectType=customer&subjectId=${id}`),
    ];
    for (const path of told) {
      const { status, text } = await jiang.get(path);
      expect([path, status, OUTSIDE.exec(text)?.[0]]).toEqual([path, 200, undefined]);
    }
    // Inside the company everybody is told as ever.
    expect(names((await house.as('manager-a').get(`/customers/${id}`)).body.createdBy)).toEqual(['陈思远']);
  });

  it('names the agent’s own people, and of the company nobody who had a hand in their record', async () => {
    const { id, version } = (await deng.post('/customers', aCustomer({ name: '诸暨百川管件有限公司' }))).body;
    const changed = await house.as('business').patch(`/customers/${id}`, { mainNeeds: '批次追溯' }, { version });
    expect(changed.status, changed.text).toBe(200);
    for (const reader of [deng, jiang]) {
      const { body } = await reader.get(`/customers/${id}`);
      expect(names(body.owner, body.createdBy, body.updatedBy)).toEqual(['邓雪莹', '邓雪莹', COMPANY]);
    }
    const seen = await house.as('manager-b').get(`/customers/${id}`);
    expect(names(seen.body.owner, seen.body.updatedBy)).toEqual(['邓雪莹', '钱玉梅']);
  });

  it('names no superior who stands outside', async () => {
    const own = (await jiang.get('/people?q=蒋蓉')).body.items;
    expect(names(...own.map(({ superior }: any) => superior))).toEqual([COMPANY]);
    expect((await admin.get('/people?q=蒋蓉')).body.items[0].superior.name).toBe('吴丽萍');
  });

  it('names nobody of the company in the course of an approval either', async () => {
    const floor = new SalesFloor(house);
    const quote = await floor.quote(AT_48, { login: 'agent-sales' });
    const { approval } = await floor.submitted('quotes', quote.id, 'agent-sales');
    const { text } = await deng.get(`/approvals/${approval.id}`);
    expect(text).toContain('蒋蓉');
    expect(text).not.toMatch(/郑凯|何志强|沈慧敏|林国栋|吴丽萍/);
  });

  it('is read by the application in that place alone: the database gives it no other names of people', async () => {
    const may = `SELECT has_column_privilege('countersign_app', 'owners', 'name', 'SELECT') AS name,
      has_column_privilege('countersign_app', 'owners', 'kind', 'SELECT') AS kind`;
    expect(await house.sql(may)).toEqual([{ name: false, kind: true }]);
  });
});

it('whoever also stands in the company itself finds everybody', async () => {
  await admin.post(`/people/${person['agent.manager']}/assignments`, {
    ...{ positionCode: 'salesperson', departmentId: department['sales-a'], superiorId: person['manager-a'] },
    from: today,
  });
  expect((await agent.get('/people?q=周建华')).body.items).toHaveLength(1);
});
