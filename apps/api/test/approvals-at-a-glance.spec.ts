import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RehomeSeats } from '../src/modules/approvals/course/rehome-seats.js';
import { Policies } from '../src/modules/approvals/policies.repository.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { POLICIES, purposeOf } from './harness-approvals/policies.js';
import { openHouse, type House } from './harness/house.js';

const line = POLICIES[1]!;

describe('an approval at a glance', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    await at('2026-12-02T01:00:00Z');
    await house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
      for (const policy of POLICIES) await house.app.get(Policies).publish(purposeOf(policy), policy);
    });
  });
  afterAll(() => house.close());

  /** Wednesday the 2nd of December, nine in the morning in China, unless said otherwise. */
  const at = (instant: string) =>
    house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [instant]);
  const setActive = (login: string, active: boolean) =>
    house.sql('UPDATE people SET active = $2, version = version + 1 WHERE login = $1', [login, active]);
  const shown = async (login: string, id: string): Promise<any> => (await house.as(login).get(`/approvals/${id}`)).body;
  const rowIn = async (login: string, box: string, id: string): Promise<any> => {
    const { body } = await house.as(login).get(`/approvals?filter[box][eq]=${box}&limit=200`);
    return body.items.find((row: any) => row.id === id);
  };
  const submitted = async (): Promise<string> => {
    const deal = { ...aQuoteAt(5200), purpose: purposeOf(line), facts: { ratio: 5200 } };
    return (await desk.submit('sales-a1', deal)).id;
  };

  it('says to the submitter who has it now, and to who has decided what she decided and when', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    expect(await rowIn('sales-a1', 'submitted', id)).toMatchObject({
      holders: [{ id: await desk.personId('manager-a'), name: '周建华' }],
      ...{ holderCount: 1, myDecision: null },
    });
    // By the customer it is found too, as the field for searching promises.
    const found = await house.as('manager-a').get('/approvals?filter[box][eq]=inbox&q=海川&limit=200');
    expect(found.body.items.map((row: any) => row.id)).toContain(id);
    await desk.decide('manager-a', id, 'approve');
    const { holders, myDecision } = await rowIn('manager-a', 'done', id);
    expect(holders.map((holder: any) => holder.id)).toEqual([await desk.personId('assistant')]);
    expect(myDecision).toEqual({ action: 'approve', opinion: null, at: '2026-12-02T01:00:00.000Z' });
  });

  it('does not become late while it is suspended, and says since when its time stands still', async () => {
    const id = await submitted();
    const { dueAt } = await rowIn('manager-a', 'inbox', id);
    await at('2026-12-02T01:30:00Z');
    await house.as('admin').post(`/approvals/${id}/suspension`, { reason: '等组织调整' });
    await at('2026-12-04T01:00:00Z');

    const halted = { dueAt, overdue: false, remainingMinutes: 90, haltedAt: '2026-12-02T01:30:00.000Z' };
    expect(await rowIn('admin', 'attention', id)).toMatchObject(halted);
    const late = await house.as('manager-a').get('/approvals?filter[box][eq]=all&filter[overdue][eq]=true&limit=200');
    expect(late.body.items.map((row: any) => row.id)).not.toContain(id);
    const { route, myTask } = await shown('manager-a', id);
    expect([route[0].overdue, myTask.overdue]).toEqual([false, false]);
    await at('2026-12-02T01:00:00Z');
  });

  it('orders and narrows what waits for her by her own time, whoever else is asked beside her', async () => {
    const [first, second] = [await submitted(), await submitted()];
    await house.sql(`UPDATE approval_tasks SET due_at = '2026-12-02T05:00:00Z' WHERE instance_id = $1`, [first]);
    // A colleague beside her in the second one is late, and she is not.
    await house.sql(
      `INSERT INTO approval_tasks (id, instance_id, node_run_id, ordinal, version, state, principal_id, actor_id, opened_at, due_at)
       SELECT gen_random_uuid(), instance_id, node_run_id, 9, 1, 'open', $2, $2, opened_at, '2026-12-01T01:00:00Z' FROM approval_tasks WHERE instance_id = $1`,
      [second, await desk.personId('manager-b')],
    );
    const asked = '/approvals?filter[box][eq]=inbox&limit=200&sort=dueAt';
    const ids = (body: any): string[] => body.items.map((row: any) => row.id);
    const ordered = ids((await house.as('manager-a').get(asked)).body).filter((id) => [first, second].includes(id));
    const due = (id: string) => rowIn('manager-a', 'inbox', id).then(({ myTask }) => myTask);
    expect([(await due(second)).overdue, (await due(first)).dueAt]).toEqual([false, '2026-12-02T05:00:00.000Z']);
    const byTime = (await due(second)).dueAt < '2026-12-02T05:00:00.000Z' ? [second, first] : [first, second];
    expect(ordered).toEqual(byTime);
    const late = await house.as('manager-a').get(`${asked}&filter[overdue][eq]=true`);
    expect(ids(late.body)).not.toContain(second);
    expect(ids((await house.as('manager-b').get(`${asked}&filter[overdue][eq]=true`)).body)).toContain(second);
  });

  it('leads to the approval before and after it, for whoever may see those', async () => {
    const deal = aQuoteAt(4800);
    const { id: first } = await desk.submit('sales-a1', deal);
    await desk.decide('manager-a', first, 'reject', { reason: '毛利偏低' });
    const { id: second } = await desk.submit('sales-a1', deal);
    expect((await shown('sales-a1', second)).earlier).toMatchObject({ id: first, status: 'rejected' });
    expect((await shown('sales-a1', first)).later).toMatchObject({ id: second, status: 'running' });

    await house.sql(
      `INSERT INTO record_shares (subject_type, subject_id, grantee_id, reason, access) VALUES ('approval', $1, $2, 'approver', 'read')`,
      [second, await desk.personId('finance')],
    );
    expect((await shown('finance', second)).earlier).toBeNull();
  });

  it('offers its evidence to whoever reads all of it, and not to who only administers it', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    const offered = async (login: string) => (await shown(login, id)).can.evidence.allowed;
    expect([await offered('manager-a'), await offered('admin')]).toEqual([true, false]);
    expect((await house.as('admin').get(`/approvals/${id}/evidence`)).status).not.toBe(200);
  });

  it('lets a process administrator give away a seat that is held for want of a person; without any seat it says what helps', async () => {
    const held = await submitted();
    await desk.decide('manager-a', held, 'approve');
    const everybody = await house.sql<{ login: string }>(
      `SELECT login FROM people WHERE active AND login NOT IN ('admin', 'sales-a1', 'business')`,
    );
    for (const { login } of everybody) await setActive(login, false);
    await house.app.get(RehomeSeats).sweep();
    const empty = (await desk.submit('sales-a1', aQuoteAt(5200))).id;

    expect(await desk.standing(held)).toEqual({ status: 'blocked', open: [] });
    const { can, route } = await shown('admin', held);
    expect(route.flatMap(({ tasks }: any) => tasks.map(({ state }: any) => state))).toContain('held');
    expect(can.reassign.allowed).toBe(true);
    expect((await shown('admin', empty)).can.reassign).toMatchObject({
      ...{ allowed: false, code: 'approval.no_seat_to_reassign' },
      detail: expect.stringContaining('补上空缺'),
    });
    for (const { login } of everybody) await setActive(login, true);
  });
});
