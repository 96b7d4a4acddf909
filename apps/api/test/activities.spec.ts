import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CustomerContact } from '../src/modules/activities/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aCustomerOf, aDeal } from './harness/deals.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let zhao: Caller;
let manager: Caller;
let wang: Caller;

beforeAll(async () => {
  house = await openHouse();
  [chen, zhao, manager, wang] = ['sales-a1', 'sales-a2', 'manager-a', 'sales-b1'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => house.close());

const idOf = async (caller: Caller): Promise<string> => (await caller.get('/me')).body.person.id;

async function aVisit(more: object = {}, customer?: any): Promise<any> {
  const met = customer ?? (await aCustomerOf(chen));
  const me = await idOf(chen);
  return {
    customerId: met.id,
    contactId: met.primaryContact.id,
    occurredAt: '2026-11-10T09:30:00+08:00',
    channel: 'visit',
    place: '成都龙泉驿厂区',
    ourParticipantIds: [me],
    customerParticipants: '王建国、车间主任老李',
    subject: '产线现场调研',
    content: '看了三条产线，手工排产，每天两小时。',
    attitude: 'positive',
    followUp: '提交初步方案',
    followUpOwnerId: me,
    followUpDueOn: '2026-11-20',
    status: 'done',
    ...more,
  };
}

async function logged(more: object = {}, customer?: any): Promise<any> {
  const answer = await chen.post('/activities', await aVisit(more, customer));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

describe('an exchange with a customer', () => {
  it('has a number and knows the names of what it is about', async () => {
    const visit = await logged();
    expect(visit.number).toMatch(/^HD-\d{4}-\d{6}$/);
    expect(visit).toMatchObject({
      contact: { name: '王建国' },
      ourParticipants: [{ name: '陈思远' }],
      owner: { name: '陈思远' },
      opportunity: null,
    });
    expect(visit.customer.name).toContain('锦川');
  });

  it('needs every required field of its table, each named', async () => {
    const answer = await chen.post('/activities', { ourParticipantIds: [] });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: any) => pointer).sort()).toEqual([
      '/channel',
      '/contactId',
      '/content',
      '/customerId',
      '/customerParticipants',
      '/followUp',
      '/followUpDueOn',
      '/followUpOwnerId',
      '/occurredAt',
      '/ourParticipantIds',
      '/status',
      '/subject',
    ]);
  });

  it('is refused a contact and an opportunity of another customer', async () => {
    const other = (await chen.post('/opportunities', await aDeal(chen))).body;
    const answer = await chen.post(
      '/activities',
      await aVisit({ contactId: other.primaryContact.id, opportunityId: other.id }),
    );
    expect(answer.body).toMatchObject({ status: 422, code: 'reference.missing' });
    expect(answer.body.errors.map(({ pointer }: any) => pointer)).toEqual(['/contactId', '/opportunityId']);
  });

  it('cannot be done before it took place', async () => {
    const answer = await chen.post('/activities', await aVisit({ occurredAt: '2199-01-01T00:00:00+08:00' }));
    expect(answer.body).toMatchObject({ status: 422, code: 'activity.lies_ahead' });
  });

  it('is invisible to a peer and to the other department, visible to the manager', async () => {
    const visit = await logged();
    expect((await zhao.get(`/activities/${visit.id}`)).status).toBe(404);
    expect((await wang.patch(`/activities/${visit.id}`, { subject: 'x' }, { version: 1 })).status).toBe(404);
    expect((await manager.get(`/activities/${visit.id}`)).body.id).toBe(visit.id);
  });

  it('is changed only from the version that was seen', async () => {
    const visit = await logged();
    const changed = await chen.patch(
      `/activities/${visit.id}`,
      { feedback: '希望年前上线', attitude: null },
      { version: 1 },
    );
    expect(changed.body).toMatchObject({ feedback: '希望年前上线', attitude: null, version: 2 });
    expect((await chen.patch(`/activities/${visit.id}`, { feedback: 'x' }, { version: 1 })).status).toBe(412);
  });

  it('goes to the recycle bin', async () => {
    const visit = await logged();
    expect((await chen.delete(`/activities/${visit.id}`, { version: 1 })).status).toBe(204);
    expect((await chen.get(`/activities/${visit.id}`)).status).toBe(404);
  });
});

describe('a follow-up', () => {
  it('given to a colleague is in her tasks, and only as long as it is hers and not done', async () => {
    const visit = await logged({
      followUpOwnerId: await idOf(zhao),
      followUpDueOn: '2026-11-21',
      status: 'in_progress',
    });
    const tasks = (await zhao.get('/tasks')).body.items;
    expect(tasks.map(({ id }: any) => id)).toContain(visit.id);
    expect((await zhao.get(`/activities/${visit.id}`)).body.customer.name).toContain('锦川');
    const done = await zhao.patch(`/activities/${visit.id}`, { status: 'done' }, { version: 1 });
    expect(done.status, done.text).toBe(200);
    expect((await zhao.get('/tasks')).body.items.map(({ id }: any) => id)).not.toContain(visit.id);
    await chen.patch(`/activities/${visit.id}`, { followUpOwnerId: await idOf(chen) }, { version: 2 });
    expect((await zhao.get(`/activities/${visit.id}`)).status).toBe(404);
  });

  it('comes before those that are due later', async () => {
    await logged({ status: 'not_started', followUpDueOn: '2027-03-01' });
    await logged({ status: 'not_started', followUpDueOn: '2026-10-01' });
    const due = (await chen.get('/tasks')).body.items.map(({ followUpDueOn }: any) => followUpDueOn);
    expect(due).toEqual([...due].sort());
    expect(due.length).toBeGreaterThanOrEqual(2);
  });
});

describe('whether a customer was met', () => {
  const contacted = (ids: string[]): Promise<Map<string, { metInPerson: boolean }>> =>
    house.app.get(UnitOfWork).run(HOUSE, 'read', () => house.app.get(CustomerContact, { strict: false }).of(ids));

  it.each([
    ['visit', 'done', true],
    ['meeting', 'done', true],
    ['visit', 'not_started', true],
    ['phone', 'done', false],
  ])('by a %s whose follow-up is %s: %s', async (channel, status, met) => {
    const customer = await aCustomerOf(chen);
    await logged({ channel, status }, customer);
    expect((await contacted([customer.id])).get(customer.id)?.metInPerson).toBe(met);
  });

  it('is not yet so by a visit that lies ahead', async () => {
    const customer = await aCustomerOf(chen);
    await logged({ status: 'not_started', occurredAt: '2099-01-05T09:30:00+08:00' }, customer);
    expect((await contacted([customer.id])).get(customer.id)?.metInPerson ?? false).toBe(false);
  });

  it('is unknown of one nobody talked to', async () => {
    const customer = await aCustomerOf(chen);
    expect((await contacted([customer.id])).size).toBe(0);
  });
});

describe('the timeline of a record', () => {
  const timelineOf = async (type: string, id: string, by = chen, more = '', headers = {}): Promise<any> =>
    by.get(`/timeline?subjectType=${type}&subjectId=${id}${more}`, { headers });

  it('tells of a deal: begun, moved, changed, visited, remarked on', async () => {
    const deal = (await chen.post('/opportunities', await aDeal(chen))).body;
    const stages = (await chen.get('/sales-stages')).body.items;
    const changed = (
      await chen.patch(
        `/opportunities/${deal.id}`,
        { nextAction: '准备演示环境', expectedAmount: { amount: '420000.00', currency: 'CNY' } },
        { version: 1 },
      )
    ).body;
    await chen.put(`/opportunities/${deal.id}/stage`, { stageId: stages[1].id }, { version: changed.version });
    await logged(
      { opportunityId: deal.id },
      deal.customer && { ...deal.customer, primaryContact: deal.primaryContact },
    );
    await chen.post('/notes', { subjectType: 'opportunity', subjectId: deal.id, text: '决策人是生产副总' });
    const { items } = (await timelineOf('opportunity', deal.id)).body;
    expect(items.map(({ kind }: any) => kind).sort()).toEqual([
      'activity',
      'change',
      'change',
      'note',
      'stage',
      'stage',
    ]);
    const change = items.find(({ kind, changes }: any) => kind === 'change' && changes);
    expect(change.changes).toEqual(
      expect.arrayContaining(
        [
          { field: '下一步行动', before: '现场调研', after: '准备演示环境' },
          { field: '预计金额', before: '300000', after: '420000' },
        ].map(({ field, before, after }) => ({
          field,
          before: expect.stringContaining(before),
          after: expect.stringContaining(after),
        })),
      ),
    );
    expect(items.filter(({ kind }: any) => kind === 'stage')[0].title).toBe('阶段从“初步接触”推进到“需求确认”');
    const english = (await timelineOf('opportunity', deal.id, chen, '', { 'accept-language': 'en' })).body.items;
    expect(english.map(({ title }: any) => title)).toContain('Stage moved from “First contact” to “Needs confirmed”');
  });

  it('names people instead of their ids, and masks what is personal', async () => {
    const customer = await aCustomerOf(chen);
    const contact = (await chen.get(`/contacts/${customer.primaryContact.id}`)).body;
    await chen.patch(
      `/contacts/${contact.id}`,
      { mobile: '13900001111', title: '总经理' },
      { version: contact.version },
    );
    const { items } = (await timelineOf('contact', contact.id)).body;
    const { changes } = items.find(({ changes: each }: any) => each);
    expect(changes).toEqual(
      expect.arrayContaining([
        { field: '手机', before: '***', after: '***' },
        { field: '职位', before: '采购总监', after: '总经理' },
      ]),
    );
    expect(JSON.stringify(items)).not.toContain('1390000');
  });

  it('is a 404 for whoever does not see the record, and for a kind that does not exist', async () => {
    const customer = await aCustomerOf(chen);
    expect((await timelineOf('customer', customer.id, wang)).status).toBe(404);
    expect((await timelineOf('secret', customer.id)).status).toBe(404);
    expect(
      (await wang.post('/notes', { subjectType: 'customer', subjectId: customer.id, text: '我也看到了' })).status,
    ).toBe(404);
    const { items } = (await timelineOf('customer', customer.id)).body;
    expect(items.map(({ kind }: any) => kind)).not.toContain('note');
  });

  it('tells whoever may not read activities that the record changed, and not what was talked about', async () => {
    const deal = (await chen.post('/opportunities', await aDeal(chen))).body;
    await logged({ opportunityId: deal.id }, { ...deal.customer, primaryContact: deal.primaryContact });
    const [legal] = await house.sql(`SELECT id FROM people WHERE login = 'legal'`);
    await house.sql(
      `INSERT INTO record_shares (subject_type, subject_id, grantee_id, reason) VALUES ('opportunity', $1, $2, 'test')`,
      [deal.id, legal.id],
    );
    const kinds = async (by: Caller): Promise<string[]> => [
      ...new Set<string>((await timelineOf('opportunity', deal.id, by)).body.items.map(({ kind }: any) => kind)),
    ];

    expect(await kinds(chen)).toContain('activity');
    expect((await kinds(house.as('legal'))).sort()).toEqual(['change', 'stage']);
  });

  it('goes on page by page without losing or repeating anything', async () => {
    const customer = await aCustomerOf(chen);
    for (let i = 0; i < 7; i++)
      await chen.post('/notes', { subjectType: 'customer', subjectId: customer.id, text: `第 ${i} 条` });
    const all = (await timelineOf('customer', customer.id)).body.items.map(({ id }: any) => id);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { items, page } = (await timelineOf('customer', customer.id, chen, `&limit=3${cursor}`)).body;
      seen.push(...items.map(({ id }: any) => id));
      if (!page.next) break;
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(seen).toEqual(all);
    expect((await timelineOf('customer', customer.id, chen, '&cursor=forged.forged')).body.code).toBe(
      'CURSOR_MISMATCH',
    );
  });
});

describe('notes', () => {
  it('cannot be read past the record they are on, even by raw SQL as the application', async () => {
    const customer = await aCustomerOf(chen);
    await chen.post('/notes', { subjectType: 'customer', subjectId: customer.id, text: '只给看得见的人' });
    const seen = await house
      .sql(`SET ROLE countersign_app`)
      .then(() => house.sql('SELECT * FROM notes'))
      .finally(() => house.sql('SET ROLE countersign_house'));
    expect(seen).toEqual([]);
  });
});
