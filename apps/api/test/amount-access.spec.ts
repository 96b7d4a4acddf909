import { formatZhe } from '@countersign/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../src/modules/org/roles/permission-catalogue.js';
import { AMOUNTS } from '../src/platform/access/amounts.js';
import { SCOPED_MODULES } from '../src/platform/access/principal.js';
import { apiFile } from '../src/platform/api-file/api-file.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';
import { AT_48, oneLicence, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';
import { operationsOf, pathOf } from './visibility-differential/operations.js';

let house: House;
let floor: SalesFloor;
/** 王雨桐: with every permission and everybody's rows, so that only what is hidden is missing. */
let wang: Caller;
let chen: Caller;
let customer: any;
let deal: any;
let quote: any;
let offer: any;
let contract: any;
/** By what stands in the answers when nothing is hidden. */
let figures: string[];

const HIDDEN = Object.fromEntries(Object.keys(AMOUNTS).map((field) => [field, 'hidden']));
const READ = Object.fromEntries(Object.keys(AMOUNTS).map((field) => [field, 'read']));
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
  const desk = new PaperDesk(house, floor);
  chen = house.as('sales-a1');
  wang = house.as('sales-b1');
  deal = await floor.deal();
  const expected = await chen.patch(
    `/opportunities/${deal.id}`,
    { expectedAmount: yuan('876543.21') },
    { version: deal.version },
  );
  deal = expected.body;
  const card = (await chen.get(`/customers/${deal.customer.id}`)).body;
  const past = { historicAmount: yuan('765432.19'), budgetRange: '八十七万左右' };
  customer = (await chen.patch(`/customers/${card.id}`, past, { version: card.version })).body;
  quote = await floor.approvedQuote(oneLicence('143421.21'), ['manager-a', 'assistant'], { deal });
  offer = await floor.quote(oneLicence('143521.43'), { deal });
  offer = await floor.submitted('quotes', offer.id);
  contract = await desk.contract(quote.id);
  contract = await floor.submitted('contracts', contract.id);
  figures = ['876543.21', '765432.19', '八十七万左右', ...moneyIn([quote, offer, contract])];
});
afterAll(() => house.close());

/** Every amount of what this salesperson has made, and the ratios as people write them. */
function moneyIn(bodies: readonly any[]): string[] {
  const totals = bodies.flatMap(({ totals: { net, netExcludingTax, tax, ratio } }) => [
    ...[net, netExcludingTax, tax].map(({ amount }: any) => amount as string),
    `:${ratio}`,
    formatZhe(ratio, 'zh-CN'),
  ]);
  return [...new Set(totals)];
}

/** Which of the figures a text states, with or without separators. */
const statedIn = (text: string): string[] => {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '');
  return figures.filter((figure) => plain.includes(figure));
};

/** From her next request on she may everything there is, with these limits. */
async function wangHas(fields: object): Promise<void> {
  await house.sql(
    `INSERT INTO roles (id, code, name, permissions, scopes, traits, fields) VALUES (gen_random_uuid(), 'everything', '全部', $1, $2, '{commercial}', $3)
     ON CONFLICT (code) DO UPDATE SET fields = excluded.fields, version = roles.version + 1`,
    [PERMISSIONS.map(({ code }) => code), Object.fromEntries(SCOPED_MODULES.map((module) => [module, 'all'])), fields],
  );
  await giveTo('sales-b1', 'everything');
}

/** What she has otherwise, with these limits. */
async function limit(login: string, like: string, fields: object): Promise<void> {
  await house.sql(
    `INSERT INTO roles (id, code, name, permissions, scopes, traits, fields)
     SELECT gen_random_uuid(), 'limited', '受限', permissions, scopes, traits, $2 FROM roles WHERE code = $1`,
    [like, fields],
  );
  await giveTo(login, 'limited');
}

async function giveTo(login: string, role: string): Promise<void> {
  await house.sql(`DELETE FROM person_roles WHERE person_id = (SELECT id FROM people WHERE login = $1)`, [login]);
  await house.sql(
    `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = $1 AND r.code = $2`,
    [login, role],
  );
  await house.sql('SELECT rebuild_reach()');
}

/** Whatever is not of a document: what somebody spent, what a product is listed at, how much a proxy may sign. */
const NOT_OF_A_DOCUMENT = [
  ...['ExpenseLineView.amount', 'ExpenseView.total', 'PriceListItemView.listPrice', 'ProductView.listPrice'],
  'PriceListItemView.cost',
  'ProxyView.maxAmount',
  // What a policy tolerates, as everybody may read in it.
  ...['ToleranceView.ratio', 'ToleranceView.amount'],
];
/** On paper, which is refused as a whole: a quotation with holes is none. */
const PAPER = /^(Quotation|QuotationLine|Paper|PaperLine)View$/;
/** Decided row by row, by what is approved and whether the reader has a seat in it. */
const BY_THE_ROW = ['ApprovalSummaryView.amount', 'ApprovalSummaryView.ratio'];

describe('a figure in an answer', () => {
  it('is marked as one, wherever it stands, so that none is forgotten', () => {
    const { schemas } = JSON.parse(JSON.stringify(apiFile(house.app))).components;
    const like = /amount|price|cost|margin|ratio|discount|weighted|net|budget|totals?$|^tax$|InWords|wonThisMonth/i;
    const unmarked = Object.entries<any>(schemas)
      .filter(([view]) => view.endsWith('View') && !PAPER.test(view))
      .flatMap(([view, { properties = {} }]) =>
        Object.entries<any>(properties)
          .filter(([name, said]) => said['x-amount'] === undefined && isFigure(name, said, like))
          .map(([name]) => `${view}.${name}`),
      );
    expect(unmarked.sort()).toEqual([...NOT_OF_A_DOCUMENT, ...BY_THE_ROW].sort());
  });

  const isFigure = (name: string, said: any, like: RegExp): boolean => {
    const text = JSON.stringify(said);
    if (text.includes('/MoneyDto"')) return true;
    const isCount =
      said.type === 'integer' && /^(total|actionsTotal|unfaithfulTotal|movesTotal|viewersTotal)$/.test(name);
    const isNumber = said.type === 'integer' || (Array.isArray(said.type) && said.type.includes('integer'));
    return isNumber && !isCount && like.test(name) && !/rate/i.test(name);
  };
});

/** Everything that can be read, of every record here; what shows one of the figures, by operation. */
async function readEverything(who: Caller): Promise<Map<string, string[]>> {
  const ids = [deal.id, quote.id, offer.id, contract.id, customer.id, offer.approval.id, contract.approval.id];
  const asked = [...operationsOf(house).values()]
    .filter(({ method, path }) => method === 'get' && !/\/events|\/session/.test(path))
    .flatMap((operation) =>
      operation.path.includes('{')
        ? ids.map((id) => [operation.id, pathOf(operation, id)])
        : [[operation.id, operation.path]],
    );
  const histories = (['opportunity', 'quote', 'contract', 'customer'] as const).map((type) => {
    const { id } = { opportunity: deal, quote, contract, customer }[type];
    return ['getTimeline', `/timeline?subjectType=${type}&subjectId=${id}&limit=100`];
  });
  const looked = [deal.name, quote.number, contract.number].map((q) => [
    'search',
    `/search?q=${encodeURIComponent(q)}`,
  ]);
  const logged = [deal.id, quote.id, contract.id].map((id) => [
    'listAudit',
    `/audit?limit=200&filter[subjectId][eq]=${id}`,
  ]);
  const files = [['exportCustomers', `/customers/export.csv?filter[number][eq]=${customer.number}`]];
  const found = new Map<string, string[]>();
  for (const [id = '', path = ''] of [...asked, ...histories, ...looked, ...logged, ...files]) {
    const { text } = await who.get(path);
    const stated = statedIn(text);
    if (stated.length > 0) found.set(id, [...(found.get(id) ?? []), ...stated]);
  }
  return found;
}

describe('somebody who may everything but know amounts', () => {
  it('is shown them nowhere, in no list, page, file, print, history or report, where without the limit they are', async () => {
    await wangHas({});
    const seen = await readEverything(wang);
    await wangHas(HIDDEN);
    const seenUnderLimit = await readEverything(wang);

    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        ...['listOpportunities', 'getOpportunity', 'getOpportunityBoard', 'listQuotes', 'getQuote', 'getQuotation'],
        ...['listContracts', 'getContract', 'getContractPaper', 'listApprovals', 'getApproval', 'getEvidence'],
        ...['listCustomers', 'getCustomer', 'exportCustomers', 'getTimeline', 'search', 'listAudit'],
      ]),
    );
    expect(new Set([...seen.values()].flat())).toEqual(new Set(figures));
    expect([...seenUnderLimit]).toEqual([]);
  }, 240_000);
});

describe('whoever has amounts hidden', () => {
  beforeAll(() => wangHas(HIDDEN));

  it('still sees the records, their lines and what was counted without amounts', async () => {
    const [shownDeal, shownQuote, shownContract] = [
      (await wang.get(`/opportunities/${deal.id}`)).body,
      (await wang.get(`/quotes/${quote.id}`)).body,
      (await wang.get(`/contracts/${contract.id}`)).body,
    ];
    const board = (await wang.get('/opportunities/board')).body;
    const funnel = (await wang.get('/reports/funnel')).body;
    const workbench = (await wang.get('/reports/workbench')).body;
    const months = (await wang.get('/reports/contract-amounts')).body;

    expect(shownDeal).toMatchObject({ name: deal.name, probability: deal.probability, expectedAmount: null });
    expect(shownQuote.lines[0]).toMatchObject({
      productCode: 'HL-MES-ENT',
      quantity: '1',
      netPrice: null,
      ratio: null,
    });
    expect(shownQuote).toMatchObject({
      totals: { net: null, ratio: null },
      grant: { maxAmount: null, minRatio: null },
    });
    expect(shownContract).toMatchObject({ amount: null, amountInWords: null, lines: [{ netTotal: null }] });
    expect(board.summary.open).toEqual({ count: expect.any(Number), amount: null });
    expect(board.summary.weighted).toBeNull();
    expect(board.columns.every(({ amount }: any) => amount === null)).toBe(true);
    expect(board.columns.some(({ count }: any) => count > 0)).toBe(true);
    expect(funnel.stages.every(({ amount, current }: any) => amount === null && current >= 0)).toBe(true);
    expect(funnel.won.amount).toBeNull();
    expect(workbench.figures).toMatchObject({ openCount: expect.any(Number), openAmount: null, weighted: null });
    expect(months.total).toEqual({ count: expect.any(Number), amount: null });
  });

  it.each([
    ['/opportunities', ['expectedAmount'], ['expectedAmount']],
    ['/quotes', ['netTotal', 'ratio', 'worstRatio'], ['netTotal', 'worstRatio']],
    ['/contracts', ['netTotal', 'worstRatio'], ['netTotal']],
    ['/customers', ['historicAmount'], ['historicAmount']],
    ['/approvals', ['amount', 'ratio'], ['amount']],
  ])('finds nothing out in %s by looking for it or by the order', async (path, fields, sorts) => {
    for (const field of fields) {
      const { status, body } = await wang.get(`${path}?filter[${field}][gte]=1`);
      expect([status, body.code, body.params]).toEqual([403, 'access.field_covered', { field }]);
    }
    for (const field of sorts) {
      const { status, body } = await wang.get(`${path}?sort=-${field}`);
      expect([status, body.code, body.params]).toEqual([403, 'access.field_covered', { field }]);
    }
    expect((await wang.get(path)).status).toBe(200);
  });

  it('finds nothing out by a condition, however deep, on the board, by a file, in the log or by dividing what a leaver leaves', async () => {
    const condition = { any: [{ not: { field: 'expectedAmount', op: 'lt', value: '876543' } }] };
    const [leaver, successor] = await house.sql(`SELECT id FROM people WHERE login IN ('sales-a1', 'sales-a2')`);
    const rule = { kind: 'opportunity', condition: { field: 'expectedAmount', op: 'gt', value: '1' } };
    const rules = [{ ...rule, successorId: successor.id }];
    const answers = [
      await wang.post('/opportunities/search', { condition }),
      await wang.get('/opportunities/board?filter[expectedAmount][gte]=1'),
      await wang.get('/customers/export.csv?sort=historicAmount'),
      await wang.get(`/audit?filter[subjectId][eq]=${deal.id}&filter[changed][contains]=876543.21`),
      await wang.post('/handovers', { personId: leaver.id, rules }),
    ];
    expect(answers.map(({ status, body }) => [status, body?.code])).toEqual(
      answers.map(() => [403, 'access.field_covered']),
    );
  });

  it('sets none of them, not even to what they are, and everything else', async () => {
    const right = await wang.patch(
      `/opportunities/${deal.id}`,
      { expectedAmount: yuan('876543.21') },
      { version: deal.version },
    );
    const { primaryContact, customer: of } = deal;
    const made = await wang.post('/opportunities', {
      ...{ customerId: of.id, primaryContactId: primaryContact.id, name: '盲标', productInterest: 'MES' },
      ...{ expectedAmount: yuan('1.00'), expectedCloseOn: '2026-12-30', nextAction: '拜访' },
      ...{ nextActionOwnerId: deal.owner.id, plannedFinishOn: '2026-12-20' },
    });
    const priced = await wang.post('/quotes', { opportunityId: deal.id, lines: await floor.lines(AT_48) });
    const repriced = await wang.patch(`/quotes/${quote.id}`, { lines: [] }, { version: quote.version });
    const changed = await wang.patch(
      `/customers/${customer.id}`,
      { budgetRange: '一百万', historicAmount: yuan('765432.19'), mainNeeds: '排产' },
      { version: customer.version },
    );

    expect(right.body).toMatchObject({ code: 'access.field_not_writable', errors: [{ pointer: '/expectedAmount' }] });
    expect([made.body.code, priced.body.code]).toEqual(['access.field_needed', 'access.field_needed']);
    expect(repriced.body).toMatchObject({ code: 'access.field_not_writable', errors: [{ pointer: '/lines' }] });
    expect(changed.body.errors.map(({ pointer }: any) => pointer)).toEqual(['/budgetRange', '/historicAmount']);

    const rest = await wang.patch(`/opportunities/${deal.id}`, { risks: '换型' }, { version: deal.version });
    expect(rest.body).toMatchObject({ risks: '换型', expectedAmount: null });
    deal = rest.body;
    const form = { mainNeeds: '排产' };
    customer = (await wang.patch(`/customers/${customer.id}`, form, { version: customer.version })).body;
    expect(customer).toMatchObject({ mainNeeds: '排产', historicAmount: null });
    const [kept] = await house.sql(`SELECT historic_amount, budget_range FROM customers WHERE id = $1`, [customer.id]);
    expect(kept).toEqual({ historic_amount: '765432.19', budget_range: '八十七万左右' });
  });

  it('neither prints, tries, puts up, copies nor reviews what states them, and the record says so beforehand', async () => {
    const preview = { quoteId: quote.id, opportunityId: deal.id, lines: [] };
    const needs = [
      await wang.get(`/quotes/${quote.id}/quotation`),
      await wang.post('/quote-previews', preview),
      await wang.post(`/quotes/${quote.id}/submission`, {}),
      await wang.post(`/quotes/${quote.id}/revisions`),
      await wang.get(`/contracts/${contract.id}/paper`),
      await wang.post('/contract-previews', { contractId: contract.id }),
      await wang.post(`/contracts/${contract.id}/submission`, {}),
      await wang.post(`/contracts/${contract.id}/amendments`),
      await wang.post(`/contracts/${contract.id}/review`, { decision: 'pass' }),
      await wang.post('/contracts', { quoteId: quote.id, templateId: contract.template.id }),
    ];
    expect(needs.map(({ status, body }) => [status, body?.code])).toEqual(
      needs.map(() => [403, 'access.field_needed']),
    );
    expect(needs[0]?.body.detail).toBe('您的角色看不到报价的价格、金额与折扣，不能进行此操作。');

    const { can } = (await wang.get(`/quotes/${quote.id}`)).body;
    for (const verb of ['submit', 'print']) expect(can[verb].code, verb).toBe('access.field_needed');
    for (const verb of ['revise', 'contract']) expect(can[verb].code, verb).toBe('access.field_not_writable');
    expect((await wang.get(`/contracts/${contract.id}`)).body.can.print.code).toBe('access.field_needed');
  });

  it('is shown an answer that was kept from before by what she may read now', async () => {
    await wangHas({});
    const change = { risks: '交期' };
    const key = 'kept-from-before';
    const patch = (): Promise<Answer> =>
      wang.patch(`/opportunities/${deal.id}`, change, { version: deal.version, headers: { 'idempotency-key': key } });
    const first = await patch();
    await wangHas(HIDDEN);
    const again = await patch();

    expect(first.body.expectedAmount).toEqual(yuan('876543.21'));
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual({ ...first.body, expectedAmount: null });
    deal = first.body;
  });
});

describe('an approval', () => {
  it('shows whoever has no seat in it how far it is and what was said, and no figure', async () => {
    await wangHas(HIDDEN);
    const { body, text } = await wang.get(`/approvals/${offer.approval.id}`);
    const pack = await wang.get(`/approvals/${offer.approval.id}/evidence`);

    expect(body).toMatchObject({ hidesAmounts: true, snapshot: {}, facts: [], diff: [], status: 'running' });
    expect(body.summary).toEqual({ amount: null, ratio: null, customerName: deal.customer.name });
    expect(body.route[0].tasks[0].person.name).toBe('周建华');
    expect(body.route.flatMap(({ why }: any) => why)).toEqual([]);
    expect(statedIn(text)).toEqual([]);
    expect(pack.body).toMatchObject({ status: 403, code: 'access.field_needed' });
  });

  it('shows whoever is asked what she signs, though the document itself stays hidden from her', async () => {
    await limit('manager-a', 'department-manager', HIDDEN);
    const manager = house.as('manager-a');
    const { body } = await manager.get(`/approvals/${offer.approval.id}`);
    const inbox = (await manager.get('/approvals?filter[box][eq]=inbox')).body.items;

    expect(body).toMatchObject({ hidesAmounts: false, summary: { amount: yuan('143521.43') } });
    expect(body.snapshot.lines[0].netPrice).toBe('143521.43');
    expect(inbox.find(({ id }: any) => id === offer.approval.id).summary.amount).toEqual(yuan('143521.43'));
    expect((await manager.get(`/quotes/${offer.id}`)).body.totals.net).toBeNull();

    await floor.agree(offer.approval.id, ['manager-a']);
    const decided = (await manager.get(`/approvals/${offer.approval.id}`)).body;
    expect(decided.summary.amount).toEqual(yuan('143521.43'));
    expect((await manager.get(`/approvals/${offer.approval.id}/evidence`)).status).toBe(200);
    await giveTo('manager-a', 'department-manager');
  });
});

describe('whoever only reads amounts', () => {
  beforeAll(() => wangHas(READ));

  it('sees them, sorts and filters by them and prints them, and sets none', async () => {
    const shown = (await wang.get(`/opportunities/${deal.id}`)).body;
    const sent = await wang.patch(`/opportunities/${deal.id}`, { risks: '选型' }, { version: shown.version });
    const other = await wang.patch(
      `/opportunities/${deal.id}`,
      { expectedAmount: yuan('1.00') },
      { version: shown.version + 1 },
    );

    expect(shown.expectedAmount).toEqual(yuan('876543.21'));
    expect((await wang.get('/opportunities?sort=-expectedAmount&filter[expectedAmount][gte]=876543')).status).toBe(200);
    expect((await wang.get(`/quotes/${quote.id}/quotation`)).body.total).toEqual(yuan('143421.21'));
    expect(sent.body).toMatchObject({ risks: '选型', expectedAmount: yuan('876543.21') });
    expect(other.body).toMatchObject({ status: 403, code: 'access.field_not_writable' });
    expect((await wang.post(`/quotes/${quote.id}/revisions`)).body.code).toBe('access.field_not_writable');
  });
});

describe('a role', () => {
  beforeEach(() => wangHas({}));

  it('reads amounts, or hides them: there is nothing in between', async () => {
    const catalogue = (await house.as('admin').get('/permissions')).body;
    const fieldsOf = (object: string) => catalogue.objects.find(({ code }: any) => code === object).fields;
    const { id, version } = (await house.as('admin').get('/roles')).body.items.find(
      ({ code }: any) => code === 'everything',
    );
    const masked = await house
      .as('admin')
      .patch(`/roles/${id}`, { fields: { 'quote.amounts': 'masked' } }, { version });

    expect(fieldsOf('quote')).toEqual([{ code: 'amounts', name: '价格、金额与折扣', limits: ['read', 'hidden'] }]);
    expect(fieldsOf('contact')[0].limits).toEqual(['read', 'masked', 'hidden']);
    expect(masked.body).toMatchObject({ status: 400, errors: [{ pointer: '/fields' }] });
  });

  it('that ships hides none of them from anybody', async () => {
    const shipped = await house.sql(
      `SELECT code FROM roles WHERE origin = 'shipped' AND fields::text LIKE '%amounts%'`,
    );
    expect(shipped).toEqual([]);
  });
});
