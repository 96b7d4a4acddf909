import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { openHouse, upload, type Caller, type House } from './harness/house.js';

const INTAKE = '00000000-0000-7000-8000-000000000002';
const EAST = { field: 'region', op: 'eq', value: '华东' };

let house: House;
let admin: Caller;
let business: Caller;
let chen: Caller;
let ids: Record<string, string>;

beforeAll(async () => {
  house = await openHouse();
  [admin, business, chen] = ['admin', 'business', 'sales-a1'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
  ];
  const people = await house.sql<{ id: string; login: string }>('SELECT id, login FROM people');
  ids = Object.fromEntries(people.map(({ id, login }) => [login, id]));
});
afterAll(() => house.close());
beforeEach(async () => {
  const { body } = await admin.get('/lead-rules');
  for (const { id, version } of body.items) await admin.delete(`/lead-rules/${id}`, { version });
});

const people = (...logins: string[]) => logins.map((login) => ({ personId: ids[login], weight: 1 }));

async function aRule(more: object = {}): Promise<any> {
  const body = { name: '华东', condition: EAST, way: 'turn', people: people('sales-a1', 'sales-a2'), ...more };
  const answer = await admin.post('/lead-rules', body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

let serial = 0;
async function comes(more: object = {}, by = business): Promise<any> {
  const body = { name: `长江电缆${++serial}号有限公司`, source: 'website_form', region: '华东', ...more };
  const answer = await by.post('/leads', body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}
const whyOf = async (id: string, by = business) => (await by.get(`/leads/${id}/dispatches`)).body.items;

describe('a lead that comes without an owner', () => {
  it('goes in turn to the people of the first rule that is met, and says why', async () => {
    await aRule({ name: '华北', condition: { ...EAST, value: '华北' }, people: people('sales-b1') });
    await aRule();
    const [first, second] = [await comes(), await comes()];
    expect([first.owner.name, second.owner.name]).toEqual(['陈思远', '赵敏']);
    expect(first).toMatchObject({ status: 'assigned', createdBy: { id: ids['business'] } });
    const [why] = await whyOf(second.id);
    expect(why).toMatchObject({ cause: 'entered', owner: { name: '赵敏' }, by: { id: ids['business'] } });
    expect(why.tried).toMatchObject([
      {
        name: '华北',
        outcome: 'not_met',
        unmet: [{ field: 'region', op: 'eq', values: ['华北'], actual: '华东', negated: false }],
      },
      { name: '华东', outcome: 'gave', people: [{ outcome: 'later' }, { name: '赵敏', outcome: 'chosen' }] },
    ]);
  });

  it('stays with whoever entered it where no rule is met, and never asks the rules where an owner is named', async () => {
    await aRule();
    const elsewhere = await comes({ region: '西南' }, chen);
    expect(elsewhere.owner.name).toBe('陈思远');
    expect((await whyOf(elsewhere.id, chen))[0]).toMatchObject({ owner: null, tried: [{ outcome: 'not_met' }] });
    const named = await comes({ ownerId: INTAKE });
    expect(named.owner.id).toBe(INTAKE);
    expect(await whyOf(named.id)).toEqual([]);
  });

  it('is shown once to whoever entered it, and then to whom it went and above', async () => {
    await aRule({ people: people('sales-b1') });
    const lead = await comes({}, chen);
    expect(lead.owner.id).toBe(ids['sales-b1']);
    expect((await chen.get(`/leads/${lead.id}`)).status).toBe(404);
    expect((await chen.get(`/leads/${lead.id}/dispatches`)).status).toBe(404);
    expect((await house.as('sales-b1').get(`/leads/${lead.id}`)).status).toBe(200);
  });

  it('and comes with another at the same moment, goes to somebody else', async () => {
    await aRule();
    const both = await Promise.all(Array.from({ length: 6 }, () => comes()));
    const owners = both.map(({ owner }) => owner.name).sort();
    expect(owners).toEqual(['陈思远', '陈思远', '陈思远', '赵敏', '赵敏', '赵敏'].sort());
  });

  it('passes over who is away today, and goes on to the next rule where nobody is left', async () => {
    await aRule({ people: people('sales-b2') });
    await aRule({ name: '其余', condition: { all: [] }, people: people('sales-b1') });
    const [today] = await house.sql<{ day: string }>(
      `SELECT (app_now() AT TIME ZONE 'Asia/Shanghai')::date::text AS day`,
    );
    const away = await house.as('sales-b2').post('/absences', { from: today?.day, until: today?.day });
    expect(away.status, away.text).toBe(201);
    const lead = await comes();
    expect(lead.owner.id).toBe(ids['sales-b1']);
    const [{ tried }] = await whyOf(lead.id);
    expect(tried[0]).toMatchObject({ outcome: 'nobody', people: [{ outcome: 'absent' }] });
  });
});

describe('giving out by the rules', () => {
  it('gives what waits in the pool, and says of the rest that no rule gives it', async () => {
    const [east, west] = [await comes({ ownerId: INTAKE }), await comes({ ownerId: INTAKE, region: '西南' })];
    expect((await business.post('/lead-dispatches', { leadIds: [east.id] })).body.code).toBe('lead_rule.none');
    await aRule();
    const { body } = await business.post('/lead-dispatches', { leadIds: [east.id, west.id] });
    expect(body).toMatchObject({ assigned: 1, refused: [{ id: west.id, code: 'lead.no_rule' }] });
    expect((await business.get(`/leads/${east.id}`)).body.owner.name).toBe('陈思远');
    expect((await business.get(`/leads/${west.id}`)).body.owner.id).toBe(INTAKE);
    expect((await whyOf(east.id))[0]).toMatchObject({ cause: 'asked' });
  });
});

describe('a trial of the rules', () => {
  it('says who would have got what, and leaves everything as it is', async () => {
    const rule = await aRule({ enabled: false, condition: { field: 'campaign', op: 'eq', value: '试算展' } });
    for (const _ of [1, 2, 3]) await comes({ campaign: '试算展', ownerId: INTAKE });
    const before = await house.sql('SELECT count(*)::int AS n, max(version) AS v FROM leads');
    const { status, body } = await admin.post('/lead-rule-trials', { ruleIds: [rule.id] });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.rules).toEqual([{ id: rule.id, name: '华东', gave: 3, nobody: 0 }]);
    expect(body.people).toMatchObject([
      { name: '陈思远', would: 2 },
      { name: '赵敏', would: 1 },
    ]);
    expect(body.moves[0]).toMatchObject({ from: { id: INTAKE }, to: { name: '陈思远' }, count: 2 });
    expect(body.leads).toBe(body.left + 3);
    expect(body.differences, 'she sees no leads').toEqual([]);
    expect(await house.sql('SELECT count(*)::int AS n, max(version) AS v FROM leads')).toEqual(before);
    expect(await house.sql('SELECT 1 FROM lead_turns WHERE rule_id = $1', [rule.id])).toEqual([]);
    expect((await admin.post('/lead-rule-trials')).body.code).toBe('lead_rule.none');
  });
});

describe('rules of assignment', () => {
  it('are tried in the order in which they are put', async () => {
    const [one, other] = [await aRule({ name: '甲' }), await aRule({ name: '乙', people: people('sales-b1') })];
    const { body } = await admin.put('/lead-rules/order', { ruleIds: [other.id, one.id] });
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['乙', '甲']);
    expect((await comes()).owner.id).toBe(ids['sales-b1']);
    expect((await admin.put('/lead-rules/order', { ruleIds: [one.id] })).body.code).toBe('lead_rule.others');
  });

  it('are changed from the version that was seen; among other people the turns begin anew', async () => {
    const rule = await aRule();
    await comes();
    const more = { people: people('sales-a1', 'sales-a2', 'sales-b1') };
    expect((await admin.patch(`/lead-rules/${rule.id}`, more, { version: rule.version })).status).toBe(200);
    expect((await admin.patch(`/lead-rules/${rule.id}`, more, { version: rule.version })).status).toBe(412);
    expect((await comes()).owner.name).toBe('陈思远');
  });

  it('name the field of what cannot be', async () => {
    await aRule();
    const body = { name: '华东', condition: EAST, way: 'turn', people: people('sales-a1') };
    const refused = async (more: object) => (await admin.post('/lead-rules', { ...body, ...more })).body;
    expect(await refused({})).toMatchObject({ code: 'lead_rule.name_taken', errors: [{ pointer: '/name' }] });
    expect(await refused({ name: '乙', people: [...people('sales-a1'), ...people('sales-a1')] })).toMatchObject({
      code: 'lead_rule.person_twice',
      errors: [{ pointer: '/people/1/personId' }],
    });
    expect(await refused({ name: '乙', people: [{ personId: INTAKE, weight: 1 }] })).toMatchObject({
      code: 'lead_rule.person_missing',
    });
    const byPhone = { field: 'phone', op: 'startsWith', value: '138' };
    expect(await refused({ name: '乙', condition: byPhone })).toMatchObject({ code: 'condition.invalid' });
    expect((await business.get('/lead-rules')).status).toBe(403);
  });
});

describe('a file of leads', () => {
  it('is given out by the rules, row by row', async () => {
    await aRule({ people: people('sales-a1', 'sales-b1') });
    const file = Buffer.from('公司名称,区域\n澄江轴承厂,华东\n澄江齿轮厂,华东\n澄江水泥厂,西北\n');
    const { payload, headers } = upload({ name: '澄江.csv', type: 'text/csv', content: file }, { target: 'leads' });
    const { body } = await business.post('/imports', undefined, { payload, headers });
    await house.app.get(JobRunner).start();
    expect((await business.post(`/imports/${body.id}/commit`)).status).toBe(202);
    await vi.waitFor(async () => {
      await house.afterwards();
      expect((await business.get(`/imports/${body.id}`)).body.status).toBe('done');
    }, 20_000);
    const made = await house.sql<{ id: string; owner: string }>(
      `SELECT l.id, o.name AS owner FROM leads l JOIN owners o ON o.id = l.owner_id WHERE l.import_id = $1 ORDER BY l.number`,
      [body.id],
    );
    expect(made.map(({ owner }) => owner)).toEqual(['陈思远', '王雨桐', '线索池']);
    expect((await whyOf(made[0]!.id))[0]).toMatchObject({ cause: 'imported', by: { id: ids['business'] } });
  });
});

describe('what leads are judged by', () => {
  const aCriterion = async (more: object): Promise<any> => {
    const answer = await admin.post('/lead-criteria', { points: 10, ...more });
    expect(answer.status, answer.text).toBe(201);
    return answer.body;
  };
  const qualification = {
    customer: {
      name: '沙洲重型机床有限公司',
      industry: '机床',
      companySize: 'medium',
      registeredAddress: '张家港市',
      source: 'phone',
      firstContactOn: '2026-11-02',
      grade: 'B',
      mainNeeds: '设备联网',
      status: 'active',
    },
    contact: {
      name: '陆建国',
      title: '厂长',
      role: 'decision_maker',
      relationship: 'acquainted',
      mobile: '13900000077',
    },
    opportunity: {
      name: '设备联网一期',
      productInterest: 'MES',
      expectedAmount: { amount: '300000.00', currency: 'CNY' },
      expectedCloseOn: '2027-03-31',
      nextAction: '现场调研',
      plannedFinishOn: '2026-12-15',
    },
  };
  let lead: any;
  let phone: any;
  let budget: any;
  beforeAll(async () => {
    const { body } = await admin.get('/lead-criteria');
    for (const { id, version } of body.items) await admin.delete(`/lead-criteria/${id}`, { version });
    phone = await aCriterion({
      name: '有电话',
      condition: { field: 'hasPhone', op: 'eq', value: 'true' },
      required: true,
      points: 30,
    });
    budget = await aCriterion({ name: '预算已确认', required: true, points: 50 });
    await aCriterion({ name: '食品行业', condition: { field: 'industry', op: 'eq', value: '食品' }, points: -20 });
    lead = await comes({ ownerId: ids['sales-a1'], industry: '食品', name: '沙洲重型机床有限公司' });
  });
  const judged = async () => (await chen.get(`/leads/${lead.id}/judgement`)).body;
  const qualify = () =>
    chen.post(`/leads/${lead.id}/qualification`, {
      ...qualification,
      opportunity: { ...qualification.opportunity, nextActionOwnerId: ids['sales-a1'] },
    });

  it('gives a lead its score with the reasons, on its page and in the list', async () => {
    expect(await judged()).toMatchObject({
      score: -20,
      most: 80,
      missing: ['有电话', '预算已确认'],
      items: [
        { name: '有电话', met: false, unmet: [{ field: 'hasPhone', actual: 'false' }] },
        { name: '预算已确认', met: null, answered: true, by: null },
        { name: '食品行业', met: true, points: -20 },
      ],
    });
    const { body } = await chen.get(`/leads?filter[name][eq]=${encodeURIComponent(lead.name)}`);
    expect(body.items[0].score).toBe(-20);
  });

  it('refuses to qualify what lacks something required, and names it', async () => {
    const refused = await qualify();
    expect(refused.body).toMatchObject({ status: 422, code: 'lead.criteria_unmet' });
    expect(refused.body.detail).toContain('有电话、预算已确认');
    expect((await chen.get(`/leads/${lead.id}`)).body.status).toBe('assigned');
  });

  it('takes the answer of whoever follows the lead, with her name, and takes it back', async () => {
    const answer = (met: boolean | null, by = chen, criterionId = budget.id) =>
      by.put(`/leads/${lead.id}/judgement`, { answers: [{ criterionId, met }] });
    const { body } = await answer(true);
    expect(body).toMatchObject({
      score: 30,
      missing: ['有电话'],
      items: [{}, { met: true, by: { name: '陈思远' } }, {}],
    });
    expect((await answer(null)).body.items[1]).toMatchObject({ met: null, by: null });
    expect((await answer(true, chen, phone.id)).body.code).toBe('lead_criterion.not_answered');
    expect((await answer(true, house.as('sales-b1'))).status).toBe(404);
  });

  it('lets it become a customer once all of it is met', async () => {
    await chen.put(`/leads/${lead.id}/judgement`, { answers: [{ criterionId: budget.id, met: true }] });
    const { body } = await chen.get(`/leads/${lead.id}`);
    await chen.patch(`/leads/${lead.id}`, { phone: '13900000077' }, { version: body.version });
    expect((await judged()).missing).toEqual([]);
    expect((await qualify()).status).toBe(201);
  });

  it('is written by administrators: each once, and each for something', async () => {
    expect((await admin.post('/lead-criteria', { name: '有电话', points: 1 })).body.code).toBe(
      'lead_criterion.name_taken',
    );
    expect((await admin.post('/lead-criteria', { name: '闲置' })).body).toMatchObject({
      code: 'lead_criterion.idle',
      errors: [{ pointer: '/points' }],
    });
    expect(
      (await admin.patch(`/lead-criteria/${phone.id}`, { points: 5 }, { version: phone.version })).body.points,
    ).toBe(5);
    const { body } = await admin.get('/lead-criteria');
    const upsideDown = body.items.map(({ id }: { id: string }) => id).reverse();
    const { body: ordered } = await admin.put('/lead-criteria/order', { criterionIds: upsideDown });
    expect(ordered.items.map(({ id }: { id: string }) => id)).toEqual(upsideDown);
    expect((await chen.get('/lead-criteria')).status).toBe(403);
  });
});

describe('the lead pool', () => {
  const inPool = async (n: number): Promise<string[]> => {
    const leads = [];
    for (let at = 0; at < n; at += 1) leads.push(await comes({ ownerId: INTAKE, phone: '13900000088' }));
    return leads.map(({ id }) => id);
  };
  const rule = async (more: object): Promise<void> => {
    const { version, claimQuota, quotaDays, cooldownDays } = (await admin.get('/lead-pool-rule')).body;
    const body = { claimQuota, quotaDays, cooldownDays, ...more };
    expect((await admin.put('/lead-pool-rule', body, { version })).status).toBe(200);
    expect((await admin.put('/lead-pool-rule', body, { version })).status, 'from an old version').toBe(412);
  };

  it('shows whoever may claim what waits there, and nothing it is reached by', async () => {
    const [id] = await inPool(1);
    const { body, text } = await chen.get('/pooled-leads');
    expect(body.items[0]).toMatchObject({ id, region: '华东', source: 'website_form' });
    expect(text).not.toContain('13900000088');
    expect((await chen.get(`/leads/${id}`)).status).toBe(404);
    expect((await business.get('/pooled-leads')).status).toBe(403);
  });

  it('gives a lead to exactly one of those who claim it at the same moment', async () => {
    const wanted = await inPool(1);
    const claim = (login: string) => house.as(login).post('/lead-claims', { leadIds: wanted });
    const answers = await Promise.all(['sales-a1', 'sales-a2', 'sales-b1'].map(claim));
    expect(answers.flatMap(({ body }) => body.moved)).toEqual(wanted);
    expect(answers.flatMap(({ body }) => body.refused.map(({ code }: any) => code))).toEqual([
      'lead_pool.taken',
      'lead_pool.taken',
    ]);
  });

  it('gives no more than the quota, also to two claims of one person at once', async () => {
    await rule({ claimQuota: 2 });
    const wang = house.as('sales-b2');
    const [a, b, c] = await inPool(3);
    const answers = await Promise.all([[a, b], [c]].map((leadIds) => wang.post('/lead-claims', { leadIds })));
    expect(answers.flatMap(({ body }) => body.moved)).toHaveLength(2);
    expect(answers.flatMap(({ body }) => body.refused)).toMatchObject([{ code: 'lead_pool.quota' }]);
    expect((await wang.get('/lead-pool-rule')).body).toMatchObject({ claimQuota: 2, claimed: 2 });
  });

  it('does not give a lead back to whoever had it until it has cooled down', async () => {
    await rule({ claimQuota: null, cooldownDays: 30 });
    const [id] = await inPool(1);
    await chen.post('/lead-claims', { leadIds: [id] });
    expect((await chen.get(`/leads/${id}`)).body).toMatchObject({ status: 'assigned', owner: { name: '陈思远' } });
    await business.post('/lead-assignments', { leadIds: [id], assigneeIds: [INTAKE] });
    expect((await chen.post('/lead-claims', { leadIds: [id] })).body.refused).toMatchObject([
      { code: 'lead_pool.cooldown' },
    ]);
    expect((await house.as('sales-a2').post('/lead-claims', { leadIds: [id] })).body.moved).toEqual([id]);
  });
});
