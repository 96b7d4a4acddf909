import { addDays, businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
const ids: Record<string, string> = {};
const departments: Record<string, string> = {};
const today = businessDate(new Date());
const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];
let serial = 0;

beforeAll(async () => {
  house = await openHouse();
  admin = house.as('admin');
  for (const { id, code } of await house.sql('SELECT id, code FROM departments')) departments[code] = id;
  await house.sql(
    `INSERT INTO roles (id, code, name, permissions, scopes) VALUES (gen_random_uuid(), 'superior', '上级', '{lead.view}', '{"lead": "subordinates"}')`,
  );
});
afterAll(() => house.close());

/** A branch of its own for each test: a manager, a salesperson, one in a team below, and one in another department. */
beforeEach(async () => {
  serial += 1;
  await founded('branch', departments['company'] as string);
  await founded('team', departments['branch'] as string);
  await hired('manager', 'department-manager', 'branch', null);
  await hired('seller', 'salesperson', 'branch', 'manager');
  await hired('junior', 'salesperson', 'team', 'manager');
  await hired('elsewhere', 'salesperson', 'sales-b', 'manager');
  await hired('successor', 'salesperson', 'branch', 'manager');
});

async function founded(name: string, parentId: string): Promise<void> {
  const answer = await admin.post('/departments', {
    ...{ code: `${name}-${serial}`, name: `${name} ${serial}`, kind: 'department' },
    ...{ parentId, from: today },
  });
  expect(answer.status, answer.text).toBe(201);
  departments[name] = answer.body.id;
}

async function hired(name: string, positionCode: string, at: string, superior: string | null): Promise<void> {
  const post = { positionCode, departmentId: departments[at], superiorId: superior && ids[superior] };
  const answer = await admin.post('/people', { login: `${name}-${serial}`, name: `${name} ${serial}`, posts: [post] });
  expect(answer.status, answer.text).toBe(201);
  ids[name] = answer.body.id;
  await house.sql(
    `INSERT INTO person_roles (person_id, role_id) SELECT $1, id FROM roles WHERE code = 'superior' ON CONFLICT DO NOTHING`,
    [ids[name]],
  );
}

const held = async (name: string): Promise<any[]> => (await admin.get(`/people/${ids[name]}/assignments`)).body.items;
const superiorOf = async (name: string, state = 'current'): Promise<string | undefined> =>
  (await held(name)).find((each) => each.state === state)?.superior?.id;
const becomesManager = (more: object = {}): Promise<Answer> =>
  admin.post(`/people/${ids['successor']}/assignments`, {
    ...{ positionCode: 'department-manager', departmentId: departments['branch'], from: today },
    ...more,
  });
const sees = async (viewer: string): Promise<string[]> => {
  const rows = await house.sql<{ owner: string }>(
    `SELECT owner_id AS owner FROM reach WHERE viewer_id = $1 AND scope_key = 'lead'`,
    [ids[viewer]],
  );
  return Object.keys(ids).filter((name) => rows.some(({ owner }) => owner === ids[name]));
};

async function steppedDown(until = yesterday): Promise<void> {
  // Her time began today, so it is put back a year for somebody who has been there a while.
  await house.sql(
    `UPDATE position_assignments SET retracted_at = app_now() WHERE person_id = ANY ($1::uuid[]) AND retracted_at IS NULL`,
    [Object.values(ids)],
  );
  await house.sql(
    `INSERT INTO position_assignments (id, person_id, position_id, department_id, superior_id, main, during)
     SELECT gen_random_uuid(), person_id, position_id, department_id, superior_id, main,
       CASE WHEN person_id = $2 THEN daterange($3, $4, '[]') ELSE daterange($3, NULL) END
     FROM (SELECT DISTINCT ON (person_id) * FROM position_assignments WHERE person_id = ANY ($1::uuid[]) ORDER BY person_id, recorded_at) a`,
    [Object.values(ids), ids['manager'], addDays(today, -365), until],
  );
  await house.sql('SELECT project_organisation()');
}

describe('whoever holds a position after somebody', () => {
  it('is reported to by those who reported to her predecessor there and below, and sees their records', async () => {
    await steppedDown();
    expect(await sees('successor')).toEqual(['successor']);

    const answer = await becomesManager();
    expect(answer.status, answer.text).toBe(201);

    for (const name of ['seller', 'junior']) expect(await superiorOf(name), name).toBe(ids['successor']);
    expect(await sees('successor')).toEqual(['seller', 'junior', 'successor']);
    // A line across departments is somebody's decision, not the position's.
    expect(await superiorOf('elsewhere')).toBe(ids['manager']);
  });

  it('leaves the past as it was', async () => {
    await steppedDown();
    await becomesManager();
    const [now, before] = await held('seller');

    expect(now).toMatchObject({ from: today, until: null, superior: { id: ids['successor'] } });
    expect(before).toMatchObject({ until: yesterday, superior: { id: ids['manager'] } });
  });

  it('from a day to come is reported to from that day on', async () => {
    await steppedDown(today);
    await becomesManager({ from: tomorrow });

    expect(await superiorOf('seller')).toBe(ids['manager']);
    expect(await superiorOf('seller', 'upcoming')).toBe(ids['successor']);
    expect(await sees('successor')).not.toContain('seller');
  });

  it('takes the lines of a predecessor, too, whose account was disabled and who was never moved', async () => {
    await admin.post(`/people/${ids['manager']}/deactivation`);
    await becomesManager();

    expect(await superiorOf('seller')).toBe(ids['successor']);
  });
});

describe('nobody is handed on', () => {
  it('while the predecessor still holds the position', async () => {
    await becomesManager();
    expect(await superiorOf('seller')).toBe(ids['manager']);
  });

  it('to somebody who only stands in for a while', async () => {
    await steppedDown();
    await becomesManager({ until: addDays(today, 30) });
    expect(await superiorOf('seller')).toBe(ids['manager']);
  });

  it('where whoever enters it says so', async () => {
    await steppedDown();
    await becomesManager({ succeeds: false });
    expect(await superiorOf('seller')).toBe(ids['manager']);
  });

  it('to whoever held it the day before and is only entered anew', async () => {
    await steppedDown();
    const { id } = (await becomesManager({ succeeds: false })).body;
    await house.sql(`UPDATE position_assignments SET retracted_at = app_now() WHERE id = $1`, [id]);
    await house.sql(
      `INSERT INTO position_assignments (id, person_id, position_id, department_id, superior_id, main, during)
       SELECT gen_random_uuid(), person_id, position_id, department_id, superior_id, main, daterange($2, NULL) FROM position_assignments WHERE id = $1`,
      [id, yesterday],
    );
    const [current] = (await held('successor')).filter(({ position }) => position.code === 'department-manager');
    expect((await becomesManager({ replacesId: current.id })).status).toBe(201);

    expect(await superiorOf('seller')).toBe(ids['manager']);
  });
});

describe('whoever heads a department and stands elsewhere', () => {
  it('sees, by a scope of her department, what is owned in the one she heads, from the day on which she heads it', async () => {
    await house.sql(
      `INSERT INTO roles (id, code, name, permissions, scopes) VALUES (gen_random_uuid(), 'head-' || $1, '负责人', '{lead.view}', '{"lead": "department_and_below"}')`,
      [String(serial)],
    );
    await house.sql(
      `INSERT INTO person_roles (person_id, role_id) SELECT $1, id FROM roles WHERE code = 'head-' || $2`,
      [ids['elsewhere'], String(serial)],
    );
    await house.sql('SELECT rebuild_reach()');
    expect(await sees('elsewhere')).not.toContain('junior');

    const named = await admin.post(`/departments/${departments['team']}/heads`, {
      ...{ personId: ids['elsewhere'], kind: 'head', from: today },
    });
    expect(named.status, named.text).toBe(201);

    expect(await sees('elsewhere')).toContain('junior');
    expect(await sees('elsewhere')).not.toContain('seller');
  });
});

describe('somebody who is entered without a superior', () => {
  const entered = async (name: string, more: object): Promise<any> => {
    const posts = [{ positionCode: 'salesperson', departmentId: departments['team'], ...more }];
    const answer = await admin.post('/people', { login: `${name}-${serial}`, name: `${name} ${serial}`, posts });
    expect(answer.status, answer.text).toBe(201);
    ids[name] = answer.body.id;
    return answer.body;
  };

  it('reports to whoever holds the position above hers, who sees what is hers', async () => {
    const answer = await entered('placed', {});
    expect(answer.superior?.id).toBe(ids['manager']);
    const below = await house.sql<{ id: string }>(
      `SELECT owner_id AS id FROM reach WHERE viewer_id = $1 AND scope_key = 'lead'`,
      [ids['manager']],
    );
    expect(below.map(({ id }) => id)).toContain(ids['placed']);
  });

  it('reports to nobody where that is what was said', async () => {
    expect((await entered('alone', { superiorId: null })).superior).toBeNull();
  });
});
