import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApprovalSubjects } from '../src/modules/approvals/index.js';
import { openHouse, type House } from './harness/house.js';
import { AT_48, SalesFloor, oneLicence, type TypedLine } from './sales/floor.js';

let house: House;
let floor: SalesFloor;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
});
afterAll(() => house.close());

const show = (id: string, login = 'sales-a1'): Promise<any> =>
  floor
    .as(login)
    .get(`/quotes/${id}`)
    .then(({ body }) => body);

describe('a quote at 4.8 折', () => {
  it('is approved by the department manager, then by the assistant to the president, and carries a grant', async () => {
    const quote = await floor.quote(AT_48);
    const submitted = await floor.submitted('quotes', quote.id);
    expect(submitted).toMatchObject({
      status: 'in_approval',
      approval: { status: 'running' },
      can: { edit: { allowed: false, code: 'quote.closed' } },
    });
    await floor.agree(submitted.approval.id, ['manager-a', 'assistant']);

    const approved = await show(quote.id);
    expect(approved).toMatchObject({
      status: 'approved',
      can: { contract: { allowed: true }, print: { allowed: true } },
    });
    expect(approved.grant).toMatchObject({
      customerId: quote.customer.id,
      minRatio: 4800,
      maxAmount: { amount: '150000.00', currency: 'CNY' },
      validUntil: quote.validUntil,
      contentHash: approved.contentHash,
      status: 'active',
    });
    expect(approved.grant.productIds.sort()).toEqual(quote.lines.map(({ product }: any) => product.id).sort());
  });

  it('is shown to its approver from the moment she is asked, and she decides on a frozen snapshot', async () => {
    const quote = await floor.quote(AT_48, { note: '内部：客户有竞品报价' });
    const { approval } = await floor.submitted('quotes', quote.id);
    const seen = (await floor.as('manager-a').get(`/approvals/${approval.id}`)).body;

    expect(seen.snapshot).toMatchObject({ number: quote.number, totals: { net: '150000.00', worstRatio: 4800 } });
    expect(seen.subjectHash).toBe((await show(quote.id)).contentHash);
  });

  it('tells of every fact where it was taken from, as that was said on the day it was put up', async () => {
    for (const { code, facts, sources } of house.app.get(ApprovalSubjects).purposes())
      expect(
        Object.keys(facts).filter((field) => !sources[field]?.['zh-CN'] || !sources[field].en),
        code,
      ).toEqual([]);
    const { approval } = await floor.submitted('quotes', (await floor.quote(AT_48)).id);
    const sourceOf = async (login: string, locale: string): Promise<string> => {
      const headers = { 'accept-language': locale };
      const { body } = await floor.as(login).get(`/approvals/${approval.id}`, { headers });
      return body.facts.find(({ key }: any) => key === 'customerMet').source;
    };
    expect(await sourceOf('manager-a', 'zh-CN')).toBe('与该客户的拜访记录，提交当日');
    expect(await sourceOf('sales-a1', 'en')).toBe('Visits to the customer on the day');
    const [{ sources }] = await house.sql('SELECT sources FROM approval_rounds WHERE instance_id = $1', [approval.id]);
    expect(sources.customerMet.en).toBe('Visits to the customer on the day');
  });

  it('prints as a quotation without ratio, list price or notes, and only once it is approved', async () => {
    const quote = await floor.quote(AT_48, { note: '内部备注不外传' });
    const early = await floor.as('sales-a1').get(`/quotes/${quote.id}/quotation`);
    expect([early.status, early.body.code]).toEqual([409, 'quote.not_approved']);
    const { approval } = await floor.submitted('quotes', quote.id);
    await floor.agree(approval.id, ['manager-a', 'assistant']);
    const quotation = (await floor.as('sales-a1').get(`/quotes/${quote.id}/quotation`)).body;

    expect(quotation).toMatchObject({
      totalInWords: '壹拾伍万元整',
      preparedBy: '陈思远',
      validUntil: quote.validUntil,
    });
    expect(JSON.stringify(quotation)).not.toMatch(/ratio|listPrice|listTotal|内部备注/i);
  });

  it('comes back changed after a return, and the same approval goes on', async () => {
    const quote = await floor.quote(AT_48);
    const { approval } = await floor.submitted('quotes', quote.id);
    await floor.decide('manager-a', approval.id, 'return', { reason: '实施人天偏少' });
    const returned = await show(quote.id);
    expect(returned.status).toBe('returned');
    await floor.as('sales-a1').patch(`/quotes/${quote.id}`, { paymentTerms: '三期' }, { version: returned.version });

    const again = await floor.submitted('quotes', quote.id);
    expect(again.approval.id).toBe(approval.id);
    expect(again.contentHash).not.toBe(returned.contentHash);
  });

  it('is submitted as its salesperson was shown, and refused with what was added where more is asked by now', async () => {
    const quote = await floor.quote(AT_48);
    const { body: shown } = await floor.as('sales-a1').post('/quote-previews', {
      opportunityId: quote.opportunity.id,
      lines: await floor.lines(oneLicence('149000.00')),
    });
    expect(shown.route.asks).toEqual(['department-manager/department-manager']);
    const submission = (body: object) => floor.as('sales-a1').post(`/quotes/${quote.id}/submission`, body);
    const refused = await submission({ shownRoute: shown.route.asks });
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'approval.route_grew',
      detail: expect.stringMatching(/新增：总裁助理/),
      params: { added: [{ node: 'assistant-to-president', position: 'assistant-to-president' }] },
    });
    expect((await show(quote.id)).status).toBe('draft');

    const again = [...shown.route.asks, 'assistant-to-president/assistant-to-president'];
    expect((await submission({ shownRoute: again })).status).toBe(201);
  });

  it('is withdrawn by whoever submitted it, and is open again', async () => {
    const quote = await floor.quote(AT_48);
    await floor.submitted('quotes', quote.id);
    const key = { headers: { 'idempotency-key': 'withdraw-once-1' } };
    const answer = await floor.as('sales-a1').delete(`/quotes/${quote.id}/submission`, key);

    expect(answer.body).toMatchObject({
      status: 'withdrawn',
      approval: { status: 'withdrawn' },
      can: { edit: { allowed: true } },
    });
    expect(
      (
        await floor
          .as('sales-a1')
          .delete(`/quotes/${quote.id}/submission`, { headers: { 'idempotency-key': 'withdraw-twice-2' } })
      ).body.code,
    ).toBe('quote.not_in_approval');
  });

  it('is submitted once however often the same key asks, and never twice', async () => {
    const quote = await floor.quote(AT_48);
    const path = `/quotes/${quote.id}/submission`;
    const first = await floor.as('sales-a1').post(path, {}, { key: 'submit-once-0001' });
    const repeat = await floor.as('sales-a1').post(path, {}, { key: 'submit-once-0001' });

    expect(repeat.body).toEqual(first.body);
    expect((await floor.submit('quotes', quote.id)).body.code).toBe('quote.closed');
    expect((await floor.as('sales-a1').post(path, {}, { key: null })).body.code).toBe('idempotency.key_missing');
    expect(
      await house.sql('SELECT count(*)::int AS n FROM approval_instances WHERE subject_id = $1', [quote.id]),
    ).toEqual([{ n: 1 }]);
  });
});

describe('who decides on a quote', () => {
  const asked = async (
    typed: readonly TypedLine[],
    { login = 'sales-a1', ...more }: { login?: string; [field: string]: unknown } = {},
  ): Promise<string[]> => {
    const quote = await floor.quote(typed, { login, ...more });
    const { approval } = await floor.submitted('quotes', quote.id, login);
    const { body } = await floor.as(login).get(`/approvals/${approval.id}`);
    return body.route.map(({ nodeKey }: { nodeKey: string }) => nodeKey);
  };

  it.each([
    ['Q1: exactly 5 折', '149000.00', ['department-manager']],
    ['Q2: 4.999 折', '148970.20', ['department-manager', 'assistant-to-president']],
    ['Q3: exactly 4.5 折', '134100.00', ['department-manager', 'assistant-to-president']],
    ['Q4: 4.499 折', '134099.99', ['department-manager', 'assistant-to-president', 'executive']],
  ])('%s', async (_, netPrice, expected) => {
    expect(await asked(oneLicence(netPrice))).toEqual(expected);
  });

  it('Q5: 6 折 on the whole, with one material line at 4 折, is decided like that line', async () => {
    const typed: TypedLine[] = [
      ['HL-MES-ENT', '1', '204000.00'],
      ['HL-EAM', '1', '39200.00'],
    ];
    const quote = await floor.quote(typed);
    expect(quote.totals).toMatchObject({ ratio: 6141, worstRatio: 4000, worstLineId: quote.lines[1].id });
    expect(await asked(typed)).toEqual(['department-manager', 'assistant-to-president', 'executive']);
  });

  it('Q6: a product without a list price is refused, naming the line', async () => {
    const quote = await floor.quote([['HL-CUSTOM', '1', '50000.00']]);
    const answer = await floor.submit('quotes', quote.id);

    expect([answer.status, answer.body.code]).toEqual([422, 'quote.unpriced']);
    expect(answer.body.errors).toMatchObject([
      { pointer: '/lines/0/listPrice', code: 'quote.line_without_list_price' },
    ]);
    expect((await show(quote.id)).status).toBe('draft');
  });

  it('Q7: a customer nobody has met needs a justification and an exception', async () => {
    const deal = await floor.deal('sales-a1', { met: false });
    const quote = await floor.quote(oneLicence('149000.00'), { deal });
    const refused = await floor.submit('quotes', quote.id);
    expect(refused.body).toMatchObject({
      code: 'quote.justification_required',
      errors: [{ pointer: '/justification' }],
    });
    expect(await asked(oneLicence('149000.00'), { deal, justification: '客户在境外，只能远程评审' })).toEqual([
      'department-manager',
      'unmet-customer',
    ]);
  });

  it('Q8: what the manager submits himself is decided by his superior', async () => {
    const quote = await floor.quote(oneLicence('154960.00'), { login: 'manager-a' });
    const { approval } = await floor.submitted('quotes', quote.id, 'manager-a');

    expect((await floor.standing(approval.id)).open).toEqual(['assistant']);
  });
});

describe('a revision of an approved quote', () => {
  it('is a draft of its own; the grant of the one before stays until it is approved, and not longer', async () => {
    const quote = await floor.approvedQuote(AT_48);
    const revised = await floor.as('sales-a1').post(`/quotes/${quote.id}/revisions`);
    expect(revised.body).toMatchObject({
      number: quote.number,
      revision: 2,
      status: 'draft',
      grant: null,
      approval: null,
      previousRevision: { id: quote.id },
    });
    expect((await floor.as('sales-a1').post(`/quotes/${quote.id}/revisions`)).body.code).toBe('quote.newer_revision');
    expect((await show(quote.id)).grant.status).toBe('active');

    // Nothing that anybody decided by has got worse, so nobody is asked again.
    const { approval } = await floor.submitted('quotes', revised.body.id);
    expect(await floor.standing(approval.id)).toEqual({ status: 'approved', open: [] });
    expect(await show(quote.id)).toMatchObject({ status: 'superseded', grant: { status: 'invalidated' } });
    expect((await floor.as('sales-a1').get(`/quotes/${quote.id}/quotation`)).body.code).toBe('quote.superseded');
  });
});

describe('an approved quote', () => {
  let quote: any;
  beforeAll(async () => {
    quote = await floor.approvedQuote(AT_48);
  });

  it('is changed by no request', async () => {
    const lines = await floor.lines(AT_48);
    for (const body of [
      { title: '改名' },
      { lines },
      { currency: 'USD', lines: await floor.lines(AT_48, 'USD') },
      { validUntil: '2099-01-01' },
    ]) {
      const answer = await floor.as('sales-a1').patch(`/quotes/${quote.id}`, body, { version: quote.version });
      expect([answer.status, answer.body.code]).toEqual([409, 'quote.closed']);
    }
    expect((await floor.as('sales-a1').delete(`/quotes/${quote.id}`, { version: quote.version })).body.code).toBe(
      'quote.closed',
    );
    expect((await show(quote.id)).version).toBe(quote.version);
  });

  it.each(['countersign_house', 'countersign_app'])(
    'is changed by no statement of the role %s either',
    async (role) => {
      const as = (statement: string): Promise<unknown> =>
        house.sql(
          `DO $$ BEGIN PERFORM set_config('app.person_id', '${quote.owner.id}', true); PERFORM set_config('role', '${role}', true); ${statement}; END $$`,
        );
      const at = `version = version + 1 WHERE id = '${quote.id}'`;
      for (const change of [
        'net_total = 1, net_excluding_tax = 1, tax_total = 0',
        "currency = 'USD'",
        "title = '改'",
        "content_hash = 'x'",
        'deleted_at = now()',
        "valid_until = '2099-01-01'",
      ]) {
        await expect(as(`UPDATE quotes SET ${change}, ${at}`), change).rejects.toThrow(/cannot change/);
      }
      await expect(as(`UPDATE quote_lines SET net_price = 1 WHERE quote_id = '${quote.id}'`)).rejects.toThrow(
        /cannot change/,
      );
      await expect(as(`DELETE FROM quote_lines WHERE quote_id = '${quote.id}'`)).rejects.toThrow(/cannot change/);
      await expect(as(`UPDATE quotes SET status = 'draft', ${at}`)).rejects.toThrow(/does not go/);
    },
  );

  it('cannot be made by a statement: a quote that nobody approved stays unapproved', async () => {
    const draft = await floor.quote(AT_48);
    const claim = (): Promise<unknown> =>
      house.sql(`UPDATE quotes SET status = 'approved', version = version + 1 WHERE id = $1`, [draft.id]);
    await expect(claim()).rejects.toThrow(/does not go|violates check/);
    await floor.submitted('quotes', draft.id);
    await expect(claim()).rejects.toThrow(/only by a grant for exactly its content/);
    const copy = `INSERT INTO quotes SELECT (jsonb_populate_record(q, jsonb_build_object('id', gen_random_uuid(), 'number', 'BJ-COPY'))).* FROM quotes q WHERE id = $1`;
    await expect(house.sql(copy, [quote.id])).rejects.toThrow(/begins as a draft/);
  });
});
