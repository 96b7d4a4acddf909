import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, businessDate } from '@countersign/kernel';
import { TurnOfTheDay } from '../src/modules/org/index.js';
import { changedFrom, closedFrom, difference, on, type Span } from '../src/modules/org/structure/stretches.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let department: Record<string, string>;
let position: Record<string, string>;
let person: Record<string, string>;
const today = businessDate(new Date());
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);

const byCode = (rows: { code: string; id: string }[]) => Object.fromEntries(rows.map((row) => [row.code, row.id]));
beforeAll(async () => {
  house = await openHouse();
  admin = house.as('admin');
  department = byCode(await house.sql('SELECT code, id FROM departments'));
  position = byCode(await house.sql('SELECT code, id FROM positions'));
  person = byCode(await house.sql('SELECT login AS code, id FROM people'));
});
afterAll(() => house.close());

async function asOwner(sql: string, values: unknown[] = []): Promise<void> {
  const owner = new Client({ connectionString: house.databaseUrl });
  await owner.connect();
  await owner.query(sql, values).finally(() => owner.end());
}
const itIs = async (day: string): Promise<void> => {
  await asOwner('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [
    `${day}T00:01:00+08:00`,
  ]);
  await house.app.get(TurnOfTheDay).look();
};
afterEach(async () => {
  await asOwner('DELETE FROM clock');
  await house.app.get(TurnOfTheDay).look();
});

const found = async (name: string, parent: string | null = 'company', from = today, more = {}): Promise<string> => {
  const parentId = parent ? (department[parent] ?? parent) : null;
  const answer = await admin.post('/departments', { name, parentId, from, ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id;
};
const change = (id: string, body: object) => admin.post(`/departments/${id}/changes`, body);
const orgOn = async (day: string) => (await admin.get(`/org?asOf=${day}&known=now`)).body;
const orgAt = async (instant: string) => (await admin.get(`/org?asOf=${instant}`)).body;
const departmentOn = async (id: string, day: string) =>
  (await orgOn(day)).departments.find((each: any) => each.id === id);
const namesToday = async () => (await admin.get('/departments')).body.items.map((each: any) => each.name);

describe('a department', () => {
  it('exists from the day it is founded for, and not before', async () => {
    const id = await found('华南分公司', 'company', tomorrow, { kind: 'branch', code: 'south' });

    expect(await departmentOn(id, tomorrow)).toMatchObject({ name: '华南分公司', kind: 'branch', code: 'south' });
    expect(await departmentOn(id, today)).toBeUndefined();
    expect(await namesToday()).not.toContain('华南分公司');
    await itIs(tomorrow);
    expect(await namesToday()).toContain('华南分公司');
  });

  it('has a code nobody else has', async () => {
    const refused = await admin.post('/departments', { name: '另一个', code: 'sales-a', from: today });

    expect(refused.body).toMatchObject({ code: 'structure.code_taken', errors: [{ pointer: '/code' }] });
  });

  it('is renamed for a day, and keeps the name it had before', async () => {
    const id = await found('渠道部');
    await change(id, { from: tomorrow, name: '渠道与生态部' });

    expect((await departmentOn(id, today)).name).toBe('渠道部');
    expect((await departmentOn(id, tomorrow)).name).toBe('渠道与生态部');
    expect(await namesToday()).toContain('渠道部');
    await itIs(tomorrow);
    expect(await namesToday()).toContain('渠道与生态部');
  });

  it('is renamed earlier than it moves, and moves all the same', async () => {
    const id = await found('方案部');
    const nextWeek = addDays(today, 7);
    await change(id, { from: nextWeek, parentId: department['rd'] });
    await change(id, { from: tomorrow, name: '解决方案部' });

    expect(await departmentOn(id, nextWeek)).toMatchObject({ name: '解决方案部', parentId: department['rd'] });
    expect(await departmentOn(id, tomorrow)).toMatchObject({ name: '解决方案部', parentId: department['company'] });
  });

  it('never stands below itself, on no day', async () => {
    const upper = await found('大区');
    const lower = await found('办事处', upper);
    const nextWeek = addDays(today, 7);
    expect((await change(lower, { from: nextWeek, parentId: null })).status).toBe(201);

    const circle = await change(upper, { from: tomorrow, parentId: lower });
    expect(circle.body).toMatchObject({ code: 'structure.circular', errors: [{ pointer: '/parentId' }] });
    expect((await change(upper, { from: nextWeek, parentId: lower })).status).toBe(201);
  });

  it('never stands below one that does not exist', async () => {
    const later = await found('未来事业部', 'company', addDays(today, 5));
    const early = await admin.post('/departments', { name: '先头部队', parentId: later, from: today });
    expect(early.body.code).toBe('structure.parent_not_there');

    const below = await found('未来小组', later, addDays(today, 6));
    expect((await admin.post(`/departments/${later}/closure`, { from: addDays(today, 9) })).body).toMatchObject({
      code: 'structure.in_use',
      params: { name: '未来事业部', names: '未来小组', count: 1 },
    });
    await admin.post(`/departments/${below}/closure`, { from: addDays(today, 8) });
    expect((await admin.post(`/departments/${later}/closure`, { from: addDays(today, 9) })).status).toBe(201);
  });

  it('is not closed while people are in it, and they are named', async () => {
    const refused = await admin.post(`/departments/${department['sales-a']}/closure`, { from: tomorrow });

    expect(refused.status).toBe(409);
    expect(refused.body.params).toMatchObject({ name: '销售一部', count: 3 });
    expect(refused.body.params.names).toContain('陈思远');
  });

  it('is closed for a day, its head with it, and goes on when that is taken back', async () => {
    const id = await found('临时项目部');
    await admin.post(`/departments/${id}/heads`, { personId: person['president'], kind: 'head', from: today });
    await admin.post(`/departments/${id}/closure`, { from: tomorrow });
    expect(await departmentOn(id, tomorrow)).toBeUndefined();
    expect((await admin.get(`/departments/${id}/heads`)).body.items[0]).toMatchObject({ until: today });

    expect((await admin.delete(`/departments/${id}/closure`)).status).toBe(204);
    expect((await departmentOn(id, tomorrow)).name).toBe('临时项目部');
  });

  it('that is closed takes nobody in any more', async () => {
    const id = await found('收尾部');
    await admin.post(`/departments/${id}/closure`, { from: addDays(today, 3) });
    const wish = { positionCode: 'salesperson', departmentId: id, from: tomorrow };

    const refused = await admin.post(`/people/${person['legal']}/assignments`, wish);
    expect(refused.body.code).toBe('structure.outlived');
    const short = await admin.post(`/people/${person['legal']}/assignments`, { ...wish, until: addDays(today, 2) });
    expect(short.status).toBe(201);
  });

  it('takes back what was entered for a day to come, and nothing that has begun', async () => {
    const id = await found('培训部');
    const { items } = (await change(id, { from: tomorrow, name: '学院' })).body;
    expect(items[0]).toMatchObject({ name: '学院', from: tomorrow, state: 'upcoming' });

    expect((await admin.delete(`/departments/${id}/changes/${items[1].id}`)).body.code).toBe('structure.has_begun');
    expect((await admin.delete(`/departments/${id}/changes/${items[0].id}`)).status).toBe(204);
    expect((await departmentOn(id, tomorrow)).name).toBe('培训部');
  });

  it('that was only to be founded is gone when that is taken back', async () => {
    const id = await found('从未成立', 'company', tomorrow);
    const { items } = (await admin.get(`/departments/${id}/changes`)).body;
    expect((await admin.delete(`/departments/${id}/changes/${items[0].id}`)).status).toBe(204);
    expect(await departmentOn(id, tomorrow)).toBeUndefined();
  });
});

describe('the past', () => {
  it('is corrected with a reason, and what was known then stays as it was known', async () => {
    const [now] = await house.sql<{ at: Date }>('SELECT clock_timestamp() AS at');
    const rename = { from: yesterday, name: '法务与合规部' };
    expect((await change(department['legal']!, rename)).body).toMatchObject({ code: 'structure.reason_missing' });
    const corrected = await change(department['legal']!, { ...rename, reason: '文件上周就已下发' });

    expect(corrected.body.items[0]).toMatchObject({ from: yesterday, reason: '文件上周就已下发' });
    const legal = (org: any) => org.departments.find((each: any) => each.code === 'legal').name;
    expect(legal(await orgAt(now!.at.toISOString()))).toBe('法务部');
    expect(legal(await orgAt(yesterday))).toBe('法务部');
    expect(legal(await orgOn(yesterday))).toBe('法务与合规部');
    expect(legal(await orgOn(addDays(yesterday, -1)))).toBe('法务部');
    expect(await namesToday()).toContain('法务与合规部');
  });
});

describe('the tree of positions', () => {
  it('grows, is renamed, and no position is taken away from those who hold it', async () => {
    const made = await admin.post('/positions', {
      code: 'regional-director',
      name: '大区总监',
      parentId: position['assistant-to-president'],
      from: today,
    });
    expect(made.status, made.text).toBe(201);
    const wish = { positionCode: 'regional-director', departmentId: department['company'], from: today };
    expect((await admin.post(`/people/${person['sales-mgmt']}/assignments`, wish)).status).toBe(201);

    await admin.post(`/positions/${made.body.id}/changes`, { from: tomorrow, name: '大区总经理' });
    const named = (org: any) => org.positions.find((each: any) => each.code === 'regional-director').name;
    expect([named(await orgOn(today)), named(await orgOn(tomorrow))]).toEqual(['大区总监', '大区总经理']);
    expect((await admin.post(`/positions/${made.body.id}/closure`, { from: tomorrow })).body).toMatchObject({
      code: 'structure.in_use',
      params: { names: '孙晓燕' },
    });
  });

  it('has no circle', async () => {
    const circle = await admin.post(`/positions/${position['president']}/changes`, {
      from: tomorrow,
      parentId: position['salesperson'],
    });

    expect(circle.body.code).toBe('structure.circular');
  });
});

describe('somebody with several positions', () => {
  const titleOf = async (login: string) => (await admin.get(`/people/${person[login]}`)).body.title;
  const assign = (login: string, wish: object) => admin.post(`/people/${person[login]}/assignments`, wish);

  it('is known by the one that is named the main one', async () => {
    const wish = { positionCode: 'business-manager', departmentId: department['business'], from: today };
    await assign('finance', wish);
    expect(await titleOf('finance')).toBe('财务经理');
    const { body } = await assign('finance', { ...wish, positionCode: 'legal', main: true });
    expect([body.main, await titleOf('finance')]).toEqual([true, '法务']);

    await assign('finance', { ...wish, positionCode: 'assistant-to-president', main: true });
    expect(await titleOf('finance')).toBe('总裁助理');
    const held = (await admin.get(`/people/${person['finance']}/assignments`)).body.items;
    expect(held.filter((each: any) => each.main && each.state === 'current')).toHaveLength(1);
    expect(held.filter((each: any) => each.state === 'current')).toHaveLength(4);
  });

  it('goes on being known by what replaces the first of them', async () => {
    const wish = { positionCode: 'legal', departmentId: department['business'], from: today };
    await assign('vp-impl', wish);
    const [, first] = (await admin.get(`/people/${person['vp-impl']}/assignments`)).body.items;
    await assign('vp-impl', { ...wish, positionCode: 'vp-rd', from: today, replacesId: first.id });

    expect(await titleOf('vp-impl')).toBe('研发副总裁');
  });
});

describe('the database', () => {
  it('lets nobody rename, move or close today behind the back of the days', async () => {
    for (const column of ["name = 'x'", 'parent_id = NULL', 'active = false', "kind = 'agent'"]) {
      await expect(house.sql(`UPDATE departments SET ${column} WHERE code = 'rd'`)).rejects.toThrow(
        /department_states/,
      );
    }
  });

  it('refuses two names for one day, and rewrites none', async () => {
    const twice = `INSERT INTO department_states (id, department_id, name, kind, during)
      SELECT gen_random_uuid(), id, '第二个名字', 'department', '[2026-01-01,2026-02-01)' FROM departments WHERE code = 'rd'`;
    await expect(house.sql(twice)).rejects.toThrow(/department_one_state/);
    await expect(house.sql(`UPDATE department_states SET name = 'x'`)).rejects.toThrow(/never rewritten/);
  });

  it('refuses a circle that closes on one day between two others', async () => {
    const upper = await found('乙', null);
    await found('甲', upper);
    const oneDay = `UPDATE department_states SET retracted_at = app_now() WHERE department_id = '${upper}';
      INSERT INTO department_states (id, department_id, name, parent_id, kind, during)
      SELECT gen_random_uuid(), '${upper}', '乙', parent, 'department', days::daterange
      FROM (VALUES (NULL, '(,2030-01-04)'), ((SELECT id FROM departments WHERE name = '甲'), '[2030-01-04,2030-01-05)'),
        (NULL, '[2030-01-05,)')) AS v (parent, days)`;

    await expect(house.sql(oneDay)).rejects.toThrow(/circle/);
  });
});

describe('days', () => {
  const day = (n: number) => addDays('2026-01-01', n);
  const dice = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;

  it('never overlap, leave no hole, and say on every day what was said last of each field', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const roll = dice(seed);
      let spans: Span<{ name: string; parent: string }>[] = [
        { from: day(0), until: null, fields: { name: 'n', parent: 'p' } },
      ];
      for (let step = 0; step < 6; step++) {
        const at = Math.floor(roll() * 20);
        const key = roll() < 0.5 ? 'name' : 'parent';
        const before = spans;
        spans = changedFrom(spans, day(at), { [key]: `${key}${Math.floor(roll() * 3)}` });
        const other = key === 'name' ? 'parent' : 'name';
        for (let n = 0; n < 25; n++) {
          const now = spans.filter(({ from, until }) => from! <= day(n) && (until === null || until >= day(n)));
          expect(now).toHaveLength(1);
          expect(now[0]!.fields[other]).toBe(on(before, day(n))!.fields[other]);
          if (n < at) expect(now[0]!.fields).toEqual(on(before, day(n))!.fields);
        }
      }
      const is = spans.map((span, n) => ({ ...span, id: String(n) }));
      expect(difference(is, spans)).toEqual({ retract: [], record: [] });
      expect(on(closedFrom(spans, day(9)), day(9))).toBeUndefined();
      expect(on(closedFrom(spans, day(9)), day(8))).toEqual(
        expect.objectContaining({ fields: on(spans, day(8))!.fields }),
      );
    }
  });
});
