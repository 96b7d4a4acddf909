import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, businessDate, startOfBusinessDay } from '@countersign/kernel';
import { TurnOfTheDay } from '../src/modules/org/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let desk: Desk;
let admin: Caller;
let id: Record<string, string>;
let department: Record<string, string>;
const today = businessDate(new Date());
const day = addDays(today, 10);

beforeAll(async () => {
  house = await openHouse();
  desk = new Desk(house);
  admin = house.as('admin');
  const byCode = (rows: { code: string; id: string }[]) => Object.fromEntries(rows.map((row) => [row.code, row.id]));
  id = byCode(await house.sql('SELECT login AS code, id FROM people'));
  department = byCode(await house.sql('SELECT code, id FROM departments'));
  await house.app.get(JobRunner).start();
  await house.afterwards();
});
afterAll(() => house.close());

const planned = async (changes: object[], more: object = {}): Promise<any> => {
  const answer = await admin.post('/reorganisation/plans', { name: '销售一部调整', day, changes, ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
const rehearsed = async (body: object): Promise<any> => {
  const asked = await admin.post('/reorganisation/rehearsals', body);
  expect(asked.status, asked.text).toBe(202);
  for (;;) {
    await house.afterwards();
    const { body: now } = await admin.get(`/reorganisation/rehearsals/${asked.body.id}`);
    if (now.status === 'done' || now.status === 'failed') return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const seats = (): Promise<any[]> =>
  house.sql(`SELECT t.id, t.instance_id AS "instanceId", p.name AS principal, t.state FROM approval_tasks t
    JOIN owners p ON p.id = t.principal_id WHERE t.state IN ('open', 'waiting', 'held') ORDER BY t.instance_id, p.name`);
const reach = async (): Promise<Set<string>> =>
  new Set(
    (await house.sql(`SELECT viewer_id || ' ' || scope_key || ' ' || owner_id AS pair FROM reach`)).map(
      ({ pair }: any) => pair as string,
    ),
  );
/** What somebody counts of the customers she sees. */
const customersOf = async (login: string): Promise<number> =>
  house.app
    .get(UnitOfWork)
    .run(
      { personId: id[login]!, seesAll: false, permissions: new Set(), reachWidth: {} } as never,
      'read',
      async (manager) => {
        const [row] = await manager.query<[{ n: number }]>(
          'SELECT count(*)::int AS n FROM customers WHERE deleted_at IS NULL',
        );
        return row.n;
      },
    );

/** Every table but the rehearsals themselves and the machinery of requests and jobs, as one print a table. */
async function fingerprint(): Promise<Record<string, string>> {
  const tables = await house.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
     AND relname NOT LIKE 'audit\\_log%' AND relname NOT IN ('reorganisation_rehearsals', 'outbox', 'idempotency_keys', 'sessions', 'refresh_tokens', 'sign_in_attempts')`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await house.sql<{ print: string }>(
      `SELECT count(*) || '/' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS print FROM ${name} t`,
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
}
const audited = async (): Promise<number> =>
  (await house.sql(`SELECT count(*)::int AS n FROM audit_log WHERE subject_type <> 'reorganisation_rehearsals'`))[0].n;

/** Business time becomes the morning of a day, and the worker notices. */
async function comes(on: string): Promise<void> {
  await house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [
    startOfBusinessDay(on),
  ]);
  await house.app.get(UnitOfWork).run(HOUSE, 'write', () => house.app.get(TurnOfTheDay).execute());
  await house.afterwards();
}

/** Whose reach was foretold to change is whose did, owner by owner. */
async function expectReach(report: any, before: Set<string>): Promise<void> {
  const after = await reach();
  const gained = [...after].filter((each) => !before.has(each));
  const lost = [...before].filter((each) => !after.has(each));
  const told = (which: 'gained' | 'lost'): string[] =>
    report.reach.flatMap(({ viewer, module, ...owners }: any) =>
      owners[which].map((owner: any) => `${viewer.id} ${module} ${owner.id}`),
    );
  expect(told('gained').sort()).toEqual(gained.sort());
  expect(told('lost').sort()).toEqual(lost.sort());
  expect(gained.length).toBeGreaterThan(0);
}

describe('a plan of the organisation', () => {
  it('is for whoever may plan, and for nobody else', async () => {
    expect((await house.as('manager-a').get('/reorganisation/plans')).body.code).toBe('access.permission_missing');
    expect((await admin.get('/reorganisation/plans')).status).toBe(200);
  });

  it('says which change lacks something, and which', async () => {
    const { body } = await admin.post('/reorganisation/plans', {
      name: '缺内容',
      day,
      changes: [
        { kind: 'leave', personId: id['legal'] },
        { kind: 'name_head', departmentId: department['legal'] },
      ],
    });
    expect(body).toMatchObject({
      code: 'reorganisation.change_incomplete',
      errors: [{ pointer: '/changes/1/personId' }],
    });
  });

  it('puts nobody at the head of a department by her own hand', async () => {
    const plan = await planned([
      { kind: 'name_head', departmentId: department['sales-a'], personId: id['admin'], office: 'acting' },
    ]);
    const put = await admin.post(`/reorganisation/plans/${plan.id}/enactment`, {}, { version: plan.version });
    expect(put.body.code, put.text).toBe('reorganisation.change_refused');
    expect(put.text).toContain('不能任命自己');
    expect((await admin.delete(`/reorganisation/plans/${plan.id}`, { version: plan.version })).status).toBe(204);
  });

  it('is written and written again, decides nothing, and is thrown away', async () => {
    const plan = await planned([{ kind: 'leave', personId: id['sales-a2'] }]);
    const changed = await admin.patch(
      `/reorganisation/plans/${plan.id}`,
      { name: '另一个名字' },
      { version: plan.version },
    );
    expect(changed.body).toMatchObject({ name: '另一个名字', changes: [{ kind: 'leave' }] });
    expect((await admin.patch(`/reorganisation/plans/${plan.id}`, { name: '旧' }, { version: 1 })).status).toBe(412);
    expect((await admin.delete(`/reorganisation/plans/${plan.id}`, { version: changed.body.version })).status).toBe(
      204,
    );
    const put = await admin.post(
      `/reorganisation/plans/${plan.id}/enactment`,
      {},
      { version: changed.body.version + 1 },
    );
    expect(put.body.code).toBe('reorganisation.settled');
  });

  it('enters nothing at all when one of its changes cannot be, and says which', async () => {
    const before = await fingerprint();
    const plan = await planned([
      { kind: 'move', personId: id['sales-a1'], departmentId: department['legal'] },
      { kind: 'move', personId: id['manager-a'], superiorId: id['sales-a2'] },
    ]);
    const rehearsal = await rehearsed({ planId: plan.id });
    expect(rehearsal.report.conflicts).toMatchObject([{ index: 1, code: 'assignment.superior_lacks_authority' }]);

    const put = await admin.post(`/reorganisation/plans/${plan.id}/enactment`, {}, { version: plan.version });
    expect(put.status).toBe(422);
    expect(put.body).toMatchObject({
      code: 'reorganisation.change_refused',
      errors: [{ pointer: '/changes/1/superiorId', code: 'assignment.superior_lacks_authority' }],
    });
    expect({ ...(await fingerprint()), reorganisation_plans: '' }).toEqual({ ...before, reorganisation_plans: '' });
  });
});

describe('a move of somebody with several positions', () => {
  it('replaces the one she is known by, though she has held another longer', async () => {
    const path = `/people/${id['vp-rd']}/assignments`;
    const second = { positionCode: 'salesperson', departmentId: department['sales-a'], from: addDays(today, 1) };
    const given = await admin.post(path, { ...second, main: true });
    expect(given.status, given.text).toBe(201);
    const longest = (await admin.get(path)).body.items.find((each: any) => each.position.code !== 'salesperson');

    const move = { kind: 'move', personId: id['vp-rd'], departmentId: department['sales-b'] };
    const plan = await planned([move], { name: '兼职调岗' });
    const put = await admin.post(`/reorganisation/plans/${plan.id}/enactment`, {}, { version: plan.version });
    expect(put.status, put.text).toBe(200);

    const held = (await admin.get(path)).body.items.filter(
      ({ from, until }: any) => (from ?? day) <= day && (until ?? day) >= day,
    );
    expect(held).toHaveLength(2);
    expect(held.find(({ main }: any) => main)).toMatchObject({
      position: { code: 'salesperson' },
      department: { id: department['sales-b'] },
      from: day,
    });
    expect(held.find(({ main }: any) => !main)).toMatchObject({ id: longest.id, position: longest.position });
  });
});

describe('a departure', () => {
  it('is entered with its day, known to the organisation of later days alone, and can be taken back', async () => {
    const plan = await planned([{ kind: 'leave', personId: id['legal'] }], { name: '法务离职' });
    const put = await admin.post(`/reorganisation/plans/${plan.id}/enactment`, {}, { version: plan.version });
    expect(put.status, put.text).toBe(200);
    const isActive = async (on: string): Promise<boolean> => {
      const { body } = await admin.get(`/org?asOf=${encodeURIComponent(startOfBusinessDay(on).toISOString())}`);
      return body.people.find((person: any) => person.id === id['legal']).active;
    };
    expect([await isActive(addDays(day, -1)), await isActive(day)]).toEqual([true, false]);
    expect((await admin.get(`/people/${id['legal']}/departure`)).body).toEqual({ day });

    expect((await admin.delete(`/people/${id['legal']}/departure`)).status).toBe(204);
    expect((await admin.get(`/people/${id['legal']}/departure`)).body).toEqual({ day: null });
    expect(await isActive(day)).toBe(true);
  });
});

describe('a rehearsal', () => {
  it('foretells what comes with a position that records are shared with, though no owner is reached anew', async () => {
    const customer = await aCustomerOf(house.as('sales-a1'));
    const [{ id: position }] = await house.sql(`SELECT id FROM positions WHERE code = 'engineer'`);
    const shared = await house.as('sales-a1').post('/shares', {
      ...{ subjectType: 'customer', subjectIds: [customer.id], access: 'read', note: '请售前支持' },
      grantee: { kind: 'position', id: position },
    });
    expect(shared.status, shared.text).toBe(201);
    const before = await customersOf('sales-b2');
    const change = { kind: 'move', personId: id['sales-b2'], positionCode: 'engineer' };
    const plan = await planned([change], { name: '转售前' });

    const { report } = await rehearsed({ planId: plan.id });
    expect(report.conflicts).toEqual([]);
    const seen = report.reach.find(({ viewer, module }: any) => viewer.id === id['sales-b2'] && module === 'customer');
    expect(seen).toMatchObject({ gained: [], lost: [], rowsBefore: before, rowsAfter: before + 1 });
  });

  it('foretells exactly what happens, and leaves nothing behind but its report', async () => {
    await aCustomerOf(house.as('sales-a1'));
    await house.as('sales-b1').get('/customers');
    for (const ratio of [5200, 4700, 4200]) await desk.submit('sales-a1', aQuoteAt(ratio));
    await desk.submit('sales-a2', aQuoteAt(4700));
    await house.afterwards();
    const plan = await planned([
      { kind: 'name_head', departmentId: department['sales-a'], personId: id['assistant'], office: 'acting' },
      { kind: 'leave', personId: id['manager-a'] },
      { kind: 'move', personId: id['sales-a1'], departmentId: department['sales-b'], superiorId: id['manager-b'] },
    ]);
    const [before, log, seatsBefore, reachBefore] = [
      await fingerprint(),
      await audited(),
      await seats(),
      await reach(),
    ];
    const customersBefore = await customersOf('manager-b');

    const { report, status } = await rehearsed({ planId: plan.id });

    expect(status).toBe('done');
    expect(await fingerprint()).toEqual(before);
    expect(await audited()).toBe(log);
    expect(report.conflicts).toEqual([]);
    expect(report.moves.length).toBeGreaterThan(0);
    expect(report.moves.every(({ from }: any) => from.name === '周建华')).toBe(true);
    // The administrator of the organisation reaches none of these records: she reads who moves, not what about.
    expect(report.moves.every(({ approval }: any) => approval === null)).toBe(true);

    const put = await admin.post(`/reorganisation/plans/${plan.id}/enactment`, {}, { version: plan.version });
    expect(put.status, put.text).toBe(200);
    expect(await seats(), 'nothing has happened before the day').toEqual(seatsBefore);
    await comes(day);

    const pair = ({ from, to }: any): string => `${from?.name} → ${to.name}`;
    const moved = await house.sql(
      `SELECT f.name AS "from", o.name AS "to" FROM approval_actions a, jsonb_array_elements(a.events) e,
         jsonb_array_elements(e->'tasks') t
         JOIN owners o ON o.id = (t->>'principal')::uuid
         JOIN approval_tasks parent ON parent.id = (t->'origin'->>'parent')::uuid JOIN owners f ON f.id = parent.principal_id
       WHERE e->>'type' = 'SeatsAdded' AND t->'origin'->>'kind' = 'rehome'`,
    );
    expect(moved.map(({ from, to }: any) => `${from} → ${to}`).sort()).toEqual(report.moves.map(pair).sort());

    await expectReach(report, reachBefore);
    const ofManagerB = report.reach.find(
      ({ viewer, module }: any) => viewer.id === id['manager-b'] && module === 'customer',
    );
    expect([ofManagerB.rowsBefore, ofManagerB.rowsAfter]).toEqual([customersBefore, await customersOf('manager-b')]);
    expect(ofManagerB.rowsAfter).toBeGreaterThan(ofManagerB.rowsBefore);
    expect((await admin.get(`/people/${id['manager-a']}`)).body.active).toBe(false);
  });
});

describe('a reorganisation of the trees', () => {
  const [later, east] = [addDays(day, 10), randomUUID()];
  const emptied = { kind: 'move', departmentId: east, positionCode: 'east-director' };
  const tree = () => [
    { kind: 'found_department', departmentId: east, code: 'east', name: '华东大区', departmentKind: 'branch' },
    {
      ...{ kind: 'change_department', departmentId: department['sales-b'] },
      ...{ name: '华东销售部', parentId: east },
    },
    { kind: 'change_department', departmentId: department['sales-a'], parentId: department['sales-b'] },
    { kind: 'found_position', positionCode: 'east-director', name: '大区总监', parentCode: 'assistant-to-president' },
    { kind: 'change_department', departmentId: department['engineering'], parentId: department['company'] },
    { kind: 'change_position', positionCode: 'engineering-manager', parentCode: 'president' },
  ];
  const closing = () => [
    { kind: 'close_department', departmentId: department['implementation'] },
    { kind: 'close_position', positionCode: 'vp-implementation' },
  ];
  const move = () => ({ ...emptied, personId: id['vp-impl'] });

  it('says what lacks something, and gives what it founds an id that the next change can name', async () => {
    const lacking = { name: '没有变化', day: later, changes: [{ kind: 'change_position', positionCode: 'legal' }] };
    const { body } = await admin.post('/reorganisation/plans', lacking);
    expect(body).toMatchObject({
      code: 'reorganisation.change_incomplete',
      errors: [{ pointer: '/changes/0/name' }],
    });

    const founding = await planned([{ kind: 'found_department', name: '西南大区' }], { day: later });
    const [founded] = founding.changes;
    expect(founded.department).toEqual({ id: expect.any(String), name: '西南大区' });
    const within = [
      { kind: 'found_department', name: '西南大区', departmentId: founded.department.id },
      { kind: 'found_department', name: '成都办事处', parentId: founded.department.id, departmentKind: 'branch' },
    ];
    const path = `/reorganisation/plans/${founding.id}`;
    const changed = await admin.patch(path, { changes: within }, { version: founding.version });
    expect(changed.body.changes[1]).toMatchObject({
      department: { name: '成都办事处' },
      parent: { id: founded.department.id, name: '西南大区' },
      departmentKind: 'branch',
    });
    expect((await rehearsed({ planId: founding.id })).report.conflicts).toEqual([]);
  });

  it('closes nothing that somebody is still in, whichever way the changes are turned', async () => {
    const before = await fingerprint();
    const plan = await planned([...closing(), ...tree(), move()], { day: later });
    const { report } = await rehearsed({ planId: plan.id });
    expect(report.conflicts).toMatchObject([
      { index: 0, code: 'structure.in_use' },
      { index: 1, code: 'structure.in_use' },
    ]);
    const put = await admin.post(`/reorganisation/plans/${plan.id}/enactment`, {}, { version: plan.version });
    expect(put.body.errors).toMatchObject([{ pointer: '/changes/0', code: 'structure.in_use' }]);
    expect({ ...(await fingerprint()), reorganisation_plans: '' }).toEqual({ ...before, reorganisation_plans: '' });
  });

  it('foretells who will see what and which rules come to nobody, and is put in force as a whole', async () => {
    await aCustomerOf(house.as('sales-a2'));
    const plan = await planned([...tree(), move(), ...closing()], { day: later, name: '华东大区成立' });
    const before = await fingerprint();
    const [reachBefore, customersBefore] = [await reach(), await customersOf('manager-b')];

    const { report } = await rehearsed({ planId: plan.id });
    expect(report.conflicts).toEqual([]);
    expect(await fingerprint()).toEqual(before);
    expect(
      report.holes.some(({ isNew }: any) => isNew),
      'nobody is vice president of implementation',
    ).toBe(true);

    const put = await admin.post(`/reorganisation/plans/${plan.id}/enactment`, {}, { version: plan.version });
    expect(put.status, put.text).toBe(200);
    const there = async (): Promise<string[]> =>
      (await admin.get('/departments')).body.items.map(({ code }: any) => code as string);
    expect(await there()).toContain('implementation');
    await comes(later);

    expect(await there()).toContain('east');
    expect(await there()).not.toContain('implementation');
    expect((await admin.get(`/reorganisation/plans/${plan.id}`)).body.changes.at(-2)).toMatchObject({
      kind: 'close_department',
      department: { name: '实施服务中心' },
    });
    await expectReach(report, reachBefore);
    const seen = report.reach.find(({ viewer, module }: any) => viewer.id === id['manager-b'] && module === 'customer');
    expect([seen.rowsBefore, seen.rowsAfter]).toEqual([customersBefore, await customersOf('manager-b')]);
    expect(seen.rowsAfter).toBeGreaterThan(seen.rowsBefore);
  });
});
