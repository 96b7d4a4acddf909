import { addDays, businessDate } from '@countersign/kernel';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { openHouse, upload, type Caller, type House } from './harness/house.js';
import { AT_48, LARGE_AT_48, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

const LISTED = readFileSync(new URL('./fixtures/listed-companies.csv', import.meta.url));
const today = businessDate(new Date());
const thisMonth = `/reports/contract-amounts?from=${today.slice(0, 7)}&to=${today.slice(0, 7)}`;

/** The product's main job in the order it happens; each step builds on the one before. */
describe('an imported lead becomes a signed contract', () => {
  let house: House;
  let floor: SalesFloor;
  let desk: PaperDesk;
  let chen: Caller;
  let business: Caller;
  let lead: any;
  let deal: any;
  let quote: any;
  let contract: any;
  let signedBefore: any;

  beforeAll(async () => {
    house = await openHouse();
    floor = new SalesFloor(house);
    desk = new PaperDesk(house, floor);
    chen = house.as('sales-a1');
    business = house.as('business');
    await house.app.get(JobRunner).start();
  });
  afterAll(() => house.close());

  const idOf = async (login: string): Promise<string> => (await house.as(login).get('/me')).body.person.id;
  const fresh = async (path: string, by: Caller = chen): Promise<any> => (await by.get(path)).body;

  it('1. the administrator signs in and finds the people of the company', async () => {
    const people = await fresh('/people?limit=200', house.as('admin'));
    expect(people.items.map(({ login }: any) => login)).toEqual(
      expect.arrayContaining([
        'president',
        'assistant',
        'vp-rd',
        'vp-impl',
        'sales-mgmt',
        'manager-a',
        'manager-b',
        'business',
        'legal',
        'finance',
      ]),
    );
  });

  it('2. the 商务经理 imports 4,347 listed companies as they come, and a second time nothing', async () => {
    const run = async (): Promise<any> => {
      const { payload, headers } = upload(
        { name: 'listed-companies.csv', type: 'text/csv', content: LISTED },
        { target: 'leads' },
      );
      const { id } = (await business.post('/imports', undefined, { payload, headers })).body;
      expect((await business.post(`/imports/${id}/commit`)).status).toBe(202);
      for (;;) {
        await house.afterwards();
        const file = await fresh(`/imports/${id}`, business);
        if (!['queued', 'running'].includes(file.status)) return file;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    expect((await run()).progress).toMatchObject({ processed: 4347, created: 4347, refused: 0 });
    expect((await run()).progress).toMatchObject({ processed: 4347, created: 0, skipped: 4347 });
  });

  it('3. leads are given out in turn; she sees hers, her manager all of the department, the other department none', async () => {
    const filter = { all: [{ field: 'industry', op: 'eq', value: '专用机械' }] };
    const assigned = await business.post('/lead-assignments', {
      filter,
      assigneeIds: [await idOf('sales-a1'), await idOf('sales-a2')],
    });
    expect(assigned.body.refused).toEqual([]);
    const n = assigned.body.assigned;
    expect(n).toBeGreaterThan(100);

    const seen = async (login: string): Promise<number> => {
      const { body } = await house
        .as(login)
        .get('/leads?limit=1&filter[industry][eq]=专用机械&filter[status][eq]=assigned', {
          headers: { prefer: 'return=total-count' },
        });
      return body.page.total;
    };
    expect(await seen('sales-a1')).toBe(Math.ceil(n / 2));
    expect(await seen('manager-a')).toBe(n);
    expect(await seen('sales-b1')).toBe(0);
    expect(await seen('manager-b')).toBe(0);
  });

  it('4. she qualifies one, moves it along the board, logs a visit and adds a quote of three lines', async () => {
    [lead] = (await fresh('/leads?filter[status][eq]=assigned&limit=1')).items;
    const me = await idOf('sales-a1');
    const qualified = await chen.post(`/leads/${lead.id}/qualification`, {
      customer: {
        name: `${lead.name}股份有限公司`,
        industry: lead.industry,
        companySize: 'large',
        registeredAddress: '江苏省苏州市',
        source: 'import',
        firstContactOn: today,
        grade: 'B',
        mainNeeds: '产线数据采集',
        status: 'active',
      },
      contact: { name: '王建国', title: '信息中心主任', role: 'decision_maker', relationship: 'acquainted' },
      opportunity: {
        name: `${lead.name} MES 一期`,
        productInterest: 'MES',
        expectedAmount: { amount: '150000.00', currency: 'CNY' },
        expectedCloseOn: addDays(today, 60),
        nextAction: '现场调研',
        nextActionOwnerId: me,
        plannedFinishOn: addDays(today, 7),
      },
    });
    expect(qualified.status, qualified.text).toBe(201);
    deal = await fresh(`/opportunities/${qualified.body.opportunity.id}`);
    expect(await fresh(`/leads/${lead.id}`)).toMatchObject({
      status: 'qualified',
      customer: { id: qualified.body.customer.id },
      opportunity: { id: deal.id },
    });

    const stages = (await fresh('/sales-stages')).items;
    for (const code of ['needs_confirmed', 'solution', 'negotiation']) {
      const stage = stages.find((each: any) => each.code === code);
      const moved = await chen.put(`/opportunities/${deal.id}/stage`, { stageId: stage.id }, { version: deal.version });
      expect(moved.body.stage, moved.text).toMatchObject({ code, probability: stage.probability });
      deal = moved.body;
    }
    await floor.visit('sales-a1', deal);
    quote = await floor.quote(AT_48, { deal });
    expect(quote.lines).toHaveLength(3);
  });

  it('5. while she types, the quote says 4.8 折 and who would be asked and why, and nothing is stored', async () => {
    const before = await house.sql('SELECT count(*)::int AS n FROM approval_instances');
    const preview = await chen.post('/quote-previews', { opportunityId: deal.id, lines: await floor.lines(AT_48) });
    expect(preview.body.totals).toMatchObject({
      ratio: 4800,
      net: { amount: '150000.00' },
      list: { amount: '312500.00' },
    });
    expect(preview.body.route.steps.map((step: any) => step.approvers.map(({ person }: any) => person.name))).toEqual([
      ['周建华'],
      ['沈慧敏'],
    ]);
    expect(preview.body.route.steps.every((step: any) => step.why.length > 0)).toBe(true);
    expect(await house.sql('SELECT count(*)::int AS n FROM approval_instances')).toEqual(before);
  });

  it('6. manager and assistant approve what was frozen, and the quote carries its grant', async () => {
    const { approval } = await floor.submitted('quotes', quote.id);
    const inbox = await fresh('/approvals?filter[box][eq]=inbox', house.as('manager-a'));
    expect(inbox.items[0]).toMatchObject({ id: approval.id, subjectType: 'quote', summary: { ratio: 4800 } });
    const packet = await fresh(`/approvals/${approval.id}`, house.as('manager-a'));
    expect(packet.route.map((node: any) => node.why.length > 0)).not.toContain(false);
    await floor.agree(approval.id, ['manager-a', 'assistant']);

    quote = await fresh(`/quotes/${quote.id}`);
    expect(quote).toMatchObject({
      status: 'approved',
      grant: {
        status: 'active',
        customerId: deal.customer.id,
        minRatio: 4800,
        maxAmount: { amount: '150000.00', currency: 'CNY' },
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(quote.grant.productIds).toHaveLength(3);
    const printed = await fresh(`/quotes/${quote.id}/quotation`);
    expect(printed).toMatchObject({ total: { amount: '150000.00' }, customer: deal.customer.name });
    expect(JSON.stringify(printed)).not.toMatch(/ratio|listPrice|折/);
  });

  it('7a. covered by the grant, on standard text, the department manager alone decides 150,000', async () => {
    contract = await desk.contract(quote.id);
    expect(contract).toMatchObject({
      amountInWords: '壹拾伍万元整',
      standardText: true,
      grantCoverage: { covered: true },
    });
    const { approval } = await floor.submitted('contracts', contract.id);
    await floor.agree(approval.id, ['manager-a']);
    expect((await desk.show(contract.id)).status).toBe('approved');
  });

  it('7b. review, seal, signature with its scan, filing', async () => {
    signedBefore = (await fresh(thisMonth)).total;
    const path = `/contracts/${contract.id}`;
    const steps: [string, object][] = [
      ['review', { decision: 'pass', opinion: '条款齐全' }],
      ['seal', { sealId: await desk.sealId() }],
      ['signature', { signedOn: today, attachmentId: await desk.scan(contract.id) }],
      ['filing', { place: '商务部档案室 A3-07' }],
    ];
    for (const [step, body] of steps)
      expect((await business.post(`${path}/${step}`, body)).status, step).toBeLessThan(300);
    expect(await desk.show(contract.id)).toMatchObject({
      status: 'filed',
      seal: { by: { name: '钱玉梅' } },
      signature: { signedOn: today },
    });
  });

  it('7c. after approval neither the API nor the database lets a price, a word or a customer change', async () => {
    const { version } = await desk.show(contract.id);
    const patched = await chen.patch(`/contracts/${contract.id}`, { title: '另一份合同' }, { version });
    expect(patched.status).toBe(409);
    for (const change of [
      `amount = 1`,
      `currency = 'USD'`,
      `customer_id = (SELECT id FROM customers WHERE id <> customer_id LIMIT 1)`,
    ]) {
      await expect(
        house.sql(`UPDATE contracts SET ${change}, version = version + 1 WHERE id = $1`, [contract.id]),
        change,
      ).rejects.toThrow();
    }
    await expect(
      house.sql('UPDATE contract_clauses SET text = text || $2 WHERE contract_id = $1', [contract.id, '。']),
    ).rejects.toThrow();
    await expect(house.sql('DELETE FROM contract_lines WHERE contract_id = $1', [contract.id])).rejects.toThrow();
    await expect(house.sql('UPDATE quote_lines SET net_price = 1 WHERE quote_id = $1', [quote.id])).rejects.toThrow();
  });

  it('7d. 260,000 is countersigned: advice, both VPs, the president; returned once, corrected, with a changed clause 法务 too', async () => {
    const large = await floor.approvedQuote(LARGE_AT_48, ['manager-a', 'assistant'], { deal: await floor.deal() });
    const second = await desk.contract(large.id);
    const { approval } = await floor.submitted('contracts', second.id);
    expect((await floor.standing(approval.id)).open).toEqual(['sales-mgmt']);
    await floor.decide('sales-mgmt', approval.id, 'advise', { opinion: 'favourable' });
    expect((await floor.standing(approval.id)).open.sort()).toEqual(['vp-impl', 'vp-rd']);
    await floor.decide('vp-rd', approval.id, 'return', { reason: '验收条款请写明现场测试' });

    const returned = await desk.show(second.id);
    expect(returned.status).toBe('returned');
    const clause = returned.clauses.find(
      (each: any) => each.ownerRole === 'legal' || /法务/.test(each.ownerTitle ?? ''),
    );
    const corrected = await chen.patch(
      `/contracts/${second.id}`,
      { clauses: [{ key: clause.key, text: `${clause.text}双方同意以现场测试结果为准。` }] },
      { version: returned.version },
    );
    expect(corrected.body.standardText, corrected.text).toBe(false);
    const again = await floor.submitted('contracts', second.id);
    expect(again.approval.id).toBe(approval.id);
    await floor.decide('sales-mgmt', approval.id, 'advise', { opinion: 'favourable' });
    expect((await floor.standing(approval.id)).open.sort()).toEqual(['legal', 'vp-impl', 'vp-rd']);
    await floor.agree(approval.id, ['vp-rd', 'vp-impl', 'legal', 'president']);
    expect((await desk.show(second.id)).status).toBe('approved');
  });

  it('8. she wins one deal and loses another for a reason; funnel, months and timeline show it', async () => {
    const won = await chen.post(`/opportunities/${deal.id}/closure`, { outcome: 'won' });
    expect(won.body.outcome, won.text).toBe('won');
    const other = await floor.deal();
    expect((await chen.post(`/opportunities/${other.id}/closure`, { outcome: 'lost' })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(
      (await chen.post(`/opportunities/${other.id}/closure`, { outcome: 'lost', reason: 'price' })).body.outcome,
    ).toBe('lost');

    const funnel = await fresh(`/reports/funnel?from=${addDays(today, -1)}&to=${addDays(today, 1)}`);
    expect(funnel.won.count).toBeGreaterThanOrEqual(1);
    expect(funnel.lostReasons).toContainEqual(expect.objectContaining({ reason: 'price' }));
    const amounts = await fresh(thisMonth);
    const cents = ({ amount }: any): number => Math.round(Number(amount.amount) * 100);
    expect(amounts.total.count).toBe(signedBefore.count + 1);
    expect(cents(amounts.total) - cents(signedBefore)).toBe(15_000_000);
    const timeline = (await fresh(`/timeline?subjectType=opportunity&subjectId=${deal.id}`)).items;
    expect(new Set(timeline.map(({ kind }: any) => kind))).toEqual(new Set(['activity', 'stage', 'change']));
  });
});
