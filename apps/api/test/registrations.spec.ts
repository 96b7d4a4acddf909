import { businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './approvals/desk.js';
import { aCustomerOf, aDeal, aVisitOf } from './harness/deals.js';
import { rebuildDepartment } from './generated-company/write-company.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let desk: Desk;
let [chen, zhao, wang, manager, management]: Caller[] = [];
let ids: Record<string, string>;
const today = businessDate(new Date());

beforeAll(async () => {
  house = await openHouse();
  desk = new Desk(house);
  [chen, zhao, wang, manager, management] = ['sales-a1', 'sales-a2', 'sales-b1', 'manager-a', 'sales-mgmt'].map(
    (login) => house.as(login),
  );
  const people = await house.sql<{ id: string; login: string }>('SELECT id, login FROM people');
  ids = Object.fromEntries(people.map(({ id, login }) => [login, id]));
});
afterAll(() => house.close());

const BRANDS = [
  '青岚',
  '丹枫',
  '苍梧',
  '玄鹤',
  '朱雀',
  '白鹿',
  '墨竹',
  '银杏',
  '赤水',
  '紫云',
  '青麓',
  '金湖',
  '翠屏',
  '碧潭',
  '红枫',
  '黛山',
];
let serial = 0;
/** A company that nobody has heard of. */
const company = (): string => `${BRANDS[serial++]!}泵业有限公司`;
const register = (by: Caller, said: object): Promise<Answer> =>
  by.post('/registrations', { project: '产线监控', heardOn: today, ...said });

async function registered(by: Caller, said: object): Promise<any> {
  const answer = await register(by, said);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const again = async (by: Caller, { id }: any): Promise<any> => (await by.get(`/registrations/${id}`)).body;
const conflict = async (by: Caller, id: string): Promise<any> => (await by.get(`/registration-conflicts/${id}`)).body;

/** Registered by 陈思远 first, then by 王雨桐 of the other department. */
async function contested(): Promise<{ first: any; later: any; id: string }> {
  const name = company();
  const first = await registered(chen!, { companyName: name });
  const later = await registered(wang!, { companyName: name });
  return { first, later, id: later.conflict.id };
}

const settle = async (by: Caller, id: string, outcome: string, reader = by): Promise<Answer> =>
  by.post(
    `/registration-conflicts/${id}/settlement`,
    { outcome, reason: '按制度' },
    {
      version: (await conflict(reader, id)).version,
    },
  );

async function ask(by: Caller, id: string, shares: [any, number][], leader = shares[1]![0]): Promise<Answer> {
  const body = {
    leaderId: leader.id,
    shares: shares.map(([{ id: registrationId }, percent]) => ({ registrationId, percent })),
    reason: '客户设备部更认可后录者',
  };
  return by.post(`/registration-conflicts/${id}/override`, body, { version: (await conflict(by, id)).version });
}

/** Everybody who is asked agrees. */
async function agreed(id: string, login = 'sales-b1'): Promise<void> {
  const { approval } = await conflict(house.as(login), id);
  for (let turn = 0; turn < 5; turn += 1) {
    const { status, open } = await desk.standing(approval.id);
    if (status !== 'running') return;
    const answer = await desk.decide(open[0]!, approval.id, 'approve');
    expect(answer.status, answer.text).toBe(200);
  }
}

describe('a registration', () => {
  it('is of a deal, for its owner, with the day on which she heard of it, and is told on the deal’s timeline', async () => {
    const { body: deal } = await chen!.post('/opportunities', await aDeal(chen!));
    const made = await registered(chen!, { opportunityId: deal.id, project: undefined });
    expect(made).toMatchObject({
      ...{ project: '锦川精工 MES 一期', heardOn: today, standing: 'standing', conflict: null },
      ...{ owner: { name: '陈思远' }, opportunity: { id: deal.id }, customer: { id: deal.customer.id } },
    });
    const { items } = (await chen!.get(`/timeline?subjectType=opportunity&subjectId=${deal.id}`)).body;
    expect(items.map(({ title }: any) => title)).toContain(`报备：${made.number}`);
  });

  it('needs a company, something it is about, and a day that has come', async () => {
    expect((await register(chen!, {})).body.code).toBe('registration.company_unsaid');
    const wrong = await register(chen!, { companyName: company(), creditCode: '910000000000000000' });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/creditCode' }]);
    const late = await register(chen!, { companyName: company(), heardOn: '2999-01-01' });
    expect(late.body.errors).toMatchObject([{ pointer: '/heardOn' }]);
    expect((await register(chen!, { companyName: company(), project: undefined })).body.errors).toMatchObject([
      { pointer: '/project' },
    ]);
  });

  it('is made once for a company by one person, and withdrawn by her alone', async () => {
    const name = company();
    const made = await registered(chen!, { companyName: name });
    const twice = await register(chen!, { companyName: name.replace('有限公司', '') });
    expect([twice.status, twice.body.code]).toEqual([409, 'registration.exists']);
    expect((await manager!.delete(`/registrations/${made.id}`)).body.code).toBe('registration.not_yours');
    expect((await wang!.delete(`/registrations/${made.id}`)).status).toBe(404);
    expect((await chen!.delete(`/registrations/${made.id}`)).status).toBe(204);
    expect(await again(chen!, made)).toMatchObject({ standing: 'ended', endedFor: 'withdrawn' });
  });

  it('ends with the deal it began with, and with the customer that went back into the pool', async () => {
    const { body: deal } = await chen!.post('/opportunities', await aDeal(chen!));
    const one = await registered(chen!, { opportunityId: deal.id });
    await chen!.post(`/opportunities/${deal.id}/closure`, { outcome: 'lost', reason: 'price' });
    expect(await again(chen!, one)).toMatchObject({ standing: 'ended', endedFor: 'lost' });

    const customer = await aCustomerOf(chen!);
    const other = await registered(chen!, { customerId: customer.id });
    await chen!.post('/pool-releases', { customerIds: [customer.id], reason: '不再跟进' });
    expect(await again(chen!, other)).toMatchObject({ standing: 'ended', endedFor: 'recycled' });
  });
});

describe('a conflict', () => {
  it('is one, when two register the same company in the same moment, written as they may', async () => {
    const name = company();
    const said = [
      [chen!, name],
      [wang!, name.replace('有限公司', '')],
      [zhao!, `上海${name}`.replace('上海', '')],
    ] as const;
    const answers = await Promise.all(said.map(([by, companyName]) => register(by, { companyName })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const rows = await house.sql(
      `SELECT DISTINCT p.conflict_id FROM registration_parties p JOIN registrations r ON r.id = p.registration_id
       WHERE r.id = ANY ($1::uuid[])`,
      [answers.map(({ body }) => body.id)],
    );
    expect(rows).toHaveLength(1);
    const { parties, leaderId } = await conflict(management!, rows[0].conflict_id);
    const [first] = await house.sql('SELECT id FROM registrations WHERE id = ANY ($1::uuid[]) ORDER BY seq LIMIT 1', [
      answers.map(({ body }) => body.id),
    ]);
    expect(parties).toHaveLength(3);
    expect([leaderId, parties[0].registrationId]).toEqual([first.id, first.id]);
    expect(parties.map(({ byOrder }: any) => byOrder)).toEqual([100, 0, 0]);
  });

  it('is with whoever has the company on record, who was there first without having registered it', async () => {
    const customer = await aCustomerOf(chen!);
    const later = await registered(wang!, { companyName: customer.name });
    const { parties, leaderId } = await conflict(wang!, later.conflict.id);
    expect(parties).toMatchObject([
      { owner: { name: '陈思远' }, byRecord: true, byOrder: 100, first: { kind: 'customer' } },
      { owner: { name: '王雨桐' }, byRecord: false, byOrder: 0, first: { kind: 'registration' } },
    ]);
    expect(leaderId).toBe(parties[0].registrationId);
  });

  it('shows each its own side: what the other entered stays unseen, its superior reads both', async () => {
    const customer = await aCustomerOf(chen!);
    await aVisitOf(chen!, customer, { subject: '保密的现场调研' });
    const later = await registered(wang!, { companyName: customer.name, note: '王的线人' });
    const { id } = later.conflict;

    const hers = await wang!.get(`/registration-conflicts/${id}`);
    for (const secret of ['保密的现场调研', customer.number, '王建国', customer.id])
      expect(hers.text).not.toContain(secret);
    expect(hers.body.evidence.map(({ kind }: any) => kind)).toEqual(['registration']);
    expect(hers.body.parties[0].registration).toBeNull();

    const his = await chen!.get(`/registration-conflicts/${id}`);
    expect(his.text).not.toContain('王的线人');
    expect(his.body.evidence.map(({ kind }: any) => kind)).toEqual(
      expect.arrayContaining(['customer', 'contact', 'activity']),
    );
    expect(his.body.evidence.find(({ kind }: any) => kind === 'activity')).toMatchObject({
      ...{ title: '保密的现场调研', detail: '2026-11-02', by: { name: '陈思远' } },
      registrationId: his.body.parties[0].registrationId,
    });
    expect((await management!.get(`/registration-conflicts/${id}`)).text).toContain('王的线人');
    expect((await zhao!.get(`/registration-conflicts/${id}`)).status).toBe(404);
  });

  it('is told to both and to those they report to, each in her own words and with no name', async () => {
    const { id } = await contested();
    await house.afterwards();
    for (const login of ['sales-a1', 'sales-b1', 'manager-a', 'manager-b']) {
      const { items } = (await house.as(login).get('/notifications')).body;
      expect(items.map(({ link }: any) => link)).toContain(`/registration-conflicts/${id}`);
    }
  });

  it('names nobody outside of it to an agent, before and after it is decided', async () => {
    const { first, later, id } = await contested();
    const [unit] = await house.sql(`SELECT id, parent_id AS "parentId" FROM departments WHERE code = 'sales-b'`);
    await rebuildDepartment(house.sql, { ...unit, kind: 'agent' });
    const open = await wang!.get(`/registration-conflicts/${id}`);
    expect((await settle(management!, id, 'by_order')).status).toBe(200);
    const decided = await wang!.get(`/registration-conflicts/${id}`);
    const told = await wang!.get('/registrations');
    await rebuildDepartment(house.sql, { ...unit, kind: 'department' });

    for (const { text, body } of [open, decided]) {
      for (const name of ['陈思远', '销售一部', '孙晓燕', first.number]) expect(text).not.toContain(name);
      expect(body.parties[0]).toMatchObject({
        owner: null,
        department: null,
        byOrder: 100,
        first: { kind: 'registration' },
      });
    }
    expect(told.body.items.find(({ id: each }: any) => each === later.id)).toMatchObject({ standing: 'yielded' });
    expect(told.text).not.toContain('陈思远');
  });

  it('is given up by whoever came later, and stays as it was decided', async () => {
    const { first, later, id } = await contested();
    expect((await settle(chen!, id, 'by_order')).body.code).toBe('registration.not_yours_to_settle');
    const settled = await settle(wang!, id, 'by_order');
    expect(settled.body, settled.text).toMatchObject({ status: 'decided', outcome: 'by_order', leaderId: first.id });
    expect([(await again(chen!, first)).percent, (await again(wang!, later)).standing]).toEqual([100, 'yielded']);

    expect((await settle(management!, id, 'separate')).body.code).toBe('registration.decided');
    const change = (sql: string) => house.sql(sql, [id]);
    await expect(change('UPDATE registration_conflicts SET reason = $1::text, version = version + 1')).rejects.toThrow(
      'what was decided cannot change',
    );
    await expect(change('UPDATE registration_parties SET percent = 50 WHERE conflict_id = $1')).rejects.toThrow(
      'what was decided cannot change',
    );
    // Who yielded does not come back by registering again.
    expect((await register(wang!, { companyName: later.companyName })).body.code).toBe('registration.exists');
  });

  it('is two matters where whoever came first says so, or a manager who is no party', async () => {
    const { first, later, id } = await contested();
    expect((await settle(wang!, id, 'separate')).body.code).toBe('registration.not_yours_to_settle');
    expect((await settle(chen!, id, 'separate')).body.outcome).toBe('separate');
    expect([(await again(chen!, first)).standing, (await again(wang!, later)).standing]).toEqual([
      'standing',
      'standing',
    ]);
  });

  it('is over when only one is left', async () => {
    const { first, later, id } = await contested();
    await chen!.delete(`/registrations/${first.id}`);
    expect(await conflict(wang!, id)).toMatchObject({ status: 'decided', leaderId: later.id });
    expect(await again(wang!, later)).toMatchObject({ standing: 'standing', percent: 100 });
  });
});

describe('an exception', () => {
  it('splits a hundred among all parties, and its leader is one of them', async () => {
    const { first, later, id } = await contested();
    const refused = async (shares: [any, number][], leader?: any) => (await ask(wang!, id, shares, leader)).body;
    expect(
      await refused([
        [first, 40],
        [later, 59],
      ]),
    ).toMatchObject({
      code: 'registration.shares_not_whole',
      errors: [{ pointer: '/shares' }],
    });
    expect(
      (
        await refused(
          [
            [first, 50],
            [first, 50],
          ],
          first,
        )
      ).code,
    ).toBe('registration.shares_not_of_parties');
    expect(
      (
        await refused(
          [
            [first, 100],
            [later, 0],
          ],
          later,
        )
      ).code,
    ).toBe('registration.leader_no_party');
    const shares = [first, later].map(({ id: registrationId }) => ({ registrationId, percent: 50 }));
    const body = { leaderId: later.id, shares, reason: '协作' };
    const outsider = await zhao!.post(`/registration-conflicts/${id}/override`, body, { version: 1 });
    expect(outsider.status).toBe(404);
  });

  it('is only by an approval: nothing else writes it, and until then the order of entry holds', async () => {
    const { first, later, id } = await contested();
    const write = `UPDATE registration_conflicts SET status = 'decided', outcome = 'favourable', leader_id = $2, finding = '[]',
      decided_at = now(), decided_by = $3, version = version + 1 WHERE id = $1`;
    const byHand = () => house.sql(write, [id, later.id, ids['admin']]);
    await house.sql('UPDATE registration_parties SET percent = 50 WHERE conflict_id = $1', [id]);
    await expect(byHand()).rejects.toThrow('takes an approval');
    await house.sql('UPDATE registration_parties SET percent = NULL WHERE conflict_id = $1', [id]);

    const asked = await ask(wang!, id, [
      [first, 40],
      [later, 60],
    ]);
    expect([asked.status, asked.body.status, asked.body.leaderId], asked.text).toEqual([201, 'in_approval', first.id]);
    await house.sql('UPDATE registration_parties SET percent = 50 WHERE conflict_id = $1', [id]);
    await expect(byHand()).rejects.toThrow('takes an approval');
    expect((await settle(management!, id, 'by_order')).body.code).toBe('registration.in_approval');

    const { open } = await desk.standing(asked.body.approval.id);
    expect(open).toEqual(['manager-b']);
    const packet = await house.as('manager-b').get(`/approvals/${asked.body.approval.id}`);
    expect(packet.body.snapshot.parties).toMatchObject([
      { person: '陈思远', byOrder: 100, percent: 40 },
      { person: '王雨桐', byOrder: 0, percent: 60 },
    ]);
    await agreed(id);
    expect(await conflict(chen!, id)).toMatchObject({
      ...{ status: 'decided', outcome: 'favourable', leaderId: later.id, reason: '客户设备部更认可后录者' },
      parties: [{ percent: 40 }, { percent: 60 }],
    });
    await house.afterwards();
    const { items } = (await chen!.get('/notifications')).body;
    expect(items[0]).toMatchObject({ kind: 'conflict_favourable', body: expect.stringContaining('40%') });
  });

  it('that is refused leaves the order of entry, for good; that is taken back leaves it open', async () => {
    const { first, later, id } = await contested();
    await ask(wang!, id, [
      [first, 40],
      [later, 60],
    ]);
    const takenBack = (by: Caller) =>
      by.delete(`/registration-conflicts/${id}/override`, { headers: { 'idempotency-key': `back-${id}` } });
    expect((await takenBack(chen!)).status).toBe(409);
    expect((await takenBack(wang!)).body.status).toBe('open');

    const { approval } = (
      await ask(wang!, id, [
        [first, 50],
        [later, 50],
      ])
    ).body;
    await desk.decide('manager-b', approval.id, 'reject', { reason: '先录者跟进正常' });
    expect(await conflict(wang!, id)).toMatchObject({ status: 'decided', outcome: 'by_order', leaderId: first.id });
  });

  it('that was sent back is put up again with another split', async () => {
    const { first, later, id } = await contested();
    const { approval } = (
      await ask(wang!, id, [
        [first, 40],
        [later, 60],
      ])
    ).body;
    await desk.decide('manager-b', approval.id, 'return', { reason: '比例再商量' });
    expect((await settle(wang!, id, 'by_order')).body.code).toBe('registration.in_approval');
    const next = await ask(wang!, id, [
      [first, 60],
      [later, 40],
    ]);
    expect([next.status, next.body.approval.id], next.text).toEqual([201, approval.id]);
    await agreed(id);
    expect((await conflict(wang!, id)).parties.map(({ percent }: any) => percent)).toEqual([60, 40]);
  });

  it('is not upset by who comes while it is decided: she meets both afterwards, and their split stands', async () => {
    const { first, later, id } = await contested();
    await ask(wang!, id, [
      [first, 40],
      [later, 60],
    ]);
    const third = await registered(zhao!, { companyName: first.companyName });
    expect(third.conflict).toBeNull();
    await agreed(id);
    const met = await again(zhao!, third);
    expect(met.standing).toBe('contested');
    const next = await conflict(management!, met.conflict.id);
    expect([next.id === id, next.leaderId]).toEqual([false, later.id]);
    expect(next.parties.map(({ byOrder }: any) => byOrder)).toEqual([40, 60, 0]);
    const settled = await settle(management!, next.id, 'by_order');
    expect(settled.body.parties.map(({ percent }: any) => percent)).toEqual([40, 60, 0]);
  });
});
