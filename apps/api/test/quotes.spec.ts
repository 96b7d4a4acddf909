import { addDays, businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';
import { AT_48, SalesFloor } from './sales/floor.js';

const today = businessDate(new Date());

let house: House;
let floor: SalesFloor;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
});
afterAll(() => house.close());

describe('a new quote', () => {
  it('takes customer, contact and title from its opportunity and freezes price list and rate', async () => {
    const deal = await floor.deal();
    const quote = await floor.quote(AT_48, { deal });

    expect(quote).toMatchObject({
      number: expect.stringMatching(/^BJ-\d{4}-\d{6}$/),
      revision: 1,
      title: deal.name,
      customer: deal.customer,
      contact: deal.primaryContact,
      status: 'draft',
      currency: 'CNY',
      exchangeRate: '1',
      signingEntity: { name: '华澜智造软件有限公司' },
      validUntil: addDays(today, 30),
      owner: { name: '陈思远' },
      department: { name: '销售一部' },
      approval: null,
      grant: null,
      contentHash: null,
    });
    expect(quote.priceList.name).toMatch(/年度价目表$/);
  });

  it('counts each line and the whole exactly: 150,000.00 at 4.8 折, tax taken out per line', async () => {
    const { lines, totals } = await floor.quote();

    expect(totals).toMatchObject({
      list: { amount: '312500.00' },
      net: { amount: '150000.00' },
      ratio: 4800,
      worstRatio: 4800,
      worstLineId: null,
    });
    expect(
      lines.map((line: any) => [line.productCode, line.quantity, line.netTotal.amount, line.tax.amount, line.ratio]),
    ).toEqual([
      ['HL-MES-STD', '1', '80640.00', '9277.17', 4800],
      ['HL-GW-200', '5', '15600.00', '1794.69', 4800],
      ['HL-IMP-DAY', '28', '53760.00', '3043.02', 4800],
    ]);
    expect(Number(totals.netExcludingTax.amount) + Number(totals.tax.amount)).toBeCloseTo(150000, 2);
  });

  it('names every field that cannot be', async () => {
    const deal = await floor.deal();
    const [line] = (await floor.lines(AT_48)) as any[];
    const answer = await floor.as('sales-a1').post('/quotes', {
      opportunityId: deal.id,
      lines: [
        { ...line, productId: '01900000-0000-7000-8000-00000000dead' },
        { productId: line.productId, quantity: '1' },
        { ...line, netPrice: { amount: '1.00', currency: 'USD' } },
        { ...line, netPrice: { amount: '-1.00', currency: 'CNY' } },
      ],
    });

    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer, code }: any) => [pointer, code])).toEqual([
      ['/lines/0/productId', 'quote.product_unknown'],
      ['/lines/1/netPrice', 'quote.price_required'],
      ['/lines/2/netPrice/currency', 'quote.currency_differs'],
      ['/lines/3/netPrice', 'quote.price_negative'],
    ]);
  });

  it('refuses an amount beyond what can be kept, instead of failing', async () => {
    const deal = await floor.deal();
    const answer = await floor.as('sales-a1').post('/quotes', {
      opportunityId: deal.id,
      lines: [
        {
          productId: await floor.product('HL-EAM'),
          quantity: '999999999',
          netPrice: { amount: '999999999999999.99', currency: 'CNY' },
        },
      ],
    });

    expect(answer.body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/lines', code: 'quote.amount_out_of_range' }],
    });
  });

  it('is paid in shares that make up the whole', async () => {
    const deal = await floor.deal();
    const milestones = [{ name: '预付款', percent: 3000, dueRule: '合同生效后 7 日内' }];
    const answer = await floor.as('sales-a1').post('/quotes', { opportunityId: deal.id, lines: [], milestones });

    expect(answer.body.errors).toMatchObject([{ pointer: '/milestones', code: 'milestones.not_whole' }]);
  });

  it('is refused for an opportunity its writer does not reach, and for one that is lost', async () => {
    const deal = await floor.deal();
    const foreign = await floor.as('sales-b1').post('/quotes', { opportunityId: deal.id, lines: [] });
    expect(foreign.body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/opportunityId', code: 'reference.unknown' }],
    });

    await floor
      .as('sales-a1')
      .post(`/opportunities/${deal.id}/closure`, { outcome: 'lost', reason: 'price', note: '' });
    const late = await floor.as('sales-a1').post('/quotes', { opportunityId: deal.id, lines: [] });
    expect(late.body.code).toBe('quote.opportunity_lost');
  });

  it('is invisible to a peer, as if it did not exist, and visible to the manager', async () => {
    const quote = await floor.quote();

    expect((await floor.as('sales-a2').get(`/quotes/${quote.id}`)).status).toBe(404);
    expect((await floor.as('sales-a2').patch(`/quotes/${quote.id}`, { note: '看看' }, { version: 1 })).status).toBe(
      404,
    );
    expect((await floor.as('sales-a2').get('/quotes')).body.items.map(({ id }: any) => id)).not.toContain(quote.id);
    expect((await floor.as('manager-a').get(`/quotes/${quote.id}`)).body.id).toBe(quote.id);
  });
});

describe('a quote in another currency', () => {
  it('is compared in renminbi at the frozen rate, list prices included', async () => {
    const quote = await floor.quote([], {
      currency: 'USD',
      lines: await floor.lines([['HL-EAM', '1', '6600.00']], 'USD'),
    });

    expect(quote).toMatchObject({
      exchangeRate: '7.12',
      totals: { netInRenminbi: { amount: '46992.00' }, list: { amount: '13764.04' }, ratio: 4795 },
    });
  });

  it('cannot change its currency without its lines', async () => {
    const quote = await floor.quote();
    const answer = await floor
      .as('sales-a1')
      .patch(`/quotes/${quote.id}`, { currency: 'USD' }, { version: quote.version });

    expect(answer.body.errors).toMatchObject([{ pointer: '/lines', code: 'field.required' }]);
  });
});

describe('changing a quote', () => {
  it('replaces all lines when lines are given, and only from the version one has seen', async () => {
    const quote = await floor.quote();
    const lines = await floor.lines([['HL-EAM', '1', '60000.00']]);
    const changed = await floor
      .as('sales-a1')
      .patch(`/quotes/${quote.id}`, { lines, title: '仅设备管理' }, { version: quote.version });

    expect(changed.body).toMatchObject({
      title: '仅设备管理',
      version: quote.version + 1,
      totals: { net: { amount: '60000.00' }, ratio: 6122 },
    });
    expect(changed.body.lines).toHaveLength(1);
    const stale = await floor.as('sales-a1').patch(`/quotes/${quote.id}`, { lines: [] }, { version: quote.version });
    expect(stale.status).toBe(412);
    expect((await floor.as('sales-a1').get(`/quotes/${quote.id}`)).body.lines).toHaveLength(1);
  });

  it('goes into the recycle bin while it is a draft', async () => {
    const quote = await floor.quote();

    expect((await floor.as('sales-a1').delete(`/quotes/${quote.id}`, { version: quote.version })).status).toBe(204);
    expect((await floor.as('sales-a1').get(`/quotes/${quote.id}`)).status).toBe(404);
  });

  it('keeps its opportunity from being deleted', async () => {
    const deal = await floor.deal();
    await floor.quote(AT_48, { deal });
    const answer = await floor.as('sales-a1').delete(`/opportunities/${deal.id}`, { version: deal.version });

    expect(answer.body.code).toBe('row.held');
  });
});

describe('a quote while it is being typed', () => {
  const preview = (body: object, login = 'sales-a1', headers = {}): Promise<any> =>
    floor
      .as(login)
      .post('/quote-previews', body, { headers })
      .then(({ body: answer }) => answer);

  it('says at 4.8 折: the department manager, then the assistant to the president', async () => {
    const deal = await floor.deal();
    const answer = await preview({ opportunityId: deal.id, lines: await floor.lines(AT_48) });

    expect(answer.totals).toMatchObject({ net: { amount: '150000.00', currency: 'CNY' }, worstRatio: 4800 });
    expect(answer.route.outcome).toBe('route');
    expect(answer.route.steps.map((step: any) => [step.nodeKey, step.approvers[0].person.name])).toEqual([
      ['department-manager', '周建华'],
      ['assistant-to-president', '沈慧敏'],
    ]);
    expect(answer.route.skipped.map((step: any) => step.nodeKey)).toContain('executive');
  });

  it('counts what is complete, passes over the rest, and stores nothing', async () => {
    const [quotes] = await house.sql('SELECT count(*)::int AS n FROM quotes');
    const [line] = await floor.lines(AT_48);
    const lines = [{}, { productId: '', quantity: '1.' }, line, { ...line, netPrice: { amount: '', currency: 'CNY' } }];
    const answer = await preview({ lines, validUntil: '', title: null });

    expect(answer.lines.map(({ position }: any) => position)).toEqual([3]);
    expect(answer.totals.net.amount).toBe('80640.00');
    expect(await house.sql('SELECT count(*)::int AS n FROM quotes')).toEqual([quotes]);
  });

  it('names what keeps the route from being found', async () => {
    const deal = await floor.deal();
    const none = await preview({ opportunityId: deal.id, lines: [] });
    const unpriced = await preview({
      opportunityId: deal.id,
      lines: await floor.lines([['HL-CUSTOM', '1', '50000.00']]),
    });
    const nobody = await preview({ lines: await floor.lines(AT_48) });

    expect(none.route.refusal.code).toBe('quote.preview_no_lines');
    expect(unpriced.route.refusal).toMatchObject({
      code: 'quote.unpriced',
      params: { products: '行业专项解决方案', fields: ['/lines/0/listPrice'] },
      detail: expect.stringContaining('行业专项解决方案'),
    });
    expect(nobody.route).toMatchObject({ outcome: 'refused', refusal: { code: 'approval.fact_unknown' } });
  });

  it('asks for a justification where nobody has met the customer', async () => {
    const deal = await floor.deal('sales-a1', { met: false });
    const lines = await floor.lines(AT_48);

    expect((await preview({ opportunityId: deal.id, lines })).route.refusal.code).toBe('approval.gate_closed');
    const justified = await preview({ opportunityId: deal.id, lines, justification: '客户指定远程评审' });
    expect(justified.route.outcome).toBe('route');
  });

  it('keeps the price list of the quote that is being changed', async () => {
    const quote = await floor.quote();
    const answer = await preview({ quoteId: quote.id, lines: await floor.lines(AT_48) });

    expect(answer.totals.list.amount).toBe('312500.00');
  });

  it('tells it in the reader’s language', async () => {
    const deal = await floor.deal();
    const answer = await preview({ opportunityId: deal.id, lines: await floor.lines(AT_48) }, 'sales-a1', {
      'accept-language': 'en',
    });

    expect(answer.route.steps[0].title).toBe('Department manager');
  });
});
