import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANNOTATIONS } from '../src/modules/contracts/contract-annotations.js';
import { openHouse, type House } from './harness/house.js';
import { LARGE_AT_48, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

let house: House;
let floor: SalesFloor;
let desk: PaperDesk;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
  desk = new PaperDesk(house, floor);
});
afterAll(() => house.close());

/** Countersigned: sales management has given its opinion, both vice presidents are asked. */
async function countersigned(): Promise<any> {
  const contract = await desk.contract((await floor.approvedQuote(LARGE_AT_48)).id);
  const { approval } = await floor.submitted('contracts', contract.id);
  await floor.decide('sales-mgmt', approval.id, 'advise', { opinion: 'favourable' });
  return { ...(await desk.show(contract.id)), approval };
}
const clauseOf = (contract: any, key: string): any => contract.clauses.find((each: any) => each.key === key);
const PAYMENT = 'payment';

async function suggest(login: string, contract: any, change: object, hash?: string): Promise<any> {
  const { subjectHash } = (await floor.as(login).get(`/approvals/${contract.approval.id}`)).body;
  const body = { subjectHash: hash ?? subjectHash, reason: '回款风险太大', ...change };
  return floor.as(login).post(`/contracts/${contract.id}/suggestions`, body);
}
async function suggested(login: string, contract: any, change: object): Promise<any> {
  const { status, body, text } = await suggest(login, contract, change);
  expect(status, text).toBe(201);
  return body.items.at(-1);
}
const listed = async (login: string, id: string): Promise<any[]> =>
  (await floor.as(login).get(`/contracts/${id}/suggestions`)).body.items;
const accept = (id: string, suggestionIds: string[], login = 'sales-a1', note = '') =>
  floor.as(login).post(`/contracts/${id}/suggestions/acceptance`, { suggestionIds, note });
const decline = (id: string, suggestionId: string, reason: string, login = 'sales-a1') =>
  floor.as(login).post(`/contracts/${id}/suggestions/${suggestionId}/refusal`, { reason });

describe('a contract that is being countersigned', () => {
  it('stays as it is while a vice president suggests other words, which everybody on it reads', async () => {
    const contract = await countersigned();
    const before = clauseOf(contract, PAYMENT).text;
    const made = await suggested('vp-rd', contract, { clause: PAYMENT, text: `${before}逾期按日计收违约金。` });

    expect(made).toMatchObject({
      ...{ kind: 'clause', place: PAYMENT, textBefore: before, textAfter: `${before}逾期按日计收违约金。` },
      ...{ reason: '回款风险太大', status: 'open', answer: null },
      can: { answer: { allowed: false }, withdraw: { allowed: true } },
    });
    expect(clauseOf(await desk.show(contract.id), PAYMENT).text).toBe(before);
    for (const login of ['sales-a1', 'vp-impl', 'sales-mgmt'])
      expect(
        (await listed(login, contract.id)).map(({ id }) => id),
        login,
      ).toEqual([made.id]);
    const [seen] = await listed('sales-a1', contract.id);
    expect(seen.can).toMatchObject({ answer: { allowed: true }, withdraw: { allowed: false } });
  });

  it('is suggested to by whoever is asked now, and by nobody else', async () => {
    const contract = await countersigned();
    const change = { clause: PAYMENT, text: '货到付款。' };
    for (const login of ['sales-a1', 'president', 'sales-a2']) {
      const { status, body } = await suggest(login, contract, change, 'a'.repeat(64));
      expect([status, body.code], login).toEqual(
        login === 'sales-a2' ? [404, 'row.missing'] : [403, 'contract.suggestion_without_seat'],
      );
    }
    const { can } = (await floor.as('sales-a1').get(`/contracts/${contract.id}/suggestions`)).body;
    expect(can.suggest).toMatchObject({ allowed: false, code: 'contract.suggestion_without_seat' });
  });

  it('takes no suggestion about other content, about nothing, or about a place it has not', async () => {
    const contract = await countersigned();
    const { text } = clauseOf(contract, PAYMENT);
    const late = await suggest('vp-rd', contract, { clause: PAYMENT, text: '另议。' }, 'b'.repeat(64));
    expect([late.status, late.body.code]).toEqual([409, 'contract.suggestion_late']);
    for (const [change, code] of [
      [{ clause: PAYMENT, text }, 'contract.suggestion_changes_nothing'],
      [{ clause: 'no-such-clause', text: '另议。' }, 'contract.suggestion_place_unknown'],
      [{ line: 99, quantity: '2' }, 'contract.suggestion_place_unknown'],
      [{ line: 1, quantity: '1.0000' }, 'contract.suggestion_changes_nothing'],
    ] as const) {
      const answer = await suggest('vp-rd', contract, change);
      expect([answer.status, answer.body.errors?.[0]?.code], JSON.stringify(change)).toEqual([400, code]);
    }
    expect(await listed('vp-rd', contract.id)).toEqual([]);
  });

  it('goes on as its next version with what was accepted: whom it leaves alone is not asked again, the rest are', async () => {
    const contract = await countersigned();
    await floor.agree(contract.approval.id, ['vp-rd', 'vp-impl']);
    const { text } = clauseOf(contract, PAYMENT);
    const made = await suggested('president', contract, { clause: PAYMENT, text: `${text}逾期按日计收违约金。` });
    const { status, body, text: said } = await accept(contract.id, [made.id]);

    expect(status, said).toBe(201);
    expect(body).toMatchObject({ revision: 2, previousId: contract.id, status: 'in_approval', standardText: false });
    expect(clauseOf(body, PAYMENT).text).toBe(`${text}逾期按日计收违约金。`);
    expect((await desk.show(contract.id)).status).toBe('superseded');
    // The text is none of what the vice presidents answer for; sales management and the owners of clauses look at it.
    expect(await floor.standing(body.approval.id)).toEqual({ status: 'running', open: ['sales-mgmt'] });
    await floor.decide('sales-mgmt', body.approval.id, 'advise', { opinion: 'favourable' });
    const { open } = await floor.standing(body.approval.id);
    expect(open.filter((login) => login.startsWith('vp-'))).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
    expect(await listed('sales-a1', body.id)).toMatchObject([{ status: 'accepted', acceptedIn: { id: body.id } }]);
  });

  it('asks everybody again where the price of a line was lowered, and counts it anew', async () => {
    const contract = await countersigned();
    await floor.agree(contract.approval.id, ['vp-rd', 'vp-impl']);
    const made = await suggested('president', contract, {
      line: 1,
      netPrice: { amount: '140000.00', currency: 'CNY' },
    });
    const { body } = await accept(contract.id, [made.id]);

    expect(body.lines[0].netPrice.amount).toBe('140000.00');
    expect(Number(body.amount.amount)).toBe(Number(contract.amount.amount) - 3040);
    await floor.decide('sales-mgmt', body.approval.id, 'advise', { opinion: 'favourable' });
    expect((await floor.standing(body.approval.id)).open).toEqual(['vp-impl', 'vp-rd']);
  });

  it('has its old version decided on by nobody once the next is there', async () => {
    const contract = await countersigned();
    const seen = await floor.desk.seat('vp-impl', contract.approval.id);
    const made = await suggested('vp-rd', contract, { clause: PAYMENT, text: '款到发货。' });
    const { body: next } = await accept(contract.id, [made.id]);
    const late = await floor
      .as('vp-impl')
      .post(`/approvals/${contract.approval.id}/decisions`, { ...seen, decision: 'approve' });
    expect([late.status, late.body.code]).toEqual([409, 'approval.superseded']);
    expect(late.body.params).toMatchObject({
      supersededBy: next.approval.id,
      diff: expect.arrayContaining([expect.objectContaining({ after: '款到发货。' })]),
    });
    const again = await suggest('vp-rd', contract, { clause: PAYMENT, text: '另议。' }, seen.subjectHash);
    expect([again.status, again.body.code]).toEqual([409, 'contract.not_in_approval']);
  });

  it('keeps what was declined, with its reason, and answers nothing twice', async () => {
    const contract = await countersigned();
    const made = await suggested('vp-rd', contract, { clause: PAYMENT, text: '货到付款。' });
    const declined = await decline(contract.id, made.id, '客户不接受');

    expect(declined.status, declined.text).toBe(201);
    expect(await listed('vp-rd', contract.id)).toMatchObject([
      { status: 'declined', answer: '客户不接受', answeredBy: { name: '陈思远' } },
    ]);
    for (const answer of [await accept(contract.id, [made.id]), await decline(contract.id, made.id, '再议')])
      expect([answer.status, answer.body.code]).toEqual([409, 'contract.suggestion_closed']);
    expect((await desk.show(contract.id)).status).toBe('in_approval');
  });

  it('has its suggestions answered by whoever submitted it', async () => {
    const contract = await countersigned();
    const made = await suggested('vp-rd', contract, { clause: PAYMENT, text: '货到付款。' });
    const answer = await decline(contract.id, made.id, '不行', 'manager-a');
    expect([answer.status, answer.body.code]).toEqual([403, 'contract.suggestion_for_submitter']);
    expect((await accept(contract.id, [made.id], 'manager-a')).body.code).toBe('contract.suggestion_for_submitter');
  });

  it('has a suggestion taken back by its author, and by nobody else', async () => {
    const contract = await countersigned();
    const made = await suggested('vp-rd', contract, { clause: PAYMENT, text: '货到付款。' });
    const path = `/contracts/${contract.id}/suggestions/${made.id}`;
    expect((await floor.as('vp-impl').delete(path)).body.code).toBe('contract.suggestion_not_yours');
    expect((await floor.as('vp-rd').delete(path)).body.items).toMatchObject([{ status: 'withdrawn' }]);
  });
});

describe('several suggestions', () => {
  it('make one version together; one that is left goes along, one that is overtaken lapses', async () => {
    const contract = await countersigned();
    const [first, second] = contract.clauses.map(({ key }: any) => key).filter((key: string) => key !== PAYMENT);
    const payment = await suggested('vp-rd', contract, { clause: PAYMENT, text: '款到发货。' });
    const overtaken = await suggested('vp-impl', contract, { clause: PAYMENT, text: '货到付款。' });
    const words = await suggested('vp-rd', contract, { clause: first, text: '另行约定。' });
    const left = await suggested('vp-impl', contract, { clause: second, text: '另行约定。' });
    const { body, status, text } = await accept(contract.id, [payment.id, words.id]);

    expect(status, text).toBe(201);
    expect([clauseOf(body, PAYMENT).text, clauseOf(body, first).text]).toEqual(['款到发货。', '另行约定。']);
    const became = Object.fromEntries((await listed('sales-a1', body.id)).map((each) => [each.id, each]));
    expect(became[payment.id]).toMatchObject({ status: 'accepted' });
    expect(became[overtaken.id]).toMatchObject({ status: 'lapsed' });
    expect(became[left.id]).toMatchObject({ status: 'open', contractId: body.id, revision: 2 });
    const third = await accept(body.id, [left.id]);
    expect([third.status, third.body.revision], third.text).toEqual([201, 3]);
  });

  it('for one clause are not taken up together', async () => {
    const contract = await countersigned();
    const one = await suggested('vp-rd', contract, { clause: PAYMENT, text: '款到发货。' });
    const other = await suggested('vp-impl', contract, { clause: PAYMENT, text: '货到付款。' });
    const answer = await accept(contract.id, [one.id, other.id]);
    expect([answer.status, answer.body.code]).toEqual([422, 'contract.suggestions_overlap']);
    expect((await listed('vp-rd', contract.id)).map(({ status }) => status)).toEqual(['open', 'open']);
  });

  it('of a contract that came back are taken up in place, and she submits it again', async () => {
    const contract = await countersigned();
    const made = await suggested('vp-rd', contract, { clause: PAYMENT, text: '款到发货。' });
    await floor.decide('vp-rd', contract.approval.id, 'return', { reason: '付款条款请按建议修改' });
    const { body, status, text } = await accept(contract.id, [made.id]);

    expect(status, text).toBe(201);
    expect(body).toMatchObject({ id: contract.id, revision: 1, status: 'returned' });
    expect(clauseOf(body, PAYMENT).text).toBe('款到发货。');
    expect((await floor.submitted('contracts', contract.id)).status).toBe('in_approval');
  });

  it('that nobody answered lapse once everybody has agreed without them', async () => {
    const contract = await countersigned();
    await suggested('vp-rd', contract, { clause: PAYMENT, text: '款到发货。' });
    await floor.agree(contract.approval.id, ['vp-rd', 'vp-impl', 'president']);
    expect(await listed('vp-rd', contract.id)).toMatchObject([{ status: 'lapsed', answeredAt: expect.any(String) }]);
  });
});

describe('what was suggested', () => {
  it('is kept in the chain of the approval with the hash of what exactly, in the history and in the audit log', async () => {
    const contract = await countersigned();
    const made = await suggested('vp-rd', contract, { clause: PAYMENT, text: '款到发货。' });
    await decline(contract.id, made.id, '客户不接受');

    const { actions } = (await floor.as('sales-a1').get(`/approvals/${contract.approval.id}`)).body;
    const words = actions.filter(({ action }: any) => action === 'comment').map(({ reason }: any) => reason);
    expect(words[0]).toMatch(/^建议修改“.+”：回款风险太大\n（建议内容 SHA-256 [0-9a-f]{64}）$/);
    expect(words[1]).toMatch(/^不采纳对“.+”的修改建议：客户不接受$/);
    const { items } = (await floor.as('sales-a1').get(`/timeline?subjectType=contract&subjectId=${contract.id}`)).body;
    expect(items.map(({ detail }: any) => detail)).toEqual(expect.arrayContaining(words));
    const audited = await house.sql(
      `SELECT action, actor_id FROM audit_log WHERE subject_type = 'contract_suggestions' AND subject_id = $1 ORDER BY id`,
      [made.id],
    );
    expect(audited).toMatchObject([{ action: 'insert' }, { action: 'update' }]);
  });

  it('is told to whoever submitted it, its answer to the author, and a new version to everybody who had a seat', async () => {
    const contract = await countersigned();
    const [payment, declined] = [
      await suggested('vp-rd', contract, { clause: PAYMENT, text: '款到发货。' }),
      await suggested('vp-impl', contract, { clause: PAYMENT, text: '货到付款。' }),
    ];
    await decline(contract.id, declined.id, '客户不接受');
    await accept(contract.id, [payment.id]);
    await house.afterwards();
    const told = async (login: string): Promise<string[]> =>
      (await floor.as(login).get('/notifications?limit=50')).body.items
        .filter(({ kind }: any) => kind.startsWith('contract_'))
        .map(({ kind }: any) => kind);
    expect(await told('sales-a1')).toEqual(expect.arrayContaining(['contract_suggested']));
    expect(await told('vp-rd')).toEqual(expect.arrayContaining(['contract_suggestion_accepted', 'contract_revised']));
    expect(await told('vp-impl')).toEqual(expect.arrayContaining(['contract_suggestion_declined', 'contract_revised']));
  });

  it('is changed by nobody in the database, and answered once', async () => {
    const contract = await countersigned();
    const { id } = await suggested('vp-rd', contract, { clause: PAYMENT, text: '款到发货。' });
    const update = (change: string): Promise<unknown> =>
      house.sql(`UPDATE contract_suggestions SET ${change}, version = version + 1 WHERE id = $1`, [id]);
    await expect(update(`text_after = '货到付款。'`)).rejects.toThrow(/stays as it was/);
    await expect(update(`reason = '另一个理由'`)).rejects.toThrow(/stays as it was/);
    await expect(
      update(`status = 'declined', answer = ' ', answered_at = now(), answered_by = author_id`),
    ).rejects.toThrow(/declined_with_a_reason/);
    await decline(contract.id, id, '不接受');
    await expect(update(`answer = '另一个答复'`)).rejects.toThrow(/answered once/);
  });
});

describe('remarks about a contract', () => {
  it('are written while it is being approved, and nothing else is', async () => {
    const contract = await countersigned();
    const typed = { note: '客户月底前要盖章', filingHint: '商务部 A3 柜' };
    const path = `/contracts/${contract.id}/annotations`;
    const answer = await floor.as('sales-a1').patch(path, typed, { version: contract.version });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ ...typed, status: 'in_approval', contentHash: contract.contentHash });
    const other = await floor.as('sales-a1').patch(path, { title: '改名' }, { version: answer.body.version });
    expect(other.body.errors[0]).toMatchObject({ pointer: '/title', code: 'field.unknown' });
    // Whoever decides saw the same content before and after.
    await floor.agree(contract.approval.id, ['vp-rd', 'vp-impl', 'president']);
    expect((await desk.show(contract.id)).status).toBe('approved');
  });

  it('are the ones that the guard of the database lets through', async () => {
    const [row] = await house.sql<{ columns: string[] }>('SELECT contract_annotations() AS columns');
    const declared = ANNOTATIONS.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect(row!.columns).toEqual(declared);
  });

  it('go along to the next version', async () => {
    const contract = await countersigned();
    const path = `/contracts/${contract.id}/annotations`;
    await floor.as('sales-a1').patch(path, { filingHint: '商务部 A3 柜' }, { version: contract.version });
    const { body } = await floor.as('sales-a1').post(`/contracts/${contract.id}/amendments`);
    expect(body.filingHint).toBe('商务部 A3 柜');
  });
});
