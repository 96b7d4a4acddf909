import { businessDate } from '@countersign/kernel';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aCustomerOf, aDeal } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';
import { Office } from './policies/office.js';
import { SalesFloor, type TypedLine } from './sales/floor.js';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const level = (key: string, code: string) => ({
  ...{ key, title: label(key, key), mode: 'single' },
  approvers: [{ by: 'position', code }],
});
const SMALL = { below: yuan('200000.01') };
const MES = ['制造执行'];

let house: House;
let office: Office;
let floor: SalesFloor;
beforeAll(async () => {
  house = await openHouse();
  office = new Office(house);
  floor = new SalesFloor(house);
  await house.app.get(JobRunner).start();
  await withoutCostOf('HL-EAM');
  await decideBy({ days: 90, sum: ['amount'], least: ['margin'] });
});
afterAll(() => house.close());

/** A price list from today on that does not say what one product costs. */
async function withoutCostOf(product: string): Promise<void> {
  const business = house.as('business');
  const { items } = (await business.get('/price-lists/current')).body;
  const priced = items.map(({ product: { id }, listPrice, taxRate, cost, code }: any) => ({
    ...{ productId: id, listPrice, taxRate },
    cost: code === product ? null : cost,
  }));
  const draft = { name: '缺一项成本', effectiveFrom: businessDate(new Date()), items: priced };
  const { id } = (await business.post('/price-lists', draft)).body;
  expect((await business.post(`/price-lists/${id}/publication`)).status).toBe(201);
}

/** The table that decides about quotes: larger than 200,000 or thinner than 10 % only the president, else by family. */
async function decideBy(window: object): Promise<void> {
  const { purposes } = (await office.admin.get('/policies/vocabulary?purpose=quote.discount')).body;
  const { catalogue } = purposes[0];
  const others = catalogue.families.values.filter((family: string) => !MES.includes(family));
  const cell = (where: object, requires: string) => ({ where, requires });
  await office.publish('001-quote', (content) => {
    content.facts = catalogue;
    content.gates = [];
    content.matrices = {
      price: {
        title: label('授权', 'Authority'),
        dimensions: [{ fact: 'families' }, { fact: 'margin', worse: 'lower' }, { fact: 'amount', worse: 'higher' }],
        levels: [
          level('desk', 'sales-management-manager'),
          level('assistant', 'assistant-to-president'),
          level('top', 'president'),
        ],
        cells: [
          cell({ amount: { from: yuan('200000.01') } }, 'top'),
          cell({ amount: SMALL, margin: { below: 1000 } }, 'top'),
          cell({ amount: SMALL, margin: { from: 1000 }, families: MES }, 'desk'),
          cell({ amount: SMALL, margin: { from: 1000 }, families: others }, 'assistant'),
        ],
        window,
      },
    };
    content.steps = [{ kind: 'matrix', key: 'authority', matrix: 'price', climb: 'final' }];
  });
}

const SUBMITTED_LONG_AGO = `UPDATE quotes SET submitted_at = submitted_at - interval '200 days' WHERE id = $1`;
const DECIDED_LONG_AGO = `UPDATE quotes SET decided_at = decided_at - interval '200 days' WHERE id = $1`;

/** Past the database's own guards: nobody waits two hundred days for a test. */
async function dated(sql: string, quoteId: string): Promise<void> {
  const owner = new Client({ connectionString: house.databaseUrl });
  await owner.connect();
  try {
    await owner.query('SET session_replication_role = replica');
    await owner.query(sql, [quoteId]);
  } finally {
    await owner.end();
  }
}

const mes = (netPrice: string): TypedLine[] => [['HL-MES-STD', '1', netPrice]];

async function routed(typed: readonly TypedLine[], deal: any, login = 'sales-a1'): Promise<any> {
  const body = { opportunityId: deal.id, lines: await floor.lines(typed) };
  return (await floor.as(login).post('/quote-previews', body)).body.route;
}
const nodesOf = (route: any): string[] => route.steps.map(({ nodeKey }: any) => nodeKey);
const countedIn = (why: any[]): any => why.find(({ params }) => params.deals)?.params;
const wordsOf = (route: any): string => JSON.stringify(route.steps.map(({ why }: any) => why));

describe('what a policy may ask about a quote', () => {
  it('is told with the families, regions and positions that this house has, and everything else as one', async () => {
    const { purposes } = (await office.admin.get('/policies/vocabulary?purpose=quote.discount')).body;
    const facts = Object.fromEntries(purposes[0].facts.map((fact: any) => [fact.key, fact]));
    expect(facts.families.values).toEqual(expect.arrayContaining(['制造执行', '数据采集', 'other']));
    expect(facts.submitterPositions.values).toEqual(expect.arrayContaining(['salesperson', 'president', 'other']));
    expect(facts.customerGrade.values).toEqual(['A', 'B', 'C', 'D']);
    expect(facts.margin.label).toEqual({ 'zh-CN': '毛利率', en: 'Margin' });
  });

  it('is kept with every submission: with whom, of what, by whom, and what is left', async () => {
    const quote = await floor.quote(mes('100000.00'));
    const { approval } = await floor.submitted('quotes', quote.id);
    const [{ facts }] = await house.sql('SELECT facts FROM approval_instances WHERE id = $1', [approval.id]);
    expect(facts).toMatchObject({
      ...{ families: ['制造执行'], customerGrade: 'B', submitterPositions: ['salesperson'], margin: 6200 },
      otherDeals: { deals: [] },
    });
  });
});

describe('a table by product family', () => {
  it('asks the strictest of all families in one quote', async () => {
    const deal = await floor.deal();
    expect(nodesOf(await routed(mes('100000.00'), deal))).toEqual(['desk']);
    expect(nodesOf(await routed([...mes('100000.00'), ['HL-GW-200', '1', '6500.00']], deal))).toEqual(['assistant']);
  });
});

describe('a table by margin', () => {
  it('asks more where less is left, and lets the one who decides see how much', async () => {
    const quote = await floor.quote(mes('40000.00'));
    const { approval } = await floor.submitted('quotes', quote.id);
    const { body } = await floor.as('president').get(`/approvals/${approval.id}`);
    expect(body.route.map(({ nodeKey }: any) => nodeKey)).toEqual(['top']);
    expect(JSON.stringify(body.route[0].why)).toContain('毛利率为 5.00%');
  });

  it('tells a salesperson that the margin decides, and not what it is', async () => {
    const route = await routed(mes('40000.00'), await floor.deal());
    expect(nodesOf(route)).toEqual(['top']);
    expect(wordsOf(route)).toContain('由毛利率决定，您的角色看不到其数值');
    expect(JSON.stringify(route)).not.toMatch(/5\.00%|"actual":500\b/);
    const quote = await floor.quote(mes('40000.00'));
    const { approval } = await floor.submitted('quotes', quote.id);
    const { body } = await floor.as('sales-a1').get(`/approvals/${approval.id}`);
    expect(body.facts.find(({ key }: any) => key === 'margin')).toMatchObject({ value: null, text: '您的角色看不到' });
    expect(JSON.stringify(body.route)).not.toMatch(/5\.00%|"actual":500\b/);
  });

  it('refuses what it cannot be known of, naming the field', async () => {
    const route = await routed([...mes('100000.00'), ['HL-EAM', '1', '98000.00']], await floor.deal());
    expect(route).toMatchObject({ outcome: 'refused', refusal: { params: { field: 'margin' } } });
    expect(route.refusal.detail).toContain('毛利率');
  });

  it('shows what is left on the quote to who may know what things cost, and to nobody else', async () => {
    const { id } = await floor.quote(mes('100000.00'));
    const marginFor = async (login: string) => (await floor.as(login).get(`/quotes/${id}`)).body.margin;
    expect([await marginFor('assistant'), await marginFor('sales-a1')]).toEqual([6200, null]);
  });
});

describe('the window of a table', () => {
  it('finds one deal of 240,000 in two of 120,000, and names the one that was counted', async () => {
    const deal = await floor.deal();
    const first = await floor.quote(mes('120000.00'), { deal });
    const one = await floor.submitted('quotes', first.id);
    expect((await floor.standing(one.approval.id)).open).toEqual(['sales-mgmt']);

    const foreseen = await routed(mes('120000.00'), deal);
    expect(nodesOf(foreseen)).toEqual(['top']);
    expect(wordsOf(foreseen)).toContain(`报价金额（连同该客户 90 天内的 ${first.number}`);

    const second = await floor.quote(mes('120000.00'), { deal });
    const two = await floor.submitted('quotes', second.id);
    expect((await floor.standing(two.approval.id)).open).toEqual(['president']);
    const { body } = await floor.as('president').get(`/approvals/${two.approval.id}`);
    expect(countedIn(body.route[0].why)).toMatchObject({
      ...{ field: 'amount', actual: yuan('240000.00'), days: 90 },
      deals: [{ number: first.number, value: yuan('120000.00') }],
    });
    expect(body.facts.find(({ key }: any) => key === 'otherDeals').text).toContain(first.number);
  });

  it('counts what is being decided however long ago it was submitted, and what was agreed to from the day it was', async () => {
    const deal = await floor.deal();
    const first = await floor.quote(mes('120000.00'), { deal });
    const { approval } = await floor.submitted('quotes', first.id);
    await dated(SUBMITTED_LONG_AGO, first.id);
    expect(nodesOf(await routed(mes('120000.00'), deal))).toEqual(['top']);

    await floor.decide('sales-mgmt', approval.id, 'approve');
    expect(nodesOf(await routed(mes('120000.00'), deal))).toEqual(['top']);
    await dated(DECIDED_LONG_AGO, first.id);
    expect(nodesOf(await routed(mes('120000.00'), deal))).toEqual(['desk']);
  });

  it('says what of this deal alone would have spared it', async () => {
    const deal = await floor.deal();
    await floor.submitted('quotes', (await floor.quote(mes('120000.00'), { deal })).id);
    const [step] = (await routed(mes('120000.00'), deal)).steps;
    expect(step.counterfactual.text).toBe('若报价金额为 ¥80,000.00，则无需此节点');
  });

  it('leaves other customers, refused quotes and earlier revisions of the same quote alone', async () => {
    const deal = await floor.deal();
    expect(nodesOf(await routed(mes('120000.00'), await floor.deal()))).toEqual(['desk']);

    const refused = await floor.submitted('quotes', (await floor.quote(mes('120000.00'), { deal })).id);
    await floor.decide('sales-mgmt', refused.approval.id, 'reject', { reason: '条件不成熟' });
    const agreed = await floor.approvedQuote(mes('120000.00'), ['sales-mgmt'], { deal });
    const { body: revised } = await floor.as('sales-a1').post(`/quotes/${agreed.id}/revisions`, {});
    const { approval } = await floor.submitted('quotes', revised.id);
    // What was decided about the earlier revision stands: nothing was added, nothing got worse.
    expect(await floor.standing(approval.id)).toEqual({ status: 'approved', open: [] });
  });

  it('counts a contract in the place of the quote it was made from', async () => {
    const deal = await floor.deal();
    const quote = await floor.approvedQuote(mes('120000.00'), ['sales-mgmt'], { deal });
    const { items } = (await floor.as('sales-a1').get('/contract-templates')).body;
    const made = await floor.as('sales-a1').post('/contracts', { quoteId: quote.id, templateId: items[0].id });
    expect(made.body, made.text).toMatchObject({ type: 'product' });
    await floor.submitted('contracts', made.body.id);

    const [{ why }] = (await routed(mes('100000.00'), deal)).steps;
    expect(countedIn(why)).toMatchObject({
      actual: yuan('220000.00'),
      deals: [{ number: made.body.number }],
    });
  });

  it('may be of the whole group of companies', async () => {
    const caller = floor.as('sales-a1');
    const head = await aCustomerOf(caller);
    const [ofHead, ofOther] = [
      await aCustomerOf(caller, { parentId: head.id }),
      await aCustomerOf(caller, { parentId: head.id }),
    ];
    const dealWith = async (customer: any) => {
      const more = { customerId: customer.id, primaryContactId: customer.primaryContact.id };
      return (await caller.post('/opportunities', await aDeal(caller, more))).body;
    };
    const [one, other] = [await dealWith(ofHead), await dealWith(ofOther)];
    await floor.visit('sales-a1', one);
    await floor.submitted('quotes', (await floor.quote(mes('120000.00'), { deal: one })).id);
    expect(nodesOf(await routed(mes('120000.00'), other))).toEqual(['desk']);

    await decideBy({ days: 90, sum: ['amount'], by: 'group' });
    expect(nodesOf(await routed(mes('120000.00'), other))).toEqual(['top']);
  });

  it('is tried over what was submitted with it: what would have been one deal shows in the back-test', async () => {
    await office.draft('001-quote', (content) => delete content.matrices.price.window);
    const asked = await office.admin.post('/policies/001-quote/back-tests', {});
    const read = async () => {
      await house.afterwards();
      return (await office.admin.get(`/policies/back-tests/${asked.body.id}`)).body;
    };
    await expect.poll(async () => (await read()).status, { timeout: 30_000 }).toBe('done');
    const body = await read();
    expect(body.report.unfaithfulTotal).toBe(0);
    expect(body.report.lighter).toBeGreaterThan(0);
  });
});

describe('a table by position', () => {
  /** A department manager grants half the list price himself; below that, and whoever else asks, the president decides. */
  const managersGrantHalf = async (): Promise<void> => {
    const { purposes } = (await office.admin.get('/policies/vocabulary?purpose=quote.discount')).body;
    const { catalogue } = purposes[0];
    const managers = ['department-manager'];
    const others = catalogue.submitterPositions.values.filter((code: string) => !managers.includes(code));
    await office.publish('001-quote', (content) => {
      content.facts = catalogue;
      content.matrices = {
        own: {
          title: label('授权', 'Authority'),
          dimensions: [{ fact: 'submitterPositions' }, { fact: 'ratio', worse: 'lower' }],
          levels: [{ ...level('own', ''), approvers: [] }, level('top', 'president')],
          cells: [
            { where: { submitterPositions: managers, ratio: { from: 5000 } }, requires: 'own' },
            { where: { submitterPositions: managers, ratio: { below: 5000 } }, requires: 'top' },
            { where: { submitterPositions: others }, requires: 'top' },
          ],
        },
      };
      content.steps = [{ kind: 'matrix', key: 'authority', matrix: 'own', climb: 'final' }];
    });
  };

  it('is read by whose quote it is, whoever puts it up for her', async () => {
    await managersGrantHalf();
    const [deal, lines] = [await floor.deal(), mes('87360.00')];
    const hers = await floor.quote(lines, { deal });
    const typed = { quoteId: hers.id, opportunityId: deal.id, lines: await floor.lines(lines) };
    const { body: foreseen } = await floor.as('manager-a').post('/quote-previews', typed);
    expect(nodesOf(foreseen.route)).toEqual(['top']);
    const { approval } = await floor.submitted('quotes', hers.id, 'manager-a');
    expect((await floor.standing(approval.id)).open).toEqual(['president']);

    const his = await floor.quote(lines, { login: 'manager-a' });
    expect((await floor.submitted('quotes', his.id, 'manager-a')).status).toBe('approved');
  });
});
