import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDeal, stagesOf } from './harness/deals.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let manager: Caller;
let otherManager: Caller;
let president: Caller;

beforeAll(async () => {
  house = await openHouse();
  [chen, manager, otherManager, president] = ['sales-a1', 'manager-a', 'manager-b', 'president'].map((login) =>
    house.as(login),
  ) as [Caller, Caller, Caller, Caller];
});
afterAll(() => house.close());

const funnel = async (by: Caller, query = ''): Promise<any> => {
  const answer = await by.get(`/reports/funnel${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};
const stageOf = (report: any, code: string): any => report.stages.find(({ stage }: any) => stage.code === code);
const cents = (money: any): number => Math.round(Number(money.amount) * 100);

async function all(by: Caller): Promise<any[]> {
  return (await by.get('/opportunities?limit=200')).body.items;
}

describe('the demo company', () => {
  it('has a lively pipeline in both departments, the joint venture and the agent, every deal with its whole history', async () => {
    const deals = await all(president);
    expect(deals.length).toBeGreaterThanOrEqual(40);
    expect(new Set(deals.map(({ department }) => department.name))).toEqual(
      new Set(['销售一部', '销售二部', '昆澜智能装备（联营）', '信川科技（西南代理）']),
    );
    expect(new Set(deals.map(({ stage }) => stage.code)).size).toBe(6);
    const broken = await house.sql(
      `SELECT o.number FROM opportunities o WHERE o.stage_id IS DISTINCT FROM
         (SELECT m.to_stage_id FROM opportunity_stage_moves m WHERE m.opportunity_id = o.id ORDER BY m.moved_at DESC, m.id DESC LIMIT 1)`,
    );
    expect(broken).toEqual([]);
  });

  it('tells when a deal really began', async () => {
    const [deal] = (await chen.get('/opportunities?sort=createdAt&limit=1')).body.items;
    const { items } = (await chen.get(`/timeline?subjectType=opportunity&subjectId=${deal.id}&limit=100`)).body;
    expect(items.find(({ title }: any) => title === '创建')).toMatchObject({
      at: deal.createdAt,
      actor: { name: '陈思远' },
    });
  });
});

describe('the funnel', () => {
  it('stands as the list says, for each reader over her own rows', async () => {
    for (const reader of [chen, manager, president]) {
      const report = await funnel(reader);
      const deals = await all(reader);
      for (const { stage, current, amount } of report.stages) {
        const own = deals.filter((deal) => deal.stage.id === stage.id && deal.outcome !== 'lost');
        expect([stage.code, current, cents(amount)]).toEqual([
          stage.code,
          own.length,
          own.reduce((sum, { expectedAmount }) => sum + cents(expectedAmount), 0),
        ]);
      }
      expect(report.won.count).toBe(deals.filter(({ outcome }) => outcome === 'won').length);
      expect(report.lost.count).toBe(deals.filter(({ outcome }) => outcome === 'lost').length);
    }
  });

  it('adds up: what two departments and the joint venture see is what the president sees; the agent stands below one of them', async () => {
    const parts = [manager, otherManager, house.as('jv-head')];
    const [together, ...reports] = await Promise.all([president, ...parts].map((reader) => funnel(reader)));
    for (const { stage, entered } of together.stages)
      expect(reports.reduce((sum, report) => sum + stageOf(report, stage.code).entered, 0)).toBe(entered);
    const [ofTheAgent] = await all(house.as('agent-head'));
    const seenBy = async (reader: Caller): Promise<number> =>
      (await reader.get(`/opportunities/${ofTheAgent.id}`)).status;
    expect([await seenBy(otherManager), await seenBy(manager), await seenBy(house.as('jv-head'))]).toEqual([
      200, 404, 404,
    ]);
  });

  it('narrows to one department and one owner as the scope of those who may see them', async () => {
    const [deal] = await all(chen);
    const byOwner = await funnel(president, `?ownerId=${deal.owner.id}`);
    expect(byOwner.stages).toEqual((await funnel(chen)).stages);
    const byDepartment = await funnel(president, `?departmentId=${deal.department.id}`);
    expect(byDepartment.stages).toEqual((await funnel(manager)).stages);
    expect(
      (await funnel(otherManager, `?ownerId=${deal.owner.id}`)).stages.every(
        ({ entered, current }: any) => entered + current === 0,
      ),
    ).toBe(true);
  });

  it('counts who entered a stage in the period, and how many of them went on', async () => {
    const before = await funnel(chen, '?from=2026-01-01');
    const stages = await stagesOf(chen);
    const deals = [];
    for (let i = 0; i < 2; i++) deals.push((await chen.post('/opportunities', await aDeal(chen))).body);
    const moved = (
      await chen.put(`/opportunities/${deals[0].id}/stage`, { stageId: stages['needs_confirmed'] }, { version: 1 })
    ).body;
    await chen.put(`/opportunities/${moved.id}/stage`, { stageId: stages['solution'] }, { version: moved.version });
    const after = await funnel(chen, '?from=2026-01-01');
    const grown = (code: string): number => stageOf(after, code).entered - stageOf(before, code).entered;
    expect(['first_contact', 'needs_confirmed', 'solution', 'negotiation'].map(grown)).toEqual([2, 1, 1, 0]);
    const first = stageOf(after, 'first_contact');
    const wentOn = (report: any): number =>
      Math.round(
        (stageOf(report, 'first_contact').conversionToNext * stageOf(report, 'first_contact').entered) / 10_000,
      );
    expect(wentOn(after) - wentOn(before)).toBe(1);
    expect(first.conversionToNext).toBeLessThanOrEqual(10_000);
    expect(stageOf(after, 'after_sales').conversionToNext).toBeNull();
  });

  it('knows why deals were lost, in the reader’s language', async () => {
    const { body: deal } = await chen.post('/opportunities', await aDeal(chen));
    await chen.post(`/opportunities/${deal.id}/closure`, { outcome: 'lost', reason: 'timing' });
    const report = await funnel(chen);
    expect(report.lostReasons.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(report.lost.count);
    expect(report.lostReasons.map(({ label }: any) => label)).toContain('时机不对');
    const english = (await chen.get('/reports/funnel', { headers: { 'accept-language': 'en' } })).body;
    expect(english.lostReasons.map(({ label }: any) => label)).toContain('Timing');
  });

  it('refuses a period that ends before it begins, and what is no date', async () => {
    expect((await chen.get('/reports/funnel?from=2026-12-01&to=2026-01-01')).body.code).toBe('report.period_invalid');
    expect((await chen.get('/reports/funnel?from=yesterday')).status).toBe(400);
    expect((await chen.get('/reports/funnel?everything=1')).status).toBe(400);
  });
});

describe('the conversion of leads', () => {
  const conversion = async (by: Caller, query = '?from=2025-01-01'): Promise<any> => {
    const answer = await by.get(`/reports/lead-conversion${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  };
  const leadsOf = async (by: Caller): Promise<any[]> => (await by.get('/leads?limit=200')).body.items;

  it('counts the leads each reader sees, by where they came from and by whose they are', async () => {
    for (const reader of [chen, manager, president]) {
      const report = await conversion(reader);
      const leads = await leadsOf(reader);
      const qualified = leads.filter(({ status }) => status === 'qualified').length;
      expect(report.total).toMatchObject({ leads: leads.length, qualified });
      expect(report.total.conversion).toBe(Math.floor((qualified * 10_000) / leads.length));
      for (const { source, ...row } of report.sources)
        expect([source, row.leads]).toEqual([source, leads.filter((lead) => lead.source === source).length]);
      for (const level of ['sources', 'owners'])
        expect(report[level].reduce((sum: number, row: any) => sum + row.leads, 0)).toBe(leads.length);
    }
  });

  it('knows what has become of a lead: judged, how soon, and whether its deal was won', async () => {
    const one = {
      name: '苏州新澄自动化有限公司',
      source: 'exhibition',
      campaign: '2026 工博会',
      contactName: '吕晨',
      phone: '13900001234',
    };
    const { body: lead } = await chen.post('/leads', one);
    const row = async () => (await conversion(chen)).campaigns.find(({ campaign }: any) => campaign === '2026 工博会');
    expect(await row()).toMatchObject({ leads: 1, qualified: 0, open: 1, conversion: 0, daysToQualify: null, won: 0 });
    await house.sql(
      `UPDATE leads l SET version = l.version + 1, status = 'qualified', qualified_at = l.created_at + interval '36 hours',
         opportunity_id = o.id, customer_id = o.customer_id, contact_id = c.id
       FROM opportunities o JOIN contacts c ON c.customer_id = o.customer_id
       WHERE l.id = $1 AND o.owner_id = l.owner_id AND o.outcome = 'won' AND o.deleted_at IS NULL`,
      [lead.id],
    );
    const after = await row();
    expect(after).toMatchObject({ leads: 1, qualified: 1, open: 0, conversion: 10_000, daysToQualify: 1.5, won: 1 });
    expect(cents(after.wonAmount)).toBeGreaterThan(0);
  });

  it('narrows to one owner, and keeps those that are nobody’s apart', async () => {
    const [own] = (await conversion(president)).owners.filter(({ owner }: any) => owner?.name === '陈思远');
    const [alone] = (await conversion(president, `?from=2025-01-01&ownerId=${own.owner.id}`)).owners;
    expect(alone).toEqual(own);
    expect((await conversion(president)).owners.filter(({ owner }: any) => owner === null)).toHaveLength(1);
  });
});

describe('the workbench', () => {
  it('shows her own follow-ups, the most urgent first, and figures over what she reaches', async () => {
    const { body } = await chen.get('/reports/workbench');
    const due = body.myTasks.map(({ followUpDueOn }: any) => followUpDueOn);
    expect(due.length).toBeGreaterThan(0);
    expect(due).toEqual([...due].sort());
    expect(body.taskCount).toBeGreaterThanOrEqual(due.length);
    const open = (await all(chen)).filter(({ outcome }) => outcome === 'open');
    expect(body.figures.openCount).toBe(open.length);
    expect(cents(body.figures.openAmount)).toBe(
      open.reduce((sum, { expectedAmount }) => sum + cents(expectedAmount), 0),
    );
    expect(cents(body.figures.weighted)).toBe(
      open.reduce(
        (sum, { expectedAmount, probability }) => sum + Math.round((cents(expectedAmount) * probability) / 100),
        0,
      ),
    );
    expect(body.inbox).toBe(0);
  });

  it('counts a win in the month it happened', async () => {
    const before = (await chen.get('/reports/workbench')).body.figures;
    const { body: deal } = await chen.post('/opportunities', await aDeal(chen));
    await chen.post(`/opportunities/${deal.id}/closure`, { outcome: 'won' });
    const after = (await chen.get('/reports/workbench')).body.figures;
    expect([
      after.wonCountThisMonth - before.wonCountThisMonth,
      cents(after.wonThisMonth) - cents(before.wonThisMonth),
    ]).toEqual([1, 30_000_000]);
  });
});

describe('contract amounts', () => {
  it('have a column for each month asked for', async () => {
    const { body } = await president.get('/reports/contract-amounts?from=2026-09&to=2026-11');
    expect(body.months).toEqual(['2026-09', '2026-10', '2026-11']);
    for (const { cells, total } of body.departments) {
      expect(cells.map(({ month }: any) => month)).toEqual(body.months);
      expect(cells.reduce((sum: number, { amount }: any) => sum + cents(amount), 0)).toBe(cents(total.amount));
    }
    expect(body.departments.reduce((sum: number, { total }: any) => sum + cents(total.amount), 0)).toBe(
      cents(body.total.amount),
    );
  });

  it('refuse a month that is none', async () => {
    expect((await president.get('/reports/contract-amounts?from=2026-13')).status).toBe(400);
    expect((await president.get('/reports/contract-amounts?from=2026-03&to=2026-02')).body.code).toBe(
      'report.period_invalid',
    );
  });
});
