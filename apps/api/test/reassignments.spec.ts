import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Policies } from '../src/modules/approvals/policies.repository.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { POLICIES, purposeOf } from './harness-approvals/policies.js';
import { openHouse, type Answer, type House } from './harness/house.js';

const line = POLICIES[1]!;
const WHY = '原审批人长期出差';

describe('giving a seat to somebody else takes two people', () => {
  let house: House;
  let desk: Desk;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    await house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
      for (const policy of POLICIES) await house.app.get(Policies).publish(purposeOf(policy), policy);
    });
    // A second process administrator beside the one of the demo company.
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'business' AND r.code = 'administrator'`,
    );
    await house.sql('SELECT rebuild_reach()');
    for (const { id, login } of await house.sql('SELECT id, login FROM people')) ids.set(login, id);
  });
  afterAll(() => house.close());

  /** Waits at the seat of the lawyer. */
  const waiting = async (): Promise<string> => {
    const deal = { ...aQuoteAt(5200), purpose: purposeOf(line), facts: { ratio: 5200 } };
    const { id } = await desk.submit('sales-a1', deal);
    await desk.decide('manager-a', id, 'approve');
    return id;
  };
  const propose = async (id: string, but: object = {}, by = 'admin'): Promise<Answer> => {
    const { taskId } = await desk.seat('legal', id);
    return house
      .as(by)
      .post(`/approvals/${id}/reassignments`, { taskId, to: ids.get('assistant'), reason: WHY, ...but });
  };
  const proposed = async (id: string, but: object = {}): Promise<string> => {
    const answer = await propose(id, but);
    expect(answer.status, answer.text).toBe(200);
    return answer.body.reassignments[0].id;
  };
  const agree = (login: string, proposal: string) =>
    house.as(login).post(`/approvals/reassignments/${proposal}/agreement`);
  const listed = async (login: string, proposal: string) =>
    (await house.as(login).get('/approvals/reassignments')).body.items.find((each: any) => each.id === proposal);
  const told = (login: string, kind: string) =>
    house.sql('SELECT params FROM notifications WHERE person_id = $1 AND kind = $2', [ids.get(login), kind]);

  it('nothing moves until another process administrator, who was told, has agreed; both are on the record', async () => {
    const id = await waiting();
    const offered = async (): Promise<any> => (await house.as('admin').get(`/approvals/${id}`)).body.can.reassign;
    expect((await offered()).allowed).toBe(true);
    const proposal = await proposed(id);
    expect(await offered()).toMatchObject({ allowed: false, code: 'approval.reassignment_proposed' });
    await house.afterwards();
    expect((await told('business', 'reassignment_proposed')).length).toBe(1);
    expect((await told('admin', 'reassignment_proposed')).length).toBe(0);
    expect((await desk.standing(id)).open).toEqual(['legal']);
    expect(await listed('business', proposal)).toMatchObject({
      ...{ state: 'open', reason: WHY, asked: null },
      ...{ from: { id: ids.get('legal') }, to: { id: ids.get('assistant') }, proposedBy: { id: ids.get('admin') } },
      can: { answer: { allowed: true }, withdraw: { allowed: false } },
    });

    const done = await agree('business', proposal);
    expect([done.status, done.body.state], done.text).toEqual([200, 'agreed']);
    expect((await desk.standing(id)).open).toEqual(['assistant']);
    const [action] = await house.sql(
      `SELECT actor_id, reason, events FROM approval_actions WHERE instance_id = $1 AND action = 'reassign'`,
      [id],
    );
    expect(action).toMatchObject({ actor_id: ids.get('admin'), reason: WHY });
    expect(JSON.stringify(action!['events'])).toContain(ids.get('business'));
    await house.afterwards();
    expect((await told('admin', 'reassignment_agreed')).length).toBe(1);
  });

  it('whoever proposed it, is to sit there, or takes part cannot agree', async () => {
    const id = await waiting();
    const proposal = await proposed(id);
    for (const login of ['admin', 'sales-a1', 'manager-a', 'legal'])
      expect([login, (await agree(login, proposal)).body.code]).toEqual([login, 'approval.reassignment_not_yours']);
    expect((await agree('assistant', proposal)).status).toBe(403);
    expect((await agree('sales-b2', proposal)).status).toBe(404);
    expect((await desk.standing(id)).open).toEqual(['legal']);

    const raw = `UPDATE approval_reassignments SET version = version + 1, answer = 'agreed', answered_at = now(), answered_by = $2 WHERE id = $1`;
    await expect(house.sql(raw, [proposal, ids.get('admin')])).rejects.toThrow(/reassignment_two_people/);
    await expect(house.sql(raw, [proposal, ids.get('assistant')])).rejects.toThrow(/reassignment_third_person/);
  });

  it('a person who is asked by name and takes no part sees it and may agree, though she administers nothing', async () => {
    const id = await waiting();
    const proposal = await proposed(id, { secondPersonId: ids.get('sales-b2') });
    await house.afterwards();
    expect((await told('sales-b2', 'reassignment_proposed')).length).toBe(1);
    expect((await house.as('sales-b2').get(`/approvals/${id}`)).status).toBe(404);
    expect(await listed('sales-b2', proposal)).toMatchObject({ state: 'open', asked: { id: ids.get('sales-b2') } });
    expect(await listed('sales-b1', proposal)).toBeUndefined();
    expect((await agree('sales-b2', proposal)).status).toBe(200);
    expect((await desk.standing(id)).open).toEqual(['assistant']);
  });

  it('is refused for a reason, which its proposer reads, and may then be proposed again', async () => {
    const id = await waiting();
    const proposal = await proposed(id);
    const without = await house.as('business').post(`/approvals/reassignments/${proposal}/refusal`, { reason: ' ' });
    expect(without.status).toBeGreaterThanOrEqual(400);
    const refused = await house
      .as('business')
      .post(`/approvals/reassignments/${proposal}/refusal`, { reason: '他明天回来' });
    expect(refused.body).toMatchObject({
      state: 'refused',
      answerReason: '他明天回来',
      answeredBy: { id: ids.get('business') },
    });
    expect((await desk.standing(id)).open).toEqual(['legal']);
    expect((await agree('business', proposal)).body.code).toBe('approval.reassignment_over');
    const { body } = await house.as('admin').get(`/approvals/${id}`);
    expect(body.reassignments[0]).toMatchObject({ id: proposal, answerReason: '他明天回来' });
    await proposed(id);
  });

  it('one seat has one proposal at a time, and its proposer may take it back', async () => {
    const id = await waiting();
    const proposal = await proposed(id);
    expect((await propose(id)).body.code).toBe('approval.reassignment_proposed');
    expect((await house.as('business').delete(`/approvals/reassignments/${proposal}`)).status).toBe(403);
    expect((await house.as('admin').delete(`/approvals/reassignments/${proposal}`)).body.state).toBe('withdrawn');
    expect((await propose(id)).status).toBe(200);
  });

  it('lapses when the seat has been decided, and when the approval was stopped or ended meanwhile', async () => {
    const decided = await waiting();
    const first = await proposed(decided);
    await desk.decide('legal', decided, 'approve');
    expect((await listed('business', first)).state).toBe('lapsed');
    expect((await agree('business', first)).body.code).toBe('approval.reassignment_over');

    const stopped = await waiting();
    const second = await proposed(stopped);
    await house.as('admin').post(`/approvals/${stopped}/suspension`, { reason: '查一下' });
    await house.as('admin').post(`/approvals/${stopped}/resumption`, { reason: '查完了' });
    expect((await listed('business', second)).state).toBe('lapsed');
    expect((await desk.standing(stopped)).open).toEqual(['legal']);
  });

  it('is not even proposed for somebody without the authority, or where nobody could agree', async () => {
    const id = await waiting();
    expect((await propose(id, { to: ids.get('sales-b1') })).body.code).toBe('approval.authority_insufficient');
    expect((await propose(id, { secondPersonId: ids.get('sales-a1') })).body.code).toBe(
      'approval.participant_may_not_administer',
    );
    await house.sql(`UPDATE people SET active = false, version = version + 1 WHERE login = 'business'`);
    expect((await propose(id)).body.code).toBe('approval.second_person_required');
    await house.sql(`UPDATE people SET active = true, version = version + 1 WHERE login = 'business'`);
  });

  it('a person cannot write a proposal, or its answer, past the application', async () => {
    const id = await waiting();
    const proposal = await proposed(id);
    const asPerson = (sql: string) =>
      house.sql(
        `BEGIN; SELECT set_config('app.person_id', '${ids.get('business')}', true); SET LOCAL ROLE countersign_app; ${sql}; COMMIT`,
      );
    await expect(
      asPerson(`UPDATE approval_reassignments SET answer = 'agreed' WHERE id = '${proposal}'`),
    ).rejects.toThrow(/permission denied/);
  });
});
