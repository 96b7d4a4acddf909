import { businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DealsOfCustomers } from '../src/modules/quotes/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { openHouse, type House } from './harness/house.js';
import { AT_48, LARGE_AT_48, oneLicence, SalesFloor, type TypedLine } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

const today = businessDate(new Date());

/** The same deal, 542,500 of list price, for less than its quote was granted. */
const LOWER = LARGE_AT_48.map(([code, quantity, price]) =>
  code === 'HL-MES-ENT' ? ([code, quantity, '141000.00'] as const) : ([code, quantity, price] as const),
);

describe('an amendment of a contract', () => {
  let house: House;
  let floor: SalesFloor;
  let desk: PaperDesk;
  beforeAll(async () => {
    house = await openHouse();
    floor = new SalesFloor(house);
    desk = new PaperDesk(house, floor);
  });
  afterAll(() => house.close());

  const amend = (id: string) => floor.as('sales-a1').post(`/contracts/${id}/amendments`);
  const amended = async (id: string, changes: object = {}): Promise<any> => {
    const { status, body, text } = await amend(id);
    expect(status, text).toBe(201);
    if (Object.keys(changes).length === 0) return body;
    const changed = await floor.as('sales-a1').patch(`/contracts/${body.id}`, changes, { version: body.version });
    expect(changed.status, changed.text).toBe(200);
    return changed.body;
  };
  /** Countersigned by both vice presidents; the president is still to decide. */
  const twoOfThree = async (): Promise<any> => {
    const quote = await floor.approvedQuote(LARGE_AT_48);
    const contract = await desk.contract(quote.id);
    const { approval } = await floor.submitted('contracts', contract.id);
    await floor.decide('sales-mgmt', approval.id, 'advise', { opinion: 'favourable' });
    await floor.agree(approval.id, ['vp-rd', 'vp-impl']);
    expect((await floor.standing(approval.id)).open).toEqual(['president']);
    return { id: contract.id, approval };
  };
  const approved = async (): Promise<any> => {
    const contract = await desk.contract((await floor.approvedQuote(AT_48)).id);
    const { approval } = await floor.submitted('contracts', contract.id);
    await floor.agree(approval.id, ['manager-a']);
    return desk.show(contract.id);
  };
  const sign = async (id: string): Promise<any> => {
    const business = floor.as('business');
    await business.post(`/contracts/${id}/review`, { decision: 'pass', opinion: '' });
    await business.post(`/contracts/${id}/seal`, { sealId: await desk.sealId() });
    const attachmentId = await desk.scan(id);
    const { status, body, text } = await business.post(`/contracts/${id}/signature`, { signedOn: today, attachmentId });
    expect(status, text).toBe(201);
    return body;
  };

  it('is the next version, with the lines and words of the one before', async () => {
    const first = await approved();
    const second = await amended(first.id);

    expect(second).toMatchObject({
      number: `${first.number} v2`,
      revision: 2,
      previousId: first.id,
      status: 'draft',
      amount: first.amount,
      standardText: true,
      approval: null,
    });
    expect(second.lines.map(({ netPrice }: any) => netPrice)).toEqual(first.lines.map(({ netPrice }: any) => netPrice));
    expect((await desk.show(first.id)).nextId).toBe(second.id);
  });

  it('is made once, and only of what can no longer be changed itself', async () => {
    const first = await approved();
    await amended(first.id);
    expect((await amend(first.id)).body.code).toBe('contract.newer_revision');

    const draft = await desk.contract((await floor.approvedQuote(AT_48)).id);
    expect((await amend(draft.id)).body.code).toBe('contract.not_amendable');
  });

  it('C9: with a lower price after two of three have signed, asks everyone again, and the old version is decided on no more', async () => {
    const first = await twoOfThree();
    const seen = await floor.desk.seat('president', first.approval.id);
    const second = await amended(first.id, { lines: await floor.lines(LOWER) });
    const { approval } = await floor.submitted('contracts', second.id);

    expect(await floor.standing(approval.id)).toEqual({ status: 'running', open: ['sales-mgmt'] });
    expect((await desk.show(first.id)).status).toBe('superseded');
    expect(await floor.standing(first.approval.id)).toEqual({ status: 'superseded', open: [] });
    const late = await floor
      .as('president')
      .post(`/approvals/${first.approval.id}/decisions`, { ...seen, decision: 'approve' });
    expect([late.status, late.body.code, late.body.params.supersededBy]).toEqual([
      409,
      'approval.superseded',
      approval.id,
    ]);
    const price = late.body.params.diff.find(({ path }: any) => /^lines\.\d+\.netPrice$/.test(path));
    expect(price).toMatchObject({ before: '143040.00', after: '141000.00' });
  });

  it('that leaves every fact as it was asks only who has not signed yet', async () => {
    const first = await twoOfThree();
    const second = await amended(first.id, { startsOn: '2027-01-01' });
    const { approval } = await floor.submitted('contracts', second.id);

    expect(await floor.standing(approval.id)).toEqual({ status: 'running', open: ['president'] });
    await floor.agree(approval.id, ['president']);
    expect((await desk.show(second.id)).status).toBe('approved');
  });

  it('with a second edit of the clause that legal has agreed to asks legal again, and nobody whose words are the same', async () => {
    const edited = (key: string, words: string) => ({ key, text: `甲方另行说明：${words}。` });
    const quote = await floor.approvedQuote(LARGE_AT_48);
    const clauses = [edited('disputes', '由北京仲裁委员会仲裁'), edited('payment', '验收后付款')];
    const contract = await desk.contract(quote.id, { clauses });
    const { approval } = await floor.submitted('contracts', contract.id);
    await floor.decide('sales-mgmt', approval.id, 'advise', { opinion: 'favourable' });
    await floor.agree(approval.id, ['vp-rd', 'legal', 'finance']);

    const second = await amended(contract.id, { clauses: [edited('disputes', '由上海仲裁委员会仲裁')] });
    const next = (await floor.submitted('contracts', second.id)).approval;
    expect((await floor.standing(next.id)).open).toEqual(['sales-mgmt']);
    await floor.decide('sales-mgmt', next.id, 'advise', { opinion: 'favourable' });
    expect((await floor.standing(next.id)).open).toEqual(['legal', 'vp-impl']);
  });

  it('with other payment terms asks again whoever agreed to the old ones', async () => {
    const first = await twoOfThree();
    const second = await amended(first.id, { paymentTerms: '验收后一年付清' });
    const { approval } = await floor.submitted('contracts', second.id);

    expect(await floor.standing(approval.id)).toEqual({ status: 'running', open: ['sales-mgmt'] });
  });

  it('foresees whose agreement stands, and who is asked again once the price falls', async () => {
    const first = await twoOfThree();
    const second = await amended(first.id, { startsOn: '2027-01-01' });
    const foreseen = async (more: object = {}): Promise<Record<string, boolean>> => {
      const { body } = await floor.as('sales-a1').post('/contract-previews', { contractId: second.id, ...more });
      return Object.fromEntries(
        body.route.steps.map(({ nodeKey, approvers }: any) => [nodeKey, approvers.every(({ stands }: any) => stands)]),
      );
    };

    const asItWas = { 'sales-management': true, 'vp-rd': true, 'vp-impl': true, president: false };
    expect(await foreseen()).toEqual(asItWas);
    expect(Object.values(await foreseen({ lines: await floor.lines(LOWER) }))).toEqual([false, false, false, false]);
    expect((await desk.show(first.id)).status, 'asking ends nothing').toBe('in_approval');
  });

  it('once approved, is what is sealed: the version before it is given to nobody any more', async () => {
    const first = await approved();
    const second = await amended(first.id, { startsOn: '2027-01-01' });
    const { approval } = await floor.submitted('contracts', second.id);
    if (approval.status !== 'approved') await floor.agree(approval.id, ['manager-a']);

    expect((await desk.show(second.id)).status).toBe('approved');
    expect(await desk.show(first.id)).toMatchObject({
      status: 'superseded',
      can: { print: { allowed: false, code: 'contract.superseded' } },
    });
    const review = await floor.as('business').post(`/contracts/${first.id}/review`, { decision: 'pass', opinion: '' });
    expect([review.status, review.body.code]).toEqual([409, 'contract.superseded']);
    expect((await floor.as('sales-a1').get(`/contracts/${first.id}/paper`)).body.code).toBe('contract.superseded');
  });

  it('of a signed contract leaves it in force until both sides have signed the amendment too', async () => {
    const first = await approved();
    await sign(first.id);
    const second = await amended(first.id, { startsOn: '2027-01-01' });
    const { approval } = await floor.submitted('contracts', second.id);
    const { open } = await floor.standing(approval.id);
    await floor.agree(approval.id, open);
    for (
      let at = (await floor.standing(approval.id)).open;
      at.length > 0;
      at = (await floor.standing(approval.id)).open
    )
      await floor.agree(approval.id, at);
    expect((await desk.show(first.id)).status).toBe('signed');

    await sign(second.id);
    expect((await desk.show(first.id)).status).toBe('superseded');
    expect((await desk.show(second.id)).status).toBe('signed');
  });

  it('that is amended again before it is signed replaces, once signed, what both of them amend, and is counted once', async () => {
    const first = await approved();
    await sign(first.id);
    let last = first;
    for (const startsOn of ['2027-01-01', '2027-02-01']) {
      last = await amended(last.id, { startsOn });
      const { approval } = await floor.submitted('contracts', last.id);
      for (let { open } = await floor.standing(approval.id); open.length > 0;) {
        await floor.agree(approval.id, open);
        ({ open } = await floor.standing(approval.id));
      }
    }
    expect((await desk.show(first.id)).status).toBe('signed');
    const deal = { customerId: last.customer.id, number: null, quoteNumber: null };
    const counted = async () => {
      const found = house.app.get(UnitOfWork).run(HOUSE, 'read', () => house.app.get(DealsOfCustomers).besides(deal));
      return (await found).deals.filter(({ number }) => number.startsWith(first.number));
    };
    const before = await counted();
    expect(before).toHaveLength(1);

    await sign(last.id);
    expect((await desk.show(first.id)).status).toBe('superseded');
    expect((await desk.show(last.id)).status).toBe('signed');
    expect(await counted()).toEqual(before);
  });

  it('does not count twice what was agreed with a customer', async () => {
    const first = await approved();
    const second = await amended(first.id);
    const { body } = await floor.as('sales-a1').post('/contract-previews', { contractId: second.id });

    expect(body.route.steps.map(({ nodeKey }: any) => nodeKey)).toEqual(['department-manager']);
  });
});

describe('a revision of a quote that was approved at 4.7 折', () => {
  let house: House;
  let floor: SalesFloor;
  beforeAll(async () => {
    house = await openHouse();
    floor = new SalesFloor(house);
  });
  afterAll(() => house.close());

  const revisedTo = async (id: string, netPrice: string): Promise<any> => {
    const { body } = await floor.as('sales-a1').post(`/quotes/${id}/revisions`);
    const lines = await floor.lines(oneLicence(netPrice));
    await floor.as('sales-a1').patch(`/quotes/${body.id}`, { lines }, { version: body.version });
    return floor.submitted('quotes', body.id);
  };

  it('Q10: at 5.5 折 is covered: a new grant, and nobody is asked; the older one is given to nobody any more', async () => {
    const first = await floor.approvedQuote(oneLicence('140060.00'));
    const second = await revisedTo(first.id, '163900.00');

    expect(second).toMatchObject({ status: 'approved', approval: { status: 'approved' } });
    const { body } = await floor.as('manager-a').get(`/approvals/${second.approval.id}`);
    expect(body.actions.map(({ action }: any) => action)).toEqual(['submit']);
    const printed = await floor.as('sales-a1').get(`/quotes/${first.id}/quotation`);
    expect([printed.status, printed.body.code]).toEqual([409, 'quote.superseded']);
  });

  it('Q10: is foreseen so while it is typed: nobody is asked, and at a lower price everybody again', async () => {
    const first = await floor.approvedQuote(oneLicence('140060.00'));
    const { body: second } = await floor.as('sales-a1').post(`/quotes/${first.id}/revisions`);
    const foreseen = async (netPrice: string, more: object = {}): Promise<any> => {
      const lines = await floor.lines(oneLicence(netPrice));
      const typed = { quoteId: second.id, opportunityId: second.opportunity.id, lines, ...more };
      return (await floor.as('sales-a1').post('/quote-previews', typed)).body.route;
    };

    const better = await foreseen('163900.00');
    expect(better.asks).toEqual([]);
    expect(better.steps.map(({ approvers: [first] }: any) => first.stands)).toEqual([true]);
    for (const worse of [await foreseen('137080.00'), await foreseen('140060.00', { paymentTerms: '货到一年后付款' })])
      expect(worse.asks).toHaveLength(2);
  });

  it('Q10: is taken with the route its page showed', async () => {
    const first = await floor.approvedQuote(oneLicence('140060.00'));
    const { body: second } = await floor.as('sales-a1').post(`/quotes/${first.id}/revisions`);
    const typed = {
      quoteId: second.id,
      opportunityId: second.opportunity.id,
      lines: await floor.lines(oneLicence('140060.00')),
    };
    const { asks } = (await floor.as('sales-a1').post('/quote-previews', typed)).body.route;
    const answer = await floor.as('sales-a1').post(`/quotes/${second.id}/submission`, { shownRoute: asks });

    expect([answer.status, answer.body.status], answer.text).toEqual([201, 'approved']);
  });

  const LONGER = { validUntil: '2099-12-31' };
  const A_HUNDRED = { lines: [['HL-MES-ENT', '100', '140060.00']] as const };
  const WITH_APS = {
    lines: [
      ['HL-MES-ENT', '1', '140060.00'],
      ['HL-APS', '1', '118000.00'],
    ] as const,
  };
  it.each<[string, { lines?: readonly TypedLine[]; validUntil?: string; paymentTerms?: string }]>([
    ['a hundred of the same', A_HUNDRED],
    ['one product more', WITH_APS],
    ['a longer validity', LONGER],
    ['other payment terms', { paymentTerms: '货到一年后付款' }],
  ])('with %s at the same ratio is decided again: nobody has agreed to that', async (_, { lines, ...terms }) => {
    const first = await floor.approvedQuote(oneLicence('140060.00'));
    const { body } = await floor.as('sales-a1').post(`/quotes/${first.id}/revisions`);
    const change = { ...terms, ...(lines ? { lines: await floor.lines(lines) } : {}) };
    const changed = await floor.as('sales-a1').patch(`/quotes/${body.id}`, change, { version: body.version });
    expect(changed.status, changed.text).toBe(200);
    const second = await floor.submitted('quotes', body.id);

    expect(await floor.standing(second.approval.id)).toEqual({ status: 'running', open: ['manager-a'] });
  });

  it('at 4.4 折 asks everyone whose authority it needs', async () => {
    const first = await floor.approvedQuote(oneLicence('140060.00'));
    const second = await revisedTo(first.id, '131120.00');

    expect(await floor.standing(second.approval.id)).toEqual({ status: 'running', open: ['manager-a'] });
  });
});
