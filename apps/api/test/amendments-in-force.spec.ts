import { shippedPacks } from '@countersign/approval-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';
import { Office } from './policies/office.js';
import { AT_48, LARGE_AT_48, SalesFloor, type TypedLine } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

let house: House;
let floor: SalesFloor;
let desk: PaperDesk;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
  desk = new PaperDesk(house, floor);
  await amendmentsHaveTheirPolicy(new Office(house));
});
afterAll(() => house.close());

async function amendmentsHaveTheirPolicy(office: Office): Promise<void> {
  const imported = await office.admin.post('/policies/packs', { pack: shippedPacks['contract-amendment'] });
  expect(imported.status, imported.text).toBe(200);
  const { body, status, text } = await office.propose('contract-amendment');
  expect(status, text).toBe(201);
  await floor.agree(body.approvalId, ['sales-mgmt']);
}

/** The same with the price of its first line changed. */
const at = (lines: readonly TypedLine[], price: string): TypedLine[] =>
  lines.map(([code, quantity, was], line) => [code, quantity, line === 0 ? price : was]);
const A_CENT_MORE = at(LARGE_AT_48, '143040.01');

const put = async (id: string): Promise<any> => (await floor.submitted('contracts', id)).approval;
const openOf = async ({ id }: { id: string }): Promise<string[]> => (await floor.standing(id)).open;
async function amended(id: string, typed: readonly TypedLine[]): Promise<any> {
  const sales = floor.as('sales-a1');
  const { body, status, text } = await sales.post(`/contracts/${id}/amendments`);
  expect(status, text).toBe(201);
  const lines = await floor.lines(typed);
  const changed = await sales.patch(`/contracts/${body.id}`, { lines }, { version: body.version });
  expect(changed.status, changed.text).toBe(200);
  return changed.body;
}
async function countersigned(by: readonly string[] = []): Promise<any> {
  const contract = await desk.contract((await floor.approvedQuote(LARGE_AT_48)).id);
  const approval = await put(contract.id);
  await floor.decide('sales-mgmt', approval.id, 'advise', { opinion: 'favourable' });
  await floor.agree(approval.id, by);
  return { ...contract, approval };
}
async function purposeOf(approval: { id: string }): Promise<string> {
  const [row] = await house.sql('SELECT purpose FROM approval_instances WHERE id = $1', [approval.id]);
  return row!.purpose;
}

describe('a better price for what nobody has agreed to is decided by more than the business manager:', () => {
  it('a contract that is amended by a cent while it is countersigned goes on being countersigned', async () => {
    const first = await countersigned();
    const approval = await put((await amended(first.id, A_CENT_MORE)).id);

    expect(await purposeOf(approval)).toBe('contract.approval');
    expect(await openOf(approval)).toEqual(['sales-mgmt']);
  });

  it('a contract whose amendment waited until it was rejected is countersigned from the beginning', async () => {
    const first = await countersigned();
    const second = await amended(first.id, A_CENT_MORE);
    await floor.decide('vp-rd', first.approval.id, 'reject', { reason: '价格过低' });
    const approval = await put(second.id);

    expect(await purposeOf(approval)).toBe('contract.approval');
    expect(await openOf(approval)).toEqual(['sales-mgmt']);
  });

  it('an amendment of an amendment that is still in approval is held against the contract that was approved', async () => {
    const first = await desk.contract((await floor.approvedQuote(AT_48)).id);
    await floor.agree((await put(first.id)).id, ['manager-a']);
    const lower = await amended(first.id, at(AT_48, '80000.00'));
    expect(await openOf(await put(lower.id))).not.toEqual(['business']);
    const aCentMore = await amended(lower.id, at(AT_48, '80000.01'));
    const approval = await put(aCentMore.id);

    expect(await purposeOf(approval)).toBe('contract.amendment');
    expect(await openOf(approval)).not.toEqual(['business']);
  });
});

describe('C9, with a policy for amendments in force:', () => {
  it('what two of three have signed stands when the owner takes up what the third suggests', async () => {
    const { id, approval } = await countersigned(['vp-rd', 'vp-impl']);
    const president = floor.as('president');
    const { subjectHash } = (await president.get(`/approvals/${approval.id}`)).body;
    const change = { clause: 'payment', text: '款到发货。', subjectHash, reason: '回款风险太大' };
    const { body } = await president.post(`/contracts/${id}/suggestions`, change);
    const suggestionIds = [body.items.at(-1).id];
    const next = await floor.as('sales-a1').post(`/contracts/${id}/suggestions/acceptance`, { suggestionIds });

    expect([next.status, next.body.revision], next.text).toEqual([201, 2]);
    await floor.decide('sales-mgmt', next.body.approval.id, 'advise', { opinion: 'favourable' });
    expect(await openOf(next.body.approval)).toEqual(['finance']);
  });
});
