import { businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';
import { AT_45, AT_48, JUST_BELOW_45, LARGE_AT_48, SalesFloor, oneLicence } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

const today = businessDate(new Date());

let house: House;
let floor: SalesFloor;
let desk: PaperDesk;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
  desk = new PaperDesk(house, floor);
});
afterAll(() => house.close());

describe('a contract of 150,000 at 4.8 折 on standard text', () => {
  it('is covered by its quote: the department manager decides, then review, seal, signature and filing', async () => {
    const quote = await floor.approvedQuote(AT_48);
    const contract = await desk.contract(quote.id);
    expect(contract).toMatchObject({
      status: 'draft',
      amount: { amount: '150000.00' },
      amountInWords: '壹拾伍万元整',
      standardText: true,
      grantCoverage: { covered: true, outside: [] },
    });

    const { approval } = await floor.submitted('contracts', contract.id);
    expect(await floor.standing(approval.id)).toEqual({ status: 'running', open: ['manager-a'] });
    await floor.agree(approval.id, ['manager-a']);
    expect((await desk.show(contract.id)).status).toBe('approved');

    const business = floor.as('business');
    const path = `/contracts/${contract.id}`;
    expect((await business.post(`${path}/seal`, { sealId: await desk.sealId() })).body.code).toBe(
      'contract.wrong_step',
    );
    expect((await floor.as('sales-a1').post(`${path}/review`, { decision: 'pass' })).body.code).toBe(
      'access.permission_missing',
    );
    const reviewed = await business.post(`${path}/review`, { decision: 'pass', opinion: '条款齐全' });
    expect(reviewed.body).toMatchObject({
      status: 'reviewed',
      review: { by: { name: '钱玉梅' }, decision: 'pass', opinion: '条款齐全' },
    });
    const sealed = await business.post(`${path}/seal`, { sealId: await desk.sealId() });
    expect(sealed.body).toMatchObject({
      status: 'sealed',
      seal: { name: '华澜智造软件有限公司 合同专用章', by: { name: '钱玉梅' } },
    });

    const stranger = await business.post(`${path}/signature`, { signedOn: today, attachmentId: contract.id });
    expect(stranger.body.code).toBe('contract.scan_missing');
    const attachmentId = await desk.scan(contract.id);
    const signed = await business.post(`${path}/signature`, { signedOn: today, attachmentId });
    expect(signed.body).toMatchObject({
      status: 'signed',
      signature: { signedOn: today, attachment: { id: attachmentId } },
    });
    const filed = await business.post(`${path}/filing`, { place: '商务部档案室 A3-07' });
    expect(filed.body).toMatchObject({
      status: 'filed',
      filing: { number: expect.stringMatching(/^GD-/), place: '商务部档案室 A3-07' },
    });
    expect((await floor.as('sales-a1').get(`/quotes/${quote.id}`)).body.grant.status).toBe('consumed');
  });

  it('uses up so much of what its quote was granted as is signed, and leaves the rest for another', async () => {
    const quote = await floor.approvedQuote(AT_48);
    const { id } = await desk.repriced(quote.id, [['HL-MES-STD', '1', '80640.00']]);
    const { approval } = await floor.submitted('contracts', id);
    await floor.agree(approval.id, ['manager-a']);
    const business = floor.as('business');
    await business.post(`/contracts/${id}/review`, { decision: 'pass' });
    await business.post(`/contracts/${id}/seal`, { sealId: await desk.sealId() });
    const signature = { signedOn: today, attachmentId: await desk.scan(id) };
    const signed = await business.post(`/contracts/${id}/signature`, signature);
    expect(signed.body.status, signed.text).toBe('signed');
    const { grant } = (await floor.as('sales-a1').get(`/quotes/${quote.id}`)).body;
    expect(grant).toMatchObject({
      status: 'active',
      consumed: { amount: '80640.00' },
      maxAmount: { amount: '150000.00' },
    });
  });

  it('prints with the amount in words and nothing of how its price was made', async () => {
    const quote = await floor.approvedQuote(AT_48);
    const paper = (await floor.as('sales-a1').get(`/contracts/${(await desk.contract(quote.id)).id}/paper`)).body;

    expect(paper).toMatchObject({
      totalInWords: '壹拾伍万元整',
      draft: true,
      seller: { name: '华澜智造软件有限公司' },
    });
    expect(paper.clauses[1].text).toContain('¥150,000.00（大写：壹拾伍万元整）');
    expect(JSON.stringify(paper)).not.toMatch(/ratio|listPrice|note|ownerRole/);
  });

  it('is sent back by the review, and its approval no longer stands', async () => {
    const contract = await desk.contract((await floor.approvedQuote(AT_48)).id);
    const { approval } = await floor.submitted('contracts', contract.id);
    await floor.agree(approval.id, ['manager-a']);
    const path = `/contracts/${contract.id}`;
    expect((await floor.as('business').post(`${path}/review`, { decision: 'return' })).body.errors[0].pointer).toBe(
      '/opinion',
    );
    const returned = await floor.as('business').post(`${path}/review`, { decision: 'return', opinion: '付款节点不清' });

    expect(returned.body).toMatchObject({
      status: 'returned',
      review: { decision: 'return' },
      grantCoverage: { covered: true },
    });
    expect(await house.sql(`SELECT status FROM approval_grants WHERE subject_id = $1`, [contract.id])).toEqual([
      { status: 'invalidated' },
    ]);
    const again = await floor.submitted('contracts', contract.id);
    expect(again).toMatchObject({ status: 'in_approval', review: null });
    expect(again.approval.id).not.toBe(approval.id);
  });
});

describe('a contract of 260,400', () => {
  it('is countersigned; a vice president returns it, she corrects it, and it runs again', async () => {
    const quote = await floor.approvedQuote(LARGE_AT_48);
    const contract = await desk.contract(quote.id);
    const { approval } = await floor.submitted('contracts', contract.id);
    expect((await floor.standing(approval.id)).open).toEqual(['sales-mgmt']);
    await floor.decide('sales-mgmt', approval.id, 'advise', { opinion: 'unfavourable', reason: '账期偏长' });
    expect((await floor.standing(approval.id)).open).toEqual(['vp-impl', 'vp-rd']);
    await floor.decide('vp-rd', approval.id, 'return', { reason: '请补充交付天数' });

    const returned = await desk.show(contract.id);
    expect(returned.status).toBe('returned');
    const clauses = [
      {
        key: 'delivery',
        text: returned.clauses.find(({ key }: any) => key === 'delivery').text.replace('{{deliveryDays}}', '45'),
      },
    ];
    const corrected = await floor
      .as('sales-a1')
      .patch(`/contracts/${contract.id}`, { clauses }, { version: returned.version });
    expect(corrected.body).toMatchObject({ standardText: true, changedClauses: [] });

    const second = await floor.submitted('contracts', contract.id);
    expect(second.approval.id).toBe(approval.id);
    // Nothing she judged by has changed, so her opinion stands.
    expect((await floor.standing(approval.id)).open).toEqual(['vp-impl', 'vp-rd']);
    await floor.agree(approval.id, ['vp-rd', 'vp-impl', 'president']);
    expect((await desk.show(contract.id)).status).toBe('approved');
  });
});

describe('who decides on a contract', () => {
  const keys = (nodes: readonly { nodeKey: string }[]): string[] => nodes.map(({ nodeKey }) => nodeKey);
  /** Foreseen, and then submitted: both must say the same. */
  const route = async (contract: any): Promise<string[]> => {
    const { body } = await floor.as('sales-a1').post('/contract-previews', { contractId: contract.id });
    const { approval } = await floor.submitted('contracts', contract.id);
    const submitted = await floor.as('sales-a1').get(`/approvals/${approval.id}`);
    expect(keys(submitted.body.route)).toEqual(keys(body.route.steps));
    return keys(submitted.body.route);
  };
  const COUNTERSIGN = ['sales-management', 'vp-rd', 'vp-impl', 'president'];

  it('C1: exactly 200,000.00 at exactly 4.5 折, standard and covered: the manager alone', async () => {
    const contract = await desk.contract((await floor.approvedQuote(AT_45)).id);
    expect(contract).toMatchObject({
      amount: { amount: '200000.00' },
      worstRatio: 4500,
      grantCoverage: { covered: true },
    });
    expect(await route(contract)).toEqual(['department-manager']);
  });

  it('C2: one cent above 200,000.00: countersign', async () => {
    const quote = await floor.approvedQuote(oneLicence('200000.01'), ['manager-a']);
    expect(await route(await desk.contract(quote.id))).toEqual(COUNTERSIGN);
  });

  it('C3: 150,000.00 at 4.499 折, although its quote allows it: countersign', async () => {
    const quote = await floor.approvedQuote(JUST_BELOW_45, ['manager-a', 'assistant', 'president']);
    const contract = await desk.contract(quote.id);
    expect(contract).toMatchObject({
      amount: { amount: '150000.00' },
      worstRatio: 4499,
      grantCoverage: { covered: true },
    });
    expect(await route(contract)).toEqual(COUNTERSIGN);
  });

  it('C4: one changed character brings the owner of the clause in; spaces and full-width forms do not', async () => {
    const quote = await floor.approvedQuote(oneLicence('178800.00'), ['manager-a']);
    const contract = await desk.contract(quote.id);
    const text = contract.clauses.find(({ key }: any) => key === 'disputes').text;
    const previewed = async (words: string): Promise<any> =>
      (
        await floor
          .as('sales-a1')
          .post('/contract-previews', { contractId: contract.id, clauses: [{ key: 'disputes', text: words }] })
      ).body;

    expect((await previewed(` ${text.replace('，', ',')} \n`)).standardText).toBe(true);
    const changed = await previewed(text.replace('乙方所在地', '甲方所在地'));
    expect(changed.changedClauses).toEqual(['disputes']);
    expect(changed.route.steps.map(({ nodeKey }: any) => nodeKey)).toContain('clause-owners');
    const owners = changed.route.steps.find(({ nodeKey }: any) => nodeKey === 'clause-owners').approvers;
    expect(owners.map(({ person }: any) => person.name)).toEqual(['韩文静']);

    const clauses = [{ key: 'disputes', text: text.replace('乙方所在地', '甲方所在地') }];
    await floor.as('sales-a1').patch(`/contracts/${contract.id}`, { clauses }, { version: contract.version });
    expect(await route(contract)).toContain('clause-owners');
  });

  it('C5: the second of two contracts of 120,000 with one customer is countersigned', async () => {
    const deal = await floor.deal();
    const [first, second] = [
      await floor.approvedQuote(oneLicence('120000.00'), ['manager-a', 'assistant', 'president'], { deal }),
      await floor.approvedQuote(oneLicence('160000.00'), ['manager-a'], { deal }),
    ];
    await floor.submitted('contracts', (await desk.contract(first.id)).id);
    expect(await route(await desk.contract(second.id))).toEqual(COUNTERSIGN);
  });

  it('C6: a customer who is not in the CRM is refused', async () => {
    const contract = await desk.contract((await floor.approvedQuote(AT_48)).id);
    await house.sql('UPDATE customers SET deleted_at = now(), version = version + 1 WHERE id = $1', [
      contract.customer.id,
    ]);
    const answer = await floor.submit('contracts', contract.id);

    expect([answer.status, answer.body.code]).toEqual([422, 'approval.gate_closed']);
    expect((await desk.show(contract.id)).status).toBe('draft');
  });

  it('C7: 4.7 折 outside the grant adds the authority that is missing, and says where it leaves the grant', async () => {
    const quote = await floor.approvedQuote(oneLicence('150000.00'), ['manager-a']);
    const contract = await desk.repriced(quote.id, oneLicence('140060.00'));

    expect(contract.grantCoverage).toMatchObject({
      covered: false,
      outside: [{ dimension: 'ratio', text: expect.stringContaining('4.7 折') }, { dimension: 'margin' }],
    });
    expect(await route(contract)).toEqual(['department-manager', 'assistant-to-president']);
  });

  it('paid a year after acceptance, though its quote was approved with a prepayment, is outside the grant and says so', async () => {
    const approved = await floor.approvedQuote(oneLicence('140060.00'), undefined, { paymentTerms: '预付 30%' });
    const contract = await desk.contract(approved.id, { paymentTerms: '验收后一年付清' });

    expect(approved.grant).toMatchObject({ limitsTerms: true, tolerance: null, minMargin: null });
    expect((await floor.as('assistant').get(`/quotes/${approved.id}`)).body.grant.minMargin).toBeGreaterThan(0);
    expect(contract.grantCoverage).toMatchObject({
      covered: false,
      outside: [{ dimension: 'terms', text: '付款方式或付款节点与批准的报价不同' }],
    });
    expect(await route(contract)).toEqual(['department-manager', 'assistant-to-president']);
  });

  it('C10: a decision on content that has changed since is refused', async () => {
    const contract = await desk.contract((await floor.approvedQuote(AT_48)).id);
    const { approval } = await floor.submitted('contracts', contract.id);
    const seat = await floor.desk.seat('manager-a', approval.id);
    const answer = await floor
      .as('manager-a')
      .post(`/approvals/${approval.id}/decisions`, { ...seat, subjectHash: 'a'.repeat(64), decision: 'approve' });

    expect([answer.status, answer.body.code]).toEqual([409, 'approval.subject_changed']);
  });
});

describe('what was approved', () => {
  let contract: any;
  beforeAll(async () => {
    contract = await desk.contract((await floor.approvedQuote(AT_48)).id);
    const { approval } = await floor.submitted('contracts', contract.id);
    await floor.agree(approval.id, ['manager-a']);
    contract = await desk.show(contract.id);
  });

  it('is changed by no request', async () => {
    const lines = await floor.lines(AT_48);
    for (const body of [{ title: '改名' }, { lines }, { clauses: [{ key: 'payment', text: '货到付款' }] }]) {
      const answer = await floor.as('sales-a1').patch(`/contracts/${contract.id}`, body, { version: contract.version });
      expect([answer.status, answer.body.code]).toEqual([409, 'contract.closed']);
    }
    const status = await floor
      .as('sales-a1')
      .patch(`/contracts/${contract.id}`, { status: 'filed' }, { version: contract.version });
    expect(status.body.errors[0]).toMatchObject({ pointer: '/status', code: 'field.unknown' });
    expect((await floor.as('sales-a1').delete(`/contracts/${contract.id}`, { version: contract.version })).status).toBe(
      409,
    );
  });

  it.each(['countersign_house', 'countersign_app'])(
    'is changed by no statement of the role %s either',
    async (role) => {
      const as = async (statement: string): Promise<unknown> => {
        const owner = contract.owner.id;
        return house.sql(
          `DO $$ BEGIN PERFORM set_config('app.person_id', '${owner}', true); PERFORM set_config('role', '${role}', true); ${statement}; END $$`,
        );
      };
      const at = `version = version + 1 WHERE id = '${contract.id}'`;
      for (const change of [
        'net_total = 1, net_excluding_tax = 1, tax_total = 0',
        "currency = 'USD'",
        `customer_id = customer_id, title = '改'`,
        "content_hash = 'x'",
        'deleted_at = now()',
        'seal_id = (SELECT id FROM seals LIMIT 1), sealed_at = now(), sealed_by = owner_id',
      ]) {
        await expect(as(`UPDATE contracts SET ${change}, ${at}`), change).rejects.toThrow(/cannot change/);
      }
      await expect(as(`UPDATE contract_lines SET net_price = 1 WHERE contract_id = '${contract.id}'`)).rejects.toThrow(
        /cannot change/,
      );
      await expect(as(`DELETE FROM contract_lines WHERE contract_id = '${contract.id}'`)).rejects.toThrow(
        /cannot change/,
      );
      await expect(as(`UPDATE contract_clauses SET text = '改' WHERE contract_id = '${contract.id}'`)).rejects.toThrow(
        /cannot change/,
      );
      await expect(as(`UPDATE contracts SET status = 'draft', ${at}`)).rejects.toThrow(/does not go/);
      await expect(as(`UPDATE contracts SET status = 'filed', ${at}`)).rejects.toThrow(/does not go/);
    },
  );

  it('cannot be claimed by a contract nobody approved', async () => {
    const draft = await desk.contract((await floor.approvedQuote(AT_48)).id);
    const { approval } = await floor.submitted('contracts', draft.id);
    const claim = house.sql(
      `UPDATE contracts SET status = 'approved', approved_at = now(), version = version + 1 WHERE id = $1`,
      [draft.id],
    );

    await expect(claim).rejects.toThrow(/only with an approval of exactly its content/);
    expect((await floor.standing(approval.id)).status).toBe('running');
  });
});
