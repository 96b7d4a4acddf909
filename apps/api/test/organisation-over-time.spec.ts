import { Injectable, Module } from '@nestjs/common';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, businessDate } from '@countersign/kernel';
import { Directory, OrganisationChanged, TurnOfTheDay } from '../src/modules/org/index.js';
import { Intervals } from '../src/modules/org/over-time/intervals.repository.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { Together } from '../src/platform/events/events.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { openHouse, type Caller, type House } from './harness/house.js';

const heard: { cause: string; personIds: readonly string[] }[] = [];

@Injectable()
class Ear {
  @Together(OrganisationChanged)
  hear({ payload }: OrganisationChanged): Promise<void> {
    heard.push(payload);
    return Promise.resolve();
  }
}
@Module({ providers: [Ear] })
class Listening {}

let house: House;
let desk: Desk;
let admin: Caller;
let id: Record<string, string>;
let department: Record<string, string>;
const today = businessDate(new Date());
const tomorrow = addDays(today, 1);

beforeAll(async () => {
  house = await openHouse({ extraModules: [Listening] });
  desk = new Desk(house);
  admin = house.as('admin');
  const byCode = (rows: { code: string; id: string }[]) => Object.fromEntries(rows.map((row) => [row.code, row.id]));
  id = byCode(await house.sql('SELECT login AS code, id FROM people'));
  department = byCode(await house.sql('SELECT code, id FROM departments'));
});
afterAll(() => house.close());
beforeEach(() => heard.splice(0));

/** Moves business time, as a simulation does. */
const itIs = (at: string): Promise<unknown> =>
  house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [at]);
const realTime = async (): Promise<void> => {
  const owner = new Client({ connectionString: house.databaseUrl });
  await owner.connect();
  await owner.query('DELETE FROM clock').finally(() => owner.end());
};
const instant = async (): Promise<string> => {
  const [row] = await house.sql<{ now: Date }>('SELECT clock_timestamp() AS now');
  return row!.now.toISOString();
};
const inside = <T>(body: (directory: Directory) => Promise<T>): Promise<T> =>
  house.app.get(UnitOfWork).run(HOUSE, 'read', () => body(house.app.get(Directory)));
const personIn = (org: any, login: string): any => org.people.find((person: any) => person.id === id[login]);
const departmentIn = (org: any, code: string): any => org.departments.find((each: any) => each.id === department[code]);
const orgAsOf = async (asOf?: string): Promise<any> =>
  (await admin.get(`/org${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`)).body;
const assign = (login: string, body: object) => admin.post(`/people/${id[login]}/assignments`, body);
const held = async (login: string): Promise<any[]> => (await admin.get(`/people/${id[login]}/assignments`)).body.items;

describe('a person', () => {
  it('has held her position for as long as anybody wrote down', async () => {
    expect(await held('sales-a1')).toMatchObject([
      {
        position: { code: 'salesperson' },
        department: { name: '销售一部' },
        superior: { name: '周建华' },
        from: null,
        until: null,
        state: 'current',
      },
    ]);
  });

  it('holds a second position beside the first, and is known by the one she has held longest', async () => {
    const answer = await assign('vp-rd', {
      ...{ positionCode: 'legal', departmentId: department['legal'], superiorId: null, from: today },
    });

    expect(answer.status, answer.text).toBe(201);
    expect(personIn(await orgAsOf(), 'vp-rd').positions).toEqual(['vp-rd', 'legal']);
    expect((await admin.get(`/people/${id['vp-rd']}`)).body.positionCode).toBe('vp-rd');
    expect(heard).toContainEqual({ cause: 'assignment', personIds: [id['vp-rd']] });
  });

  it('cannot hold the same position twice at a time, neither through the API nor in the database', async () => {
    const answer = await assign('sales-a1', { positionCode: 'salesperson', from: tomorrow });

    expect(answer.body).toMatchObject({ status: 409, code: 'assignment.overlaps' });
    expect(answer.body.errors[0].pointer).toBe('/from');
    await expect(
      house.sql(
        `INSERT INTO position_assignments (id, person_id, position_id, during)
         SELECT gen_random_uuid(), person_id, position_id, '[2030-01-01,2030-02-01)' FROM position_assignments WHERE person_id = $1`,
        [id['sales-a1']],
      ),
    ).rejects.toThrow(/position_held_once/);
  });

  it.each([
    ['a day that is past', { positionCode: 'legal', from: addDays(today, -1) }, 'interval.past', '/from'],
    [
      'an end before the beginning',
      { positionCode: 'legal', from: tomorrow, until: today },
      'interval.reversed',
      '/until',
    ],
    ['a position nobody has', { positionCode: 'emperor', from: today }, 'position.unknown', '/positionCode'],
    [
      'a department that is not there',
      { positionCode: 'legal', from: today, departmentId: '0190f0e2-0000-7000-8000-00000000dead' },
      'reference.missing',
      '/departmentId',
    ],
  ])('is given none from %s', async (_, body, code, pointer) => {
    const answer = await assign('sales-a2', body);

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code, errors: [{ pointer }] });
  });

  it('is not moved by somebody who may not', async () => {
    const answer = await house
      .as('manager-a')
      .post(`/people/${id['sales-a1']}/assignments`, { positionCode: 'legal', from: today });

    expect(answer.body.code).toBe('access.permission_missing');
  });

  it('is not moved behind the back of the record', async () => {
    await expect(
      house.sql('UPDATE people SET superior_id = NULL, version = version + 1 WHERE login = $1', ['sales-a1']),
    ).rejects.toThrow(/position_assignments/);
    await expect(house.sql(`UPDATE position_assignments SET during = '[2020-01-01,)'`)).rejects.toThrow(/taken back/);
  });
});

describe('the reporting lines', () => {
  const under = (superior: string, more: object) => ({
    positionCode: 'assistant-to-president',
    superiorId: id[superior],
    from: '2031-03-01',
    until: '2031-03-31',
    ...more,
  });

  it('never form a circle, on whichever day it would close', async () => {
    const first = await assign('vp-rd', under('vp-impl', {}));
    const elsewhen = await assign('vp-impl', under('vp-rd', { from: '2031-04-01', until: '2031-04-30' }));
    const closing = await assign('vp-impl', under('vp-rd', { from: '2031-03-31', until: '2031-03-31' }));

    expect([first.status, elsewhen.status]).toEqual([201, 201]);
    expect(closing.body).toMatchObject({
      status: 422,
      code: 'assignment.circular',
      errors: [{ pointer: '/superiorId' }],
    });
  });

  it('never form a circle when two people are moved at the same moment', async () => {
    const may = { from: '2031-05-01', until: '2031-05-31' };
    const answers = await Promise.all([assign('vp-rd', under('vp-impl', may)), assign('vp-impl', under('vp-rd', may))]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('refuse to make somebody her own superior, or to put her under somebody of lower rank', async () => {
    const own = await assign('manager-a', under('manager-a', { positionCode: 'legal' }));
    const lower = await assign('manager-a', under('sales-a1', { positionCode: 'business-manager' }));

    expect(own.body.code).toBe('assignment.circular');
    expect(lower.body).toMatchObject({
      code: 'assignment.superior_lacks_authority',
      params: { superior: '陈思远' },
      errors: [{ pointer: '/superiorId' }],
    });
  });
});

describe('a move that is entered ahead', () => {
  const nextDay = `${tomorrow}T00:00:30+08:00`;
  afterAll(async () => {
    await realTime();
    await house.app.get(TurnOfTheDay).look();
  });

  it('changes nothing before its day, and can be looked at from here', async () => {
    const [now] = await held('sales-a2');
    const answer = await assign('sales-a2', {
      positionCode: 'department-manager',
      departmentId: department['sales-b'],
      superiorId: id['assistant'],
      from: tomorrow,
      replacesId: now.id,
    });

    expect(answer.body, answer.text).toMatchObject({ state: 'upcoming', from: tomorrow });
    expect((await held('sales-a2')).map(({ from, until, state }) => [from, until, state])).toEqual([
      [tomorrow, null, 'upcoming'],
      [null, today, 'current'],
    ]);
    expect(personIn(await orgAsOf(), 'sales-a2').positions).toEqual(['salesperson']);
    expect(personIn(await orgAsOf(tomorrow), 'sales-a2')).toMatchObject({
      positions: ['department-manager'],
      departmentId: department['sales-b'],
      superiorId: id['assistant'],
    });
    expect(heard).toEqual([]);
  });

  it('takes effect on its morning, once, for whose rows she sees as well', async () => {
    const [{ n: before } = { n: 0 }] = await house.sql<{ n: number }>(reachOf, [id['manager-b'], id['sales-a2']]);
    await itIs(nextDay);
    await house.app.get(TurnOfTheDay).look();
    await house.app.get(TurnOfTheDay).look();
    const [{ n: after } = { n: 0 }] = await house.sql<{ n: number }>(reachOf, [id['manager-b'], id['sales-a2']]);

    expect((await admin.get(`/people/${id['sales-a2']}`)).body).toMatchObject({
      positionCode: 'department-manager',
      department: { id: department['sales-b'] },
    });
    expect([before > 0, after > 0]).toEqual([false, true]);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ cause: 'day' });
    expect(heard[0]!.personIds).toContain(id['sales-a2']);
  });

  const reachOf = 'SELECT count(*)::int AS n FROM reach WHERE viewer_id = $1 AND owner_id = $2';
});

describe('an assignment', () => {
  it('that has not begun can be withdrawn, one that runs can only end', async () => {
    const { body: later } = await assign('legal', { positionCode: 'business-manager', from: tomorrow });
    const [, now] = await held('legal');
    const refused = await admin.delete(`/people/${id['legal']}/assignments/${now.id}`);
    const withdrawn = await admin.delete(`/people/${id['legal']}/assignments/${later.id}`);

    expect([refused.status, refused.body.code, withdrawn.status]).toEqual([409, 'interval.has_begun', 204]);
    expect(await held('legal')).toHaveLength(1);
  });

  it('that ends today leaves the person without it from then on', async () => {
    const { body: second } = await assign('finance', { positionCode: 'legal', from: today, until: tomorrow });
    const path = `/people/${id['finance']}/assignments/${second.id}`;
    const longer = await admin.patch(path, { until: addDays(today, 30) });
    const over = await admin.patch(`/people/${id['finance']}/assignments/${longer.body.id}`, { until: today });

    expect([longer.body.until, over.body.until]).toEqual([addDays(today, 30), today]);
    expect(personIn(await orgAsOf(tomorrow), 'finance').positions).toEqual(['finance-manager']);
    expect((await admin.patch(path, { until: today })).status).toBe(404);
  });
});

describe('a reorganisation while approvals run', () => {
  it('leaves open seats where they are, routes what comes after to the new head, and is visible in hindsight', async () => {
    const before = await desk.submit('sales-a1', aQuoteAt(5200));
    const whenRouted = await instant();
    const [head] = (await admin.get(`/departments/${department['sales-a']}/heads`)).body.items;
    const answer = await admin.post(`/departments/${department['sales-a']}/heads`, {
      personId: id['vp-impl'],
      kind: 'head',
      from: today,
      replacesId: head.id,
    });
    const after = await desk.submit('sales-a1', aQuoteAt(5300));

    expect(answer.body, answer.text).toMatchObject({ kind: 'head', person: { name: '何志强' }, state: 'current' });
    expect((await desk.standing(before.id)).open).toEqual(['manager-a']);
    expect((await desk.standing(after.id)).open).toEqual(['vp-impl']);
    expect(departmentIn(await orgAsOf(whenRouted), 'sales-a').headId).toBe(id['manager-a']);
    expect(departmentIn(await orgAsOf(), 'sales-a').headId).toBe(id['vp-impl']);
    expect((await admin.get('/departments')).body.items.find((each: any) => each.name === '销售一部').headId).toBe(
      id['vp-impl'],
    );
    expect(heard).toContainEqual({ cause: 'head', personIds: [id['vp-impl'], id['manager-a']] });
  });

  it('finds for any past seat the slate that was used for it', async () => {
    const seats = await house.sql<{ at: Date; actorId: string; code: string }>(
      `SELECT i.created_at AS at, t.actor_id AS "actorId", d.code FROM approval_tasks t JOIN approval_instances i ON i.id = t.instance_id
         JOIN approval_node_runs n ON n.id = t.node_run_id
         JOIN people p ON p.id = i.submitter_id JOIN departments d ON d.id = p.department_id WHERE n.node_key = 'department-manager'
         AND i.created_at > now() - interval '10 minutes'`,
    );
    expect(seats.length).toBeGreaterThan(1);

    for (const { at, actorId, code } of seats)
      expect(departmentIn(await orgAsOf(at.toISOString()), code).headId).toBe(actorId);
  });
});

describe('the head of a department', () => {
  const name = (code: string, body: object) => admin.post(`/departments/${department[code]}/heads`, body);

  it('is one at a time, beside one who acts for her', async () => {
    const twice = await name('sales-b', { personId: id['vp-rd'], kind: 'head', from: tomorrow });
    const acting = await name('sales-b', { personId: id['sales-b1'], kind: 'acting', from: today, until: tomorrow });

    expect(twice.body).toMatchObject({ status: 409, code: 'department_head.overlaps' });
    expect(acting.body, acting.text).toMatchObject({ kind: 'acting', state: 'current' });
    expect(departmentIn(await orgAsOf(), 'sales-b')).toMatchObject({
      headId: id['manager-b'],
      actingHeadId: id['sales-b1'],
    });
  });

  it('does not rank below who is in the department', async () => {
    const answer = await name('company', { personId: id['sales-b1'], kind: 'acting', from: tomorrow });

    expect(answer.body).toMatchObject({
      status: 422,
      code: 'department_head.lacks_authority',
      params: { head: '王雨桐', member: '沈慧敏' },
      errors: [{ pointer: '/personId' }],
    });
  });

  it('is never somebody by her own hand, nor for longer than another said', async () => {
    for (const kind of ['head', 'acting']) {
      const own = await name('legal', { personId: id['admin'], kind, from: tomorrow });
      expect(own.body).toMatchObject({
        status: 403,
        code: 'department_head.yourself',
        errors: [{ pointer: '/personId' }],
      });
    }
    await house.sql(
      `INSERT INTO department_heads (id, department_id, person_id, kind, during)
       VALUES (gen_random_uuid(), $1, $2, 'acting', daterange($3::date, $3::date, '[]'))`,
      [department['finance'], id['admin'], tomorrow],
    );
    const path = `/departments/${department['finance']}/heads`;
    const [{ id: office }] = (await admin.get(path)).body.items;
    expect((await admin.patch(`${path}/${office}`, { until: null })).body.code).toBe('department_head.yourself');
    expect((await admin.delete(`${path}/${office}`)).status).toBe(204);
  });

  it('has as many deputies as she likes, who decide in nobody’s place and see what their roles show of hers', async () => {
    const before = await orgAsOf();
    const two = [
      await name('sales-a', { personId: id['sales-b1'], kind: 'deputy', from: today }),
      await name('sales-a', { personId: id['sales-b2'], kind: 'deputy', from: today }),
    ];
    expect(two.map(({ body }) => body.kind)).toEqual(['deputy', 'deputy']);
    const again = await name('sales-a', { personId: id['sales-b1'], kind: 'deputy', from: tomorrow });
    expect(again.body).toMatchObject({ status: 409, code: 'department_head.overlaps' });

    expect(departmentIn(await orgAsOf(), 'sales-a')).toEqual(departmentIn(before, 'sales-a'));
    const sees = async (login: string): Promise<boolean> =>
      (
        await house.sql('SELECT FROM departments_reached WHERE person_id = $1 AND department_id = $2', [
          id[login],
          department['sales-a'],
        ])
      ).length === 1;
    expect(await sees('sales-b1')).toBe(true);
    // The rule that shows heads everything is not about deputies.
    await house.sql(
      `UPDATE access_rules SET enabled = true, version = version + 1 WHERE code = 'managers-view-customers-and-opportunities'`,
    );
    const charged = await house.sql('SELECT person_id FROM heads_in_charge WHERE person_id = $1', [id['sales-b2']]);
    expect(charged).toEqual([]);
    await house.sql(
      `UPDATE access_rules SET enabled = false, version = version + 1 WHERE code = 'managers-view-customers-and-opportunities'`,
    );
    for (const { body } of two)
      await admin.patch(`/departments/${department['sales-a']}/heads/${body.id}`, { until: today });
  });

  it('can be withdrawn before her time and ended during it', async () => {
    const later = await name('legal', { personId: id['president'], kind: 'acting', from: tomorrow });
    const now = await name('legal', { personId: id['president'], kind: 'acting', from: today, until: today });
    const path = `/departments/${department['legal']}/heads`;

    expect((await admin.delete(`${path}/${now.body.id}`)).body.code).toBe('interval.has_begun');
    expect((await admin.delete(`${path}/${later.body.id}`)).status).toBe(204);
    expect((await admin.patch(`${path}/${now.body.id}`, { until: tomorrow })).body.until).toBe(tomorrow);
  });
});

describe('a disabled account', () => {
  it('is one from then on, and was none before', async () => {
    const before = await instant();
    await admin.post(`/people/${id['sales-b2']}/deactivation`);
    const meanwhile = await instant();
    await admin.delete(`/people/${id['sales-b2']}/deactivation`);

    expect(personIn(await orgAsOf(before), 'sales-b2').active).toBe(true);
    expect(personIn(await orgAsOf(meanwhile), 'sales-b2').active).toBe(false);
    expect(personIn(await orgAsOf(), 'sales-b2').active).toBe(true);
    expect(heard.filter(({ cause }) => cause === 'account')).toHaveLength(2);
  });
});

describe('a leave', () => {
  const mine = { from: tomorrow, until: addDays(today, 5) };

  it("is the person's own to enter and to take back", async () => {
    const me = house.as('manager-b');
    const answer = await me.post('/absences', mine);
    const again = await me.post('/absences', { from: addDays(today, 5), until: addDays(today, 6) });
    const seen = await me.get('/absences');
    const gone = await me.delete(`/absences/${answer.body.id}`);

    expect(answer.body, answer.text).toMatchObject({ ...mine, person: { name: '吴丽萍' }, state: 'upcoming' });
    expect(again.body).toMatchObject({ status: 409, code: 'absence.overlaps', errors: [{ pointer: '/from' }] });
    expect(seen.body.items).toHaveLength(1);
    expect([gone.status, (await me.get('/absences')).body.items.length]).toEqual([204, 0]);
  });

  it('that runs ends today, and keeps the days that were taken', async () => {
    const me = house.as('legal');
    const { body } = await me.post('/absences', { from: today, until: addDays(today, 9) });
    await itIs(`${addDays(today, 3)}T10:00:00+08:00`);
    await me.delete(`/absences/${body.id}`);
    const [kept] = (await me.get('/absences')).body.items;
    await realTime();

    expect(kept).toMatchObject({ from: today, until: addDays(today, 2), state: 'past' });
  });

  it.each([
    ['is not in the past', { from: addDays(today, -2), until: today }, 'interval.past'],
    ['does not end before it begins', { from: addDays(today, 2), until: tomorrow }, 'interval.reversed'],
    ['does not last longer than a year', { from: today, until: addDays(today, 400) }, 'interval.too_long'],
  ])('%s', async (_, body, code) => {
    expect((await house.as('finance').post('/absences', body)).body).toMatchObject({ status: 422, code });
  });

  it("of somebody else is the administrator's business and nobody else's", async () => {
    const hers = `/absences?personId=${id['sales-a1']}`;

    expect((await house.as('manager-a').get(hers)).body.code).toBe('access.permission_missing');
    expect((await admin.post('/absences', { ...mine, personId: id['sales-a1'] })).status).toBe(201);
    expect((await admin.get(hers)).body.items).toHaveLength(1);
    expect((await admin.get('/absences?personId=nobody')).status).toBe(400);
  });
});

describe('a proxy', () => {
  const days = { from: today, until: addDays(today, 7) };
  const by = (login: string, proxy: string, more: object = {}) =>
    house.as(login).post('/proxies', { proxyId: id[proxy], ...days, ...more });

  it('has dates, policies and an amount, and is known to both', async () => {
    const scope = { policies: ['001-quote'], maxAmount: { amount: '100000.00', currency: 'CNY' } };
    const answer = await by('manager-a', 'manager-b', scope);

    expect(answer.body, answer.text).toMatchObject({
      ...days,
      ...scope,
      principal: { name: '周建华' },
      state: 'current',
    });
    expect((await house.as('manager-b').get('/proxies')).body.items).toHaveLength(1);
    expect((await inside((directory) => directory.asItIs())).proxies).toEqual([
      { principal: id['manager-a'], proxy: id['manager-b'], ...days, ...scope },
    ]);
    expect(heard).toContainEqual({ cause: 'proxy', personIds: [id['manager-a'], id['manager-b']] });
  });

  it('is not named twice for the same approvals at a time', async () => {
    const same = await by('manager-a', 'assistant', { policies: ['001-contract', '001-quote'] });
    const other = await by('manager-a', 'assistant', { policies: ['001-contract'] });

    expect(same.body).toMatchObject({ status: 409, code: 'proxy.overlaps' });
    expect(other.status, other.text).toBe(201);
  });

  it('never leads back to where it began, and ends after three links', async () => {
    const back = await by('assistant', 'manager-a');
    await by('assistant', 'vp-rd');
    const third = await by('vp-rd', 'vp-impl');
    const fourth = await by('vp-impl', 'president');
    const circle = await by('vp-impl', 'assistant');
    const later = await by('vp-impl', 'president', { from: addDays(today, 8), until: addDays(today, 9) });

    expect(back.body.code).toBe('proxy.lacks_authority');
    expect(third.status, third.text).toBe(201);
    expect(fourth.body).toMatchObject({ status: 422, code: 'proxy.chain_too_long', errors: [{ pointer: '/proxyId' }] });
    expect(circle.body).toMatchObject({ status: 422, code: 'proxy.circular', errors: [{ pointer: '/proxyId' }] });
    expect(later.status).toBe(201);
  });

  it('has the authority of whom it stands for', async () => {
    const answer = await by('president', 'sales-a1');

    expect(answer.body).toMatchObject({
      status: 422,
      code: 'proxy.lacks_authority',
      params: { proxy: '陈思远', principal: '林国栋' },
      errors: [{ pointer: '/proxyId' }],
    });
    expect((await by('president', 'president')).body.code).toBe('proxy.yourself');
    expect((await by('manager-b', 'manager-a', { policies: [] })).body.errors[0].pointer).toBe('/policies');
  });

  it('is taken back by who gave it, not by who received it', async () => {
    const [given] = (await house.as('manager-a').get('/proxies')).body.items;

    expect(
      (await house.as(given.proxy.id === id['manager-b'] ? 'manager-b' : 'assistant').delete(`/proxies/${given.id}`))
        .status,
    ).toBe(403);
    expect((await house.as('manager-a').delete(`/proxies/${given.id}`)).status).toBe(204);
    expect((await house.as('manager-a').get('/proxies')).body.items.map((each: any) => each.id)).not.toContain(
      given.id,
    );
  });
});

describe('looking the organisation up', () => {
  it('costs one row while nothing changes, and never shows what is no longer so', async () => {
    const first = await inside((directory) => directory.asItIs());
    const second = await inside((directory) => directory.asItIs());
    await house.as('finance').post('/absences', { from: today, until: today });
    const third = await inside((directory) => directory.asItIs());

    expect(second).toBe(first);
    expect(third.absences).toContainEqual({ person: id['finance'], from: today, until: today });
  });

  it('never keeps what was not committed', async () => {
    const directory = house.app.get(Directory);
    const rolledBack = house.app.get(UnitOfWork).run(HOUSE, 'write', async (manager) => {
      const [state] = await manager
        .query(
          'UPDATE department_states SET retracted_at = app_now() WHERE department_id = $1 RETURNING department_id, parent_id',
          [department['legal']],
        )
        .then(([rows]) => rows);
      await manager.query(
        `INSERT INTO department_states (id, department_id, name, parent_id, kind, during)
         VALUES (gen_random_uuid(), $1, '不存在的部门', $2, 'department', '(,)')`,
        [state.department_id, state.parent_id],
      );
      expect(departmentIn(await directory.asItIs(), 'legal').name).toBe('不存在的部门');
      throw new Error('changed her mind');
    });
    await expect(rolledBack).rejects.toThrow('changed her mind');

    expect(departmentIn(await inside((each) => each.asItIs()), 'legal').name).toBe('法务部');
  });

  it.each(['yesterday', '2026-02-30', '0000-01-01', '2026-01-01T25:00:00Z'])('refuses to look at %s', async (asOf) => {
    expect((await admin.get(`/org?asOf=${asOf}`)).body).toMatchObject({ code: 'query.invalid' });
  });

  it('tells who entered what, in the audit', async () => {
    const { items } = (await admin.get('/audit?filter[subjectType][eq]=position_assignments&limit=5')).body;

    expect(items.length).toBeGreaterThan(0);
    expect(items[0].actor.name).toBe('系统管理员');
  });
});

describe('changes of the organisation', () => {
  it('wait for each other in one place, so that no two can wait for one another', async () => {
    const intervals = house.app.get(Intervals);
    const inWork = <T>(body: () => Promise<T>) => house.app.get(UnitOfWork).run(HOUSE, 'write', body);
    const [position] = await house.sql<{ id: string }>(`SELECT id FROM positions WHERE code = 'legal'`);
    const place = (login: string) =>
      intervals.record('position_assignments', [id[login], position!.id, null, id['president'], false], {
        from: '2032-01-01',
        until: null,
      });
    const old = await inWork(() => place('sales-b1'));
    let second: Promise<string> | undefined;
    const first = inWork(async () => {
      await intervals.retract('position_assignments', old);
      second = inWork(() => place('sales-b2'));
      await vi.waitUntil(async () => (await house.sql(waiting)).length > 0, { timeout: 10_000 });
      return place('sales-b1');
    });

    expect(await first).toEqual(expect.any(String));
    expect(await second).toEqual(expect.any(String));
  });

  const waiting = 'SELECT 1 FROM pg_locks WHERE NOT granted';
});
