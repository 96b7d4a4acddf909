import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPENSE_CATEGORIES } from '../src/modules/expenses/expense.entity.js';
import { aQuoteAt } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';
import { managerDownTo, Office } from './policies/office.js';

let house: House;
let office: Office;
beforeAll(async () => {
  house = await openHouse();
  office = new Office(house);
});
afterAll(() => house.close());

const inForce = async (code: string): Promise<any> =>
  (await office.admin.get('/policies')).body.items.find((item: any) => item.code === code);

describe('a policy', () => {
  it('is shown to everybody with the version that decides today', async () => {
    const { body } = await house.as('sales-a1').get('/policies');

    const quote = body.items.find(({ purpose }: any) => purpose === 'quote.discount');
    expect(quote).toMatchObject({ code: '001-quote', purposeName: '报价折扣', draft: null, publication: null });
    expect(quote.inForce.number).toBeGreaterThan(0);
    expect(quote.can).toMatchObject({ edit: { allowed: false }, publish: { allowed: false } });
  });

  it('is drafted by the administrator, and by nobody else', async () => {
    const answer = await house.as('manager-a').put('/policies/001-quote/draft', { content: {} }, { version: 0 });
    expect([answer.status, answer.body.code]).toEqual([403, 'access.permission_missing']);
  });
});

describe('a draft', () => {
  it('names what it changes, and is refused from a version that is no longer the last', async () => {
    const first = await office.draft('001-quote', managerDownTo(5500));
    expect(first.body.changes).toEqual([
      {
        path: 'steps › discount › department-manager',
        kind: 'changed',
        what: 'step',
        label: '部门经理审批',
        where: '逐级审批 › 部门经理审批',
        before: '到这一级就够的条件：最低折扣不低于 5 折',
        after: '到这一级就够的条件：最低折扣不低于 5.5 折',
      },
    ]);
    expect(first.headers['etag']).toBe('"1"');
    await office.draft('001-quote', managerDownTo(5600));

    const stale = await office.admin.put('/policies/001-quote/draft', { content: first.body.content }, { version: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
    const second = await office.admin.put('/policies/001-quote/draft', { content: {} }, { version: 0 });
    expect(second.status).toBe(412);
  });

  it('asks about no fact that the record does not bring', async () => {
    const draft = await office.draft('001-quote', (content) => {
      content.facts.weather = { type: 'text', label: { 'zh-CN': '天气', en: 'Weather' } };
    });
    const found = draft.body.findings.find(({ code }: any) => code === 'fact_not_offered');
    expect(found).toMatchObject({
      path: 'facts.weather',
      severity: 'error',
      where: '数据项 › 天气',
      text: '单据不提供事实“天气”，所有提交都会被拒绝',
    });

    const refused = await office.propose('001-quote');
    expect([refused.status, refused.body.code]).toEqual([422, 'policy.has_errors']);
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/content/facts/weather' });
  });

  it('asks in the currency in which the record brings an amount', async () => {
    const draft = await office.draft('001-quote', (content) => {
      delete content.facts.weather;
      content.facts.amount.currency = 'USD';
    });
    expect(draft.body.findings.find(({ code }: any) => code === 'fact_currency_differs')).toMatchObject({
      path: 'facts.amount',
      severity: 'error',
      text: expect.stringMatching(/^单据提供的“.*[\u4e00-\u9fff].*”以 CNY 计，规则写的是 USD，所有提交都会被拒绝$/),
    });
    const refused = await office.propose('001-quote');
    expect([refused.status, refused.body.code]).toEqual([422, 'policy.has_errors']);
    expect(refused.body.errors.map(({ pointer }: any) => pointer)).toContain('/content/facts/amount');
  });

  it('knows the values that the record may bring, and no others', async () => {
    const [{ code }] = await house.sql(`SELECT code FROM approval_policies WHERE purpose LIKE 'expense%' LIMIT 1`);
    const draft = await office.draft(code, (content) => {
      const label = { 'zh-CN': '费用类别', en: 'Category' };
      content.facts.category = { type: 'enum', label, values: ['gift-cards', ...EXPENSE_CATEGORIES] };
    });
    const found = draft.body.findings.filter(({ path }: any) => path === 'facts.category');
    expect(found.map((each: any) => [each.code, each.severity, each.params.value])).toEqual([
      ['fact_value_not_offered', 'error', 'gift-cards'],
      ['fact_value_missing', 'error', 'mixed'],
    ]);
    const english = await office.admin.get(`/policies/${code}/draft`, { headers: { 'accept-language': 'en' } });
    expect(english.body.findings.map(({ text }: any) => text)).toContain(
      'The record never brings “gift-cards” as “Category”',
    );
    await office.admin.delete(`/policies/${code}/draft`, { version: draft.body.version });
  });

  it('can be thrown away, and the policy goes on as before', async () => {
    const { version } = (await office.admin.get('/policies/001-quote/draft')).body;
    expect((await office.admin.delete('/policies/001-quote/draft', { version })).status).toBe(204);
    expect((await office.admin.get('/policies/001-quote/draft')).body.code).toBe('policy.no_draft');
    expect((await inForce('001-quote')).draft).toBeNull();
  });
});

describe('the golden cases of a policy', () => {
  const submitter = '0199c0de-0000-7000-8000-00000000dead';
  const named = (name: string) => ({
    name,
    submitter,
    facts: { ratio: 4800 },
    expect: { outcome: 'nobody', nodes: [] },
  });
  let path: string;
  const write = async (...cases: object[]) => {
    const { version } = (await office.admin.get(path)).body;
    return office.admin.put(path, { cases }, { version });
  };
  beforeAll(async () => {
    const [{ code }] = await house.sql(`SELECT code FROM approval_policies WHERE purpose LIKE 'expense%' LIMIT 1`);
    path = `/policies/${code}/cases`;
  });

  it('never have one name twice', async () => {
    const twice = await write(named('低价'), named(' 低价 '));
    expect([twice.status, twice.body.code]).toEqual([422, 'policy.case_name_taken']);
    expect(twice.body.detail).toContain('低价');
    expect((await write(named('低价'), named('常价'))).status).toBe(200);
  });

  it('say who of the house submits and decides in them', async () => {
    const id = await office.desk.personId('sales-a1');
    const { body } = await write({ ...named('低价'), submitter: id });
    expect(body.people).toEqual([{ id, name: '陈思远' }]);
    await write();
  });
});

describe('a version of long ago', () => {
  it('is begun from again, and the draft says from which', async () => {
    const content = await office.content('001-quote');
    const begun = await office.admin.put('/policies/001-quote/draft', { content, from: 1 }, { version: 0 });
    expect(begun.body).toMatchObject({ basedOn: 1 });
    await office.admin.delete('/policies/001-quote/draft', { version: begun.body.version });
  });
});

describe('back-tests of a policy', () => {
  it('are listed twenty at a time, newest first, and none of another policy', async () => {
    const asked = await office.admin.post('/policies/001-quote/back-tests', {});
    expect(asked.status, asked.text).toBe(202);
    await house.sql(
      `INSERT INTO approval_back_tests SELECT (jsonb_populate_record(b, jsonb_build_object('id', uuidv7()))).*
       FROM approval_back_tests b, generate_series(1, 22) WHERE b.id = $1`,
      [asked.body.id],
    );
    const first = (await office.admin.get('/policies/001-quote/back-tests')).body;
    expect([first.items.length, first.more]).toEqual([20, true]);
    const last = first.items.at(-1).id;
    const rest = (await office.admin.get(`/policies/001-quote/back-tests?before=${last}`)).body;
    expect([rest.items.length, rest.more, rest.items.at(-1).id]).toEqual([3, false, asked.body.id]);
    expect(rest.items[0].titles).toMatchObject({ 'department-manager': '部门经理审批' });
    const foreign = await office.admin.get(`/policies/001-contract/back-tests?before=${last}`);
    expect(foreign.status).toBe(404);
  });
});

describe('a publication', () => {
  it('is proposed by one person, agreed to by another, and decides from then on', async () => {
    const before = (await inForce('001-quote')).inForce.number;
    const easy = aQuoteAt(5200);
    const running = await office.desk.submit('sales-a1', easy);
    await office.draft('001-quote', managerDownTo(5500));
    await office.settleCases('001-quote');
    const { body: proposed } = await office.propose('001-quote');

    expect(proposed).toMatchObject({ kind: 'publish', number: before + 1, status: 'proposed' });
    expect((await inForce('001-quote')).inForce.number).toBe(before);
    const packet = (await house.as('sales-mgmt').get(`/approvals/${proposed.approvalId}`)).body;
    expect(packet.link).toBe(`/policies/001-quote/versions/${before + 1}`);
    expect(packet.snapshot.changes[0]).toMatchObject({
      where: { 'zh-CN': '逐级审批 › 部门经理审批' },
      before: { 'zh-CN': '到这一级就够的条件：最低折扣不低于 5 折', en: expect.stringContaining('is at least') },
      after: { 'zh-CN': '到这一级就够的条件：最低折扣不低于 5.5 折' },
    });
    expect(packet.snapshot.decides).toMatchObject({ 'zh-CN': '报价折扣' });
    expect(packet.labels).toMatchObject({ 'changes.where': '位置', decides: '用途' });
    // Who proposed it and what it decides are said by name among the facts as well.
    const told = Object.fromEntries(packet.facts.map(({ key, text }: any) => [key, text]));
    expect(told).toMatchObject({ proposer: '系统管理员', purposeCode: '报价折扣' });
    expect((await inForce('001-quote')).publication).toMatchObject({ mayWithdraw: true });
    const [seen] = (await house.as('sales-mgmt').get('/policies')).body.items.filter(
      ({ code }: any) => code === '001-quote',
    );
    expect(seen.publication).toMatchObject({ mayWithdraw: false });
    const version = (await house.as('sales-mgmt').get(`/policies/001-quote/versions/${before + 1}`)).body;
    expect(version.people).toEqual([]);
    expect(version).toMatchObject({ state: 'proposed', proposedBy: { name: '系统管理员' }, approvedBy: null });

    expect((await office.desk.decide('sales-mgmt', proposed.approvalId, 'approve')).body.status).toBe('approved');
    expect((await inForce('001-quote')).inForce.number).toBe(before + 1);
    expect((await inForce('001-quote')).draft).toBeNull();
    const [row] = await house.sql(
      `SELECT v.proposed_by <> v.approved_by AS two FROM approval_policy_versions v JOIN approval_policies p ON p.id = v.policy_id
       WHERE p.code = '001-quote' AND v.number = $1`,
      [before + 1],
    );
    expect(row).toEqual({ two: true });

    await office.desk.decide('manager-a', running.id, 'approve');
    expect((await office.desk.standing(running.id)).status).toBe('approved');
    const late = await office.desk.submit('sales-a1', aQuoteAt(5200));
    await office.desk.decide('manager-a', late.id, 'approve');
    expect(await office.desk.standing(late.id)).toEqual({ status: 'running', open: ['assistant'] });
  });

  it('cannot be agreed to by its proposer, though she were the manager of sales management', async () => {
    await house.sql(
      `INSERT INTO person_roles (person_id, role_id) SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'sales-mgmt' AND r.code = 'administrator'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const sun = house.as('sales-mgmt');
    const draft = await sun.put(
      '/policies/001-contract/draft',
      { content: await budget('001-contract', 4) },
      { version: 0 },
    );
    expect(draft.status, draft.text).toBe(200);
    const { body, text } = await sun.post('/policies/001-contract/publication', { effectiveFrom: office.today() });
    expect(body.status, text).toBe('proposed');

    expect((await office.desk.standing(body.approvalId)).open).toEqual(['president']);
    const own = await sun.post(`/approvals/${body.approvalId}/decisions`, {
      ...(await office.desk.seat('president', body.approvalId)),
      decision: 'approve',
    });
    expect(own.status).toBe(403);
    await expect(published('sales-mgmt', 'sales-mgmt')).rejects.toThrow(/two people/);
    expect((await sun.delete('/policies/001-contract/publication')).status).toBe(204);
  });
});

const budget = async (code: string, returnBudget: number): Promise<any> => {
  const content = await office.content(code);
  return { ...content, switches: { ...content.switches, returnBudget } };
};

const published = (proposer: string, approver: string): Promise<unknown> =>
  house.sql(
    `INSERT INTO approval_policy_versions (id, policy_id, number, content, content_hash, proposed_by, approved_by)
     SELECT gen_random_uuid(), p.id, 99, '{}', 'x', a.id, b.id FROM approval_policies p, people a, people b
     WHERE p.code = '001-contract' AND a.login = $1 AND b.login = $2`,
    [proposer, approver],
  );
