import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RehomeSeats } from '../src/modules/approvals/course/rehome-seats.js';
import { openHouse, type House } from './harness/house.js';
import { AT_48, SalesFloor, oneLicence } from './sales/floor.js';

let house: House;
let floor: SalesFloor;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
  await house.sql(`DELETE FROM person_roles WHERE person_id = (SELECT id FROM people WHERE login = 'sales-a2')`);
  await house.sql(
    `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'sales-a2' AND r.code = 'sales-assistant'`,
  );
  await house.sql('SELECT rebuild_reach()');
});
afterAll(() => house.close());

const box = async (login: string, name: string): Promise<string[]> =>
  (await house.as(login).get(`/approvals?filter[box][eq]=${name}`)).body.items.map(({ id }: any) => id);
const newsOf = async (login: string, kind: string): Promise<string[]> =>
  (await house.as(login).get('/notifications')).body.items
    .filter((item: any) => item.kind === kind)
    .map(({ link }: any) => link);

describe('a quote that a sales assistant submits for her manager', () => {
  const submitted = async (): Promise<any> => {
    const quote = await floor.quote(AT_48, { login: 'manager-a' });
    return floor.submitted('quotes', quote.id, 'sales-a2');
  };

  it('is not decided by that manager: his seat goes to whoever is above him', async () => {
    const { approval } = await submitted();
    expect((await floor.standing(approval.id)).open).toEqual(['assistant']);
    expect(await box('manager-a', 'inbox')).not.toContain(approval.id);
    await floor.agree(approval.id, ['assistant']);
    expect((await floor.standing(approval.id)).status).toBe('approved');
  });

  it('is what both have submitted, and both hear what becomes of it', async () => {
    const { id, approval } = await submitted();
    for (const login of ['manager-a', 'sales-a2']) expect(await box(login, 'submitted')).toContain(approval.id);
    await floor.decide('assistant', approval.id, 'return', { reason: '毛利说明不足' });
    await house.afterwards();
    for (const login of ['manager-a', 'sales-a2'])
      expect(await newsOf(login, 'approval_returned')).toContain(`/approvals/${approval.id}`);

    expect((await floor.submitted('quotes', id, 'manager-a')).approval.id).toBe(approval.id);
  });

  it('is taken back by either of them, and urged by either', async () => {
    for (const login of ['manager-a', 'sales-a2']) {
      const { id, approval } = await submitted();
      const { body } = await house.as(login).get(`/approvals/${approval.id}`);
      expect(body.can).toMatchObject({ withdraw: { allowed: true }, urge: { allowed: true } });
      const answer = await house
        .as(login)
        .delete(`/quotes/${id}/submission`, { headers: { 'idempotency-key': `taken-back-${login}` } });
      expect([answer.status, answer.body.status]).toEqual([200, 'withdrawn']);
    }
  });
});

describe("a salesperson's quote that her manager submits for her", () => {
  it('is decided by neither, and he is shown as much before', async () => {
    const quote = await floor.quote(oneLicence('149000.00'));
    const { body: shown } = await house.as('manager-a').post('/quote-previews', {
      quoteId: quote.id,
      opportunityId: quote.opportunity.id,
      lines: await floor.lines(oneLicence('149000.00')),
    });
    const named = shown.route.steps.flatMap(({ approvers }: any) => approvers.map(({ person }: any) => person.name));
    expect(named).toEqual(['沈慧敏']);

    const { approval } = await floor.submitted('quotes', quote.id, 'manager-a');
    expect((await floor.standing(approval.id)).open).toEqual(['assistant']);
  });
});

describe('a quote that changes hands while it is decided', () => {
  it('is not decided by whose it is by then', async () => {
    const quote = await floor.quote(AT_48);
    const { approval } = await floor.submitted('quotes', quote.id);
    await house.sql(
      `UPDATE quotes SET owner_id = p.id, department_id = p.department_id, version = quotes.version + 1 FROM people p WHERE p.login = 'manager-a' AND quotes.id = $1`,
      [quote.id],
    );
    const { body } = await house.as('manager-a').get(`/approvals/${approval.id}`);
    expect(body.can.approve).toMatchObject({ allowed: false, code: 'approval.submitter_may_not_decide' });
    const answer = await floor.desk.decide('manager-a', approval.id, 'approve');
    expect([answer.status, answer.body.code]).toEqual([403, 'approval.submitter_may_not_decide']);

    await house.app.get(RehomeSeats).ofOwners();
    expect((await floor.standing(approval.id)).open).toEqual(['assistant']);
    const { actions } = (await house.as('sales-a1').get(`/approvals/${approval.id}`)).body;
    expect(actions.at(-1)).toMatchObject({ action: 'rehome' });
  });
});
