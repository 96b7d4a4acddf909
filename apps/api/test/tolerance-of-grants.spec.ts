import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';
import { Office } from './policies/office.js';
import { oneLicence, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

let house: House;
let office: Office;
let floor: SalesFloor;
let desk: PaperDesk;
beforeAll(async () => {
  house = await openHouse();
  office = new Office(house);
  floor = new SalesFloor(house);
  desk = new PaperDesk(house, floor);
});
afterAll(() => house.close());

describe('a policy that lets a hundredth of the amount be missed', () => {
  it('has its grants say so, and covers a contract up to there and not by a cent more; the limit stays', async () => {
    const before = await floor.approvedQuote(oneLicence('150000.00'), ['manager-a']);
    await office.publish('001-quote', (content) => (content.switches.tolerance = { ratio: 0, amount: 100 }));
    const quote = await floor.approvedQuote(oneLicence('150000.00'), ['manager-a']);
    const at = async ({ id }: any, price: string) => (await desk.repriced(id, oneLicence(price))).grantCoverage;

    expect(before.grant.tolerance).toBeNull();
    expect(quote.grant).toMatchObject({
      maxAmount: { amount: '150000.00' },
      tolerance: { ratio: 0, amount: 100 },
    });
    expect(await at(quote, '151500.00')).toEqual({ covered: true, outside: [] });
    expect(await at(quote, '151500.01')).toMatchObject({ covered: false, outside: [{ dimension: 'amount' }] });
    expect(await at(before, '150000.01')).toMatchObject({ covered: false, outside: [{ dimension: 'amount' }] });
  });

  it('is not published where it would let more than a twentieth be missed', async () => {
    await office.draft('001-quote', (content) => (content.switches.tolerance = { ratio: 0, amount: 501 }));
    const { status, text } = await office.propose('001-quote');
    expect(status).toBe(422);
    expect(text).toContain('limit_exceeded');
  });
});
