import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';

describe('approvals as a file', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
  });
  afterAll(() => house.close());

  const file = (login: string, query: string) => house.as(login).get(`/approvals/export.csv?${query}`);

  it('are what lies in a box of whoever takes them out, with who has them now', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    await desk.submit('sales-a1', aQuoteAt(4800));
    await desk.decide('manager-a', id, 'approve');

    const { status, text } = await file('manager-a', 'filter[decidedByMe][eq]=true&filter[subjectType][eq]=sample');
    expect(status, text).toBe(200);
    const [head, ...rows] = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(head).toContain('编号');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('150000.00');
    expect(rows[0]).toContain('审批中');
    const waiting = await file(
      'manager-a',
      'filter[waitsForMe][eq]=true&filter[subjectType][eq]=sample&columns=holders',
    );
    expect(waiting.text).toContain('周建华');
  });

  it('are not taken out by whoever may not', async () => {
    expect((await file('sales-a1', '')).status).toBe(403);
  });

  it('have no amounts for whoever does not read those of every kind of document', async () => {
    await house.sql(
      `INSERT INTO roles (id, code, name, permissions, scopes, traits, fields)
       SELECT gen_random_uuid(), 'limited', '受限', permissions, scopes, traits, $1 FROM roles WHERE code = 'department-manager'`,
      [{ 'contract.amounts': 'hidden' }],
    );
    await house.sql(`UPDATE person_roles SET role_id = (SELECT id FROM roles WHERE code = 'limited')
      WHERE person_id = (SELECT id FROM people WHERE login = 'manager-a')`);
    await house.sql('SELECT rebuild_reach()');
    const { text } = await file('manager-a', 'filter[subjectType][eq]=sample');
    expect(text).not.toContain('150000.00');
    expect(text).not.toContain('最低折');
  });
});
