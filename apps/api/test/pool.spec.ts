import { addDays, businessDate } from '@countersign/kernel';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecycleRound } from '../src/modules/pool/round/recycle-round.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let manager: Caller;
let chen: Caller;
let zhao: Caller;
let wang: Caller;
let business: Caller;
let ids: Record<string, string>;
let pools: Record<string, any>;
let start: string;

beforeAll(async () => {
  house = await openHouse();
  [admin, manager, chen, zhao, wang, business] = [
    'admin',
    'manager-a',
    'sales-a1',
    'sales-a2',
    'sales-b1',
    'business',
  ].map((login) => house.as(login)) as [Caller, Caller, Caller, Caller, Caller, Caller];
  const people = await house.sql<{ id: string; login: string }>('SELECT id, login FROM people');
  ids = Object.fromEntries(people.map(({ id, login }) => [login, id]));
  pools = Object.fromEntries((await admin.get('/pools')).body.items.map((pool: any) => [pool.name, pool]));
  start = businessDate(new Date());
});
afterAll(() => house.close());

let serial = 0;
async function aCustomer(by = chen, more: object = {}): Promise<any> {
  const answer = await by.post('/customers', {
    name: `沉默${++serial}号轴承有限公司`,
    industry: '通用机械',
    companySize: 'small',
    registeredAddress: '常州市新北区',
    source: 'phone',
    firstContactOn: '2026-09-01',
    grade: 'C',
    mainNeeds: '排产',
    status: 'active',
    region: '华东',
    contact: { name: '石磊', title: '厂长', role: 'user', relationship: 'stranger', mobile: '13900009999' },
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** Its owner has had it for so many days, without a word since. */
async function quietFor(days: number, by = chen): Promise<any> {
  const customer = await aCustomer(by);
  await house.sql('UPDATE countdowns SET reset_on = reset_on - $2::int WHERE id = $1', [customer.id, days]);
  await house.sql('SELECT recount(ARRAY[$1::uuid])', [customer.id]);
  return customer;
}

async function inPool(by = chen): Promise<any> {
  const customer = await aCustomer(by);
  const answer = await by.post('/pool-releases', { customerIds: [customer.id], reason: '不再跟进' });
  expect(answer.body, answer.text).toEqual({ moved: [customer.id], refused: [] });
  return customer;
}

const round = () => house.app.get(RecycleRound).execute();
const countdownOf = async (id: string, by = chen) => (await by.get(`/customers/${id}/countdown`)).body;
const ownerOf = async (id: string) =>
  (await house.sql('SELECT owner_id AS id FROM customers WHERE id = $1', [id]))[0].id;
const movesOf = async (id: string, by = business) =>
  (await by.get(`/pool-moves?filter[customerId][eq]=${id}`)).body.items;

async function contact(customer: any, by = chen, more: object = {}): Promise<any> {
  const me = (await by.get('/me')).body.person.id;
  const answer = await by.post('/activities', {
    customerId: customer.id,
    contactId: customer.primaryContact.id,
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    channel: 'phone',
    ourParticipantIds: [me],
    customerParticipants: '石磊',
    subject: '电话回访',
    content: '近况',
    followUp: '再约',
    followUpOwnerId: me,
    followUpDueOn: start,
    status: 'done',
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

describe('a countdown', () => {
  it('counts natural days since its owner got it, warns from the thirtieth and names the day on which it ends', async () => {
    const said = async (days: number) => {
      const { phase, daysLeft, recycleOn } = await countdownOf((await quietFor(days)).id);
      return [phase, daysLeft, recycleOn];
    };
    expect(await said(0)).toEqual(['fresh', 60, addDays(start, 60)]);
    expect(await said(7)).toEqual(['first', 53, addDays(start, 53)]);
    expect(await said(15)).toEqual(['second', 45, addDays(start, 45)]);
    expect(await said(30)).toEqual(['warned', 30, addDays(start, 30)]);
    expect(await said(59)).toEqual(['warned', 1, addDays(start, 1)]);
    expect(await said(60)).toEqual(['due', 0, start]);
  });

  it('begins anew with an exchange, and goes on as before when that is thrown away', async () => {
    const customer = await quietFor(40);
    const call = await contact(customer);
    expect(await countdownOf(customer.id)).toMatchObject({ phase: 'fresh', days: 0, lastContactOn: start });
    const changed = await chen.patch(
      `/activities/${call.id}`,
      { occurredAt: `${addDays(start, -10)}T10:00:00+08:00` },
      { version: call.version },
    );
    expect(await countdownOf(customer.id)).toMatchObject({ phase: 'first', days: 10 });
    const discarded = await business.delete(`/activities/${call.id}`, { version: changed.body.version });
    if (discarded.status !== 204) await manager.delete(`/activities/${call.id}`, { version: changed.body.version });
    expect(await countdownOf(customer.id)).toMatchObject({ phase: 'warned', days: 40, lastContactOn: null });
  });

  it('begins anew for a new owner, and is seen by whoever sees the customer', async () => {
    const customer = await quietFor(45);
    expect((await wang.get(`/customers/${customer.id}/countdown`)).status).toBe(404);
    const moved = await manager.patch(
      `/customers/${customer.id}`,
      { ownerId: ids['sales-a2'] },
      { version: customer.version },
    );
    expect(moved.status, moved.text).toBe(200);
    expect(await countdownOf(customer.id, zhao)).toMatchObject({
      phase: 'fresh',
      resetBy: 'transferred',
      resetOn: start,
    });
    expect(await movesOf(customer.id)).toMatchObject([
      { kind: 'transferred', from: { name: '陈思远' }, to: { name: '赵敏' }, by: { name: '周建华' }, days: 45 },
    ]);
  });

  it('is listed with those that have waited longest first, found by phase and by name, and counted', async () => {
    const { id, name } = await quietFor(58);
    const warned = (await chen.get('/countdowns?filter[phase][eq]=warned')).body.items;
    expect(warned.map((item: any) => item.id)).toContain(id);
    expect(warned.every((item: any) => item.phase === 'warned' && item.owner.id === ids['sales-a1'])).toBe(true);
    const all = (await chen.get('/countdowns?limit=200')).body.items.map(({ days, phase }: any) => [days, phase]);
    expect(all.length).toBeGreaterThan(5);
    const found = (await chen.get(`/countdowns?q=${encodeURIComponent(name)}`)).body.items;
    expect(found).toMatchObject([{ id, daysLeft: 2, pool: { name: '销售一部公海' } }]);
    const { phases } = (await chen.get('/countdowns/phases?whose=mine')).body;
    expect(phases.warned).toBe(warned.length);
  });
});

describe('what makes it stand still', () => {
  it('is a running approval or contract: the days of its time do not count, and nobody is recycled inside of it', async () => {
    const customer = await quietFor(62);
    const source = '01900000-0000-7000-8000-0000000000aa';
    await house.sql(`SELECT freeze_customer($1, 'approval', $2, 'quote', $2, true)`, [customer.id, source]);
    expect(await countdownOf(customer.id)).toMatchObject({
      phase: 'frozen',
      days: 61,
      recycleOn: null,
      freezes: [{ kind: 'approval', subjectType: 'quote', fromOn: start, untilOn: null }],
    });
    const refused = await chen.post('/pool-releases', { customerIds: [customer.id], reason: '放弃' });
    expect(refused.body.refused).toMatchObject([{ id: customer.id, code: 'pool.frozen' }]);
    await round();
    expect(await ownerOf(customer.id)).toBe(ids['sales-a1']);
    await house.sql(`SELECT freeze_customer($1, 'approval', $2, 'quote', $2, false)`, [customer.id, source]);
    // The day on which it ends is a day that stands still.
    expect((await countdownOf(customer.id)).phase).toBe('frozen');
    await round();
    expect(await ownerOf(customer.id)).toBe(ids['sales-a1']);
    await house.sql(`UPDATE pool_freezes SET from_on = from_on - 3, until_on = until_on - 1 WHERE customer_id = $1`, [
      customer.id,
    ]);
    await house.sql('SELECT recount(ARRAY[$1::uuid])', [customer.id]);
    expect(await countdownOf(customer.id)).toMatchObject({ phase: 'warned', days: 59 });
  });

  it('comes with every approval of a quote and every contract under way, and a signed contract keeps the customer', async () => {
    const running = await house.sql(
      `SELECT q.customer_id FROM approval_instances i JOIN quotes q ON q.id = i.subject_id
       WHERE i.subject_type = 'quote' AND i.status IN ('running', 'blocked', 'suspended')`,
    );
    expect(running.length).toBeGreaterThan(0);
    const open = await house.sql(`SELECT customer_id FROM pool_freezes WHERE kind = 'approval' AND until_on IS NULL`);
    expect(new Set(open.map(({ customer_id }) => customer_id))).toEqual(
      new Set(
        (
          await house.sql(
            `SELECT coalesce(q.customer_id, c.customer_id, o.customer_id, CASE WHEN i.subject_type = 'customer' THEN i.subject_id END) AS id
             FROM approval_instances i LEFT JOIN quotes q ON q.id = i.subject_id LEFT JOIN contracts c ON c.id = i.subject_id
             LEFT JOIN opportunities o ON o.id = i.subject_id WHERE i.status IN ('running', 'blocked', 'suspended')`,
          )
        ).flatMap(({ id }) => id ?? []),
      ),
    );
    const under = await house.sql(
      `SELECT DISTINCT customer_id FROM contracts WHERE status IN ('in_approval', 'approved', 'reviewed', 'sealed')`,
    );
    const frozen = await house.sql(
      `SELECT DISTINCT customer_id FROM pool_freezes WHERE kind = 'contract' AND until_on IS NULL`,
    );
    expect(frozen.map(({ customer_id }) => customer_id).sort()).toEqual(
      under.map(({ customer_id }) => customer_id).sort(),
    );
    const [signed] = await house.sql(`SELECT customer_id AS id FROM contracts WHERE signed_on IS NOT NULL LIMIT 1`);
    expect(await countdownOf(signed.id, business)).toMatchObject({ signed: true, kept: 'signed', daysLeft: null });
  });
});

describe('the nightly run', () => {
  it('recycles what is due into the pool of its department, says by which rule, and does nothing the second time', async () => {
    const due = await quietFor(60);
    const waiting = await quietFor(59);
    await round();
    expect(await ownerOf(due.id)).toBe(pools['销售一部公海'].id);
    expect(await ownerOf(waiting.id)).toBe(ids['sales-a1']);
    expect(await movesOf(due.id)).toMatchObject([
      {
        kind: 'recycled',
        from: { name: '陈思远' },
        pool: { name: '销售一部公海' },
        by: { name: '系统' },
        days: 60,
        rule: { recycleDays: 60, signed: false },
      },
    ]);
    await round();
    expect(await movesOf(due.id)).toHaveLength(1);
    expect((await chen.get(`/customers/${due.id}`)).status).toBe(404);
    expect((await chen.get(`/contacts/${due.primaryContact.id}`)).status).toBe(404);
  });

  it('passes by a customer for whom something is just being submitted, and does not wait for it', async () => {
    const customer = await quietFor(60);
    const other = new Client({ connectionString: house.databaseUrl, options: '-c role=countersign_house' });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query(`SELECT freeze_customer($1, 'approval', $1, 'quote', $1, true)`, [customer.id]);
      await round();
      expect(await ownerOf(customer.id)).toBe(ids['sales-a1']);
      await other.query('COMMIT');
    } finally {
      await other.end();
    }
    await round();
    expect(await ownerOf(customer.id)).toBe(ids['sales-a1']);
    expect((await countdownOf(customer.id)).phase).toBe('frozen');
  });

  it('tells an owner once a day of all her customers together', async () => {
    const digests = () =>
      house
        .sql(`SELECT payload FROM outbox WHERE event = 'CustomersGoQuiet' AND payload ->> 'ownerId' = $1 ORDER BY id`, [
          ids['sales-a2'],
        ])
        .then((rows) => rows.map(({ payload }) => payload));
    // She was told before of what she had until then.
    await round();
    await house.sql('UPDATE pool_digests SET told_on = told_on - 10');
    const before = (await digests()).length;
    await quietFor(60, zhao);
    await quietFor(31, zhao);
    await quietFor(8, zhao);
    const rhythm = await quietFor(6, zhao);
    expect((await zhao.put(`/customers/${rhythm.id}/contact-rhythm`, { everyDays: 5 })).body).toMatchObject({
      contactEveryDays: 5,
      contactDueOn: addDays(start, -1),
    });
    await round();
    await quietFor(35, zhao);
    await round();
    expect((await digests()).slice(before)).toMatchObject([
      { first: 1, second: 0, warned: 1, recycled: 1, contactDue: 1 },
    ]);
    await house.afterwards();
    const told = (await zhao.get('/notifications')).body.items.filter(({ kind }: any) => kind === 'customers_quiet');
    expect(told).toHaveLength(1);
    expect(told[0].link).toBe('/countdowns');
    // The next day she hears of the rest, and of nothing twice.
    await house.sql('UPDATE pool_digests SET told_on = told_on - 1 WHERE told_on > $1::date - 5', [start]);
    await round();
    expect((await digests()).at(-1)).toMatchObject({ first: 0, second: 0, warned: 1, recycled: 0, contactDue: 0 });
  });
});

describe('a pool', () => {
  it('is open to the people of its department and below; what lies in it shows nobody to call', async () => {
    const customer = await inPool();
    const shown = (await zhao.get(`/pooled-customers?q=${encodeURIComponent(customer.name)}`)).body.items;
    expect(shown).toMatchObject([
      { id: customer.id, pool: { name: '销售一部公海' }, enteredBy: 'released', fromOwner: { name: '陈思远' } },
    ]);
    expect(JSON.stringify(shown)).not.toContain('石磊');
    expect((await wang.get(`/pooled-customers?q=${encodeURIComponent(customer.name)}`)).body.items).toEqual([]);
    expect((await wang.get(`/pool-moves?filter[customerId][eq]=${customer.id}`)).body.items).toEqual([]);
    expect((await zhao.get(`/pool-moves?filter[customerId][eq]=${customer.id}`)).body.items).toHaveLength(1);
    expect((await zhao.get(`/customers/${customer.id}`)).status).toBe(404);
    const tried = await wang.post('/pool-claims', { customerIds: [customer.id] });
    expect(tried.body.refused).toMatchObject([{ code: 'pool.taken' }]);
    expect((await house.as('legal').get('/pooled-customers')).status).toBe(403);
  });

  it('gives a customer to exactly one of those who claim it at once', async () => {
    for (let n = 0; n < 5; n++) {
      const customers = [await inPool(), await inPool()];
      const wanted = customers.map(({ id }) => id);
      const answers = await Promise.all([
        zhao.post('/pool-claims', { customerIds: wanted }),
        manager.post('/pool-claims', { customerIds: [...wanted].reverse() }),
        zhao.post('/pool-claims', { customerIds: wanted }),
      ]);
      for (const { id } of customers) {
        const winners = answers.filter(({ body }) => body.moved?.includes(id));
        expect(winners, answers.map(({ text }) => text).join()).toHaveLength(1);
        expect((await movesOf(id)).filter(({ kind }: any) => kind === 'claimed')).toHaveLength(1);
      }
    }
  });

  it('gives the whole customer to whoever claims it, with its contact', async () => {
    const customer = await inPool();
    expect((await zhao.post('/pool-claims', { customerIds: [customer.id] })).body.moved).toEqual([customer.id]);
    expect((await zhao.get(`/customers/${customer.id}`)).body).toMatchObject({
      owner: { name: '赵敏' },
      primaryContact: { name: '石磊' },
    });
    expect(await countdownOf(customer.id, zhao)).toMatchObject({ phase: 'fresh', resetBy: 'claimed' });
  });

  it('lets nobody claim at once what she lost, nor more than her quota', async () => {
    const lost = await inPool();
    const again = await chen.post('/pool-claims', { customerIds: [lost.id] });
    expect(again.body.refused).toMatchObject([{ id: lost.id, code: 'pool.cooldown' }]);
    expect(again.body.refused[0].detail).toContain(addDays(start, 30));
    const pool = (await admin.get('/pools')).body.items.find(({ name }: any) => name === '销售一部公海');
    const mine = (await zhao.get('/pools')).body.items.find(({ name }: any) => name === '销售一部公海');
    const narrow = await admin.patch(`/pools/${pool.id}`, { claimQuota: mine.claimed + 2 }, { version: pool.version });
    const three = [await inPool(), await inPool(), await inPool()].map(({ id }) => id);
    const both = await Promise.all([
      zhao.post('/pool-claims', { customerIds: three.slice(0, 2) }),
      zhao.post('/pool-claims', { customerIds: three.slice(1) }),
    ]);
    expect(both.flatMap(({ body }) => body.moved)).toHaveLength(2);
    expect(both.flatMap(({ body }) => body.refused.map(({ code }: any) => code))).toContain('pool.quota');
    await admin.patch(`/pools/${pool.id}`, { claimQuota: 500 }, { version: narrow.body.version });
  });

  it('is given out by a manager, in turn, to people she reaches; she releases theirs', async () => {
    const customers = [await inPool(), await inPool(), await inPool()].map(({ id }) => id);
    const beyond = await manager.post('/pool-assignments', { customerIds: customers, assigneeIds: [ids['sales-b1']] });
    expect(beyond.status).toBe(422);
    const given = await manager.post('/pool-assignments', {
      customerIds: customers,
      assigneeIds: [ids['sales-a1'], ids['sales-a2']],
      reason: '重新分工',
    });
    expect(given.body).toEqual({ moved: expect.arrayContaining(customers), refused: [] });
    const owners = await Promise.all(customers.map(ownerOf));
    expect(owners.filter((id) => id === ids['sales-a1'])).toHaveLength(2);
    expect(await movesOf(customers[0] as string)).toMatchObject([
      { kind: 'assigned', reason: '重新分工' },
      { kind: 'released' },
    ]);
    const [hers, theirs] = [await aCustomer(zhao), await aCustomer(wang)];
    const released = await manager.post('/pool-releases', { customerIds: [hers.id, theirs.id], reason: '离岗' });
    expect(released.body).toMatchObject({ moved: [hers.id], refused: [{ id: theirs.id, code: 'pool.not_yours' }] });
    const notHers = await chen.post('/pool-releases', { customerIds: [(await aCustomer(zhao)).id], reason: '不该' });
    expect(notHers.body.refused).toMatchObject([{ code: 'pool.not_yours' }]);
  });
});

describe('an appeal', () => {
  const appeal = (customerId: string, by = chen) =>
    by.post('/pool-appeals', { customerId, reason: '上周一直在准备方案，忘了登记' });

  it('holds the customer, is decided by whoever gives out from the pool, and gives it back', async () => {
    const customer = await quietFor(61);
    await round();
    const notHers = await appeal(customer.id, zhao);
    expect(notHers.body.code).toBe('pool.not_recycled_from_you');
    const opened = await appeal(customer.id);
    expect(opened.status, opened.text).toBe(201);
    expect(opened.body).toMatchObject({
      status: 'open',
      appellant: { name: '陈思远' },
      days: 61,
      can: { withdraw: { allowed: true } },
    });
    expect((await appeal(customer.id)).body.code).toBe('pool.appealed_already');
    const inPool = async (by: typeof chen) =>
      (await by.get(`/pooled-customers?q=${encodeURIComponent(customer.name)}`)).body.items;
    expect(await inPool(chen)).toMatchObject([{ id: customer.id, appealed: true }]);
    const tried = await zhao.post('/pool-claims', { customerIds: [customer.id] });
    expect(tried.body.refused).toMatchObject([{ code: 'pool.frozen' }]);
    await house.afterwards();
    const told = (await manager.get('/notifications')).body.items.find(({ kind }: any) => kind === 'appeal_opened');
    expect(told.title).toContain(customer.name);
    expect((await zhao.get('/pool-appeals')).body.items).toEqual([]);
    expect((await wang.get('/pool-appeals')).body.items).toEqual([]);
    const verdict = { verdict: 'upheld', reason: '方案确有记录' };
    const elsewhere = await house.as('manager-b').post(`/pool-appeals/${opened.body.id}/decision`, verdict);
    expect(elsewhere.status).toBe(404);
    const decided = await manager.post(`/pool-appeals/${opened.body.id}/decision`, verdict);
    expect(decided.body, decided.text).toMatchObject({
      status: 'upheld',
      decision: '方案确有记录',
      decidedBy: { name: '周建华' },
    });
    expect(await ownerOf(customer.id)).toBe(ids['sales-a1']);
    expect(await movesOf(customer.id)).toMatchObject([
      { kind: 'returned', reason: '方案确有记录' },
      { kind: 'recycled' },
    ]);
    expect(await countdownOf(customer.id)).toMatchObject({ phase: 'fresh', resetBy: 'returned' });
    const history = (await chen.get(`/timeline?subjectType=customer&subjectId=${customer.id}`)).body.items;
    expect(history.filter(({ kind }: any) => kind === 'pool').map(({ title, detail }: any) => [title, detail])).toEqual(
      [
        ['申诉成立，还给：陈思远', '方案确有记录'],
        ['回收到公海：' + opened.body.pool.name, '当时已 61 天未联系'],
      ],
    );
    expect((await manager.post(`/pool-appeals/${opened.body.id}/decision`, verdict)).body.code).toBe(
      'pool.appeal_closed',
    );
  });

  it('leaves the customer in the pool for others when it is rejected or withdrawn', async () => {
    const [first, second] = [await quietFor(60), await quietFor(60)];
    await round();
    const [one, two] = [(await appeal(first.id)).body, (await appeal(second.id)).body];
    expect((await zhao.delete(`/pool-appeals/${two.id}`)).status).toBe(404);
    expect((await chen.delete(`/pool-appeals/${two.id}`)).status).toBe(204);
    const decided = await manager.post(`/pool-appeals/${one.id}/decision`, {
      verdict: 'rejected',
      reason: '没有联系记录',
    });
    expect(decided.body.status).toBe('rejected');
    const claimed = await zhao.post('/pool-claims', { customerIds: [first.id, second.id] });
    expect(claimed.body.moved).toHaveLength(2);
    expect((await appeal(first.id)).body.code).toBe('pool.not_recycled_from_you');
  });

  it('is told by name to whoever sees it, and no more once she does not', async () => {
    const customer = await quietFor(60);
    await round();
    const { id } = (await appeal(customer.id)).body;
    await manager.post(`/pool-appeals/${id}/decision`, { verdict: 'rejected', reason: '没有联系记录' });
    await house.afterwards();
    const told = async (by: Caller): Promise<string[]> => {
      const { items } = (await by.get('/notifications?limit=200')).body;
      return items
        .map(({ title, body }: any) => `${title} ${body}`)
        .filter((each: string) => each.includes(customer.name));
    };
    const may = (login: string, which: string[]) =>
      house.sql('UPDATE principals SET permissions = $2 WHERE person_id = $1', [ids[login], which]);
    for (const [by, login, needed] of [
      [manager, 'manager-a', ['pool.assign', 'pool.claim']],
      [chen, 'sales-a1', ['pool.claim']],
    ] as const) {
      expect(await told(by), login).toHaveLength(1);
      const [{ permissions }] = await house.sql('SELECT permissions FROM principals WHERE person_id = $1', [
        ids[login],
      ]);
      await may(
        login,
        permissions.filter((each: string) => !(needed as readonly string[]).includes(each)),
      );
      expect(await told(by), login).toEqual([]);
      await may(login, permissions);
      expect(await told(by), login).toHaveLength(1);
    }
  });

  it('is never decided by whoever appeals', async () => {
    const customer = await quietFor(60, manager);
    await round();
    const { id } = (await appeal(customer.id, manager)).body;
    const own = await manager.post(`/pool-appeals/${id}/decision`, { verdict: 'upheld', reason: '自己' });
    expect(own.body.code).toBe('pool.appeal_own');
  });
});

describe('the rules', () => {
  it('are arranged by whoever arranges the system, in an order that makes sense, and nobody else', async () => {
    expect((await chen.post('/pools', { name: '我的公海' })).status).toBe(403);
    const wrong = await admin.post('/pools', { name: '乱序公海', warnDays: 70 });
    expect(wrong.body.code).toBe('pool.days_disordered');
    const made = await admin.post('/pools', { name: '华南公海', regions: ['华南'], recycleDays: 45, cooldownDays: 0 });
    expect(made.body).toMatchObject({
      firstAlertDays: 7,
      secondAlertDays: 15,
      warnDays: 30,
      recycleDays: 45,
      signedRecycleDays: null,
      holds: 0,
    });
    expect((await admin.post('/pools', { name: '华南公海' })).body.code).toBe('pool.name_taken');
    await house.app.get(RecycleRound).settle();
    const south = await aCustomer(wang, { region: '华南' });
    expect((await countdownOf(south.id, wang)).pool.name).toBe('华南公海');
    expect((await wang.post('/pool-releases', { customerIds: [south.id], reason: '不做' })).body.moved).toEqual([
      south.id,
    ]);
    const full = await admin.delete(`/pools/${made.body.id}`, { version: made.body.version });
    expect(full.body.code).toBe('pool.holds_customers');
    expect((await wang.post('/pool-claims', { customerIds: [south.id] })).body.moved).toEqual([south.id]);
    expect((await admin.delete(`/pools/${made.body.id}`, { version: made.body.version })).status).toBe(204);
    await house.app.get(RecycleRound).settle();
    expect((await countdownOf(south.id, wang)).pool.name).toBe('公司公海');
  });

  it('keep what is written down: the ledger is only ever added to', async () => {
    await expect(house.sql('UPDATE pool_moves SET reason = reason')).rejects.toThrow(/append-only|permission denied/);
    await expect(house.sql('DELETE FROM pool_moves')).rejects.toThrow(/append-only|permission denied/);
  });
});
