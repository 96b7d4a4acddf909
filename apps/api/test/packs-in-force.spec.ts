import { shippedPacks } from '@countersign/approval-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf, aDeal } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';
import { Office } from './policies/office.js';
import { AT_48, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

let house: House;
let office: Office;
let floor: SalesFloor;
let paper: PaperDesk;
beforeAll(async () => {
  house = await openHouse();
  office = new Office(house);
  floor = new SalesFloor(house);
  paper = new PaperDesk(house, floor);
});
afterAll(() => house.close());

/** Those that are in force from the start come first: a later policy for the same purpose takes their place. */
const SEEDED = ['001-quote', '001-contract', 'expense-claim', 'registration-override', 'policy-publication'];
const codes = [...SEEDED, ...Object.keys(shippedPacks).filter((code) => !SEEDED.includes(code))];
const errorsOf = (found: any[]): unknown[] => found.filter(({ severity }) => severity === 'error');

/** Sets up the positions that a pack lacks, each held by somebody of the company beside what she does already. */
const CANDIDATES = ['vp-rd', 'vp-impl', 'finance', 'legal', 'business', 'assistant', 'president', 'manager-b'];
async function setUp(lacks: readonly { code: string; name: string; exists: boolean }[]): Promise<void> {
  const departments = Object.fromEntries(
    (await house.sql('SELECT login, department_id AS id FROM people WHERE department_id IS NOT NULL')).map(
      ({ login, id }: any) => [login, id],
    ),
  );
  for (const [index, { code, exists }] of lacks.entries()) {
    const login = CANDIDATES[index % CANDIDATES.length]!;
    const from = office.today();
    if (!exists) {
      const made = await office.admin.post('/positions', { code, name: code, parentId: null, from });
      expect(made.status, made.text).toBe(201);
    }
    const wish = { positionCode: code, departmentId: departments[login], from };
    const assigned = await office.admin.post(`/people/${await floor.desk.personId(login)}/assignments`, wish);
    expect(assigned.status, assigned.text).toBe(201);
  }
}

/** Everybody who is asked agrees, or gives an opinion where that is all that is wanted, until it is over. */
async function settled(approvalId: string): Promise<string> {
  for (let turn = 0; turn < 30; turn += 1) {
    const { status, open } = await floor.standing(approvalId);
    const [login] = open;
    if (!login) return status;
    const agreed = await floor.desk.decide(login, approvalId, 'approve');
    if (agreed.status === 200) continue;
    const advised = await floor.desk.decide(login, approvalId, 'advise', { opinion: 'favourable' });
    expect(advised.status, `${login}: ${agreed.text} ${advised.text}`).toBe(200);
  }
  throw new Error('It never ends.');
}

const sales = () => floor.as('sales-a1');
async function approvedQuote(): Promise<any> {
  const quote = await floor.quote(AT_48);
  // Where new customers are reviewed by now, one counts only once that is over.
  const { admission } = (await sales().get(`/customers/${quote.customer.id}`)).body;
  if (admission) expect(await settled(admission.id)).toBe('approved');
  const { approval } = await floor.submitted('quotes', quote.id);
  expect(await settled(approval.id)).toBe('approved');
  return quote;
}
async function approvedContract(): Promise<{ id: string; approvalId: string }> {
  const contract = await paper.contract((await approvedQuote()).id);
  const { approval } = await floor.submitted('contracts', contract.id);
  expect(await settled(approval.id)).toBe('approved');
  return { id: contract.id, approvalId: approval.id };
}
async function latestApproval(subjectId: string): Promise<string> {
  const sql = 'SELECT id FROM approval_instances WHERE subject_id = $1 ORDER BY submitted_at DESC LIMIT 1';
  return (await house.sql(sql, [subjectId]))[0].id;
}

/** A project of the signed contract that engineering was shown, to be started by its manager. */
async function putUp(name: string): Promise<any> {
  const [contract] = await house.sql(
    `SELECT c.id FROM contracts c JOIN opportunities o ON o.id = c.opportunity_id WHERE o.name = '徐州工厂焊接数据采集'`,
  );
  const made = await floor.as('engineering').post('/projects', { name, contractId: contract!.id });
  expect(made.status, made.text).toBe(201);
  const asked = await floor.as('engineering').post(`/projects/${made.body.id}/steps`, { to: 'running' });
  expect(asked.status, asked.text).toBe(201);
  return asked.body;
}

/** Runs one deal of each purpose through. @returns its approval */
const DEALS: Readonly<Record<string, () => Promise<string>>> = {
  'quote.discount': async () => latestApproval((await approvedQuote()).id),
  'contract.approval': async () => (await approvedContract()).approvalId,
  'contract.amendment': async () => {
    const { id } = await approvedContract();
    const { body } = await sales().post(`/contracts/${id}/amendments`);
    const later = await sales().patch(`/contracts/${body.id}`, { startsOn: '2027-03-01' }, { version: body.version });
    expect(later.status, later.text).toBe(200);
    return (await floor.submitted('contracts', body.id)).approval.id;
  },
  'expense.claim': async () => {
    const customer = await aCustomerOf(sales());
    const lines = [{ spentOn: office.today(), category: 'travel', amount: { amount: '120.00', currency: 'CNY' } }];
    const claim = await sales().post('/expenses', { title: '拜访', customerId: customer.id, lines });
    await sales().post(`/expenses/${claim.body.id}/submission`, {});
    return latestApproval(claim.body.id);
  },
  'customer.admission': async () =>
    (await sales().get(`/customers/${(await aCustomerOf(sales())).id}`)).body.admission.id,
  'opportunity.close': async () => {
    const { body } = await sales().post('/opportunities', await aDeal(sales()));
    await sales().post(`/opportunities/${body.id}/closure`, { outcome: 'won' });
    return latestApproval(body.id);
  },
  'project.initiation': async () => {
    const asked = await putUp('上线');
    expect(asked).toMatchObject({ status: 'planned', approval: { status: 'running' } });
    return asked.approval.id;
  },
  'registration.override': async () => {
    const said = { companyName: '青岚泵业有限公司', project: '产线监控', heardOn: office.today() };
    const later = floor.as('sales-b1');
    const first = await sales().post('/registrations', said);
    const { body } = await later.post('/registrations', said);
    const shares = [first.body, body].map(({ id: registrationId }: any) => ({ registrationId, percent: 50 }));
    const asked = { leaderId: body.id, shares, reason: '双方协作' };
    const answer = await later.post(`/registration-conflicts/${body.conflict.id}/override`, asked, { version: 1 });
    expect(answer.status, answer.text).toBe(201);
    return answer.body.approval.id;
  },
  'policy.publication': async () => {
    await office.draft('001-quote', (content) => (content.switches.returnBudget = 3));
    await office.settleCases('001-quote');
    const { body } = await office.propose('001-quote');
    return body.approvalId;
  },
};

describe('every pack that ships', () => {
  it('decides something that a room asks about', async () => {
    const { purposes } = (await office.admin.get('/policies/vocabulary')).body;
    const asked = purposes.map(({ code }: any) => code);
    expect(Object.values(shippedPacks).filter(({ purpose }) => !asked.includes(purpose))).toEqual([]);
    expect(Object.values(shippedPacks).filter(({ purpose }) => !(purpose in DEALS))).toEqual([]);
  });

  it.each(codes)('%s says what it lacks, is put in force once that is there, and a deal runs through', async (code) => {
    const pack = shippedPacks[code]!;
    const look = async () => (await office.admin.post('/policies/packs?dry=true', { pack })).body;
    const before = await look();
    await setUp(before.lacks);
    const ready = await look();
    expect(ready.lacks).toEqual([]);
    expect(errorsOf(ready.findings)).toEqual([]);
    expect(ready.cases.failed).toBe(0);
    if (!before.exists || before.changes.length > 0) await putInForce(code, pack);

    const approvalId = await DEALS[pack.purpose]!();
    expect(await settled(approvalId)).toBe('approved');
    const [{ code: decidedBy }] = await house.sql(
      `SELECT p.code FROM approval_instances i JOIN approval_policy_versions v ON v.id = i.policy_version_id
       JOIN approval_policies p ON p.id = v.policy_id WHERE i.id = $1`,
      [approvalId],
    );
    expect(decidedBy).toBe(code);
  });
});

async function putInForce(code: string, pack: unknown): Promise<void> {
  const imported = await office.admin.post('/policies/packs', { pack });
  expect(imported.status, imported.text).toBe(200);
  const proposed = await office.propose(code);
  expect(proposed.status, proposed.text).toBe(201);
  expect(await settled(proposed.body.approvalId)).toBe('approved');
}

describe('an amendment', () => {
  const amended = async (change: object): Promise<string[]> => {
    const { id } = await approvedContract();
    const { body } = await sales().post(`/contracts/${id}/amendments`);
    const changed = await sales().patch(`/contracts/${body.id}`, change, { version: body.version });
    expect(changed.status, changed.text).toBe(200);
    return (await floor.standing((await floor.submitted('contracts', body.id)).approval.id)).open;
  };
  const [first, ...rest] = AT_48;
  const at = (price: string) => floor.lines([[first![0], first![1], price], ...rest]);

  it('that only raises a price is looked at by business alone', async () => {
    expect(await amended({ lines: await at('90000.00') })).toEqual(['business']);
  });

  it('that lowers one, or changes anything else, goes the way of a contract', async () => {
    expect(await amended({ lines: await at('80000.00') })).not.toEqual(['business']);
    expect(await amended({ lines: await at('90000.00'), endsOn: '2028-12-31' })).not.toEqual(['business']);
  });
});

describe('the start of a project', () => {
  it('that was agreed to is in the name of who put it up; that was refused leaves the project planned', async () => {
    const manager = floor.as('engineering');
    const one = await putUp('一期');
    for (const verb of ['edit', 'run', 'cancel'])
      expect(one.can[verb]).toMatchObject({ allowed: false, code: 'project.start_decided' });
    const changed = await manager.patch(`/projects/${one.id}`, { name: '改名' }, { version: one.version });
    expect([changed.status, changed.body.code]).toEqual([409, 'project.start_decided']);
    const started = `UPDATE projects SET status = 'running', version = version + 1 WHERE id = $1`;
    await expect(house.sql(started, [one.id])).rejects.toThrow(/only by a grant/);
    await settled(one.approval.id);
    const { body: running } = await manager.get(`/projects/${one.id}`);
    expect(running).toMatchObject({ status: 'running', approval: { status: 'approved' } });
    expect(running.steps.at(-1)).toMatchObject({ from: 'planned', to: 'running', by: { name: '唐海波' } });

    const other = await putUp('二期');
    const [first] = (await floor.standing(other.approval.id)).open;
    await floor.decide(first!, other.approval.id, 'reject', { reason: '资源未到位' });
    expect((await manager.get(`/projects/${other.id}`)).body).toMatchObject({ status: 'planned' });
    // What was paused goes on unasked.
    await manager.post(`/projects/${one.id}/steps`, { to: 'paused' });
    expect((await manager.post(`/projects/${one.id}/steps`, { to: 'running' })).body.status).toBe('running');
  });
});
