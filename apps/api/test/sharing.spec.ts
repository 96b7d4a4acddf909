import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Housekeeping } from '../src/platform/housekeeping/housekeeping.js';
import { rebuildDepartment } from './generated-company/write-company.js';
import { aCustomerOf, aDeal, aVisitOf } from './harness/deals.js';
import { openHouse, upload, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
/** The owner; a colleague of another department; a third who was told nothing; the technician who is asked for help. */
let owner: Caller;
let other: Caller;
let third: Caller;
let boss: Caller;
const ids: Record<string, string> = {};

beforeAll(async () => {
  house = await openHouse();
  [owner, other, third, boss] = ['sales-a1', 'sales-b1', 'sales-b2', 'manager-a'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
    Caller,
  ];
  for (const { id, login } of await house.sql('SELECT id, login FROM people')) ids[login] = id;
  for (const { id, code } of await house.sql('SELECT id, code FROM departments')) ids[`department ${code}`] = id;
});
afterAll(() => house.close());

const person = (login: string) => ({ kind: 'person', id: ids[login] });
const share = (by: Caller, subjectType: string, subjectId: string, more: object): Promise<Answer> =>
  by.post('/shares', { subjectType, subjectIds: [subjectId], access: 'read', note: '请售前支持', ...more });

async function shared(by: Caller, subjectType: string, subjectId: string, more: object): Promise<any> {
  const answer = await share(by, subjectType, subjectId, more);
  expect(answer.status, answer.text).toBe(201);
  return answer.body.shared[0];
}

const sees = async (who: Caller, path: string): Promise<boolean> => (await who.get(path)).status === 200;

/** Moves the business clock, as the demonstration does. */
const on = (day: string | null) =>
  house.sql(
    `INSERT INTO clock (at) VALUES (coalesce($1::timestamptz, now())) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at`,
    [day && `${day}T02:00:00Z`],
  );

/** As the role of ordinary people, past every check of the program. */
async function rawly(login: string, sql: string, values: unknown[]): Promise<{ rowCount: number | null }> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.person_id', $1, true), set_config('role', 'countersign_app', true)`, [
      ids[login],
    ]);
    return await client.query(sql, values);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}

describe('a customer shared for reading', () => {
  it('shows nothing to anybody before, and to one pre-sales engineer afterwards, with the reason', async () => {
    const { id } = await aCustomerOf(owner);
    const deal = (await owner.post('/opportunities', await aDeal(owner))).body;
    expect(await sees(other, `/customers/${id}`)).toBe(false);

    await shared(owner, 'customer', id, { grantee: person('sales-b1') });

    const { body } = await other.get(`/customers/${id}`);
    expect(body.sharing).toMatchObject({
      access: 'read',
      reason: 'by_hand',
      note: '请售前支持',
      by: { id: ids['sales-a1'] },
    });
    expect(body.can.edit).toMatchObject({ allowed: false, code: 'row.shared_for_reading' });
    expect((await other.get(`/contacts?filter[customerId][eq]=${id}`)).body.items).toHaveLength(1);
    expect(await sees(third, `/customers/${id}`)).toBe(false);
    expect(await sees(other, `/customers/${deal.customer.id}`)).toBe(false);
    const mine = (await other.get('/customers?filter[sharedWithMe][eq]=true')).body.items;
    expect(mine.map((each: any) => each.id)).toEqual([id]);
  });

  it('is changed by nobody it is shared with: not it, nor what hangs on it, nor by raw SQL', async () => {
    const customer = await aCustomerOf(owner);
    const deal = (
      await owner.post('/opportunities', {
        ...(await aDeal(owner)),
        customerId: customer.id,
        primaryContactId: customer.primaryContact.id,
      })
    ).body;
    await shared(owner, 'customer', customer.id, { grantee: person('sales-b1') });
    expect(await sees(other, `/opportunities/${deal.id}`)).toBe(true);

    const refusals = [
      await other.patch(`/customers/${customer.id}`, { region: '西南' }, { version: customer.version }),
      await other.delete(`/customers/${customer.id}`, { version: customer.version }),
      await other.patch(`/contacts/${customer.primaryContact.id}`, { title: '总监' }, { version: 1 }),
      await other.patch(`/opportunities/${deal.id}`, { name: '换个名字' }, { version: deal.version }),
    ];
    const blank = await aDeal(owner);
    refusals.push(
      await other.post('/opportunities', {
        ...blank,
        customerId: customer.id,
        primaryContactId: customer.primaryContact.id,
      }),
      await other.post('/contacts', {
        customerId: customer.id,
        name: '李四',
        title: '工程师',
        role: 'user',
        relationship: 'acquainted',
        mobile: '13812348001',
      }),
    );
    for (const { status, body } of refusals)
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'row.shared_for_reading' });
    expect(refusals[0]?.body.detail).toContain('只共享给您查看');

    const changed = `SET version = version + 1 WHERE id = $1`;
    for (const [table, id] of [
      ['customers', customer.id],
      ['contacts', customer.primaryContact.id],
      ['opportunities', deal.id],
    ])
      expect((await rawly('sales-b1', `UPDATE ${table} ${changed}`, [id])).rowCount).toBe(0);
    expect((await rawly('sales-b1', 'SELECT 1 FROM customers WHERE id = $1 FOR UPDATE', [customer.id])).rowCount).toBe(
      0,
    );
    expect(
      (await rawly('sales-b1', 'SELECT 1 FROM record_shares WHERE grantee_id <> $1', [ids['sales-b1']])).rowCount,
    ).toBe(0);
    await expect(
      rawly(
        'sales-b1',
        `INSERT INTO record_shares (subject_type, subject_id, grantee_id, reason, note) VALUES ('customer', $1, $2, 'by_hand', 'x')`,
        [customer.id, ids['sales-b2']],
      ),
    ).rejects.toThrow(/permission denied|row-level security/);
  });

  it('is not shared further, and ends when its owner ends it', async () => {
    const { id } = await aCustomerOf(owner);
    const made = await shared(owner, 'customer', id, { grantee: person('sales-b1') });
    const further = await share(other, 'customer', id, { grantee: person('sales-b2') });
    expect(further.body).toMatchObject({ status: 403, code: 'row.only_shared' });
    expect((await other.post('/shares/end', { shareIds: [made.id] })).body.code).toBe('row.only_shared');
    expect((await third.post('/shares/end', { shareIds: [made.id] })).status).toBe(404);

    expect((await owner.post('/shares/end', { shareIds: [made.id] })).body).toEqual({ ended: 1 });

    expect(await sees(other, `/customers/${id}`)).toBe(false);
    expect((await owner.post('/shares/end', { shareIds: [made.id] })).body).toEqual({ ended: 0 });
    const { items } = (await owner.get(`/shares?subjectType=customer&subjectId=${id}`)).body;
    expect(items).toMatchObject([{ id: made.id, state: 'ended', endedBy: { id: ids['sales-a1'] } }]);
  });
});

describe('sharing of customers that the company switched off', () => {
  const customersAreShared = async (enabled: boolean): Promise<void> => {
    const { items } = (await house.as('admin').get('/access-rules')).body;
    const { version } = items.find(({ code }: any) => code === 'customers-are-shared');
    const answer = await house.as('admin').put('/access-rules/customers-are-shared', { enabled }, { version });
    expect(answer.status, answer.text).toBe(200);
  };

  it('adds none and shows none, leaves deals and their teams alone, and is as before once it is on again', async () => {
    const { id } = await aCustomerOf(owner);
    await shared(owner, 'customer', id, { grantee: person('sales-b1') });
    const deal = (await owner.post('/opportunities', await aDeal(owner))).body;
    expect(await sees(other, `/customers/${id}`)).toBe(true);

    await customersAreShared(false);
    expect(await sees(other, `/customers/${id}`)).toBe(false);
    const refused = await share(owner, 'customer', id, { grantee: person('sales-b2') });
    expect([refused.status, refused.body.code]).toEqual([409, 'share.switched_off']);
    await shared(owner, 'opportunity', deal.id, { grantee: person('sales-b1') });
    expect(await sees(other, `/opportunities/${deal.id}`)).toBe(true);

    await customersAreShared(true);
    expect(await sees(other, `/customers/${id}`)).toBe(true);
  });
});

describe('what hangs on a record', () => {
  it('may be added to by whoever reads it, and only its own author or who may change it takes it away', async () => {
    const { id } = await aCustomerOf(owner);
    await shared(owner, 'customer', id, { grantee: person('sales-b1') });
    const attach = async (by: Caller, name: string): Promise<any> => {
      const file = { name, type: 'text/plain', content: Buffer.from('手册') };
      return (await by.post('/attachments', undefined, upload(file, { subjectType: 'customer', subjectId: id }))).body;
    };
    const mine = await attach(owner, '报价依据.txt');
    const theirs = await attach(other, '方案.txt');

    const refusal = await other.delete(`/attachments/${mine.id}`, { version: mine.version });
    expect(refusal.body.code).toBe('row.shared_for_reading');
    expect((await other.delete(`/attachments/${theirs.id}`, { version: theirs.version })).status).toBe(204);
  });

  it('stays shared when the record goes to somebody else, and is gone with a discarded one', async () => {
    const { id, version } = await aCustomerOf(owner);
    await shared(owner, 'customer', id, { grantee: person('sales-b1') });

    expect((await boss.patch(`/customers/${id}`, { ownerId: ids['sales-a2'] }, { version })).status).toBe(200);
    expect(await sees(other, `/customers/${id}`)).toBe(true);
    expect((await share(owner, 'customer', id, { grantee: person('sales-b2') })).status).toBe(404);

    expect((await boss.delete(`/customers/${id}`, { version: version + 1 })).status).toBe(204);
    expect(await sees(other, `/customers/${id}`)).toBe(false);
    expect((await boss.get(`/shares?subjectType=customer&subjectId=${id}`)).status).toBe(404);
    const discarded = (await other.get('/recycle-bin')).body.items;
    expect(discarded.filter((each: any) => each.id === id)).toEqual([]);
  });
});

describe('a customer shared for writing', () => {
  it('is changed with what hangs on it, and neither given away, nor discarded, nor shared further', async () => {
    const customer = await aCustomerOf(owner);
    const { id } = customer;
    const deal = (
      await owner.post('/opportunities', {
        ...(await aDeal(owner)),
        customerId: id,
        primaryContactId: customer.primaryContact.id,
      })
    ).body;
    await shared(owner, 'customer', id, { grantee: person('sales-b1'), access: 'write' });

    const changed = await other.patch(`/customers/${id}`, { region: '西南' }, { version: customer.version });
    expect(changed.body).toMatchObject({
      region: '西南',
      can: { edit: { allowed: true }, delete: { allowed: false } },
    });
    expect((await other.patch(`/opportunities/${deal.id}`, { name: '改了名' }, { version: deal.version })).status).toBe(
      200,
    );

    const { version } = changed.body;
    const taken = await other.patch(`/customers/${id}`, { ownerId: ids['sales-b1'] }, { version });
    expect(taken.body).toMatchObject({ status: 403, code: 'row.only_shared' });
    const alone = await aCustomerOf(owner);
    await shared(owner, 'customer', alone.id, { grantee: person('sales-b1'), access: 'write' });
    const discarded = await other.delete(`/customers/${alone.id}`, { version: alone.version });
    expect(discarded.body.code).toBe('row.only_shared');
    expect((await share(other, 'customer', id, { grantee: person('sales-b2') })).body.code).toBe('row.only_shared');
  });

  it('lets nobody rewrite what others wrote down about it', async () => {
    const customer = await aCustomerOf(owner);
    const activity = await aVisitOf(owner, customer);
    await shared(owner, 'customer', customer.id, { grantee: person('sales-b1'), access: 'write' });

    expect(await sees(other, `/activities/${activity.id}`)).toBe(true);
    const refusal = await other.patch(`/activities/${activity.id}`, { content: '改写' }, { version: activity.version });
    expect(refusal.body.code).toBe('row.shared_for_reading');
  });
});

describe('what others write down about my projects', () => {
  it('is seen by me, whose project it is, and by no other salesperson', async () => {
    const customer = await aCustomerOf(owner);
    const parties = { customerId: customer.id, primaryContactId: customer.primaryContact.id };
    const deal = (await owner.post('/opportunities', { ...(await aDeal(owner)), ...parties })).body;
    await shared(owner, 'customer', customer.id, { grantee: person('sales-b1') });

    const activity = await aVisitOf(other, customer, { opportunityId: deal.id });

    expect((await owner.get(`/activities?filter[opportunityId][eq]=${deal.id}`)).body.items).toMatchObject([
      { id: activity.id },
    ]);
    expect((await owner.get(`/activities/${activity.id}`)).body.can.edit).toMatchObject({
      allowed: false,
      code: 'row.shared_for_reading',
    });
    expect(await sees(third, `/activities/${activity.id}`)).toBe(false);
    expect(await sees(house.as('sales-a2'), `/activities/${activity.id}`)).toBe(false);
    const rewritten = await owner.patch(
      `/activities/${activity.id}`,
      { content: '改写' },
      { version: activity.version },
    );
    expect(rewritten.body.code).toBe('row.shared_for_reading');
  });
});

describe('the last day of a share', () => {
  it('passes by the clock, with nothing being rebuilt', async () => {
    await on('2026-11-10');
    const { id } = await aCustomerOf(owner);
    const made = await shared(owner, 'customer', id, { grantee: person('sales-b1'), until: '2026-11-20' });
    await on('2026-11-20');
    expect(await sees(other, `/customers/${id}`)).toBe(true);
    await on('2026-11-21');
    expect(await sees(other, `/customers/${id}`)).toBe(false);
    const { items } = (await owner.get(`/shares?subjectType=customer&subjectId=${id}`)).body;
    expect(items).toMatchObject([{ id: made.id, state: 'expired' }]);

    const longer = await owner.patch(`/shares/${made.id}`, { until: '2026-12-31' }, { version: made.version });
    expect(longer.body).toMatchObject({ until: '2026-12-31', state: 'active', version: 2 });
    expect(await sees(other, `/customers/${id}`)).toBe(true);
    expect((await owner.patch(`/shares/${made.id}`, { until: null }, { version: 1 })).body.code).toBe('row.stale');
    await on(null);
  });

  it('is today or later, and told three days before, once', async () => {
    await on('2026-11-10');
    const { id } = await aCustomerOf(owner);
    const behind = await share(owner, 'customer', id, { grantee: person('sales-b1'), until: '2026-11-09' });
    expect(behind.body).toMatchObject({ status: 422, code: 'share.lies_behind', errors: [{ pointer: '/until' }] });
    await shared(owner, 'customer', id, { grantee: person('sales-b1'), until: '2026-11-13' });

    await house.app.get(Housekeeping).chores();
    await house.app.get(Housekeeping).chores();

    const told = await house.sql(
      `SELECT 1 FROM notifications WHERE kind = 'share_ending' AND person_id = $1 AND link = $2`,
      [ids['sales-b1'], `/customers/${id}`],
    );
    expect(told).toHaveLength(1);
    await on(null);
  });
});

describe('what somebody was told of a record', () => {
  const readBy = async (who: Caller, link: string): Promise<any> =>
    (await who.get('/notifications?limit=200')).body.items.find((each: any) => each.link === link);

  it('names it for as long as she sees it, and says neutrally afterwards that she does not', async () => {
    const { id, name } = await aCustomerOf(owner);
    const made = await shared(owner, 'customer', id, { grantee: person('sales-b1') });
    await house.afterwards();
    expect((await readBy(other, `/customers/${id}`)).title).toBe(`共享给您：${name}`);

    await owner.post('/shares/end', { shareIds: [made.id] });

    const veiled = await readBy(other, `/customers/${id}`);
    expect(veiled).toMatchObject({ kind: 'out_of_sight', title: '您现在看不到这条通知所说的记录' });
    expect(JSON.stringify(veiled)).not.toContain(name);

    await shared(owner, 'customer', id, { grantee: person('sales-b1') });
    expect((await readBy(other, `/customers/${id}`)).title).toBe(`共享给您：${name}`);
  });

  it('names it no more once her role does not show such records', async () => {
    const { id, name } = await aCustomerOf(owner);
    await shared(owner, 'customer', id, { grantee: person('sales-b1') });
    await house.afterwards();
    const [{ permissions }] = await house.sql(`SELECT permissions FROM principals WHERE person_id = $1`, [
      ids['sales-b1'],
    ]);
    const may = (which: string[]) =>
      house.sql('UPDATE principals SET permissions = $2 WHERE person_id = $1', [ids['sales-b1'], which]);

    await may(permissions.filter((each: string) => each !== 'customer.view'));

    expect((await readBy(other, `/customers/${id}`)).title).not.toContain(name);
    await may(permissions);
    expect((await readBy(other, `/customers/${id}`)).title).toContain(name);
  });
});

describe('a share with a department or a position', () => {
  /** Where somebody stands, from the beginning to a day or for good. */
  const moveTo = async (login: string, department: string, during = '(,)'): Promise<void> => {
    await house.sql(
      'UPDATE position_assignments SET retracted_at = now() WHERE person_id = $1 AND retracted_at IS NULL',
      [ids[login]],
    );
    await house.sql(
      `INSERT INTO position_assignments (id, person_id, position_id, department_id, during)
       SELECT gen_random_uuid(), $1, id, $2, $3::daterange FROM positions WHERE code = 'salesperson'`,
      [ids[login], ids[`department ${department}`], during],
    );
    await house.sql('SELECT project_organisation()');
  };

  it('is for whoever works there today: who comes sees it, who goes does not, and no record is written again', async () => {
    const { id } = await aCustomerOf(owner);
    await shared(owner, 'customer', id, { grantee: { kind: 'department', id: ids['department sales-b'] } });
    expect([await sees(other, `/customers/${id}`), await sees(third, `/customers/${id}`)]).toEqual([true, true]);
    const written = () =>
      house.sql(`SELECT id, xmin::text FROM customers UNION ALL SELECT id, xmin::text FROM record_shares ORDER BY 1`);
    const before = await written();

    await moveTo('sales-b2', 'sales-a');
    expect(await sees(third, `/customers/${id}`)).toBe(false);
    expect(await written()).toEqual(before);
    await moveTo('sales-b2', 'sales-b');
    expect(await sees(third, `/customers/${id}`)).toBe(true);
  });

  it('shows nothing to somebody who stood there last and stands nowhere now', async () => {
    const { id } = await aCustomerOf(owner);
    await shared(owner, 'customer', id, { grantee: { kind: 'department', id: ids['department sales-b'] } });
    await moveTo('sales-b2', 'sales-b', '(,2026-01-01)');

    const circle = await house.sql(
      `SELECT 1 FROM circles WHERE kind = 'department' AND top_id = $1 AND member_id = $2`,
      [ids['department sales-b'], ids['sales-b2']],
    );
    expect(circle).toHaveLength(1);
    expect(await sees(third, `/customers/${id}`)).toBe(false);
    await moveTo('sales-b2', 'sales-b');
  });

  it('is for whoever holds the position', async () => {
    const { id } = await aCustomerOf(owner);
    const [legal] = await house.sql(`SELECT id FROM positions WHERE code = 'legal'`);
    expect(await sees(house.as('legal'), `/customers/${id}`)).toBe(false);
    await shared(owner, 'customer', id, { grantee: { kind: 'position', id: legal.id } });
    expect(await sees(house.as('legal'), `/customers/${id}`)).toBe(true);
    expect(await sees(other, `/customers/${id}`)).toBe(false);
  });

  it('reaches into a closed organisation and out of it, and shows nothing besides', async () => {
    const [unit] = await house.sql(`SELECT id, parent_id AS "parentId" FROM departments WHERE code = 'sales-b'`);
    await rebuildDepartment(house.sql, { ...unit, kind: 'joint_venture' });
    const { id } = await aCustomerOf(owner);
    await shared(owner, 'customer', id, { grantee: { kind: 'department', id: ids['department sales-b'] } });
    expect(await sees(other, `/customers/${id}`)).toBe(true);
    const theirs = await aCustomerOf(other);
    expect(await sees(boss, `/customers/${theirs.id}`)).toBe(false);
    await shared(other, 'customer', theirs.id, { grantee: person('manager-a') });
    expect(await sees(boss, `/customers/${theirs.id}`)).toBe(true);
    await rebuildDepartment(house.sql, { ...unit, kind: 'department' });
  });
});

describe('sharing', () => {
  it('is for who reaches a record and may share it; elsewhere there is nothing to share', async () => {
    const { id } = await aCustomerOf(owner);
    expect((await share(other, 'customer', id, { grantee: person('sales-b2') })).status).toBe(404);
    expect((await share(boss, 'customer', id, { grantee: person('sales-b1') })).status).toBe(201);
    expect((await share(house.as('legal'), 'customer', id, { grantee: person('sales-b1') })).body.code).toBe(
      'access.permission_missing',
    );
    expect((await share(owner, 'price_list', id, { grantee: person('sales-b1') })).body).toMatchObject({
      status: 422,
      code: 'share.not_shareable',
    });
    const nobody = await share(owner, 'customer', id, { grantee: { kind: 'person', id } });
    expect(nobody.body).toMatchObject({ status: 422, errors: [{ pointer: '/grantee/id' }] });
    const unsaid = await share(owner, 'customer', id, { grantee: person('sales-b1'), note: ' ' });
    expect(unsaid.body).toMatchObject({ errors: [{ pointer: '/note' }] });
  });

  it('with somebody who reaches the record anyway is needless and said to be', async () => {
    const { id } = await aCustomerOf(owner);
    const refusal = await share(owner, 'customer', id, { grantee: person('manager-a') });
    expect(refusal.body).toMatchObject({ status: 409, code: 'share.needless' });
  });

  it('done twice, also at the same moment, is one share', async () => {
    const { id } = await aCustomerOf(owner);
    const answers = await Promise.all(
      [1, 2, 3].map(() => share(owner, 'customer', id, { grantee: person('sales-b1') })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.shared[0].id)).size).toBe(1);
    const wider = await share(owner, 'customer', id, { grantee: person('sales-b1'), access: 'write' });
    expect(wider.body).toMatchObject({ status: 409, code: 'share.exists_already' });
  });

  it('of many records shares what can be shared, tells the rest, and is undone as a whole', async () => {
    const mine = [(await aCustomerOf(owner)).id, (await aCustomerOf(owner)).id];
    const theirs = (await aCustomerOf(third)).id;
    const body = {
      subjectType: 'customer',
      subjectIds: [...mine, theirs],
      grantee: person('sales-b1'),
      access: 'read',
      note: '交流',
    };

    const answer = await owner.post('/shares', body);

    expect(answer.body.refused).toMatchObject([{ id: theirs, code: 'row.missing' }]);
    expect(answer.body.shared.map((each: any) => each.subjectId).sort()).toEqual([...mine].sort());
    await house.afterwards();
    const told = await house.sql(`SELECT params FROM notifications WHERE kind = 'records_shared' AND person_id = $1`, [
      ids['sales-b1'],
    ]);
    expect(told).toMatchObject([{ params: { count: '2' } }]);
    const shareIds = answer.body.shared.map((each: any) => each.id);
    expect((await owner.post('/shares/end', { shareIds })).body).toEqual({ ended: 2 });
    expect(await sees(other, `/customers/${mine[0]}`)).toBe(false);
  });

  it('is in the audit log with who shared what with whom', async () => {
    const { id } = await aCustomerOf(owner);
    const made = await shared(owner, 'customer', id, { grantee: person('sales-b1') });
    const [entry] = await house.sql(`SELECT actor_id, action, after FROM audit_log WHERE subject_id = $1`, [made.id]);
    expect(entry).toMatchObject({
      actor_id: ids['sales-a1'],
      action: 'insert',
      after: { subject_id: id, grantee_id: ids['sales-b1'], access: 'read' },
    });
  });
});

describe('the team of a deal', () => {
  const joins = (id: string, login: string, more: object = {}): Promise<Answer> =>
    owner.post(`/opportunities/${id}/team`, { personId: ids[login], function: 'pre_sales', access: 'read', ...more });

  it('sees the deal and the card of its customer, and no other deal; who leaves it sees nothing any more', async () => {
    const customer = await aCustomerOf(owner);
    const parties = { customerId: customer.id, primaryContactId: customer.primaryContact.id };
    const deal = (await owner.post('/opportunities', { ...(await aDeal(owner)), ...parties })).body;
    const another = (await owner.post('/opportunities', { ...(await aDeal(owner)), ...parties })).body;
    expect(
      (
        await other.post(`/opportunities/${deal.id}/team`, {
          personId: ids['sales-b2'],
          function: 'delivery',
          access: 'read',
        })
      ).status,
    ).toBe(404);

    const member = (await joins(deal.id, 'sales-b1')).body;

    expect(await sees(other, `/opportunities/${deal.id}`)).toBe(true);
    expect((await other.get(`/opportunities/${deal.id}/team`)).body.items).toMatchObject([
      { id: member.id, grantee: { name: expect.any(String) }, teamFunction: 'pre_sales' },
    ]);
    expect(await sees(other, `/customers/${customer.id}`)).toBe(true);
    expect(await sees(other, `/contacts/${customer.primaryContact.id}`)).toBe(true);
    expect(await sees(other, `/opportunities/${another.id}`)).toBe(false);
    const refusal = await other.patch(`/customers/${customer.id}`, { region: '西南' }, { version: 1 });
    expect(refusal.body.code).toBe('row.shared_for_reading');

    await owner.post('/shares/end', { shareIds: [member.id] });
    expect([await sees(other, `/opportunities/${deal.id}`), await sees(other, `/customers/${customer.id}`)]).toEqual([
      false,
      false,
    ]);
  });

  it('reads in the history of the customer what was done for that deal, and nothing of another', async () => {
    const customer = await aCustomerOf(owner);
    const parties = { customerId: customer.id, primaryContactId: customer.primaryContact.id };
    const deal = (await owner.post('/opportunities', { ...(await aDeal(owner)), ...parties })).body;
    const another = (await owner.post('/opportunities', { ...(await aDeal(owner)), ...parties })).body;
    const mine = await aVisitOf(owner, customer, { opportunityId: deal.id, subject: '联合方案交流' });
    const theirs = await aVisitOf(owner, customer, { opportunityId: another.id, subject: '另一单的底价' });
    await joins(deal.id, 'sales-b1');

    const history = await other.get(`/timeline?subjectType=customer&subjectId=${customer.id}`);

    const visits = history.body.items.filter(({ kind }: any) => kind === 'activity').map(({ id }: any) => id);
    expect(visits).toEqual([mine.id]);
    expect(history.text).not.toContain('底价');
    expect(await sees(other, `/activities/${theirs.id}`)).toBe(false);
    const whole = (await owner.get(`/timeline?subjectType=customer&subjectId=${customer.id}`)).body.items;
    expect(whole.filter(({ kind }: any) => kind === 'activity')).toHaveLength(2);
  });

  it('may work on the deal where it is let write, and sees no customer of a discarded one', async () => {
    const deal = (await owner.post('/opportunities', await aDeal(owner))).body;
    expect((await joins(deal.id, 'sales-b1', { function: 'co_seller', access: 'write' })).status).toBe(201);

    expect(
      (await other.patch(`/opportunities/${deal.id}`, { name: '联合销售' }, { version: deal.version })).status,
    ).toBe(200);
    expect((await owner.delete(`/opportunities/${deal.id}`, { version: deal.version + 1 })).status).toBe(204);
    expect(await sees(other, `/customers/${deal.customer.id}`)).toBe(false);
  });
});

describe('a leaver', () => {
  it('has no share any more, and none when she comes back; what she shared stays', async () => {
    const { id } = await aCustomerOf(owner);
    await shared(owner, 'customer', id, { grantee: person('sales-b2') });
    const theirs = await aCustomerOf(third);
    await shared(third, 'customer', theirs.id, { grantee: person('sales-a1') });

    const left = await house.as('admin').post(`/people/${ids['sales-b2']}/deactivation`);
    expect(left.status, left.text).toBeLessThan(300);

    const { items } = (await owner.get(`/shares?subjectType=customer&subjectId=${id}`)).body;
    expect(items).toMatchObject([{ state: 'ended' }]);
    expect(await sees(owner, `/customers/${theirs.id}`)).toBe(true);
  });
});
