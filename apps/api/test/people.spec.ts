import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, businessDate } from '@countersign/kernel';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let department: Record<string, string>;
let person: Record<string, string>;
const today = businessDate(new Date());
const tomorrow = addDays(today, 1);

const byCode = (rows: { code: string; id: string }[]) => Object.fromEntries(rows.map((row) => [row.code, row.id]));
beforeAll(async () => {
  house = await openHouse();
  admin = house.as('admin');
  department = byCode(await house.sql('SELECT code, id FROM departments'));
  person = byCode(await house.sql('SELECT login AS code, id FROM people'));
});
afterAll(() => house.close());

const hire = (login: string, more: object = {}) =>
  admin.post('/people', {
    login,
    name: '许文博',
    posts: [{ positionCode: 'salesperson', departmentId: department['sales-a'], superiorId: person['manager-a'] }],
    ...more,
  });

describe('somebody who is hired', () => {
  it('has her place, is found, and cannot sign in before she was invited', async () => {
    const { status, body, text } = await hire('xu.wenbo', { email: 'xu@example.com', phone: '13800000001' });
    expect(status, text).toBe(201);
    expect(body).toMatchObject({
      login: 'xu.wenbo',
      title: '销售人员',
      department: { name: '销售一部' },
      superior: { name: '周建华' },
      email: 'xu@example.com',
      active: true,
    });

    expect((await admin.get('/people?q=13800000001')).body.items).toHaveLength(1);
    const signIn = await house.anonymous.post('/session', { login: 'xu.wenbo', password: 'anything at all' });
    expect(signIn.body.code).toBe('session.credentials_wrong');
    expect(await house.sql(`SELECT permissions FROM principals WHERE person_id = $1`, [body.id])).toEqual([
      { permissions: [] },
    ]);
  });

  it('is seen by her manager from the first day on', async () => {
    const { body } = await hire('seen.by.manager');

    const reach = `SELECT 1 FROM reach WHERE viewer_id = $1 AND scope_key = 'customer' AND owner_id = $2`;
    expect(await house.sql(reach, [person['manager-a'], body.id])).toHaveLength(1);
    expect(await house.sql(reach, [person['manager-b'], body.id])).toHaveLength(0);
  });

  it('has a login nobody else has, in whatever case', async () => {
    expect((await hire('ADMIN')).body).toMatchObject({ code: 'person.login_taken', errors: [{ pointer: '/login' }] });
  });

  it('may hold several positions, and is known by the first', async () => {
    const posts = [
      { positionCode: 'department-manager', departmentId: department['sales-b'], superiorId: person['assistant'] },
      { positionCode: 'business-manager', departmentId: department['business'], superiorId: person['assistant'] },
    ];
    const { body } = await hire('two.hats', { posts });
    expect(body).toMatchObject({ title: '销售部门经理', department: { name: '销售二部' } });

    const held = (await admin.get(`/people/${body.id}/assignments`)).body.items;
    expect(held.map(({ main }: { main: boolean }) => main).sort()).toEqual([false, true]);
  });

  it('does not work for whoever ranks below her, nor in a position that does not exist, and then nobody is hired', async () => {
    const below = { positionCode: 'department-manager', superiorId: person['sales-a1'] };
    expect((await hire('upside.down', { posts: [below] })).body.code).toBe('assignment.superior_lacks_authority');
    expect((await hire('nothing', { posts: [{ positionCode: 'astronaut' }] })).body.code).toBe('position.unknown');

    expect((await admin.get('/people?filter[login][eq]=upside.down')).body.items).toEqual([]);
  });

  it('is not hired by a salesperson', async () => {
    const refused = await house.as('sales-a1').post('/people', { login: 'x', name: 'x', posts: [] });
    expect(refused.status).toBe(403);
  });
});

describe('a person', () => {
  it('is renamed everywhere at once, on the version that was seen', async () => {
    const { body } = await hire('to.be.married');
    const renamed = await admin.patch(`/people/${body.id}`, { name: '许文' }, { version: body.version });
    expect(renamed.body).toMatchObject({ name: '许文', login: 'to.be.married', version: body.version + 1 });
    expect(await house.sql('SELECT name FROM owners WHERE id = $1', [body.id])).toEqual([{ name: '许文' }]);

    const late = await admin.patch(`/people/${body.id}`, { name: '许' }, { version: body.version });
    expect(late.body.code).toBe('row.stale');
    const taken = await admin.patch(`/people/${body.id}`, { login: 'president' }, { version: body.version + 1 });
    expect(taken.body.code).toBe('person.login_taken');
  });
});

describe('many people', () => {
  it('move into a department on one day, and what they own is seen from there', async () => {
    const ids = [(await hire('mover.1')).body.id, (await hire('mover.2')).body.id];
    const move = { personIds: ids, departmentId: department['sales-b'], superiorId: person['manager-b'], from: today };
    expect((await admin.post('/people/moves', move)).status).toBe(204);

    const { body } = await admin.get(`/people/${ids[0]}`);
    expect(body).toMatchObject({ department: { name: '销售二部' }, superior: { name: '吴丽萍' }, title: '销售人员' });
    const reach = `SELECT 1 FROM reach WHERE viewer_id = $1 AND scope_key = 'customer' AND owner_id = $2`;
    expect(await house.sql(reach, [person['manager-b'], ids[1]])).toHaveLength(1);
    expect(await house.sql(reach, [person['manager-a'], ids[1]])).toHaveLength(0);
  });

  it('move all or not at all', async () => {
    const { body } = await hire('stays.here');
    const personIds = [body.id, person['manager-b']];
    const move = { personIds, departmentId: department['sales-b'], superiorId: body.id, from: tomorrow };
    expect((await admin.post('/people/moves', move)).body.code).toBe('assignment.superior_lacks_authority');
    expect((await admin.get(`/people/${body.id}/assignments`)).body.items).toHaveLength(1);
  });

  it('are taken out as CSV', async () => {
    const { text, status } = await admin.get('/people/export.csv?filter[login][eq]=president');
    expect(status).toBe(200);
    expect(text).toContain('林国栋');
  });
});

describe('changes to come', () => {
  it('are told in the order of their days, of departments, positions and people', async () => {
    const next = addDays(today, 3);
    await admin.post('/departments', {
      name: '西南分公司',
      kind: 'branch',
      parentId: department['company'],
      from: next,
    });
    await admin.post(`/departments/${department['rd']}/changes`, { from: tomorrow, name: '研究院' });
    await admin.post(`/people/${person['legal']}/assignments`, {
      positionCode: 'business-manager',
      departmentId: department['business'],
      from: next,
    });
    await house.sql('INSERT INTO departures (id, person_id, day) VALUES (gen_random_uuid(), $1, $2)', [
      person['sales-b1'],
      next,
    ]);
    const { items } = (await admin.get('/org/changes')).body;

    expect(items.map(({ day, what, subject }: any) => [day, what, subject.name])).toEqual([
      [tomorrow, 'renamed', '研发中心'],
      [next, 'founded', '西南分公司'],
      [next, 'assigned', '韩文静'],
      [next, 'leaves', '王雨桐'],
    ]);
    const known = (await house.as('sales-a1').get('/org/changes')).body.items;
    expect(known.map(({ what }: any) => what)).toEqual(['renamed', 'founded', 'assigned']);
    expect(items[0]).toMatchObject({ before: '研发中心', after: '研究院' });
    expect(items[2].after).toBe('商务部 · 商务经理');
  });
});

describe('a joint venture', () => {
  it('works in the same installation and sees its own part only', async () => {
    const founded = { name: '华澜联营', kind: 'joint_venture', parentId: department['company'], from: today };
    const venture = (await admin.post('/departments', founded)).body.id;
    const posts = [{ positionCode: 'department-manager', departmentId: venture }];
    const { body } = await hire('venture', { name: '联营经理', posts });
    await house.sql(`INSERT INTO person_roles SELECT $1, id FROM roles WHERE code = 'executive'`, [body.id]);
    await house.sql('SELECT rebuild_reach()');

    const seen = await house.sql<{ id: string }>(
      `SELECT DISTINCT owner_id AS id FROM reach WHERE viewer_id = $1 AND scope_key = 'customer'`,
      [body.id],
    );
    expect(seen).toEqual([{ id: body.id }]);
    const headquarters = `SELECT 1 FROM reach WHERE viewer_id = $1 AND scope_key = 'customer' AND owner_id = $2`;
    expect(await house.sql(headquarters, [person['president'], body.id])).toHaveLength(1);
  });
});
