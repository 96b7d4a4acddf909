import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RehomeSeats } from '../src/modules/approvals/course/rehome-seats.js';
import { aContractOf, aQuoteAt, Desk } from './approvals/desk.js';
import { heads, holdsOnly } from './approvals/posts.js';
import { openHouse, type House } from './harness/house.js';

describe('who has an open seat when the organisation changes', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
  });
  afterAll(() => house.close());

  const moves = (login: string, position: string) =>
    holdsOnly((text, values) => house.sql(text, values), login, position);
  const news = async (...logins: string[]) =>
    house.app.get(RehomeSeats).changed({
      payload: { cause: 'assignment', personIds: await Promise.all(logins.map((login) => desk.personId(login))) },
    } as never);
  /** Countersigned by nobody yet; both vice presidents are asked. */
  const atVicePresidents = async (): Promise<string> => {
    const { id } = await desk.submit('sales-a1', aContractOf('260000.00'));
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
    expect((await desk.standing(id)).open).toEqual(['vp-impl', 'vp-rd']);
    return id;
  };

  it('and is no vice president any more, cannot decide, and loses the seat to who is it now, with the reason on record', async () => {
    const id = await atVicePresidents();
    const seat = await desk.seat('vp-rd', id);
    await moves('vp-rd', 'salesperson');
    await moves('sales-b2', 'vp-rd');
    try {
      const late = await house.as('vp-rd').post(`/approvals/${id}/decisions`, { ...seat, decision: 'approve' });
      expect([late.status, late.body.code]).toEqual([422, 'approval.authority_insufficient']);

      await news('vp-rd');
      expect((await desk.standing(id)).open).toEqual(['sales-b2', 'vp-impl']);
      const { body } = await house.as('sales-b2').get(`/approvals/${id}`);
      expect(body.actions.at(-1)).toMatchObject({ action: 'rehome', reason: expect.stringMatching(/^郑凯已不具备/) });
      const seats = body.route.flatMap(({ tasks }: any) => tasks).filter(({ person }: any) => person.name === '郑凯');
      expect(seats).toMatchObject([{ state: 'transferred' }]);
      expect((await desk.decide('sales-b2', id, 'approve')).status).toBe(200);
    } finally {
      await moves('vp-rd', 'vp-rd');
      await moves('sales-b2', 'salesperson');
    }
  });

  it('is found by the hourly look, too, where the news got lost', async () => {
    const id = await atVicePresidents();
    await moves('vp-rd', 'salesperson');
    try {
      await house.app.get(RehomeSeats).sweep();
      expect((await desk.standing(id)).open).toEqual(['president', 'vp-impl']);
    } finally {
      await moves('vp-rd', 'vp-rd');
    }
  });

  it('and no longer heads the department gives it to who does', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(5200));
    const headed = (login: string) => heads((text, values) => house.sql(text, values), login, 'sales-a');
    await headed('manager-b');
    try {
      await news('manager-a');
      expect((await desk.standing(id)).open).toEqual(['manager-b']);
      expect((await desk.decide('manager-b', id, 'approve')).status).toBe(200);
      expect((await desk.standing(id)).status).toBe('approved');
    } finally {
      await headed('manager-a');
    }
  });
});
